-- For each product the lines of the company's default sale price list that could be its price, in the order in which Tryton tries them: for one
-- sales unit, of the product or of a category at or above one of its own. Where no line fits there is one row without a line. Days of lines come with
-- the module product_price_list_dates.
select p.item_id, l.id as line, l.formula, cast(to_jsonb(l) ->> 'start_date' as date) as start_date,
       cast(to_jsonb(l) ->> 'end_date' as date) as end_date,
       (select v.list_price from product_list_price v
        where v.template = p.template and (v.company = me.id or v.company is null) order by v.company is null, v.id limit 1) as list_price,
       (select v.cost_price from product_cost_price v
        where v.product = p.id and (v.company = me.id or v.company is null) order by v.company is null, v.id limit 1) as cost_price
from me
cross join lateral (
  select c.sale_price_list as id
  from sale_configuration_sale_price_list c
  where c.company = me.id or c.company is null
  order by c.company is null, c.id
  limit 1
) chosen
join product_price_list x on x.id = chosen.id and x.company = me.id and not coalesce(x.tax_included, false)
cross join product p
join product_template t on t.id = p.template
left join product_uom su on su.id = t.sale_uom
left join product_price_list_line l on l.price_list = x.id
  and (l.product is null or l.product = p.id)
  and (l.category is null or (p.template, l.category) in (
    with recursive above as (
      select c.template, c.category from "product_template-product_category" c
      union
      select a.id, a.account_category from product_template a where a.account_category is not null
      union
      select a.template, c.parent from above a join product_category c on c.id = a.category where c.parent is not null
    )
    select a.template, a.category from above a))
  and (l.quantity is null
       or l.quantity <= case when x.unit = 'product_sale' then 1 else coalesce(cast(su.factor as numeric) / p.factor, 1) end)
order by p.item_id, l.sequence nulls first, l.id

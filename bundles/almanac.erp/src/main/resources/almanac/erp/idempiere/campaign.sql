-- part: campaign
-- A campaign names no products: it is of those that were ordered under it. The depth is the mean discount of these lines, which is
-- kept as 20 or as 0.2: where none of the client's is above 1, they are shares.
select c.value as promotion_id, c.name as promotion_name, 'CAMPAIGN' as mechanic, cast(c.startdate as date) as start_date,
       cast(coalesce(c.enddate, max(l.day)) as date) as end_date, l.item_id, cast(null as varchar) as location_id,
       avg(case when l.discount between 0 and 100 then l.discount end) * case when max(s.most) <= 1 then 100 else 1 end as discount_pct,
       cast(null as numeric) as promo_price, max(nullif(greatest(c.costs, 0), 0)) as cost
from @C_Campaign@ c
join (
  select coalesce(nullif(l.c_campaign_id, 0), o.c_campaign_id) as c_campaign_id, p.value as item_id, l.discount, o.dateordered as day
  from @C_OrderLine@ l
  join @C_Order@ o on o.c_order_id = l.c_order_id
  join @product@ p on p.m_product_id = l.m_product_id
  where o.issotrx = 'Y' and o.docstatus in ('CO', 'CL')
) l on l.c_campaign_id = c.c_campaign_id
cross join (select max(l.discount) as most from @C_OrderLine@ l join @C_Order@ o on o.c_order_id = l.c_order_id
            where o.issotrx = 'Y' and o.docstatus in ('CO', 'CL')) s
where c.isactive = 'Y' and c.startdate is not null
group by c.value, c.name, c.startdate, c.enddate, l.item_id
having cast(coalesce(c.enddate, max(l.day)) as date) >= cast(c.startdate as date)

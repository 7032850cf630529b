-- Planning tables of a Tryton 6 database, one company of it. Products, locations and parties belong to all companies there; documents, prices
-- and levels to one. Every SELECT begins with the expressions of "common"; the parts of a table are its union, each read where its modules are
-- activated.

-- common
me as (
  select c.id, c.currency, c.timezone
  from company_company c
  where c.id = cast(:tenant as integer)
),
-- The key of a product is its code; of two that have the same, the active or else older one's. Others go by # and their id; so do parties and
-- warehouses.
product as (
  select p.id, p.template, t.name, t.purchasable, p.active and t.active as active, t.default_uom, u.symbol, u.digits,
         greatest(p.create_date, p.write_date, t.create_date, t.write_date) as stamp,
         cast(u.factor as numeric) as factor, pu.id as purchase_uom, cast(pu.factor as numeric) as purchase_factor,
         cast(pu.rounding as numeric) as purchase_rounding,
         case when btrim(p.code) <> '' and btrim(p.code) not like '#%'
                   and row_number() over (partition by btrim(p.code) order by p.active desc, p.id) = 1
              then btrim(p.code) else '#' || p.id end as item_id
  from product_product p
  join product_template t on t.id = p.template
  join product_uom u on u.id = t.default_uom
  join product_uom pu on pu.id = coalesce(t.purchase_uom, t.default_uom)
  where t.type = 'goods' and not coalesce(t.consumable, false)
),
warehouse as (
  select w.id, w.name, w.active, w."left", w."right", w.storage_location,
         case when btrim(w.code) <> '' and btrim(w.code) not like '#%'
                   and row_number() over (partition by btrim(w.code) order by w.id) = 1
              then btrim(w.code) else '#' || w.id end as location_id
  from stock_location w
  where w.type = 'warehouse'
),
zone as (
  select z.id, w.id as warehouse, w.location_id
  from warehouse w
  join stock_location z on z."left" > w."left" and z."right" < w."right"
  where z.type <> 'warehouse'
),
party as (
  select p.id, p.name,
         case when btrim(p.code) <> '' and btrim(p.code) not like '#%'
                   and row_number() over (partition by btrim(p.code) order by p.id) = 1
              then btrim(p.code) else '#' || p.id end as party_id
  from party_party p
)

-- table: item
select p.item_id, p.name as item_name,
       (select cast(min(c.category) as varchar) from "product_template-product_category" c where c.template = p.template) as category_id,
       p.symbol as base_uom, p.digits as uom_scale, p.active as is_active, m.code as currency,
       (select c.cost_price from product_cost_price c
        where c.product = p.id and (c.company = me.id or c.company is null) and c.cost_price >= 0
        order by c.company is null, c.id limit 1) as unit_cost,
       (select l.list_price from product_list_price l
        where l.template = p.template and (l.company = me.id or l.company is null) and l.list_price >= 0
        order by l.company is null, l.id limit 1) as unit_price
from product p
cross join me
join currency_currency m on m.id = me.currency

-- table: location
select w.location_id, w.name as location_name, 'WAREHOUSE' as kind, me.timezone as time_zone
from warehouse w
cross join me

-- table: demand
-- What customers ordered, on the day of the order, whether it could be delivered or not; a negative line is a return.
select p.item_id, w.location_id, s.sale_date as demand_date,
       cast(l.quantity as numeric) * cast(u.factor as numeric) / p.factor as quantity,
       cast(l.quantity as numeric) * l.unit_price * case when s.currency = me.currency then 1 else
         (select r.rate from currency_currency_rate r where r.currency = me.currency and r.date <= s.sale_date order by r.date desc limit 1)
         / (select r.rate from currency_currency_rate r where r.currency = s.currency and r.date <= s.sale_date order by r.date desc limit 1)
         end as net_amount,
       c.party_id as customer_id
from sale_line l
join sale_sale s on s.id = l.sale
join me on me.id = s.company
join product p on p.id = l.product
join product_uom u on u.id = l.unit
join warehouse w on w.id = s.warehouse
join party c on c.id = s.party
where l.type = 'line' and s.state in ('confirmed', 'processing', 'done')

-- table: demand
-- What left for customers without a sale, less what came back without one; and what production consumed.
select p.item_id, z.location_id, m.effective_date, cast(m.internal_quantity as numeric), cast(null as numeric), cast(null as varchar)
from stock_move m
join me on me.id = m.company
join product p on p.id = m.product
join zone z on z.id = m.from_location
join stock_location o on o.id = m.to_location
where m.state = 'done' and o.type in ('customer', 'production') and coalesce(m.origin, '') not like 'sale.line,%'
union all
select p.item_id, z.location_id, m.effective_date, - cast(m.internal_quantity as numeric), null, null
from stock_move m
join me on me.id = m.company
join product p on p.id = m.product
join zone z on z.id = m.to_location
join stock_location o on o.id = m.from_location
where m.state = 'done' and o.type = 'customer' and coalesce(m.origin, '') not like 'sale.line,%'

-- table: demand_change
-- Whatever was written of a sale, its lines or their products, in any state. Only a sale that is confirmed and not yet processed may become a draft
-- again: then its lines can move to another day, warehouse or product, or go.
select p.item_id, w.location_id, s.sale_date as demand_date,
       greatest(l.create_date, l.write_date, s.create_date, s.write_date, p.stamp) as change_stamp, s.state = 'confirmed' as may_move
from sale_line l
join sale_sale s on s.id = l.sale
join me on me.id = s.company
join product p on p.id = l.product
join warehouse w on w.id = s.warehouse
where l.type = 'line' and s.sale_date is not null

-- table: demand_change
-- Moves that are done stay as they are.
select p.item_id, z.location_id, m.effective_date, greatest(m.create_date, m.write_date, p.stamp), false
from stock_move m
join me on me.id = m.company
join product p on p.id = m.product
join zone z on z.id in (m.from_location, m.to_location)
where m.state = 'done' and coalesce(m.origin, '') not like 'sale.line,%'

-- table: stock
-- Reserved is what is assigned to leave, or to be picked for a customer.
select p.item_id, x.location_id, sum(x.on_hand) as on_hand, sum(x.reserved) as reserved
from (
  select m.product, z.location_id, cast(m.internal_quantity as numeric) as on_hand, 0 as reserved
  from stock_move m
  join me on me.id = m.company
  join zone z on z.id = m.to_location
  where m.state = 'done'
  union all
  select m.product, z.location_id,
         case when m.state = 'done' then - cast(m.internal_quantity as numeric) else 0 end,
         case when m.state = 'assigned' and (t.warehouse is distinct from z.warehouse or m.shipment like 'stock.shipment.out,%')
              then cast(m.internal_quantity as numeric) else 0 end
  from stock_move m
  join me on me.id = m.company
  join zone z on z.id = m.from_location
  left join zone t on t.id = m.to_location
  where m.state in ('assigned', 'done')
) x
join product p on p.id = x.product
group by p.item_id, x.location_id

-- table: open_supply
-- Moves on their way into a warehouse: from suppliers, from production, from another warehouse. A return that is expected is not counted on.
select p.item_id, z.location_id,
       case when o.type in ('supplier', 'production') then 'PURCHASE' else 'TRANSFER' end as kind,
       coalesce(n.planned_date, m.planned_date, h.purchase_date, cast(m.create_date as date)) as due_date,
       cast(m.internal_quantity as numeric) as quantity, s.party_id as supplier_id,
       coalesce('purchase.purchase,' || h.id, m.shipment, 'stock.move,' || m.id) as document
from stock_move m
join me on me.id = m.company
join product p on p.id = m.product
join zone z on z.id = m.to_location
join stock_location o on o.id = m.from_location
left join zone f on f.id = m.from_location
left join purchase_line l on m.origin = 'purchase.line,' || l.id
left join purchase_purchase h on h.id = l.purchase
left join party s on s.id = h.party
left join stock_shipment_internal n on m.shipment = 'stock.shipment.internal,' || n.id
where m.state in ('draft', 'assigned') and o.type not in ('customer', 'lost_found')
  and f.warehouse is distinct from z.warehouse and m.internal_quantity > 0

-- table: open_supply
-- Purchases that are confirmed and have no moves yet.
select p.item_id, w.location_id, 'PURCHASE', coalesce(l.delivery_date_store, h.purchase_date, cast(h.create_date as date)),
       cast(l.quantity as numeric) * cast(u.factor as numeric) / p.factor, s.party_id, 'purchase.purchase,' || h.id
from purchase_line l
join purchase_purchase h on h.id = l.purchase
join me on me.id = h.company
join product p on p.id = l.product
join product_uom u on u.id = l.unit
join warehouse w on w.id = h.warehouse
join party s on s.id = h.party
where l.type = 'line' and l.quantity > 0 and h.state = 'confirmed'
  and not exists (select 1 from stock_move m where m.origin = 'purchase.line,' || l.id and m.company = me.id)

-- table: open_supply needs: purchase_request
-- Requests, until their purchase is confirmed.
select p.item_id, w.location_id, 'REQUISITION', coalesce(r.supply_date, r.purchase_date, cast(r.create_date as date)),
       cast(r.quantity as numeric) * cast(u.factor as numeric) / p.factor, s.party_id, 'purchase.request,' || r.id
from purchase_request r
join me on me.id = r.company
join product p on p.id = r.product
join product_uom u on u.id = r.uom
join warehouse w on w.id = r.warehouse
left join party s on s.id = r.party
left join purchase_line l on l.id = r.purchase_line
left join purchase_purchase h on h.id = l.purchase
where r.quantity > 0 and (r.state = 'draft' or r.state = 'purchased' and h.state in ('draft', 'quotation'))

-- table: open_demand
-- Moves that are to leave a warehouse, whether stock is assigned to them or not.
select p.item_id, z.location_id, coalesce(m.planned_date, cast(m.create_date as date)) as due_date,
       cast(m.internal_quantity as numeric) as quantity, coalesce(m.shipment, 'stock.move,' || m.id) as document
from stock_move m
join me on me.id = m.company
join product p on p.id = m.product
join zone z on z.id = m.from_location
join stock_location o on o.id = m.to_location
left join zone t on t.id = m.to_location
where m.state in ('draft', 'assigned') and o.type not in ('supplier', 'lost_found')
  and t.warehouse is distinct from z.warehouse and m.internal_quantity > 0

-- table: open_demand
-- Sales that are confirmed and have no moves yet.
select p.item_id, w.location_id, coalesce(s.shipping_date, s.sale_date),
       cast(l.quantity as numeric) * cast(u.factor as numeric) / p.factor, 'sale.sale,' || s.id
from sale_line l
join sale_sale s on s.id = l.sale
join me on me.id = s.company
join product p on p.id = l.product
join product_uom u on u.id = l.unit
join warehouse w on w.id = s.warehouse
where l.type = 'line' and l.quantity > 0 and s.state = 'confirmed'
  and not exists (select 1 from stock_move m where m.origin = 'sale.line,' || l.id and m.company = me.id)

-- table: supplier
select s.party_id as supplier_id, s.name as supplier_name
from party s
cross join me
where exists (select 1 from purchase_product_supplier x where x.party = s.id and x.company = me.id)
   or exists (select 1 from purchase_purchase h where h.party = s.id and h.company = me.id)

-- table: supplier needs: purchase_request
select s.party_id, s.name
from party s
cross join me
where exists (select 1 from purchase_request r where r.party = s.id and r.company = me.id)
  and not exists (select 1 from purchase_product_supplier x where x.party = s.id and x.company = me.id)
  and not exists (select 1 from purchase_purchase h where h.party = s.id and h.company = me.id)

-- table: supply_term
-- A product's own suppliers come before those of its template, as the host takes them. Prices and their breaks are in the purchase unit; of
-- two rows whose breaks are both reached, the host takes the later one.
select p.item_id, s.party_id as supplier_id, t.place = 1 as is_preferred,
       round(cast(extract(epoch from coalesce(t.lead_time, d.supplier_lead_time)) / 86400 as numeric), 4) as lead_time_days,
       round(p.purchase_rounding * p.purchase_factor / p.factor, 9) as order_multiple,
       nullif(cast(b.quantity as numeric) * p.purchase_factor / p.factor, 0) as break_qty,
       b.unit_price * p.factor / p.purchase_factor * case when t.currency = me.currency then 1 else
         (select r.rate from currency_currency_rate r where r.currency = me.currency and r.date <= current_date order by r.date desc limit 1)
         / (select r.rate from currency_currency_rate r where r.currency = t.currency and r.date <= current_date order by r.date desc limit 1)
         end as unit_price
from (
  select y.*, row_number() over (partition by y.product order by y.own desc, y.sequence nulls first, y.id) as place
  from (
    select distinct on (q.id, x.party) x.id, q.id as product, x.party, x.lead_time, x.currency, x.sequence, x.product is not null as own
    from purchase_product_supplier x
    join me on me.id = x.company
    join product q on q.template = x.template and (x.product is null or x.product = q.id)
    where x.active and q.purchasable
    order by q.id, x.party, x.product is not null desc, x.sequence nulls first, x.id
  ) y
) t
cross join me
join product p on p.id = t.product
join party s on s.id = t.party
left join party_party_supplier_lead_time d on d.id = (
  select max(e.id) from party_party_supplier_lead_time e where e.party = t.party and (e.company = me.id or e.company is null))
left join purchase_product_supplier_price b on b.product_supplier = t.id and not exists (
  select 1 from purchase_product_supplier_price o
  where o.product_supplier = t.id and o.quantity <= b.quantity
    and (coalesce(o.sequence, -1), o.id) > (coalesce(b.sequence, -1), b.id))

-- table: receipt
select p.item_id, z.location_id, s.party_id as supplier_id, least(h.purchase_date, m.effective_date) as ordered_on,
       m.planned_date as promised_on, m.effective_date as received_on, cast(m.internal_quantity as numeric) as quantity
from stock_move m
join me on me.id = m.company
join product p on p.id = m.product
join zone z on z.id = m.to_location
join purchase_line l on m.origin = 'purchase.line,' || l.id
join purchase_purchase h on h.id = l.purchase
join party s on s.id = h.party
where m.state = 'done' and m.internal_quantity > 0 and h.purchase_date is not null

-- table: promotion needs: sale_promotion
-- Of a formula only a share of the price is understood: unit_price * 0.8, 0.8 * unit_price, either with Decimal('0.8').
with recursive below as (
  select c.promotion, c.category from "sale_promotion-product_category" c
  union
  select b.promotion, c.id from below b join product_category c on c.parent = b.category
),
goods as (
  select g.promotion, g.product from "sale_promotion-product_product" g
  union
  select b.promotion, p.id
  from below b
  join "product_template-product_category" c on c.category = b.category
  join product p on p.template = c.template
)
select cast(s.id as varchar) as promotion_id, s.name as promotion_name,
       case when s.quantity > 0 or s.amount > 0 then 'VOLUME' else 'TPR' end as mechanic,
       coalesce(s.start_date, cast(s.create_date as date)) as start_date,
       greatest(coalesce(s.end_date, current_date + 365), coalesce(s.start_date, cast(s.create_date as date))) as end_date,
       p.item_id,
       case when f.share between 0 and 1 then round((1 - f.share) * 100, 4) end as discount_pct
from sale_promotion s
join me on me.id = s.company
left join goods g on g.promotion = s.id
left join product p on p.id = g.product
cross join lateral (
  select cast(coalesce(
    substring(s.formula from '^\s*unit_price\s*[*]\s*(?:Decimal\s*[(]\s*[''"]?)?([0-9]*[.]?[0-9]+)[''"]?\s*[)]?\s*$'),
    substring(s.formula from '^\s*(?:Decimal\s*[(]\s*[''"]?)?([0-9]*[.]?[0-9]+)[''"]?\s*[)]?\s*[*]\s*unit_price\s*$')
  ) as numeric) as share
) f
where (s.active or s.end_date < current_date) and (g.promotion is null or p.id is not null)
  and (g.promotion is not null
       or not exists (select 1 from "sale_promotion-product_category" c where c.promotion = s.id)
          and not exists (select 1 from "sale_promotion-product_product" c where c.promotion = s.id))

-- table: planning_parameter needs: stock_supply
-- The host's own levels, for the policy min-max. A minimum far below zero is on hold, see OrderPoints.
select p.item_id, w.location_id,
       greatest(o.min_quantity + case when o.min_quantity < -500000000 then 1000000000 else 0 end, 0) as reorder_point,
       greatest(o.target_quantity, 0) as order_up_to
from stock_order_point o
join me on me.id = o.company
join product p on p.id = o.product
join warehouse w on w.id = o.warehouse_location
where o.type = 'purchase'

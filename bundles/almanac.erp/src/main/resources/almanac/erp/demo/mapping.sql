-- How the demo ERP becomes planning tables. A mapping file of your own looks the same: for each planning table a line
-- "table: NAME" as a comment, then one SELECT whose columns have the contract's names. Planning tables that your ERP has no data
-- for are simply not there; only demand must be.

-- table: item
select p.code as item_id, p.name as item_name, c.code as category_id, p.uom as base_uom, p.uom_decimals as uom_scale,
       p.standard_cost as unit_cost, p.list_price as unit_price, co.currency,
       p.discontinued_on is null or p.discontinued_on > co.books_closed_on as is_active,
       p.launched_on, p.discontinued_on, s.code as successor_id, o.code as like_item_id, p.shelf_life_days,
       p.volume_m3 as unit_volume, p.weight_kg as unit_weight, p.brand as attr_brand
from product p
join product_category c on c.category_id = p.category_id
left join product s on s.product_id = p.successor_id
left join product o on o.product_id = p.like_product_id
cross join company co
where p.kind = 'STOCK'

-- table: location
select w.code as location_id, w.name as location_name, w.kind, s.code as source_location_id, w.time_zone, w.calendar_id
from warehouse w
left join warehouse s on s.warehouse_id = w.supplied_from

-- table: demand
-- What customers ordered, on the day they ordered it; returns are negative. Quotations and cancelled orders are no demand, and an
-- EDI message that was imported twice counts once.
select p.code as item_id, w.code as location_id, o.order_date as demand_date, l.quantity,
       l.quantity * l.unit_price as net_amount, c.segment as customer_segment, n.code as promotion_id
from sales_order_line l
join sales_order o on o.order_id = l.order_id
join product p on p.product_id = l.product_id
join warehouse w on w.warehouse_id = o.warehouse_id
join customer c on c.customer_id = o.customer_id
left join promotion n on n.promotion_id = l.promotion_id
where o.status in ('CONFIRMED', 'SHIPPED')
  and o.order_date between :from and :to
  and p.kind = 'STOCK'
  and l.quantity <> 0
  and (o.edi_message is null
       or o.order_id in (select min(order_id) from sales_order where edi_message is not null group by edi_message))

-- table: availability
-- From the stock ledger: an item is off sale from the moment its balance reaches zero until the next movement. Doors are open from
-- 9:00 to 21:00, so a day that sells out at noon was a quarter on sale; the days until the next receipt were not on sale at all.
-- (Left joins, because H2 keeps their order; it has no better way to join what it has just computed.)
with balance as (
  select product_id, warehouse_id, posted_at,
         sum(quantity) over (partition by product_id, warehouse_id order by entry_id) as on_hand,
         lead(posted_at) over (partition by product_id, warehouse_id order by entry_id) as next_at
  from stock_ledger
  where stock_status = 'AVAILABLE'
),
gap as (
  select p.code as item_id, w.code as location_id, cast(b.posted_at as date) as first_day,
         (extract(hour from b.posted_at) * 60 + extract(minute from b.posted_at) - 540) / 720.0 as share,
         least(coalesce(cast(b.next_at as date), dateadd(day, 1, c.books_closed_on)),
               coalesce(p.discontinued_on, dateadd(day, 1, c.books_closed_on))) as end_day
  from balance b
  left join product p on p.product_id = b.product_id
  left join warehouse w on w.warehouse_id = b.warehouse_id
  left join company c on true
  where b.on_hand <= 0
)
select item_id, location_id, dateadd(day, x, first_day) as "date",
       case x when 0 then greatest(0, least(1, share)) else 0 end as in_stock
from gap
left join system_range(0, 1500) on x < greatest(1, datediff(day, first_day, end_day))

-- table: stock
select p.code as item_id, w.code as location_id, s.on_hand, s.reserved, s.unavailable
from (
  select product_id, warehouse_id, sum(on_hand) as on_hand, sum(reserved) as reserved, sum(unavailable) as unavailable
  from (
    select product_id, warehouse_id, 0 as on_hand, 0 as reserved, 0 as unavailable
    from product_warehouse
    union all
    select product_id, warehouse_id, quantity, 0, case stock_status when 'QUARANTINE' then quantity else 0 end
    from stock_ledger
    union all
    select l.product_id, o.warehouse_id, 0, l.reserved_qty, 0
    from sales_order o
    join sales_order_line l on l.order_id = o.order_id
    where o.status = 'CONFIRMED' and l.reserved_qty <> 0
  ) as parts
  group by product_id, warehouse_id
) as s
join product p on p.product_id = s.product_id
join warehouse w on w.warehouse_id = s.warehouse_id

-- table: open_supply
select p.code as item_id, w.code as location_id, 'PURCHASE' as kind, l.expected_on as due_date,
       l.quantity - l.received_qty as quantity, v.code as supplier_id, 'PO-' || o.po_id as document
from purchase_order_line l
join purchase_order o on o.po_id = l.po_id
join product p on p.product_id = l.product_id
join warehouse w on w.warehouse_id = o.warehouse_id
join vendor v on v.vendor_id = o.vendor_id
where o.status = 'OPEN' and l.quantity > l.received_qty
union all
select p.code, w.code, 'TRANSFER', t.expected_on, l.quantity, null, 'TO-' || t.transfer_id
from transfer_order_line l
join transfer_order t on t.transfer_id = l.transfer_id
join product p on p.product_id = l.product_id
join warehouse w on w.warehouse_id = t.to_warehouse_id
where t.received_on is null

-- table: open_demand
select p.code as item_id, w.code as location_id, o.requested_on as due_date, l.quantity - l.shipped_qty as quantity,
       'SO-' || o.order_id as document
from sales_order_line l
join sales_order o on o.order_id = l.order_id
join product p on p.product_id = l.product_id
join warehouse w on w.warehouse_id = o.warehouse_id
where o.status = 'CONFIRMED'
  and l.quantity > l.shipped_qty
  and (o.edi_message is null
       or o.order_id in (select min(order_id) from sales_order where edi_message is not null group by edi_message))

-- table: supplier
select code as supplier_id, name as supplier_name, min_order_value, calendar_id, order_weekdays
from vendor

-- table: supply_term
select p.code as item_id, v.code as supplier_id, i.preferred as is_preferred, i.promised_days as lead_time_days,
       i.min_order_qty, i.pack_qty as order_multiple, i.max_order_qty,
       nullif(b.from_qty, 0) as break_qty, b.unit_price, i.order_cost as cost_per_order, b.valid_from, b.valid_to
from vendor_item i
join vendor_item_price b on b.vendor_item_id = i.vendor_item_id
join product p on p.product_id = i.product_id
join vendor v on v.vendor_id = i.vendor_id

-- table: receipt
-- Transfers from the central warehouse take time like purchases; they have no supplier.
select p.code as item_id, w.code as location_id, v.code as supplier_id, o.ordered_on, l.promised_on, r.received_on, g.quantity
from goods_receipt_line g
join goods_receipt r on r.receipt_id = g.receipt_id
join purchase_order_line l on l.po_line_id = g.po_line_id
join purchase_order o on o.po_id = l.po_id
join product p on p.product_id = l.product_id
join warehouse w on w.warehouse_id = o.warehouse_id
join vendor v on v.vendor_id = o.vendor_id
union all
select p.code, w.code, null, t.ordered_on, t.expected_on, t.received_on, l.quantity
from transfer_order_line l
join transfer_order t on t.transfer_id = l.transfer_id
join product p on p.product_id = l.product_id
join warehouse w on w.warehouse_id = t.to_warehouse_id
where t.received_on is not null

-- table: price
select p.code as item_id, w.code as location_id, r.valid_from, r.valid_to, r.unit_price
from price_list r
join product p on p.product_id = r.product_id
left join warehouse w on w.warehouse_id = r.warehouse_id

-- table: promotion
select n.code as promotion_id, n.name as promotion_name, n.mechanic, n.starts_on as start_date, n.ends_on as end_date,
       p.code as item_id, c.code as category_id, w.code as location_id, l.discount_pct, l.promo_price, n.cost
from promotion n
join promotion_line l on l.promotion_id = n.promotion_id
left join product p on p.product_id = l.product_id
left join product_category c on c.category_id = l.category_id
left join warehouse w on w.warehouse_id = l.warehouse_id

-- table: signal
-- Temperatures are known up to today only. Holidays are known a year ahead: a 0 or 1 for every one of four years of days.
select 'temperature' as signal, weather_date as "date", mean_celsius as "value"
from weather
union all
select 'event-' || e.event, d.event_day, case when c.event is null then 0 else 1 end
from (values ('lunar-new-year'), ('golden-week'), ('double-11'), ('618')) as e (event)
cross join (select dateadd(day, x, (select min(weather_date) from weather)) as event_day from system_range(0, 1461)) as d
left join calendar_day c on c.calendar_id = 'CN-SHOP' and c.calendar_date = d.event_day and c.event = e.event

-- table: calendar
select calendar_id, calendar_date as "date", closed as is_closed, event
from calendar_day

-- table: planning_parameter
-- Costs are of an item and a week: the ERP has a yearly rate on its standard cost; a unit short is its margin lost.
select p.code as item_id, null as location_id, null as category_id, null as service_level, null as service_type,
       p.standard_cost * r.holding_rate_year / 52 as holding_cost, p.list_price - p.standard_cost as shortage_cost,
       null as cost_per_order, null as review_days, null as lost_sales
from product p
join planning_rule r on r.holding_rate_year is not null
where p.kind = 'STOCK'
union all
select p.code, w.code, c.code, r.service_level, r.service_type, null, null, r.order_cost, r.review_days, r.lost_sales
from planning_rule r
left join product p on p.product_id = r.product_id
left join warehouse w on w.warehouse_id = r.warehouse_id
left join product_category c on c.category_id = r.category_id

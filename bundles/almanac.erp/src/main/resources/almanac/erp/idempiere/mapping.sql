-- iDempiere as planning tables. @M_Product@ is the table's rows of the client and of System, and nothing else; a name in lower case
-- is a part from below. Keys are search keys (Value), because those are what people know. Timestamps have no zone: the day counts.

-- part: product
-- What is kept in stock. Services, charges, expenses and summary products are not planned.
select * from @M_Product@ x where producttype = 'I' and isstocked = 'Y' and issummary = 'N'

-- part: warehouse
select * from @M_Warehouse@ x where isactive = 'Y' and coalesce(isintransit, 'N') = 'N'

-- part: vendor
select * from @C_BPartner@ x where isvendor = 'Y' and issummary = 'N'

-- part: client
-- The client's own currency and calendar.
select i.ad_client_id, s.c_currency_id, k.iso_code, i.c_calendar_id
from @AD_ClientInfo@ i
join @C_AcctSchema@ s on s.c_acctschema_id = i.c_acctschema1_id
join @C_Currency@ k on k.c_currency_id = s.c_currency_id
where i.ad_client_id = cast(:tenant as numeric)

-- part: uom_factor
-- Units of base in one unit of other. A conversion serves both ways: from = to * DivideRate, to = from * MultiplyRate.
select c_uom_id as base_id, c_uom_to_id as other_id, nullif(m_product_id, 0) as m_product_id, dividerate as factor,
       ad_client_id, 1 as way, c_uom_conversion_id
from @C_UOM_Conversion@ x where isactive = 'Y' and dividerate > 0
union all
select c_uom_to_id, c_uom_id, nullif(m_product_id, 0), multiplyrate, ad_client_id, 2, c_uom_conversion_id
from @C_UOM_Conversion@ x where isactive = 'Y' and multiplyrate > 0

-- part: vendor_product
-- M_Product_PO with the factor of its unit; NULL where there is no conversion: then its minimum, pack and price say nothing.
select po.*, p.value as item_id, v.value as supplier_id,
       case when po.c_uom_id is null or po.c_uom_id = p.c_uom_id then 1 else (
         select f.factor from @uom_factor@ f
         where f.base_id = p.c_uom_id and f.other_id = po.c_uom_id and (f.m_product_id is null or f.m_product_id = p.m_product_id)
         order by f.m_product_id nulls last, f.ad_client_id desc, f.way, f.c_uom_conversion_id limit 1) end as factor,
       coalesce(nullif(po.pricepo, 0), nullif(po.pricelastpo, 0), nullif(po.pricelist, 0)) as price,
       row_number() over (partition by po.m_product_id order by po.iscurrentvendor desc, po.c_bpartner_id) as choice
from @M_Product_PO@ po
join @product@ p on p.m_product_id = po.m_product_id
join @vendor@ v on v.c_bpartner_id = po.c_bpartner_id and v.isactive = 'Y'
where po.isactive = 'Y' and coalesce(po.discontinued, 'N') = 'N'

-- part: price_list
-- The default sales price list in the client's currency, its versions one after the other.
select v.m_pricelist_version_id, cast(v.validfrom as date) as valid_from,
       cast(lead(v.validfrom) over (order by v.validfrom) as date) - 1 as valid_to
from (
  select distinct on (cast(validfrom as date)) m_pricelist_version_id, m_pricelist_id, validfrom
  from @M_PriceList_Version@ x
  where isactive = 'Y' and m_pricelist_id = (
    select l.m_pricelist_id from @M_PriceList@ l join @client@ c on c.c_currency_id = l.c_currency_id
    where l.issopricelist = 'Y' and l.isactive = 'Y'
    order by l.isdefault desc, l.m_pricelist_id limit 1)
  order by cast(validfrom as date), m_pricelist_version_id desc
) v

-- table: item
select p.value as item_id, p.name as item_name, c.value as category_id, u.uomsymbol as base_uom, u.stdprecision as uom_scale,
       k.iso_code as currency,
       p.isactive = 'Y' and (p.discontinued = 'N' or p.discontinuedat > current_date) as is_active,
       case p.discontinued when 'Y' then p.discontinuedat end as discontinued_on,
       coalesce(nullif(greatest(p.guaranteedaysmin, 0), 0), nullif(greatest(p.guaranteedays, 0), 0)) as shelf_life_days,
       nullif(greatest(p.volume, 0), 0) as unit_volume, nullif(greatest(p.weight, 0), 0) as unit_weight,
       p.classification as attr_classification, p.group1 as attr_group1, p.group2 as attr_group2
from @product@ p
join @C_UOM@ u on u.c_uom_id = p.c_uom_id
left join @M_Product_Category@ c on c.m_product_category_id = p.m_product_category_id
left join @client@ k on true

-- table: location
select w.value as location_id, w.name as location_name, 'WAREHOUSE' as kind, s.value as source_location_id,
       cast(coalesce(nullif(o.c_calendar_id, 0), k.c_calendar_id) as varchar) as calendar_id
from @warehouse@ w
left join @warehouse@ s on s.m_warehouse_id = w.m_warehousesource_id
left join @AD_OrgInfo@ o on o.ad_org_id = w.ad_org_id
left join @client@ k on true

-- table: stock
-- On hand is the sum over locators and attribute sets and may be negative. What is in locators that replenishment must not use is blocked.
select p.value as item_id, w.value as location_id, sum(s.on_hand) as on_hand, greatest(sum(s.reserved), 0) as reserved,
       greatest(sum(s.unavailable), 0) as unavailable
from (
  select s.m_product_id, l.m_warehouse_id, s.qtyonhand as on_hand, 0 as reserved,
         case when t.isavailableforreplenishment = 'N' then s.qtyonhand else 0 end as unavailable
  from @M_StorageOnHand@ s
  join @M_Locator@ l on l.m_locator_id = s.m_locator_id
  left join @M_LocatorType@ t on t.m_locatortype_id = l.m_locatortype_id
  union all
  select m_product_id, m_warehouse_id, 0, qty, 0 from @M_StorageReservation@ x where issotrx = 'Y'
) s
join @product@ p on p.m_product_id = s.m_product_id
join @warehouse@ w on w.m_warehouse_id = s.m_warehouse_id
group by p.value, w.value

-- table: open_supply
-- A requisition line counts until it has become an order line; also those that were written from here.
select p.value as item_id, w.value as location_id, 'PURCHASE' as kind, coalesce(l.datepromised, o.datepromised) as due_date,
       l.qtyordered - l.qtydelivered as quantity, v.value as supplier_id, o.documentno as document
from @C_OrderLine@ l
join @C_Order@ o on o.c_order_id = l.c_order_id
join @product@ p on p.m_product_id = l.m_product_id
join @warehouse@ w on w.m_warehouse_id = l.m_warehouse_id
left join @vendor@ v on v.c_bpartner_id = o.c_bpartner_id
where o.issotrx = 'N' and o.docstatus in ('CO', 'IP') and l.qtyordered > l.qtydelivered and coalesce(o.isdropship, 'N') = 'N'
union all
select p.value, w.value, 'REQUISITION', r.daterequired, l.qty, v.value, r.documentno
from @M_RequisitionLine@ l
join @M_Requisition@ r on r.m_requisition_id = l.m_requisition_id
join @product@ p on p.m_product_id = l.m_product_id
join @warehouse@ w on w.m_warehouse_id = r.m_warehouse_id
left join @vendor@ v on v.c_bpartner_id = l.c_bpartner_id
where r.docstatus in ('DR', 'IP', 'CO') and coalesce(l.c_orderline_id, 0) = 0 and l.qty > 0
union all
select p.value, w.value, 'TRANSFER', m.movementdate, l.movementqty, null, m.documentno
from @M_MovementLine@ l
join @M_Movement@ m on m.m_movement_id = l.m_movement_id
join @M_Locator@ f on f.m_locator_id = l.m_locator_id
join @M_Locator@ t on t.m_locator_id = l.m_locatorto_id
join @product@ p on p.m_product_id = l.m_product_id
join @warehouse@ w on w.m_warehouse_id = t.m_warehouse_id
where m.docstatus = 'IP' and l.movementqty > 0 and f.m_warehouse_id <> t.m_warehouse_id

-- table: open_demand
select p.value as item_id, w.value as location_id, coalesce(l.datepromised, o.datepromised) as due_date,
       l.qtyordered - l.qtydelivered as quantity, o.documentno as document
from @C_OrderLine@ l
join @C_Order@ o on o.c_order_id = l.c_order_id
left join @C_DocType@ d on d.c_doctype_id = o.c_doctype_id
join @product@ p on p.m_product_id = l.m_product_id
join @warehouse@ w on w.m_warehouse_id = l.m_warehouse_id
where o.issotrx = 'Y' and o.docstatus in ('CO', 'IP') and l.qtyordered > l.qtydelivered and coalesce(o.isdropship, 'N') = 'N'
  and coalesce(d.docsubtypeso, 'SO') not in ('ON', 'OB', 'RM')

-- table: supplier
select value as supplier_id, name as supplier_name from @vendor@ v

-- table: supply_term
-- Lead times of zero are unknown. Of two current vendors one is preferred: the one that was entered first.
select t.item_id, t.supplier_id, t.iscurrentvendor = 'Y' and t.choice = 1 as is_preferred,
       case when t.deliverytime_promised > 0 then t.deliverytime_promised
            when t.deliverytime_actual > 0 then t.deliverytime_actual end as lead_time_days,
       nullif(greatest(t.order_min, 0), 0) * t.factor as min_order_qty,
       nullif(greatest(t.order_pack, 0), 0) * t.factor as order_multiple,
       case when t.price > 0 and (t.c_currency_id is null or t.c_currency_id = k.c_currency_id) then t.price / t.factor end as unit_price,
       nullif(greatest(t.costperorder, 0), 0) as cost_per_order
from @vendor_product@ t
left join @client@ k on true

-- table: receipt
-- Reversed receipts and their reversals have the status RE, both.
select p.value as item_id, w.value as location_id, v.value as supplier_id, o.dateordered as ordered_on,
       greatest(coalesce(ol.datepromised, o.datepromised), o.dateordered) as promised_on, m.movementdate as received_on,
       l.movementqty as quantity
from @M_InOutLine@ l
join @M_InOut@ m on m.m_inout_id = l.m_inout_id
join @C_OrderLine@ ol on ol.c_orderline_id = l.c_orderline_id
join @C_Order@ o on o.c_order_id = ol.c_order_id
join @product@ p on p.m_product_id = l.m_product_id
join @warehouse@ w on w.m_warehouse_id = m.m_warehouse_id
left join @vendor@ v on v.c_bpartner_id = m.c_bpartner_id
where m.issotrx = 'N' and m.movementtype = 'V+' and m.docstatus in ('CO', 'CL') and l.movementqty > 0
  and coalesce(m.isdropship, 'N') = 'N' and cast(m.movementdate as date) >= cast(o.dateordered as date)

-- table: price
select p.value as item_id, v.valid_from, v.valid_to, x.pricestd as unit_price
from @M_ProductPrice@ x
join @price_list@ v on v.m_pricelist_version_id = x.m_pricelist_version_id
join @product@ p on p.m_product_id = x.m_product_id
where x.isactive = 'Y' and x.pricestd > 0

-- table: calendar
select cast(c_calendar_id as varchar) as calendar_id, cast(date1 as date) as "date", true as is_closed, min(name) as event
from @C_NonBusinessDay@ x
where isactive = 'Y'
group by c_calendar_id, cast(date1 as date)

-- table: planning_parameter
-- The host's own levels, for SKUs whose policy is min-max; they do not choose the policy.
select p.value as item_id, w.value as location_id, greatest(r.level_min, 0) as reorder_point,
       greatest(r.level_max, r.level_min, 0) as order_up_to
from @M_Replenish@ r
join @product@ p on p.m_product_id = r.m_product_id
join @warehouse@ w on w.m_warehouse_id = r.m_warehouse_id
where r.isactive = 'Y' and r.replenishtype in ('1', '2')

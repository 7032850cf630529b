-- table: demand
-- What was asked for. A closed order holds its shortage in QtyLostSales, and QtyOrdered is what was delivered; voided and reversed
-- orders do not count. Returns are return orders (RM), negative lines, and goods that came in, or went out, without an order.
-- An order that is promised for a later day is open demand, not history.
select p.value as item_id, w.value as location_id, coalesce(l.datepromised, o.datepromised) as demand_date,
       (l.qtyordered + coalesce(l.qtylostsales, 0)) * case when d.docsubtypeso = 'RM' then -1 else 1 end as quantity,
       case when o.c_currency_id = k.c_currency_id then l.linenetamt * case when d.docsubtypeso = 'RM' then -1 else 1 end end as net_amount,
       b.value as customer_id, g.value as customer_segment, c.value as promotion_id
from @C_OrderLine@ l
join @C_Order@ o on o.c_order_id = l.c_order_id
join @product@ p on p.m_product_id = l.m_product_id
join @warehouse@ w on w.m_warehouse_id = l.m_warehouse_id
left join @C_DocType@ d on d.c_doctype_id = o.c_doctype_id
left join @C_BPartner@ b on b.c_bpartner_id = o.c_bpartner_id
left join @C_BP_Group@ g on g.c_bp_group_id = b.c_bp_group_id
left join @C_Campaign@ c on c.c_campaign_id = coalesce(nullif(l.c_campaign_id, 0), o.c_campaign_id)
left join @client@ k on true
where o.issotrx = 'Y' and o.docstatus in ('CO', 'CL') and coalesce(d.docsubtypeso, 'SO') not in ('ON', 'OB')
  and coalesce(o.isdropship, 'N') = 'N' and l.qtyordered + coalesce(l.qtylostsales, 0) <> 0
  and cast(coalesce(l.datepromised, o.datepromised) as date) between :from and least(:to, current_date)
union all
select p.value, w.value, m.movementdate, case m.movementtype when 'C+' then -l.movementqty else l.movementqty end, null,
       b.value, g.value, c.value
from @M_InOutLine@ l
join @M_InOut@ m on m.m_inout_id = l.m_inout_id
join @product@ p on p.m_product_id = l.m_product_id
join @warehouse@ w on w.m_warehouse_id = m.m_warehouse_id
left join @C_OrderLine@ ol on ol.c_orderline_id = l.c_orderline_id
left join @C_Order@ o on o.c_order_id = ol.c_order_id
left join @C_DocType@ d on d.c_doctype_id = o.c_doctype_id
left join @C_BPartner@ b on b.c_bpartner_id = m.c_bpartner_id
left join @C_BP_Group@ g on g.c_bp_group_id = b.c_bp_group_id
left join @C_Campaign@ c on c.c_campaign_id = m.c_campaign_id
where m.issotrx = 'Y' and m.docstatus in ('CO', 'CL') and coalesce(m.isdropship, 'N') = 'N' and l.movementqty <> 0
  and (m.movementtype = 'C-' and ol.c_orderline_id is null
       or m.movementtype = 'C+' and coalesce(d.docsubtypeso, 'SO') <> 'RM')
  and cast(m.movementdate as date) between :from and least(:to, current_date)

-- table: demand_change
-- Whatever was written of an order, a shipment, their lines, products and warehouses, in any state; and what becomes demand because its day has come.
-- An order that is not delivered may be reactivated: then its lines can move to another day, warehouse or product, or go.
select p.value as item_id, w.value as location_id, coalesce(l.datepromised, o.datepromised) as demand_date,
       greatest(l.updated, o.updated, p.updated, w.updated, date_trunc('day', coalesce(l.datepromised, o.datepromised))) as change_stamp,
       o.docstatus = 'CO' and l.qtydelivered <> l.qtyordered as may_move
from @C_OrderLine@ l
join @C_Order@ o on o.c_order_id = l.c_order_id
join @M_Product@ p on p.m_product_id = l.m_product_id
join @M_Warehouse@ w on w.m_warehouse_id = l.m_warehouse_id
where o.issotrx = 'Y' and cast(coalesce(l.datepromised, o.datepromised) as date) <= current_date
union all
select p.value, w.value, m.movementdate, greatest(l.updated, m.updated, p.updated, w.updated, date_trunc('day', m.movementdate)), false
from @M_InOutLine@ l
join @M_InOut@ m on m.m_inout_id = l.m_inout_id
join @M_Product@ p on p.m_product_id = l.m_product_id
join @M_Warehouse@ w on w.m_warehouse_id = m.m_warehouse_id
where m.issotrx = 'Y' and m.movementtype in ('C-', 'C+') and cast(m.movementdate as date) <= current_date

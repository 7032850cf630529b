-- part: sales_line
select l.c_orderline_id, l.m_product_id, l.c_charge_id, l.qtyordered, l.qtylostsales, l.datepromised, o.datepromised as order_promised,
       o.docstatus, o.isdropship, coalesce(d.docsubtypeso, 'SO') as kind
from @C_OrderLine@ l
join @C_Order@ o on o.c_order_id = l.c_order_id
left join @C_DocType@ d on d.c_doctype_id = o.c_doctype_id
where o.issotrx = 'Y'

-- table: left_out
select 'row.voided-document' as reason, 'c_orderline' as source, min(c_orderline_id) as id, '' as item, count(*) as lines
from @sales_line@ l where docstatus in ('VO', 'RE')
union all
select 'row.quotation', 'c_orderline', min(c_orderline_id), '', count(*)
from @sales_line@ l where docstatus in ('CO', 'CL') and kind in ('ON', 'OB')
union all
select 'row.drop-shipment', 'c_orderline', min(c_orderline_id), '', count(*)
from @sales_line@ l where docstatus in ('CO', 'CL') and isdropship = 'Y'
union all
select 'row.promised-later', 'c_orderline', min(c_orderline_id), '', count(*)
from @sales_line@ l where docstatus in ('CO', 'CL') and kind not in ('ON', 'OB')
  and cast(coalesce(datepromised, order_promised) as date) > current_date
union all
select 'row.charge', 'c_orderline', min(c_orderline_id), '', count(*)
from @sales_line@ l where docstatus in ('CO', 'CL') and m_product_id is null
union all
select 'row.non-stock-product', 'c_orderline', min(l.c_orderline_id), p.value, count(*)
from @sales_line@ l
join @M_Product@ p on p.m_product_id = l.m_product_id
where l.docstatus in ('CO', 'CL') and not (p.producttype = 'I' and p.isstocked = 'Y' and p.issummary = 'N')
group by p.value
union all
select 'row.receipt-before-order', 'm_inoutline', min(l.m_inoutline_id), p.value, count(*)
from @M_InOutLine@ l
join @M_InOut@ m on m.m_inout_id = l.m_inout_id
join @C_OrderLine@ ol on ol.c_orderline_id = l.c_orderline_id
join @C_Order@ o on o.c_order_id = ol.c_order_id
join @product@ p on p.m_product_id = l.m_product_id
where m.issotrx = 'N' and m.movementtype = 'V+' and m.docstatus in ('CO', 'CL')
  and cast(m.movementdate as date) < cast(o.dateordered as date)
group by p.value
union all
select 'row.no-unit-conversion', 'm_product_po', min(m_product_id), item_id, count(*)
from @vendor_product@ t where factor is null group by item_id
union all
select 'row.several-current-vendors', 'm_product_po', min(m_product_id), item_id, count(*)
from @vendor_product@ t where iscurrentvendor = 'Y' group by item_id having count(*) > 1
union all
select 'row.vendor-currency', 'm_product_po', min(t.m_product_id), t.item_id, count(*)
from @vendor_product@ t join @client@ k on k.c_currency_id <> t.c_currency_id where t.price > 0 group by t.item_id

-- The order lines that the mapping of demand leaves out, and why.
select 'row.cancelled-order' as reason, l.line_id, o.order_id, p.code as item_id
from sales_order o
join sales_order_line l on l.order_id = o.order_id
join product p on p.product_id = l.product_id
where o.status = 'CANCELLED'
union all
select 'row.duplicate-import', l.line_id, o.order_id, p.code
from sales_order o
join sales_order_line l on l.order_id = o.order_id
join product p on p.product_id = l.product_id
where o.edi_message is not null
  and o.order_id not in (select min(order_id) from sales_order where edi_message is not null group by edi_message)
union all
select 'row.zero-quantity', l.line_id, o.order_id, p.code
from sales_order_line l
join sales_order o on o.order_id = l.order_id
join product p on p.product_id = l.product_id
where l.quantity = 0
union all
select 'row.non-stock-item', l.line_id, o.order_id, p.code
from sales_order_line l
join sales_order o on o.order_id = l.order_id
join product p on p.product_id = l.product_id
where p.kind = 'SERVICE'
order by 1, 2

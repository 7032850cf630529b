-- table: item
-- Stock codes are typed in either case; the newest description and price stand for the item.
select distinct on (upper(stock_code))
       upper(stock_code) as item_id,
       description       as item_name,
       0                 as uom_scale,
       unit_price        as unit_price
from online_retail
where stock_code ~ '^[0-9]{5}' and unit_price > 0
order by upper(stock_code), invoice_date desc

-- table: demand
-- Cancelled invoices carry negative quantities and so cancel themselves. Lines without a price are
-- adjustments and write-offs; codes that do not begin with five digits are postage, fees and vouchers.
select upper(stock_code)     as item_id,
       null                  as location_id,
       invoice_date          as demand_date,
       quantity              as quantity,
       quantity * unit_price as net_amount
from online_retail
where stock_code ~ '^[0-9]{5}' and unit_price > 0

-- table: demand
-- What left the warehouse, net of what customers gave back: a reversal is a movement of its own with the opposite sign.
select p.value as item_id, w.value as location_id, t.movementdate as demand_date, -t.movementqty as quantity,
       case when o.c_currency_id = k.c_currency_id then -t.movementqty * ol.priceactual end as net_amount,
       b.value as customer_id, g.value as customer_segment, c.value as promotion_id
from @M_Transaction@ t
join @M_Locator@ s on s.m_locator_id = t.m_locator_id
join @product@ p on p.m_product_id = t.m_product_id
join @warehouse@ w on w.m_warehouse_id = s.m_warehouse_id
left join @M_InOutLine@ l on l.m_inoutline_id = t.m_inoutline_id
left join @M_InOut@ m on m.m_inout_id = l.m_inout_id
left join @C_OrderLine@ ol on ol.c_orderline_id = l.c_orderline_id
left join @C_Order@ o on o.c_order_id = ol.c_order_id
left join @C_BPartner@ b on b.c_bpartner_id = m.c_bpartner_id
left join @C_BP_Group@ g on g.c_bp_group_id = b.c_bp_group_id
left join @C_Campaign@ c on c.c_campaign_id = coalesce(nullif(ol.c_campaign_id, 0), o.c_campaign_id)
left join @client@ k on true
where t.movementtype in ('C-', 'C+') and t.movementqty <> 0 and coalesce(m.isdropship, 'N') = 'N'
  and cast(t.movementdate as date) between :from and :to

-- table: demand_change
-- Movements are written once; a correction is one more.
select p.value as item_id, w.value as location_id, t.movementdate as demand_date,
       greatest(t.updated, m.updated, p.updated, w.updated) as change_stamp
from @M_Transaction@ t
join @M_Locator@ s on s.m_locator_id = t.m_locator_id
join @M_Product@ p on p.m_product_id = t.m_product_id
join @M_Warehouse@ w on w.m_warehouse_id = s.m_warehouse_id
left join @M_InOutLine@ l on l.m_inoutline_id = t.m_inoutline_id
left join @M_InOut@ m on m.m_inout_id = l.m_inout_id
where t.movementtype in ('C-', 'C+')

-- table: availability
-- Days on which nothing was there from the evening before to the evening: what moved after a day is taken off what is there now.
with moved as (
  select t.m_product_id, s.m_warehouse_id, cast(t.movementdate as date) as day, sum(t.movementqty) as quantity
  from @M_Transaction@ t
  join @M_Locator@ s on s.m_locator_id = t.m_locator_id
  group by t.m_product_id, s.m_warehouse_id, cast(t.movementdate as date)
),
now as (
  select s.m_product_id, l.m_warehouse_id, sum(s.qtyonhand) as on_hand
  from @M_StorageOnHand@ s join @M_Locator@ l on l.m_locator_id = s.m_locator_id
  group by s.m_product_id, l.m_warehouse_id
),
evening as (
  select m.m_product_id, m.m_warehouse_id, m.day,
         coalesce(n.on_hand, 0) - coalesce(sum(m.quantity) over (partition by m.m_product_id, m.m_warehouse_id order by m.day desc
                                                                 rows between unbounded preceding and 1 preceding), 0) as on_hand,
         lead(m.day) over (partition by m.m_product_id, m.m_warehouse_id order by m.day) as next_day,
         max(m.day) over () as last_day
  from moved m
  left join now n on n.m_product_id = m.m_product_id and n.m_warehouse_id = m.m_warehouse_id
)
select p.value as item_id, w.value as location_id, cast(x.day as date) as "date", 0 as in_stock
from evening e
join @product@ p on p.m_product_id = e.m_product_id
join @warehouse@ w on w.m_warehouse_id = e.m_warehouse_id
cross join lateral generate_series(cast(e.day + 1 as timestamp), cast(coalesce(e.next_day - 1, e.last_day) as timestamp), interval '1 day') as x (day)
where e.on_hand <= 0

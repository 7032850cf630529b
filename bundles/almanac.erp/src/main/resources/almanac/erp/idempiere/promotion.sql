-- part: reward
-- A percentage may be kept as 20 or as 0.2: where none of the client's is above 1, they are shares.
select m_promotion_id,
       max(amount * case when s.most <= 1 then 100 else 1 end) filter (where rewardtype = 'P') as percent,
       max(amount) filter (where rewardtype = 'A') as price
from @M_PromotionReward@ r
cross join (select max(amount) as most from @M_PromotionReward@ x where rewardtype = 'P' and isactive = 'Y') s
where r.isactive = 'Y'
group by m_promotion_id

-- part: promotion_scope
select m.m_promotion_id, m.name, cast(pc.startdate as date) as start_date,
       cast(max(coalesce(pc.enddate, c.enddate)) as date) as end_date, p.value as item_id, gl.m_product_id is null as every_item,
       w.value as location_id
from @M_Promotion@ m
join @M_PromotionPreCondition@ pc on pc.m_promotion_id = m.m_promotion_id and pc.isactive = 'Y'
join @M_PromotionLine@ l on l.m_promotion_id = m.m_promotion_id and l.isactive = 'Y'
left join @M_PromotionGroupLine@ gl on gl.m_promotiongroup_id = l.m_promotiongroup_id and gl.isactive = 'Y'
left join @product@ p on p.m_product_id = gl.m_product_id
left join @warehouse@ w on w.m_warehouse_id = pc.m_warehouse_id
left join @C_Campaign@ c on c.c_campaign_id = m.c_campaign_id
where m.isactive = 'Y' and (pc.m_warehouse_id is null or w.m_warehouse_id is not null)
group by m.m_promotion_id, m.name, cast(pc.startdate as date), p.value, gl.m_product_id is null, w.value

-- table: promotion
select 'M' || s.m_promotion_id as promotion_id, s.name as promotion_name, 'PROMOTION' as mechanic, s.start_date, s.end_date,
       s.item_id, s.location_id, case when r.percent between 0 and 100 then r.percent end as discount_pct,
       case when r.price > 0 then r.price end as promo_price, null as cost
from @promotion_scope@ s
left join @reward@ r on r.m_promotion_id = s.m_promotion_id
where s.end_date >= s.start_date and (s.item_id is not null or s.every_item)
union all
select * from @campaign@ k
where not exists (select 1 from @M_Promotion@ m join @C_Campaign@ c on c.c_campaign_id = m.c_campaign_id
                  where m.isactive = 'Y' and c.value = k.promotion_id)

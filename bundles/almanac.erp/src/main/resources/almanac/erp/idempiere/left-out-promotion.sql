union all
select 'row.promotion-without-end', 'm_promotion', min(m_promotion_id), min(name), count(distinct m_promotion_id)
from @promotion_scope@ s where end_date is null group by m_promotion_id
union all
select 'row.discount-out-of-range', 'm_promotion', min(m_promotion_id), '', count(*)
from @reward@ r where percent < 0 or percent > 100

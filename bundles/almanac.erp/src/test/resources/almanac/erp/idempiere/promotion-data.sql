set search_path = adempiere;
insert into m_promotion (ad_client_id, m_promotion_id, name, c_campaign_id) values (11, 1, 'Oak week', null), (11, 2, 'Endless', null), (11, 3, 'Spring oaks', 107), (12, 4, 'Other', null);
insert into m_promotionprecondition (ad_client_id, m_promotionprecondition_id, m_promotion_id, startdate, enddate, m_warehouse_id) values
  (11, 1, 1, '2026-04-01', '2026-04-07', 104), (11, 2, 2, '2026-04-01', null, null), (11, 3, 3, '2026-03-01', null, null), (11, 5, 1, '2026-04-01', '2026-04-10', 104), (12, 4, 4, '2026-04-01', '2026-04-02', null);
insert into m_promotiongroup (ad_client_id, m_promotiongroup_id, name) values (11, 1, 'Oaks'), (12, 2, 'Oaks');
insert into m_promotiongroupline (ad_client_id, m_promotiongroupline_id, m_promotiongroup_id, m_product_id) values (11, 1, 1, 1), (11, 2, 1, 4), (12, 3, 2, 51);
insert into m_promotionline (ad_client_id, m_promotionline_id, m_promotion_id, m_promotiongroup_id) values (11, 1, 1, 1), (11, 2, 2, 1), (11, 3, 3, null), (12, 4, 4, 2);
-- This tenant keeps shares, the other keeps percentages.
insert into m_promotionreward (ad_client_id, m_promotionreward_id, m_promotion_id, rewardtype, amount) values (11, 1, 1, 'P', 0.25), (11, 2, 3, 'A', 49), (12, 3, 4, 'P', 20), (12, 4, 4, 'P', 1);

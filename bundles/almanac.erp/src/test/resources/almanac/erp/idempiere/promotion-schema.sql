-- Tables of promotions, which left iDempiere's core with release 12.
set search_path = adempiere;
create table m_promotion (like base including all, m_promotion_id numeric(10) primary key, name varchar(60) not null, c_campaign_id numeric(10));
create table m_promotionprecondition (
  like base including all, m_promotionprecondition_id numeric(10) primary key, m_promotion_id numeric(10) not null, startdate timestamp not null,
  enddate timestamp, m_warehouse_id numeric(10), c_bp_group_id numeric(10)
);
create table m_promotiongroup (like base including all, m_promotiongroup_id numeric(10) primary key, name varchar(60) not null);
create table m_promotiongroupline (
  like base including all, m_promotiongroupline_id numeric(10) primary key, m_promotiongroup_id numeric(10) not null, m_product_id numeric(10)
);
create table m_promotionline (
  like base including all, m_promotionline_id numeric(10) primary key, m_promotion_id numeric(10) not null, m_promotiongroup_id numeric(10)
);
create table m_promotionreward (
  like base including all, m_promotionreward_id numeric(10) primary key, m_promotion_id numeric(10) not null, rewardtype char(1) not null, amount numeric
);

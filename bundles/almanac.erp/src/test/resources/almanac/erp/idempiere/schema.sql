-- Tables of iDempiere with the columns that planning reads and writes, named as documented. Not iDempiere's own DDL.
create schema adempiere;
set search_path = adempiere;
create table base (
  ad_client_id numeric(10) not null, ad_org_id numeric(10) not null default 0, isactive char(1) not null default 'Y' check (isactive in ('Y', 'N')),
  created timestamp not null default now(), createdby numeric(10) not null default 100,
  updated timestamp not null default now(), updatedby numeric(10) not null default 100
);
create table ad_client (like base including all, name varchar(60) not null, value varchar(40));
create table ad_clientinfo (like base including all, c_acctschema1_id numeric(10), c_calendar_id numeric(10));
create table ad_org (like base including all, value varchar(40), name varchar(60));
create table ad_orginfo (like base including all, c_calendar_id numeric(10));
create table ad_user (like base including all, ad_user_id numeric(10) primary key, name varchar(60) not null, value varchar(40));
create table ad_sysconfig (like base including all, ad_sysconfig_id numeric(10) primary key, name varchar(50) not null, value varchar(255) not null);
create table ad_sequence (
  like base including all, ad_sequence_id numeric(10) primary key, name varchar(60) not null, istableid char(1) default 'N',
  isautosequence char(1) not null default 'Y', incrementno numeric(10) not null default 1, startno numeric(10) not null default 1000000,
  currentnext numeric(10) not null default 1000000, prefix varchar(255), suffix varchar(255), decimalpattern varchar(40),
  startnewyear char(1) default 'N', startnewmonth char(1) not null default 'N', isorglevelsequence char(1) not null default 'N'
);
create table ad_sequence_no (
  like base including all, ad_sequence_id numeric(10) not null, calendaryearmonth varchar(6) not null, currentnext numeric(10) not null,
  primary key (ad_sequence_id, calendaryearmonth, ad_org_id)
);
create table c_currency (like base including all, c_currency_id numeric(10) primary key, iso_code char(3) not null, stdprecision numeric(10) not null);
create table c_acctschema (like base including all, c_acctschema_id numeric(10) primary key, c_currency_id numeric(10) not null);
create table c_calendar (like base including all, c_calendar_id numeric(10) primary key, name varchar(60) not null);
create table c_year (like base including all, c_year_id numeric(10) primary key, c_calendar_id numeric(10) not null, fiscalyear varchar(20) not null);
create table c_period (
  like base including all, c_period_id numeric(10) primary key, c_year_id numeric(10) not null, name varchar(60) not null,
  startdate timestamp not null, enddate timestamp, periodtype char(1) not null default 'S'
);
create table c_nonbusinessday (
  like base including all, c_nonbusinessday_id numeric(10) primary key, c_calendar_id numeric(10) not null, date1 timestamp not null, name varchar(60)
);
create table c_uom (
  like base including all, c_uom_id numeric(10) primary key, name varchar(60) not null, uomsymbol varchar(10), stdprecision numeric(10) not null
);
create table c_uom_conversion (
  like base including all, c_uom_conversion_id numeric(10) primary key, c_uom_id numeric(10) not null, c_uom_to_id numeric(10) not null,
  m_product_id numeric(10), multiplyrate numeric not null, dividerate numeric not null
);
create table c_bp_group (like base including all, c_bp_group_id numeric(10) primary key, value varchar(40) not null, name varchar(60));
create table c_bpartner (
  like base including all, c_bpartner_id numeric(10) primary key, value varchar(40) not null, name varchar(120) not null,
  issummary char(1) not null default 'N', isvendor char(1) not null default 'N', iscustomer char(1) not null default 'N',
  c_bp_group_id numeric(10), unique (ad_client_id, value)
);
create table m_product_category (like base including all, m_product_category_id numeric(10) primary key, value varchar(40) not null, name varchar(60));
create table m_product (
  like base including all, m_product_id numeric(10) primary key, value varchar(40) not null, name varchar(255) not null,
  m_product_category_id numeric(10) not null, c_uom_id numeric(10) not null, producttype char(1) not null default 'I',
  isstocked char(1) not null default 'Y', issummary char(1) not null default 'N', ispurchased char(1) not null default 'Y',
  issold char(1) not null default 'Y', discontinued char(1) not null default 'N', discontinuedat timestamp, guaranteedays numeric(10),
  guaranteedaysmin numeric(10), volume numeric, weight numeric, classification varchar(12), group1 varchar(255), group2 varchar(255),
  unique (ad_client_id, value)
);
create table m_product_po (
  like base including all, m_product_id numeric(10) not null, c_bpartner_id numeric(10) not null, iscurrentvendor char(1) not null default 'Y',
  c_uom_id numeric(10), c_currency_id numeric(10), pricelist numeric default 0, pricepo numeric, pricelastpo numeric, order_min numeric,
  order_pack numeric, costperorder numeric default 0, deliverytime_promised numeric(10), deliverytime_actual numeric(10),
  discontinued char(1) default 'N', vendorproductno varchar(30), primary key (m_product_id, c_bpartner_id)
);
create table m_warehouse (
  like base including all, m_warehouse_id numeric(10) primary key, value varchar(40) not null, name varchar(60) not null,
  isintransit char(1) default 'N', m_warehousesource_id numeric(10), unique (ad_client_id, name)
);
create table m_locatortype (
  like base including all, m_locatortype_id numeric(10) primary key, name varchar(60), isavailableforreplenishment char(1) not null default 'Y'
);
create table m_locator (
  like base including all, m_locator_id numeric(10) primary key, value varchar(40) not null, m_warehouse_id numeric(10) not null,
  m_locatortype_id numeric(10)
);
create table m_storageonhand (
  like base including all, m_product_id numeric(10) not null, m_locator_id numeric(10) not null, m_attributesetinstance_id numeric(10) not null default 0,
  datematerialpolicy timestamp not null default '2026-01-01', qtyonhand numeric not null,
  primary key (m_product_id, m_locator_id, m_attributesetinstance_id, datematerialpolicy)
);
create table m_storagereservation (
  like base including all, m_product_id numeric(10) not null, m_warehouse_id numeric(10) not null, m_attributesetinstance_id numeric(10) not null default 0,
  issotrx char(1) not null, qty numeric not null, primary key (m_product_id, m_warehouse_id, m_attributesetinstance_id, issotrx)
);
create table m_replenish (
  like base including all, m_replenish_uu varchar(36) unique, m_product_id numeric(10) not null, m_warehouse_id numeric(10) not null,
  replenishtype char(1) not null, level_min numeric not null, level_max numeric not null, qtybatchsize numeric, m_warehousesource_id numeric(10),
  primary key (m_product_id, m_warehouse_id), check (level_max >= level_min)
);
create table c_doctype (
  like base including all, c_doctype_id numeric(10) primary key, name varchar(60) not null, docbasetype char(3) not null, docsubtypeso char(2),
  isdefault char(1) not null default 'N', isdocnocontrolled char(1) not null default 'Y', docnosequence_id numeric(10)
);
create table c_campaign (
  like base including all, c_campaign_id numeric(10) primary key, value varchar(40) not null, name varchar(60) not null, startdate timestamp,
  enddate timestamp, costs numeric not null default 0
);
create table c_order (
  like base including all, c_order_id numeric(10) primary key, issotrx char(1) not null, documentno varchar(30) not null, docstatus char(2) not null,
  c_doctype_id numeric(10) not null default 0, c_bpartner_id numeric(10) not null, c_currency_id numeric(10) not null, dateordered timestamp not null,
  datepromised timestamp, isdropship char(1) not null default 'N', c_campaign_id numeric(10)
);
create table c_orderline (
  like base including all, c_orderline_id numeric(10) primary key, c_order_id numeric(10) not null, line numeric(10) not null default 10,
  m_product_id numeric(10), c_charge_id numeric(10), m_warehouse_id numeric(10) not null, c_uom_id numeric(10) not null default 100,
  qtyentered numeric not null default 0, qtyordered numeric not null, qtydelivered numeric not null default 0, qtylostsales numeric not null default 0,
  qtyreserved numeric not null default 0, datepromised timestamp, priceactual numeric not null default 0, linenetamt numeric not null default 0,
  discount numeric, c_campaign_id numeric(10)
);
create table m_inout (
  like base including all, m_inout_id numeric(10) primary key, issotrx char(1) not null, movementtype char(2) not null, docstatus char(2) not null,
  documentno varchar(30) not null default '', movementdate timestamp not null, m_warehouse_id numeric(10) not null, c_bpartner_id numeric(10) not null,
  isdropship char(1) not null default 'N', c_campaign_id numeric(10), reversal_id numeric(10)
);
create table m_inoutline (
  like base including all, m_inoutline_id numeric(10) primary key, m_inout_id numeric(10) not null, m_product_id numeric(10),
  movementqty numeric not null, c_orderline_id numeric(10), m_rmaline_id numeric(10)
);
create table m_transaction (
  like base including all, m_transaction_id numeric(10) primary key, movementtype char(2) not null, m_locator_id numeric(10) not null,
  m_product_id numeric(10) not null, movementdate timestamp not null, movementqty numeric not null, m_inoutline_id numeric(10)
);
create table m_movement (
  like base including all, m_movement_id numeric(10) primary key, documentno varchar(30) not null, docstatus char(2) not null, movementdate timestamp not null
);
create table m_movementline (
  like base including all, m_movementline_id numeric(10) primary key, m_movement_id numeric(10) not null, m_product_id numeric(10) not null,
  m_locator_id numeric(10) not null, m_locatorto_id numeric(10) not null, movementqty numeric not null
);
create table m_pricelist (
  like base including all, m_pricelist_id numeric(10) primary key, name varchar(60) not null, issopricelist char(1) not null, isdefault char(1) not null default 'N',
  c_currency_id numeric(10) not null, priceprecision numeric(10) not null default 2
);
create table m_pricelist_version (
  like base including all, m_pricelist_version_id numeric(10) primary key, m_pricelist_id numeric(10) not null, validfrom timestamp not null
);
create table m_productprice (
  like base including all, m_pricelist_version_id numeric(10) not null, m_product_id numeric(10) not null, pricestd numeric not null,
  primary key (m_pricelist_version_id, m_product_id)
);
create table m_requisition (
  like base including all, m_requisition_id numeric(10) primary key, m_requisition_uu varchar(36) unique, documentno varchar(30) not null,
  description varchar(255), help varchar(2000), ad_user_id numeric(10) not null references ad_user, m_pricelist_id numeric(10) not null references m_pricelist,
  m_warehouse_id numeric(10) not null references m_warehouse, isapproved char(1) not null, priorityrule char(1) not null, daterequired timestamp not null,
  datedoc timestamp not null, totallines numeric not null, docaction char(2) not null, docstatus char(2) not null, processed char(1) not null,
  posted char(1) not null, c_doctype_id numeric(10) not null references c_doctype
);
create table m_requisitionline (
  like base including all, m_requisitionline_id numeric(10) primary key, m_requisitionline_uu varchar(36) unique,
  m_requisition_id numeric(10) not null references m_requisition, line numeric(10) not null, m_product_id numeric(10) references m_product,
  c_bpartner_id numeric(10) references c_bpartner, c_uom_id numeric(10) references c_uom, qty numeric not null, priceactual numeric not null,
  linenetamt numeric not null, description varchar(255), c_orderline_id numeric(10), m_attributesetinstance_id numeric(10)
);
create table m_forecast (
  like base including all, m_forecast_id numeric(10) primary key, m_forecast_uu varchar(36) unique, name varchar(60) not null,
  c_calendar_id numeric(10) not null references c_calendar, c_year_id numeric(10) not null references c_year, isdefault char(1) not null
);
create table m_forecastline (
  like base including all, m_forecastline_id numeric(10) primary key, m_forecastline_uu varchar(36) unique,
  m_forecast_id numeric(10) not null references m_forecast, m_product_id numeric(10) not null references m_product,
  m_warehouse_id numeric(10) not null references m_warehouse, c_period_id numeric(10) not null references c_period, datepromised timestamp not null,
  qty numeric not null, qtycalculated numeric not null, salesrep_id numeric(10) not null references ad_user
);
create sequence m_requisition_sq start 5000000;
create sequence m_requisitionline_sq start 6000000;
create sequence m_forecast_sq start 7000000;
create sequence m_forecastline_sq start 8000000;

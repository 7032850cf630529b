create table if not exists requisition (
  requisition_id bigint generated always as identity primary key,
  tenant_id varchar(64) not null,
  draft_key varchar(200) not null,
  kind varchar(12) not null,
  product_code varchar(12) not null,
  warehouse_code varchar(8) not null,
  vendor_code varchar(8),
  source_code varchar(8),
  quantity decimal(12, 3) not null,
  order_by date,
  arrives date,
  note varchar(1000),
  created_at timestamp(0) default current_timestamp not null,
  unique (tenant_id, draft_key)
);
alter table requisition add column if not exists state varchar(10) default 'DRAFT' not null

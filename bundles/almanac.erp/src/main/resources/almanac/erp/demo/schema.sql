-- The fictitious trading company's ERP. Its keys are numbers; people use the codes.
create table company (
  name varchar(80) not null,
  currency char(3) not null,
  books_closed_on date not null
);
create table product_category (
  category_id int primary key,
  code varchar(8) not null unique,
  name varchar(60) not null
);
create table product (
  product_id int primary key,
  code varchar(12) not null unique,
  name varchar(120) not null,
  category_id int not null references product_category,
  kind varchar(8) not null check (kind in ('STOCK', 'SERVICE')),
  uom varchar(4) not null,
  uom_decimals int not null,
  standard_cost decimal(10, 2) not null,
  list_price decimal(10, 2) not null,
  brand varchar(30),
  launched_on date,
  discontinued_on date,
  successor_id int,
  like_product_id int,
  shelf_life_days int,
  weight_kg decimal(9, 3),
  volume_m3 decimal(9, 5)
);
create table warehouse (
  warehouse_id int primary key,
  code varchar(8) not null unique,
  name varchar(60) not null,
  kind varchar(12) not null,
  supplied_from int references warehouse,
  time_zone varchar(40) not null,
  calendar_id varchar(12) not null
);
create table product_warehouse (
  product_id int not null references product,
  warehouse_id int not null references warehouse,
  min_stock decimal(12, 3),
  max_stock decimal(12, 3),
  primary key (product_id, warehouse_id)
);
create table vendor (
  vendor_id int primary key,
  code varchar(8) not null unique,
  name varchar(80) not null,
  country char(2) not null,
  calendar_id varchar(12),
  min_order_value decimal(10, 2),
  order_weekdays varchar(30)
);
create table vendor_item (
  vendor_item_id int primary key,
  vendor_id int not null references vendor,
  product_id int not null references product,
  preferred boolean not null,
  promised_days int,
  min_order_qty decimal(12, 3),
  pack_qty decimal(12, 3),
  max_order_qty decimal(12, 3),
  order_cost decimal(10, 2)
);
create table vendor_item_price (
  vendor_item_id int not null references vendor_item,
  from_qty decimal(12, 3) not null,
  unit_price decimal(10, 4) not null,
  valid_from date not null,
  valid_to date,
  primary key (vendor_item_id, from_qty, valid_from)
);
create table customer (
  customer_id int primary key,
  name varchar(80) not null,
  segment varchar(12) not null
);
create table price_list (
  price_id int primary key,
  product_id int not null references product,
  warehouse_id int references warehouse,
  valid_from date not null,
  valid_to date,
  unit_price decimal(10, 2) not null
);
create table promotion (
  promotion_id int primary key,
  code varchar(20) not null unique,
  name varchar(80) not null,
  mechanic varchar(10) not null,
  starts_on date not null,
  ends_on date not null,
  cost decimal(10, 2)
);
-- One row for a product, or for a whole category where no product is named; at all warehouses where none is named.
create table promotion_line (
  promotion_line_id int primary key,
  promotion_id int not null references promotion,
  product_id int references product,
  category_id int references product_category,
  warehouse_id int references warehouse,
  discount_pct decimal(5, 2) not null,
  promo_price decimal(10, 2)
);
create table calendar_day (
  calendar_id varchar(12) not null,
  calendar_date date not null,
  closed boolean not null,
  event varchar(20),
  primary key (calendar_id, calendar_date)
);
create table weather (
  weather_date date primary key,
  mean_celsius decimal(4, 1) not null
);
create table planning_rule (
  rule_id int primary key,
  category_id int references product_category,
  warehouse_id int references warehouse,
  product_id int references product,
  service_level decimal(5, 4),
  service_type varchar(10),
  holding_rate_year decimal(5, 3),
  order_cost decimal(10, 2),
  review_days int,
  lost_sales boolean
);
-- Documents have no foreign keys to the masters: the ERP checks them, and loads fast.
create table sales_order (
  order_id bigint primary key,
  warehouse_id int not null,
  customer_id int not null,
  kind varchar(6) not null check (kind in ('SALE', 'RETURN')),
  status varchar(10) not null check (status in ('DRAFT', 'CONFIRMED', 'SHIPPED', 'CANCELLED')),
  order_date date not null,
  requested_on date not null,
  edi_message varchar(20)
);
create table sales_order_line (
  line_id bigint primary key,
  order_id bigint not null,
  product_id int not null,
  quantity decimal(12, 3) not null,
  shipped_qty decimal(12, 3) not null,
  reserved_qty decimal(12, 3) not null,
  unit_price decimal(10, 2) not null,
  promotion_id int
);
create table shipment (
  shipment_id bigint primary key,
  order_id bigint not null,
  shipped_on date not null
);
create table shipment_line (
  shipment_line_id bigint primary key,
  shipment_id bigint not null,
  order_line_id bigint not null,
  quantity decimal(12, 3) not null
);
-- document_id is a shipment, order, goods receipt or transfer as the movement says; null for counts and quality checks.
create table stock_ledger (
  entry_id bigint primary key,
  posted_at timestamp(0) not null,
  product_id int not null,
  warehouse_id int not null,
  movement varchar(10) not null check (movement in
    ('OPENING', 'RECEIPT', 'ISSUE', 'RETURN', 'TRANSFER', 'COUNT', 'QUALITY', 'SCRAP')),
  stock_status varchar(10) not null check (stock_status in ('AVAILABLE', 'QUARANTINE')),
  quantity decimal(12, 3) not null,
  document_id bigint
);
create table purchase_order (
  po_id bigint primary key,
  vendor_id int not null,
  warehouse_id int not null,
  ordered_on date not null,
  status varchar(8) not null check (status in ('OPEN', 'CLOSED'))
);
create table purchase_order_line (
  po_line_id bigint primary key,
  po_id bigint not null,
  product_id int not null,
  quantity decimal(12, 3) not null,
  received_qty decimal(12, 3) not null,
  unit_price decimal(10, 4) not null,
  promised_on date,
  expected_on date not null
);
create table goods_receipt (
  receipt_id bigint primary key,
  po_id bigint not null,
  received_on date not null
);
create table goods_receipt_line (
  receipt_line_id bigint primary key,
  receipt_id bigint not null,
  po_line_id bigint not null,
  quantity decimal(12, 3) not null
);
create table transfer_order (
  transfer_id bigint primary key,
  from_warehouse_id int not null,
  to_warehouse_id int not null,
  ordered_on date not null,
  expected_on date not null,
  received_on date
);
create table transfer_order_line (
  transfer_line_id bigint primary key,
  transfer_id bigint not null,
  product_id int not null,
  quantity decimal(12, 3) not null
);

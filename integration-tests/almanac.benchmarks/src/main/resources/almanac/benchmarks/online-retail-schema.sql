create table online_retail (
  invoice_no   varchar(10) not null,
  stock_code   varchar(20) not null,
  description  varchar(100),
  quantity     integer not null,
  invoice_date timestamp not null,
  unit_price   numeric(12, 3) not null,
  customer_id  varchar(10),
  country      varchar(40)
);

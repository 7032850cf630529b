-- Two tenants whose products have the same search keys, and every trap that the hosts' page names.
set search_path = adempiere;
-- System: what all tenants share.
insert into ad_client (ad_client_id, name) values (0, 'System'), (11, 'Garden'), (12, 'Orchard');
insert into c_currency (ad_client_id, c_currency_id, iso_code, stdprecision) values (0, 100, 'USD', 2), (0, 102, 'EUR', 2);
insert into c_uom (ad_client_id, c_uom_id, name, uomsymbol, stdprecision) values (0, 100, 'Each', 'Ea', 0), (0, 101, 'Box', 'Box', 0), (0, 102, 'Kilogram', 'kg', 3);
insert into ad_sequence (ad_client_id, ad_sequence_id, name, istableid, currentnext) values
  (0, 1, 'M_Requisition', 'Y', 1000000), (0, 2, 'M_RequisitionLine', 'Y', 1000000), (0, 3, 'M_Forecast', 'Y', 1000000), (0, 4, 'M_ForecastLine', 'Y', 1000000);
insert into ad_sysconfig (ad_client_id, ad_sysconfig_id, name, value) values (0, 1, 'SYSTEM_NATIVE_SEQUENCE', 'N');

insert into c_acctschema (ad_client_id, c_acctschema_id, c_currency_id) values (11, 101, 100), (12, 201, 102);
insert into c_calendar (ad_client_id, c_calendar_id, name) values (11, 102, 'Garden'), (12, 202, 'Orchard');
insert into ad_clientinfo (ad_client_id, c_acctschema1_id, c_calendar_id) values (11, 101, 102), (12, 201, 202);
insert into ad_org (ad_client_id, ad_org_id, value, name) values (11, 11, 'HQ', 'HQ'), (11, 12, 'Store', 'Store'), (12, 21, 'HQ', 'HQ');
insert into ad_orginfo (ad_client_id, ad_org_id) values (11, 11), (11, 12), (12, 21);
insert into ad_user (ad_client_id, ad_user_id, name, value) values (11, 101, 'Planner', 'planner'), (12, 201, 'Planner', 'planner'), (0, 100, 'SuperUser', 'SuperUser');
insert into c_year (ad_client_id, c_year_id, c_calendar_id, fiscalyear) values (11, 1, 102, '2026'), (11, 2, 102, '2027'), (12, 3, 202, '2026');
insert into c_period (ad_client_id, c_period_id, c_year_id, name, startdate, enddate)
  select 11, 100 + row_number() over (), case extract(year from d) when 2026 then 1 else 2 end, to_char(d, 'Mon-YY'), d, d + interval '1 month - 1 day'
  from generate_series(timestamp '2026-01-01', timestamp '2027-12-01', interval '1 month') d;
insert into c_period (ad_client_id, c_period_id, c_year_id, name, startdate, enddate) values (12, 200, 3, '2026', '2026-01-01', '2026-12-31');
insert into c_nonbusinessday (ad_client_id, c_nonbusinessday_id, c_calendar_id, date1, name) values
  (11, 1, 102, '2026-05-01 00:00', 'Labour Day'), (11, 2, 102, '2026-05-01 00:00', 'May Day'), (12, 3, 202, '2026-10-03', 'Unity Day');

insert into c_bp_group (ad_client_id, c_bp_group_id, value, name) values (11, 103, 'gold', 'Gold'), (12, 203, 'gold', 'Gold');
insert into c_bpartner (ad_client_id, c_bpartner_id, value, name, isvendor, iscustomer, c_bp_group_id, isactive) values
  (11, 114, 'TreeFarm', 'Tree Farm Inc.', 'Y', 'N', 103, 'Y'), (11, 115, 'SeedCo', 'Seed Co.', 'Y', 'N', 103, 'Y'),
  (11, 116, 'Gone', 'Gone Ltd.', 'Y', 'N', 103, 'N'), (11, 117, 'Joe', 'Joe Block', 'N', 'Y', 103, 'Y'),
  (12, 214, 'TreeFarm', 'Tree Farm of the other', 'Y', 'N', 203, 'Y'), (12, 217, 'Joe', 'Another Joe', 'N', 'Y', 203, 'Y');
insert into m_product_category (ad_client_id, m_product_category_id, value, name) values (11, 105, 'trees', 'Trees'), (12, 205, 'trees', 'Trees');
insert into m_product (ad_client_id, ad_org_id, m_product_id, value, name, m_product_category_id, c_uom_id, producttype, isstocked, issummary, discontinued, discontinuedat, guaranteedays, weight) values
  (11, 0, 1, 'Oak', 'Oak tree', 105, 100, 'I', 'Y', 'N', 'N', null, 30, 12.5), (11, 0, 2, 'Elm', 'Elm tree', 105, 100, 'I', 'Y', 'N', 'N', null, 0, 0),
  (11, 0, 3, 'Soil', 'Soil', 105, 102, 'I', 'Y', 'N', 'N', null, null, -1), (11, 0, 4, 'Planting', 'Planting', 105, 100, 'S', 'N', 'N', 'N', null, null, null),
  (11, 0, 5, 'Ash', 'Ash tree', 105, 100, 'I', 'Y', 'N', 'Y', '2026-01-31 00:00', null, null), (11, 11, 6, 'Fir', 'Fir of HQ only', 105, 100, 'I', 'Y', 'N', 'N', null, null, null),
  (11, 0, 7, 'All', 'All trees', 105, 100, 'I', 'Y', 'Y', 'N', null, null, null), (11, 0, 8, 'Box tree', 'Not in stock', 105, 100, 'I', 'N', 'N', 'N', null, null, null),
  (12, 0, 51, 'Oak', 'Oak of the other', 205, 100, 'I', 'Y', 'N', 'N', null, null, null), (12, 0, 52, 'Pear', 'Pear tree', 205, 100, 'I', 'Y', 'N', 'N', null, null, null);
insert into c_uom_conversion (ad_client_id, c_uom_conversion_id, c_uom_id, c_uom_to_id, m_product_id, multiplyrate, dividerate) values
  (11, 1, 100, 101, 1, 0.083333333333, 12), (11, 2, 101, 100, null, 10, 0.1), (12, 3, 100, 101, null, 0.2, 5);
-- Oak: boxes of 12, two current vendors. Elm: generic boxes of 10, nothing else known. Soil: no conversion from boxes to kilograms. Ash: other currency.
insert into m_product_po (ad_client_id, m_product_id, c_bpartner_id, iscurrentvendor, c_uom_id, c_currency_id, pricelist, pricepo, pricelastpo, order_min, order_pack, costperorder, deliverytime_promised, deliverytime_actual, isactive) values
  (11, 1, 114, 'Y', 101, 100, 50, 48, 47, 2, 1, 15, 14, 16, 'Y'), (11, 1, 115, 'Y', 100, 100, 5, 0, null, null, null, 0, 0, 9, 'Y'),
  (11, 2, 115, 'N', 101, 100, 0, 0, 0, 0, 3, 0, null, null, 'Y'), (11, 3, 114, 'Y', 101, 100, 9, 9, 9, 4, 4, 0, 7, 0, 'Y'),
  (11, 5, 114, 'Y', 100, 102, 3, 3, 3, 0, 0, 0, 5, 0, 'Y'), (11, 6, 116, 'Y', 100, 100, 3, 3, 3, 0, 0, 0, 5, 0, 'Y'),
  (12, 51, 214, 'Y', 100, 102, 7, 7, 7, 1, 1, 0, 3, 0, 'Y');
insert into m_warehouse (ad_client_id, ad_org_id, m_warehouse_id, value, name, isintransit, m_warehousesource_id, isactive) values
  (11, 11, 103, 'HQ', 'HQ Warehouse', 'N', null, 'Y'), (11, 12, 104, 'Store', 'Store', null, 103, 'Y'), (11, 11, 105, 'Transit', 'On the way', 'Y', null, 'Y'),
  (11, 11, 106, 'Closed', 'Closed', 'N', null, 'N'), (12, 21, 203, 'HQ', 'HQ Warehouse', 'N', null, 'Y');
insert into m_locatortype (ad_client_id, m_locatortype_id, name, isavailableforreplenishment) values (11, 1, 'Quarantine', 'N'), (11, 2, 'Shelf', 'Y');
insert into m_locator (ad_client_id, m_locator_id, value, m_warehouse_id, m_locatortype_id) values
  (11, 1001, 'A', 103, 2), (11, 1002, 'Q', 103, 1), (11, 1003, 'B', 103, null), (11, 1004, 'S', 104, null), (11, 1005, 'T', 105, null), (11, 1006, 'C', 106, null),
  (12, 2001, 'A', 203, null);
insert into m_storageonhand (ad_client_id, m_product_id, m_locator_id, m_attributesetinstance_id, qtyonhand) values
  (11, 1, 1001, 0, 40), (11, 1, 1001, 7, 5), (11, 1, 1002, 0, 6), (11, 1, 1003, 0, 4), (11, 1, 1004, 0, -3), (11, 1, 1005, 0, 99), (11, 1, 1006, 0, 99),
  (11, 3, 1001, 0, 2.125), (11, 4, 1001, 0, 1), (12, 51, 2001, 0, 1000);
insert into m_storagereservation (ad_client_id, m_product_id, m_warehouse_id, issotrx, qty) values
  (11, 1, 103, 'Y', 8), (11, 1, 103, 'N', 24), (11, 2, 104, 'Y', 2), (12, 51, 203, 'Y', 77);
insert into m_replenish (ad_client_id, ad_org_id, m_product_id, m_warehouse_id, replenishtype, level_min, level_max, qtybatchsize, isactive) values
  (11, 0, 1, 103, '1', 20, 60, null, 'Y'), (11, 0, 2, 103, '0', 1, 2, null, 'Y'), (11, 0, 3, 103, '2', 0.5, 9.5, null, 'N'), (12, 0, 51, 203, '1', 500, 600, null, 'Y');

insert into ad_sequence (ad_client_id, ad_sequence_id, name, currentnext, prefix, decimalpattern) values (11, 11, 'Purchase Requisition', 900000, 'PR', null), (12, 12, 'Purchase Requisition', 1, null, '00000');
insert into c_doctype (ad_client_id, c_doctype_id, name, docbasetype, docsubtypeso, isdefault, docnosequence_id) values
  (11, 130, 'Standard Order', 'SOO', 'SO', 'Y', null), (11, 131, 'Quotation', 'SOO', 'ON', 'N', null), (11, 132, 'Return Material', 'SOO', 'RM', 'N', null),
  (11, 133, 'POS Order', 'SOO', 'WR', 'N', null), (11, 134, 'Proposal', 'SOO', 'OB', 'N', null), (11, 127, 'Purchase Requisition', 'POR', null, 'Y', 11),
  (12, 230, 'Standard Order', 'SOO', 'SO', 'Y', null), (12, 227, 'Purchase Requisition', 'POR', null, 'Y', 12);
insert into c_campaign (ad_client_id, c_campaign_id, value, name, startdate, enddate, costs) values
  (11, 107, 'Spring', 'Spring sale', '2026-03-01 00:00', '2026-03-15 00:00', 250), (11, 108, 'Open', 'No end', '2026-03-10', null, 0),
  (12, 207, 'Spring', 'Spring of the other', '2026-03-01', '2026-03-31', 0);

insert into m_pricelist (ad_client_id, m_pricelist_id, name, issopricelist, isdefault, c_currency_id) values
  (11, 101, 'Standard', 'Y', 'Y', 100), (11, 102, 'Purchase', 'N', 'Y', 100), (11, 103, 'Export', 'Y', 'N', 102), (12, 201, 'Standard', 'Y', 'Y', 102), (12, 202, 'Purchase', 'N', 'Y', 102);
insert into m_pricelist_version (ad_client_id, m_pricelist_version_id, m_pricelist_id, validfrom) values
  (11, 1, 101, '2025-01-01'), (11, 2, 101, '2026-03-01'), (11, 3, 102, '2025-01-01'), (11, 4, 103, '2025-01-01'), (11, 5, 101, '2026-03-01'), (12, 6, 201, '2025-01-01'), (12, 7, 202, '2025-01-01');
insert into m_productprice (ad_client_id, m_pricelist_version_id, m_product_id, pricestd) values
  (11, 1, 1, 60), (11, 2, 1, 65), (11, 5, 1, 66), (11, 1, 2, 30), (11, 3, 1, 45.5), (11, 4, 1, 55), (12, 6, 51, 70), (12, 7, 51, 9.99);

-- Sales orders.
insert into c_order (ad_client_id, ad_org_id, c_order_id, issotrx, documentno, docstatus, c_doctype_id, c_bpartner_id, c_currency_id, dateordered, datepromised, isdropship, c_campaign_id) values
  (11, 11, 1, 'Y', 'SO1', 'CO', 130, 117, 100, '2026-03-02 00:00', '2026-03-02 00:00', 'N', 107), (11, 11, 2, 'Y', 'SO2', 'CL', 130, 117, 100, '2026-03-03 00:00', '2026-03-03 00:00', 'N', null),
  (11, 11, 3, 'Y', 'SO3', 'VO', 130, 117, 100, '2026-03-04', '2026-03-04', 'N', null), (11, 11, 4, 'Y', 'SO4', 'RE', 130, 117, 100, '2026-03-04', '2026-03-04', 'N', null),
  (11, 11, 5, 'Y', 'Q5', 'CO', 131, 117, 100, '2026-03-04', '2026-03-04', 'N', null), (11, 11, 6, 'Y', 'RM6', 'CO', 132, 117, 100, '2026-03-10', '2026-03-10', 'N', null),
  (11, 11, 7, 'Y', 'POS7', 'CO', 133, 117, 100, '2026-03-11 23:59:59', '2026-03-11 23:59:59', 'N', null), (11, 11, 8, 'Y', 'DS8', 'CO', 130, 117, 100, '2026-03-12', '2026-03-12', 'Y', null),
  (11, 11, 9, 'Y', 'SO9', 'CO', 130, 117, 102, '2026-03-13', '2026-03-13', 'N', null), (11, 11, 10, 'Y', 'SO10', 'CO', 130, 117, 100, '2026-03-13', '2999-01-01', 'N', null),
  (11, 11, 11, 'Y', 'SO11', 'IP', 130, 117, 100, '2026-03-14', '2026-03-20', 'N', null), (11, 11, 12, 'Y', 'SO12', 'CO', 130, 117, 100, '2026-03-15', '2026-03-15', 'N', 108),
  (11, 11, 13, 'Y', 'P13', 'CO', 134, 117, 100, '2026-03-15', '2026-03-15', 'N', null), (11, 11, 14, 'Y', 'SO14', 'DR', 130, 117, 100, '2026-03-15', '2026-03-15', 'N', null),
  (12, 21, 101, 'Y', 'SO1', 'CO', 230, 217, 102, '2026-03-02', '2026-03-02', 'N', 207);
insert into c_orderline (ad_client_id, ad_org_id, c_orderline_id, c_order_id, m_product_id, m_warehouse_id, qtyordered, qtydelivered, qtylostsales, datepromised, priceactual, linenetamt, discount) values
  (11, 11, 11, 1, 1, 103, 10, 10, 0, '2026-03-02 15:30', 54, 540, 20), (11, 11, 12, 1, 4, 103, 1, 1, 0, null, 5, 5, 0), (11, 11, 13, 1, null, 103, 1, 1, 0, null, -5, -5, null),
  (11, 11, 14, 1, 3, 103, 0.375, 0.375, 0, null, 8, 3, 0), (11, 11, 21, 2, 1, 103, 4, 4, 3, null, 60, 240, 0), (11, 11, 31, 3, 1, 103, 0, 0, 0, null, 60, 0, 0),
  (11, 11, 41, 4, 1, 103, 7, 0, 0, null, 60, 420, 0), (11, 11, 51, 5, 1, 103, 500, 0, 0, null, 60, 30000, 0), (11, 11, 61, 6, 1, 103, 2, 2, 0, null, 60, 120, 0),
  (11, 11, 71, 7, 1, 104, 3, 3, 0, null, 66, 198, 0), (11, 11, 72, 7, 1, 104, -1, -1, 0, null, 66, -66, 0), (11, 11, 81, 8, 1, 103, 9, 9, 0, null, 60, 540, 0),
  (11, 11, 91, 9, 2, 103, 5, 2, 0, null, 20, 100, 0), (11, 11, 101, 10, 1, 103, 50, 0, 0, null, 60, 3000, 0), (11, 11, 111, 11, 2, 104, 2, 0, 0, '2026-03-21', 30, 60, 0),
  (11, 11, 121, 12, 1, 103, 1000, 1000, 0, null, 60, 60000, 10), (11, 11, 122, 12, 1, 106, 6, 6, 0, null, 60, 360, 10), (11, 11, 131, 13, 1, 103, 8, 0, 0, null, 60, 480, 0),
  (11, 11, 141, 14, 1, 103, 8, 0, 0, null, 60, 480, 0), (11, 11, 123, 12, 8, 103, 2, 2, 0, null, 60, 120, 10),
  (12, 21, 201, 101, 51, 203, 77, 77, 0, null, 70, 5390, 0);
-- Purchase orders.
insert into c_order (ad_client_id, ad_org_id, c_order_id, issotrx, documentno, docstatus, c_bpartner_id, c_currency_id, dateordered, datepromised) values
  (11, 11, 20, 'N', 'PO20', 'CO', 114, 100, '2026-02-01 00:00', '2026-02-15 00:00'), (11, 11, 21, 'N', 'PO21', 'CL', 114, 100, '2026-01-01', '2026-01-10'),
  (11, 11, 22, 'N', 'PO22', 'VO', 114, 100, '2026-02-01', '2026-02-15'), (12, 21, 120, 'N', 'PO20', 'CO', 214, 102, '2026-02-01', '2026-02-15');
insert into c_orderline (ad_client_id, ad_org_id, c_orderline_id, c_order_id, m_product_id, m_warehouse_id, qtyordered, qtydelivered, datepromised) values
  (11, 11, 301, 20, 1, 103, 36, 12, '2026-02-20'), (11, 11, 302, 20, 4, 103, 1, 0, null), (11, 11, 303, 21, 1, 103, 24, 24, null), (11, 11, 304, 22, 1, 103, 99, 0, null),
  (12, 21, 305, 120, 51, 203, 888, 0, null);
-- Shipments and receipts. 401 was reversed by 402; both have the status RE and both moved stock. 404 is a return by RMA; 405 is the goods of return order 6.
insert into m_inout (ad_client_id, ad_org_id, m_inout_id, issotrx, movementtype, docstatus, movementdate, m_warehouse_id, c_bpartner_id, reversal_id) values
  (11, 11, 400, 'Y', 'C-', 'CO', '2026-03-02 16:00', 103, 117, null), (11, 11, 401, 'Y', 'C-', 'RE', '2026-03-03', 103, 117, 402), (11, 11, 402, 'Y', 'C-', 'RE', '2026-03-05', 103, 117, 401),
  (11, 11, 403, 'Y', 'C-', 'CO', '2026-03-06', 103, 117, null), (11, 11, 404, 'Y', 'C+', 'CO', '2026-03-07', 103, 117, null), (11, 11, 405, 'Y', 'C+', 'CO', '2026-03-10', 103, 117, null),
  (11, 11, 410, 'N', 'V+', 'CO', '2026-02-14 10:00', 103, 114, null), (11, 11, 411, 'N', 'V+', 'RE', '2026-02-15', 103, 114, 412), (11, 11, 412, 'N', 'V+', 'RE', '2026-02-15', 103, 114, 411),
  (11, 11, 413, 'N', 'V+', 'CO', '2025-12-31', 103, 114, null), (11, 11, 414, 'N', 'V-', 'CO', '2026-02-20', 103, 114, null),
  (12, 21, 420, 'Y', 'C-', 'CO', '2026-03-02', 203, 217, null);
insert into m_inoutline (ad_client_id, ad_org_id, m_inoutline_id, m_inout_id, m_product_id, movementqty, c_orderline_id, m_rmaline_id) values
  (11, 11, 500, 400, 1, 10, 11, null), (11, 11, 501, 401, 1, 4, 21, null), (11, 11, 502, 402, 1, -4, 21, null), (11, 11, 503, 403, 2, 6, null, null),
  (11, 11, 504, 404, 1, 1, null, 9), (11, 11, 505, 405, 1, 2, 61, null), (11, 11, 510, 410, 1, 12, 301, null), (11, 11, 511, 411, 1, 12, 301, null), (11, 11, 512, 412, 1, -12, 301, null),
  (11, 11, 513, 413, 1, 24, 303, null), (11, 11, 514, 414, 1, 1, 301, null), (12, 21, 520, 420, 51, 77, 201, null);
insert into m_transaction (ad_client_id, ad_org_id, m_transaction_id, movementtype, m_locator_id, m_product_id, movementdate, movementqty, m_inoutline_id) values
  (11, 11, 600, 'C-', 1001, 1, '2026-03-02 16:00', -10, 500), (11, 11, 601, 'C-', 1001, 1, '2026-03-03', -4, 501), (11, 11, 602, 'C-', 1001, 1, '2026-03-05', 4, 502),
  (11, 11, 603, 'C-', 1001, 2, '2026-03-06', -6, 503), (11, 11, 604, 'C+', 1001, 1, '2026-03-07', 1, 504), (11, 11, 605, 'C+', 1001, 1, '2026-03-10', 2, 505),
  (11, 11, 610, 'V+', 1001, 1, '2026-02-14 10:00', 12, 510), (11, 11, 606, 'I+', 1001, 2, '2026-03-01', 6, null),
  (12, 21, 620, 'C-', 2001, 51, '2026-03-02', -77, 520);
insert into m_movement (ad_client_id, ad_org_id, m_movement_id, documentno, docstatus, movementdate) values (11, 11, 700, 'MM700', 'IP', '2026-03-18'), (11, 11, 701, 'MM701', 'CO', '2026-03-01');
insert into m_movementline (ad_client_id, ad_org_id, m_movementline_id, m_movement_id, m_product_id, m_locator_id, m_locatorto_id, movementqty) values
  (11, 11, 710, 700, 1, 1001, 1004, 5), (11, 11, 711, 700, 1, 1001, 1002, 3), (11, 11, 712, 701, 1, 1001, 1004, 9);
-- A requisition of somebody: one line ordered already, one not.
insert into m_requisition (ad_client_id, ad_org_id, m_requisition_id, m_requisition_uu, documentno, ad_user_id, m_pricelist_id, m_warehouse_id, isapproved, priorityrule, daterequired, datedoc, totallines, docaction, docstatus, processed, posted, c_doctype_id) values
  (11, 11, 800, 'r800', 'PR800', 101, 102, 103, 'N', '5', '2026-03-25', '2026-03-01', 0, 'CO', 'DR', 'N', 'N', 127);
insert into m_requisitionline (ad_client_id, ad_org_id, m_requisitionline_id, m_requisitionline_uu, m_requisition_id, line, m_product_id, c_bpartner_id, c_uom_id, qty, priceactual, linenetamt, c_orderline_id) values
  (11, 11, 810, 'l810', 800, 10, 1, 115, 100, 7, 5, 35, null), (11, 11, 811, 'l811', 800, 20, 2, 115, 100, 9, 5, 45, 301);

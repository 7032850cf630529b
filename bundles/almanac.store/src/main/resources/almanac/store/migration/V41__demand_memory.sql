-- Demand as it was last read from a host that tells what has changed since; by buckets of a kind.
CREATE TABLE demand_mark (
  scope_id BIGINT NOT NULL REFERENCES plan_scope (id),
  bucket   VARCHAR(10) NOT NULL,
  mark     VARCHAR NOT NULL,
  PRIMARY KEY (scope_id, bucket)
);

CREATE TABLE demand_memory (
  scope_id    BIGINT NOT NULL,
  bucket      VARCHAR(10) NOT NULL,
  item_id     VARCHAR NOT NULL,
  location_id VARCHAR NOT NULL,
  content     ${bytes} NOT NULL,
  PRIMARY KEY (scope_id, bucket, item_id, location_id),
  FOREIGN KEY (scope_id, bucket) REFERENCES demand_mark (scope_id, bucket) ON DELETE CASCADE
);

-- What planners set over forecasts and parameters; it belongs to the scope, outlives runs, and is never deleted.
CREATE TABLE planner_override (
  scope_id     BIGINT NOT NULL REFERENCES plan_scope (id),
  id           BIGINT NOT NULL,
  item_id      VARCHAR,
  location_id  VARCHAR,
  category_id  VARCHAR,
  what         VARCHAR(40) NOT NULL,
  set_value    VARCHAR NOT NULL,
  from_day     DATE,
  till_day     DATE,
  reason       VARCHAR NOT NULL,
  author       VARCHAR NOT NULL,
  remark       VARCHAR,
  created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_on   DATE,
  withdrawn_at TIMESTAMP(6) WITH TIME ZONE,
  withdrawn_by VARCHAR,
  PRIMARY KEY (scope_id, id)
);

-- What an override made of a bucket, by the last run before the bucket began.
CREATE TABLE override_effect (
  scope_id     BIGINT NOT NULL REFERENCES plan_scope (id),
  item_id      VARCHAR NOT NULL,
  location_id  VARCHAR NOT NULL,
  bucket       VARCHAR(10) NOT NULL,
  bucket_no    BIGINT NOT NULL,
  override_id  BIGINT NOT NULL,
  as_of        DATE NOT NULL,
  units_before DOUBLE PRECISION NOT NULL,
  units_after  DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (scope_id, item_id, location_id, bucket, bucket_no, override_id)
);

-- What a run's forecasts are made from: a later run that is made from the same takes them up, if this one does not live to complete.
ALTER TABLE planning_run ADD COLUMN fingerprint VARCHAR;

-- Sample paths of a run that is being written; gone once it is complete.
CREATE TABLE run_paths (
  run_id      BIGINT NOT NULL REFERENCES planning_run (id) ON DELETE CASCADE,
  item_id     VARCHAR NOT NULL,
  location_id VARCHAR NOT NULL,
  content     ${bytes} NOT NULL,
  PRIMARY KEY (run_id, item_id, location_id)
);

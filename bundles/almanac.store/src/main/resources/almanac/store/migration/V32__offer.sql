-- Offers that were made, with the probability each had, and what came of them. Rows are added, their reward is set once, none is deleted.
CREATE TABLE offer_decision (
  scope_id    BIGINT NOT NULL REFERENCES plan_scope (id),
  experiment  VARCHAR NOT NULL,
  id          BIGINT NOT NULL,
  made_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  subject     VARCHAR NOT NULL,
  context     VARCHAR NOT NULL,
  eligible    VARCHAR NOT NULL,
  chosen      VARCHAR NOT NULL,
  probability DOUBLE PRECISION NOT NULL,
  policy      VARCHAR NOT NULL,
  explored    BOOLEAN NOT NULL,
  reward      DOUBLE PRECISION,
  PRIMARY KEY (scope_id, experiment, id)
);

-- Approved suggestions on their way to the host, one a suggestion.
CREATE TABLE outbox (
  scope_id       BIGINT NOT NULL,
  suggestion_id  BIGINT NOT NULL,
  draft_key      VARCHAR NOT NULL UNIQUE,
  state          VARCHAR(20) NOT NULL,
  tries          INTEGER NOT NULL,
  queued_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  queued_by      VARCHAR NOT NULL,
  tried_at       TIMESTAMP(6) WITH TIME ZONE,
  -- empty where it is not tried again by itself
  next_at        TIMESTAMP(6) WITH TIME ZONE,
  document       VARCHAR,
  document_state VARCHAR(20),
  words          VARCHAR,
  PRIMARY KEY (scope_id, suggestion_id),
  FOREIGN KEY (scope_id, suggestion_id) REFERENCES suggestion (scope_id, id) ON DELETE CASCADE
);
CREATE INDEX outbox_next ON outbox (next_at);

-- A row is locked by whoever gives drafts of the scope to its host.
CREATE TABLE publish_lock (
  scope_id BIGINT NOT NULL PRIMARY KEY REFERENCES plan_scope (id)
);

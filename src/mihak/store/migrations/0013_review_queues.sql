-- The queues of those who decide, and how a decision is taken back.

-- What several answers leave open, least sure first. Few estimates are in it: those that are
-- sure, or rest on one answer, or are decided, are not.
CREATE INDEX estimate_unsure ON estimate (variable_id, confidence, item_id)
  WHERE labels > 1 AND NOT decided AND confidence < 0.9;
CREATE INDEX review_appealed ON review (project_id, id)
  WHERE appeal IS NOT NULL AND appeal_result IS NULL;
CREATE INDEX review_decided ON review (reviewer_id, decided_at, id) WHERE decided_at IS NOT NULL;
CREATE INDEX adjudication_decided ON adjudication (person_id, decided_at);
CREATE INDEX review_held ON review (reviewer_id, project_id) WHERE status = 'leased';

-- What a mend or a refusal changed, for as long as its reviewer can take it back.
CREATE TABLE review_undo (
  review_id    bigint PRIMARY KEY REFERENCES review,
  workspace_id bigint NOT NULL,
  before       jsonb NOT NULL,   -- as insight.rewind has it
  after        jsonb NOT NULL,
  until        timestamptz NOT NULL
);
CREATE INDEX review_undo_over ON review_undo (until);
ALTER TABLE review_undo ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_undo FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON review_undo TO mihak_system USING (true) WITH CHECK (true);
CREATE POLICY engine ON review_undo TO mihak_engine USING
  (workspace_id = (SELECT workspace_now()));
-- A decision on an item is taken back by its adjudicator while it is fresh.
GRANT DELETE ON adjudication TO mihak_engine;
GRANT SELECT, INSERT, UPDATE, DELETE ON review_undo TO mihak_engine, mihak_system;

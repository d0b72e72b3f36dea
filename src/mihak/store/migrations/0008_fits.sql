-- What fits leave behind, and what they go by.

-- What the last fit says a supplier's worker is worth of whom nothing else is known: supplier
-- to [prior_right, prior_wrong]. Every submit reads it; a table of its own would cost a join.
ALTER TABLE variable ADD COLUMN supplier_priors jsonb NOT NULL DEFAULT '{}';

-- What a project's last fit was made from (see STATE in insight/store.py).
CREATE TABLE project_fit (
  project_id   bigint PRIMARY KEY,
  workspace_id bigint NOT NULL,
  submitted    bigint NOT NULL,   -- answers that counted
  state        text NOT NULL,
  fitted_at    timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE scorecard DROP COLUMN submitted;

-- When known answers were last set: they are fitted anew. `shown` counts no change.
ALTER TABLE gold ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER note_change BEFORE UPDATE OF answers ON gold
  FOR EACH ROW EXECUTE FUNCTION note_change();
CREATE INDEX gold_changed ON gold (project_id, changed_at);
CREATE INDEX review_appeal_decided ON review (project_id, appeal_decided_at)
  WHERE appeal_decided_at IS NOT NULL;

ALTER TABLE project_fit ENABLE ROW LEVEL SECURITY;
ALTER TABLE project_fit FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON project_fit TO mihak_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON project_fit TO mihak_system;

-- What scorecards said as labels came in, and what was mistaken for what.

-- A fit's scorecard at each step of labels (see insight/scores/history.py): some hundreds a
-- question at most. Bands over all of them may be looked at at once: they are confidence sequences.
CREATE TABLE scorecard_point (
  variable_id  integer NOT NULL,
  step         integer NOT NULL,
  workspace_id bigint NOT NULL,
  labels       bigint NOT NULL,
  suppliers    jsonb NOT NULL,   -- by id: accuracies and cost, each with its interval
  comparisons  jsonb NOT NULL,   -- of pairs of ids
  computed_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (variable_id, step)
);

-- Of the last fit: how often a worker said one class of what is another (codes of the variable's
-- classes), and what says so: 0 gold, 1 the lab's decision, 2 the estimate.
CREATE TABLE confusion (
  variable_id  integer NOT NULL,
  supplier_id  bigint NOT NULL,
  worker_id    bigint NOT NULL,
  true_code    smallint NOT NULL,
  said_code    smallint NOT NULL,
  basis        smallint NOT NULL,
  workspace_id bigint NOT NULL,
  labels       integer NOT NULL,
  PRIMARY KEY (variable_id, supplier_id, worker_id, true_code, said_code, basis)
) WITH (fillfactor = 80);

CREATE INDEX estimate_decided ON estimate (variable_id) WHERE decided;
CREATE INDEX review_of_worker ON review (project_id, worker_id) WHERE decided_at IS NOT NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['scorecard_point', 'confusion'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO mihak_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY app ON %I TO mihak_app USING '
      '(workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL)', t);
  END LOOP;
END $$;
GRANT SELECT ON scorecard_point, confusion TO mihak_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON scorecard_point, confusion TO mihak_system;

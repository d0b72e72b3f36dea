-- A second look: reviews, appeals against them, decisions where answers disagree.

ALTER TABLE task DROP CONSTRAINT task_status_check;
ALTER TABLE task ADD CONSTRAINT task_status_check CHECK (status IN
  ('leased', 'submitted', 'skipped', 'returned', 'expired', 'refused'));

-- One annotation looked at again. Chosen by chance (`sample`, which measures without bias)
-- or because the estimate contradicts it (`doubt`).
CREATE TABLE review (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id  bigint NOT NULL,
  project_id    bigint NOT NULL REFERENCES project,
  annotation_id bigint NOT NULL UNIQUE REFERENCES annotation,
  task_id       bigint NOT NULL REFERENCES task,
  item_id       bigint NOT NULL REFERENCES item,
  supplier_id   bigint NOT NULL REFERENCES supplier,
  worker_id     bigint NOT NULL REFERENCES worker,
  reason        text NOT NULL CHECK (reason IN ('sample', 'doubt')),
  status        text NOT NULL DEFAULT 'open' CHECK (status IN
                  ('open', 'leased', 'accepted', 'mended', 'refused', 'void')),
  reviewer_id   bigint REFERENCES person,
  leased_until  timestamptz,
  mended_id     bigint REFERENCES annotation,   -- the annotation that took its place
  rule          text,                           -- the rule that was broken
  comment       text,
  decided_at    timestamptz,
  appeal        text,
  appealed_at   timestamptz,
  appeal_result text CHECK (appeal_result IN ('upheld', 'overturned')),
  appeal_reviewer_id bigint REFERENCES person,
  appeal_comment text,
  appeal_decided_at timestamptz,
  created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX review_open ON review (project_id, id) WHERE status IN ('open', 'leased');
CREATE INDEX review_listed ON review (project_id, id);

-- (item, worker) of labels the fit thinks wrong, until reviews of them are opened.
ALTER TABLE scorecard ADD COLUMN doubts jsonb NOT NULL DEFAULT '[]';

-- How many answers the project had when it was fitted.
ALTER TABLE scorecard ADD COLUMN submitted bigint NOT NULL DEFAULT 0;

-- How far the draw of random samples has come in a project's annotations.
CREATE TABLE review_draw (
  project_id    bigint PRIMARY KEY REFERENCES project,
  workspace_id  bigint NOT NULL,
  annotation_id bigint NOT NULL
);

-- The lab's last word on an item whose answers disagree.
CREATE TABLE adjudication (
  item_id       bigint PRIMARY KEY REFERENCES item,
  workspace_id  bigint NOT NULL,
  project_id    bigint NOT NULL REFERENCES project,
  annotation_id bigint NOT NULL REFERENCES annotation,
  person_id     bigint NOT NULL REFERENCES person,
  reason        text,
  decided_at    timestamptz NOT NULL DEFAULT now()
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['review', 'review_draw', 'adjudication'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO mihak_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY engine ON %I TO mihak_engine USING '
      '(workspace_id = (SELECT workspace_now()))', t);
  END LOOP;
END $$;
-- Those who are reviewed see what was decided, not what is being looked at.
CREATE POLICY app ON review TO mihak_app USING
  (workspace_id = (SELECT workspace_now()) AND ((SELECT supplier_now()) IS NULL
   OR supplier_id = (SELECT supplier_now()) AND decided_at IS NOT NULL));
CREATE POLICY own_work ON review AS RESTRICTIVE TO mihak_app USING
  ((SELECT worker_now()) IS NULL OR worker_id = (SELECT worker_now()));
CREATE POLICY app ON adjudication TO mihak_app USING
  (workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL);

GRANT SELECT ON review, adjudication TO mihak_app;
GRANT SELECT, INSERT, UPDATE ON review, adjudication TO mihak_engine, mihak_system;
GRANT SELECT, INSERT, UPDATE ON review_draw TO mihak_system;

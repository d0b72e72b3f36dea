-- What a change of guidelines makes stale, and what is bought again for it.

-- What a version of the guidelines changed in meaning; no row: nothing but its wording.
CREATE TABLE guidelines_change (
  guidelines_id bigint PRIMARY KEY REFERENCES guidelines,
  workspace_id  bigint NOT NULL,
  project_id    bigint NOT NULL REFERENCES project,
  version       integer NOT NULL,      -- of the guidelines
  rules         text[] NOT NULL,       -- headings whose meaning changed
  touches       jsonb NOT NULL,        -- [{"question": …, "answers": [… or none: all]}]
  batch_id      bigint,                -- only items of this batch …
  search        text,                  -- … and with this in their texts
  note          text
);
CREATE INDEX guidelines_change_of_project ON guidelines_change (project_id);

-- One time that stale answers were set aside and their places opened again.
CREATE TABLE stale_ask (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL REFERENCES project,
  person_id    bigint NOT NULL REFERENCES person,
  items        integer NOT NULL DEFAULT 0,
  set_aside    integer NOT NULL DEFAULT 0,   -- answers
  opened       integer NOT NULL DEFAULT 0,   -- places for new ones
  asked_at     timestamptz NOT NULL DEFAULT now(),
  undone_at    timestamptz
);
CREATE INDEX stale_ask_of_project ON stale_ask (project_id, id);

-- An answer to a question that counts no more toward what is thought of its item.
CREATE TABLE stale_answer (
  annotation_id bigint NOT NULL,
  question      text NOT NULL,
  workspace_id  bigint NOT NULL,
  ask_id        bigint NOT NULL REFERENCES stale_ask,
  item_id       bigint NOT NULL,
  PRIMARY KEY (annotation_id, question)
);
CREATE INDEX stale_answer_of_ask ON stale_answer (ask_id, item_id);

-- What it takes to undo: seats and estimates of the items as they were, and the labels.
CREATE TABLE stale_item (
  ask_id       bigint NOT NULL REFERENCES stale_ask,
  item_id      bigint NOT NULL,
  workspace_id bigint NOT NULL,
  seats        jsonb NOT NULL,   -- [{supplier, aside, wanted: how many fewer are wanted now}]
  estimates    jsonb NOT NULL,
  PRIMARY KEY (ask_id, item_id)
);
CREATE TABLE stale_label (
  ask_id       bigint NOT NULL REFERENCES stale_ask,
  variable_id  integer NOT NULL,
  item_id      bigint NOT NULL,
  worker_id    bigint NOT NULL,
  supplier_id  bigint NOT NULL,
  workspace_id bigint NOT NULL,
  code         smallint NOT NULL,
  seconds      real,
  is_right     float8 NOT NULL,  -- how probably it was right, as taken off its worker's skill
  PRIMARY KEY (ask_id, variable_id, item_id, worker_id)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['guidelines_change', 'stale_ask', 'stale_answer', 'stale_item', 'stale_label'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO mihak_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY engine ON %I TO mihak_engine USING '
      '(workspace_id = (SELECT workspace_now()))', t);
    EXECUTE format('CREATE POLICY app ON %I TO mihak_app USING '
      '(workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL)', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON guidelines_change TO mihak_app;
GRANT SELECT ON stale_ask, stale_answer TO mihak_app;
GRANT SELECT ON guidelines_change TO mihak_engine;
GRANT SELECT, INSERT, UPDATE ON stale_ask TO mihak_engine;
GRANT SELECT, INSERT, DELETE ON stale_answer, stale_item, stale_label TO mihak_engine;
GRANT SELECT, INSERT ON guidelines_change TO mihak_system;
GRANT SELECT ON stale_ask, stale_answer, stale_item, stale_label TO mihak_system;

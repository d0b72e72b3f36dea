-- Lists of a million items that open at any place, saved views of them, and counts of answers
-- by hour, so that an overview costs the same however large the project.

-- Items are never deleted, and those of a project come in the order of their ids (an import
-- holds the project's turn until it commits). So every 500th, with its place, says where any
-- place is. batch_id 0: of the whole project.
CREATE TABLE item_anchor (
  project_id   bigint NOT NULL,
  batch_id     bigint NOT NULL,
  place        bigint NOT NULL,
  workspace_id bigint NOT NULL,
  item_id      bigint NOT NULL,
  PRIMARY KEY (project_id, batch_id, place)
);
CREATE INDEX item_of_batch ON item (batch_id, id);

-- What a filter found, so that one scrolls in a list that stands still. Lost in a crash: found anew.
CREATE UNLOGGED TABLE listing (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL,
  query        text NOT NULL,
  item_ids     bigint[] NOT NULL,
  more         boolean NOT NULL,   -- there are more than were kept
  made_at      timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE listing ALTER COLUMN item_ids SET STORAGE EXTERNAL;
CREATE INDEX listing_age ON listing (made_at);

CREATE TABLE saved_view (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL REFERENCES project,
  person_id    bigint NOT NULL REFERENCES person,
  name         text NOT NULL,
  query        text NOT NULL,      -- as it stands in the page's address
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, name)
);

-- Answers ever given, by supplier, hour and price; counted forward from `answer_mark` on.
CREATE TABLE answer_count (
  project_id   bigint NOT NULL,
  supplier_id  bigint NOT NULL,
  hour         timestamptz NOT NULL,
  price_micros bigint NOT NULL,
  currency     text NOT NULL,
  workspace_id bigint NOT NULL,
  answers      bigint NOT NULL,
  PRIMARY KEY (project_id, supplier_id, hour, price_micros, currency)
);
CREATE TABLE answer_mark (
  project_id    bigint PRIMARY KEY,
  workspace_id  bigint NOT NULL,
  annotation_id bigint NOT NULL    -- all up to here are counted
);

-- Seats and estimates of a project lie together, so a summary of the pages finds them, at
-- next to no cost for those who write.
CREATE INDEX seat_project ON seat USING brin (project_id) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX estimate_variable ON estimate USING brin (variable_id) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX gold_item ON gold (project_id, item_id);
CREATE INDEX adjudication_listed ON adjudication (project_id, item_id);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['item_anchor', 'listing', 'saved_view', 'answer_count', 'answer_mark'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO mihak_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY engine ON %I TO mihak_engine USING '
      '(workspace_id = (SELECT workspace_now()))', t);
    EXECUTE format('CREATE POLICY app ON %I TO mihak_app USING '
      '(workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mihak_system', t);
  END LOOP;
END $$;

GRANT SELECT ON item_anchor, answer_count, answer_mark TO mihak_app;
GRANT SELECT, INSERT, DELETE ON saved_view TO mihak_app;
GRANT SELECT, INSERT, DELETE ON listing TO mihak_engine;
GRANT SELECT, INSERT ON item_anchor TO mihak_engine;
GRANT SELECT, INSERT, UPDATE ON answer_count, answer_mark TO mihak_engine;

-- As the system: who owns the tables sees no rows.
SET LOCAL ROLE mihak_system;
INSERT INTO item_anchor (project_id, batch_id, place, workspace_id, item_id)
SELECT project_id, 0, place, workspace_id, id
  FROM (SELECT project_id, workspace_id, id,
               row_number() OVER (PARTITION BY project_id ORDER BY id) - 1 AS place FROM item) placed
 WHERE place % 500 = 0;
INSERT INTO item_anchor (project_id, batch_id, place, workspace_id, item_id)
SELECT project_id, batch_id, place, workspace_id, id
  FROM (SELECT project_id, batch_id, workspace_id, id,
               row_number() OVER (PARTITION BY batch_id ORDER BY id) - 1 AS place FROM item) placed
 WHERE place % 500 = 0;
RESET ROLE;

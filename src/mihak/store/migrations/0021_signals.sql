-- Signals of fraud and of trouble: what was found, what people decided of it, and what those
-- concerned were told.

-- How often a project was looked at, and at how many answers: each look may make fewer false
-- claims than the one before (docs/quality/signals.md).
CREATE TABLE signal_look (
  project_id   bigint PRIMARY KEY REFERENCES project,
  workspace_id bigint NOT NULL,
  looks        integer NOT NULL,
  submitted    bigint NOT NULL,
  state        text NOT NULL,
  alpha        double precision NOT NULL,   -- what this look could claim
  looked_at    timestamptz NOT NULL DEFAULT now()
);

-- One row for a kind and those it is about: a worker, two of them, or a gold item. `log_e` or `p`
-- is the strength, if chance has a part in it; `evidence` holds figures and, as `look_at`, lists of
-- annotations to lay side by side. `faded_at`: since when the evidence is gone.
CREATE TABLE signal (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id      bigint NOT NULL,
  project_id        bigint NOT NULL REFERENCES project,
  kind              text NOT NULL CHECK (kind IN
                      ('copying', 'repeats', 'speed', 'unread', 'texts', 'skill', 'timing',
                       'gold-leaked', 'gold-doubtful', 'canary')),
  worker_id         bigint,
  supplier_id       bigint,
  other_worker_id   bigint,
  other_supplier_id bigint,
  item_id           bigint,
  variable_id       integer,
  log_e             double precision,
  p                 double precision,
  n                 integer NOT NULL,
  evidence          jsonb NOT NULL,
  found_at          timestamptz NOT NULL DEFAULT now(),
  seen_at           timestamptz NOT NULL DEFAULT now(),
  faded_at          timestamptz,
  status            text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'dismissed', 'confirmed')),
  reason            text,
  decided_by        bigint REFERENCES person,
  decided_at        timestamptz,
  retired_gold      boolean NOT NULL DEFAULT false   -- the decision retired the gold
);
CREATE UNIQUE INDEX signal_subject ON signal
  (project_id, kind, worker_id, other_worker_id, supplier_id, item_id) NULLS NOT DISTINCT;
CREATE INDEX signal_listed ON signal (project_id, id);

-- What one of those concerned is told of a confirmed signal, and their appeal. It names nobody
-- else and holds no answers but their own, so that it alone is what suppliers' people see.
CREATE TABLE signal_notice (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  signal_id          bigint NOT NULL REFERENCES signal,
  worker_id          bigint NOT NULL,
  supplier_id        bigint NOT NULL,
  workspace_id       bigint NOT NULL,
  project_id         bigint NOT NULL REFERENCES project,
  kind               text NOT NULL,
  reason             text NOT NULL,
  rule               text NOT NULL,
  annotation_ids     bigint[] NOT NULL,
  told_at            timestamptz NOT NULL DEFAULT now(),
  appeal             text,
  appealed_at        timestamptz,
  appeal_result      text CHECK (appeal_result IN ('upheld', 'overturned')),
  appeal_comment     text,
  appeal_decided_by  bigint REFERENCES person,
  appeal_decided_at  timestamptz,
  UNIQUE (signal_id, worker_id)
);
CREATE INDEX signal_notice_of_worker ON signal_notice (worker_id, id);
CREATE INDEX signal_notice_of_supplier ON signal_notice (supplier_id, id);
CREATE INDEX signal_notice_appealed ON signal_notice (project_id)
  WHERE appeal IS NOT NULL AND appeal_result IS NULL;

-- A phrase that each supplier is shown in a wording of its own.
CREATE TABLE canary (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL REFERENCES project,
  template     text NOT NULL,
  variants     jsonb NOT NULL,
  secret       bytea NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX canary_listed ON canary (project_id, id);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['signal_look', 'signal', 'signal_notice', 'canary'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO mihak_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY engine ON %I TO mihak_engine USING '
      '(workspace_id = (SELECT workspace_now()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['signal_look', 'signal', 'canary'] LOOP
    EXECUTE format('CREATE POLICY app ON %I TO mihak_app USING '
      '(workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL)', t);
  END LOOP;
END $$;
CREATE POLICY app ON signal_notice TO mihak_app USING
  (workspace_id = (SELECT workspace_now())
   AND ((SELECT supplier_now()) IS NULL OR supplier_id = (SELECT supplier_now())));
CREATE POLICY own_work ON signal_notice AS RESTRICTIVE TO mihak_app USING
  ((SELECT worker_now()) IS NULL OR worker_id = (SELECT worker_now()));

GRANT SELECT ON signal_look, signal, signal_notice, canary TO mihak_app;
GRANT INSERT ON canary TO mihak_app;
GRANT SELECT, INSERT, UPDATE ON signal, signal_notice TO mihak_engine;
GRANT DELETE ON signal_notice TO mihak_engine;
GRANT SELECT ON canary, signal_look TO mihak_engine;
GRANT SELECT, INSERT, UPDATE ON signal_look, signal, signal_notice, canary TO mihak_system;

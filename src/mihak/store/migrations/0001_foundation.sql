-- Who is in a workspace, what is labelled, who labels it, and what came of it.
--
-- Three roles stand between the processes and the rows; each transaction takes one on:
--   mihak_app     a request, within one workspace and, for suppliers' people, within one
--                 supplier, for workers within one worker
--   mihak_engine  the engine's part of a request (queue, gold, estimates): one workspace
--   mihak_system  sign-in, before it is known who asks, and background jobs

DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['mihak_app', 'mihak_engine', 'mihak_system'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', r);
    END IF;
    IF NOT pg_has_role(current_user, r, 'SET') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', r);
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION workspace_now() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('mihak.workspace', true), '')::bigint;
CREATE FUNCTION supplier_now() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('mihak.supplier', true), '')::bigint;
CREATE FUNCTION worker_now() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('mihak.worker', true), '')::bigint;

-- Workspaces and people ---------------------------------------------------------------

-- What belongs to the whole installation: one row.
CREATE TABLE installation (
  only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  id_key      bytea NOT NULL,   -- makes the ids that people see
  signing_key bytea NOT NULL,   -- signs links to media
  created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE workspace (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE supplier (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  name         text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('team', 'vendor', 'crowd', 'model')),
  status       text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'ended')),
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (workspace_id, name)
);

CREATE TABLE worker (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  supplier_id  bigint NOT NULL REFERENCES supplier,
  name         text NOT NULL,   -- a pseudonym: all the lab ever sees of this person
  languages    text[] NOT NULL DEFAULT '{}',
  skills       text[] NOT NULL DEFAULT '{}',
  status       text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'left')),
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (supplier_id, name)
);

CREATE TABLE person (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id  bigint NOT NULL REFERENCES workspace,
  name          text NOT NULL,
  email         text,
  role          text NOT NULL CHECK (role IN
                  ('owner', 'lead', 'researcher', 'reviewer', 'supplier-manager', 'worker')),
  supplier_id   bigint REFERENCES supplier,
  worker_id     bigint UNIQUE REFERENCES worker,
  password_hash text,
  oidc_subject  text UNIQUE,
  locale        text NOT NULL DEFAULT 'en',
  disabled_at   timestamptz,
  created_at    timestamptz NOT NULL DEFAULT now(),
  CHECK ((role IN ('supplier-manager', 'worker')) = (supplier_id IS NOT NULL)),
  CHECK ((role = 'worker') = (worker_id IS NOT NULL))
);
CREATE UNIQUE INDEX person_email ON person (lower(email));

CREATE TABLE session (
  token_hash   bytea PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  person_id    bigint NOT NULL REFERENCES person,
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL
);
CREATE INDEX session_person ON session (person_id);

-- One-time links: first sign-in, invitations, forgotten passwords.
CREATE TABLE sign_in_link (
  token_hash   bytea PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  person_id    bigint NOT NULL REFERENCES person,
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL,
  used_at      timestamptz
);

CREATE TABLE api_key (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  person_id    bigint NOT NULL REFERENCES person,
  supplier_id  bigint REFERENCES supplier,
  name         text NOT NULL,
  start        text NOT NULL,   -- its first characters, to tell keys apart
  key_hash     bytea NOT NULL UNIQUE,
  scopes       text[],          -- NULL: all that the person may
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz,
  revoked_at   timestamptz
);

-- Answers to requests that carried an Idempotency-Key, to be given again.
CREATE TABLE idempotent_reply (
  caller       bytea NOT NULL,   -- hash of the session's token or key
  key          text NOT NULL,
  request_hash bytea NOT NULL,
  status       smallint,         -- NULL: the answer is not known yet
  media_type   text,
  body         bytea,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotent_reply_age ON idempotent_reply (created_at);

-- Projects --------------------------------------------------------------------------

CREATE TABLE project (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  name         text NOT NULL,
  status       text NOT NULL DEFAULT 'draft'
                 CHECK (status IN ('draft', 'running', 'paused', 'finished')),
  policy       jsonb NOT NULL,
  languages    text[] NOT NULL DEFAULT '{}',
  skills       text[] NOT NULL DEFAULT '{}',
  due_at       timestamptz,
  wanted       bigint NOT NULL DEFAULT 0,   -- answers wanted of all its items
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (workspace_id, name)
);

CREATE TABLE form (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  project_id   bigint NOT NULL REFERENCES project,
  version      integer NOT NULL,
  definition   jsonb NOT NULL,
  digest       text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, version)
);

CREATE TABLE guidelines (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  project_id   bigint NOT NULL REFERENCES project,
  version      integer NOT NULL,
  text         jsonb NOT NULL,   -- language tag to Markdown
  digest       text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, version)
);

CREATE TABLE contract (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  project_id   bigint NOT NULL REFERENCES project,
  supplier_id  bigint NOT NULL REFERENCES supplier,
  status       text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'ended')),
  price_micros bigint NOT NULL DEFAULT 0 CHECK (price_micros >= 0),  -- per annotation
  currency     text NOT NULL DEFAULT 'USD',
  capacity     bigint CHECK (capacity > 0),           -- annotations at most; NULL: no limit
  share        real CHECK (share > 0 AND share <= 1), -- of the project's annotations, at most
  taken        bigint NOT NULL DEFAULT 0,   -- tasks leased or answered; kept where limited
  review_rate  real CHECK (review_rate BETWEEN 0 AND 1),
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, supplier_id)
);

CREATE TABLE batch (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  project_id   bigint NOT NULL REFERENCES project,
  name         text NOT NULL,
  kind         text NOT NULL DEFAULT 'production'
                 CHECK (kind IN ('production', 'calibration', 'qualification')),
  status       text NOT NULL DEFAULT 'running'
                 CHECK (status IN ('staged', 'running', 'paused', 'finished')),
  decision     text CHECK (decision IN ('go', 'no-go')),
  priority     integer NOT NULL DEFAULT 0,
  split        jsonb,    -- a blind split among suppliers; NULL: any of them
  due_at       timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, name)
);

-- No foreign keys from items and seats: they come by the million, always from one statement
-- that has just read the batch, and projects and batches are never deleted.
CREATE TABLE item (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL,
  batch_id     bigint NOT NULL,
  external_id  text NOT NULL,
  payload      jsonb NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, external_id)
);
CREATE INDEX item_listed ON item (project_id, id);

-- The known answer of an item; suppliers never see these rows.
CREATE TABLE gold (
  item_id      bigint PRIMARY KEY REFERENCES item,
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL REFERENCES project,
  batch_id     bigint NOT NULL REFERENCES batch,
  answers      jsonb NOT NULL,
  shown        integer NOT NULL DEFAULT 0,   -- how often it was handed out
  retired_at   timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX gold_listed ON gold (project_id) WHERE retired_at IS NULL;

CREATE TABLE import (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  project_id   bigint NOT NULL REFERENCES project,
  batch_id     bigint NOT NULL REFERENCES batch,
  filename     text NOT NULL,
  status       text NOT NULL CHECK (status IN ('done', 'refused')),
  rows_read    bigint NOT NULL,
  rows_added   bigint NOT NULL,
  rows_known   bigint NOT NULL,   -- the same external_id and payload stood there already
  rows_bad     bigint NOT NULL,
  problems     jsonb NOT NULL,    -- the first of them: row, what, mend
  created_at   timestamptz NOT NULL DEFAULT now()
);

-- The work ----------------------------------------------------------------------------

-- How many answers are wanted of an item, from whom. supplier_id 0 stands for any.
-- This is the queue: the open seats of a batch, in the order the items came.
CREATE TABLE seat (
  item_id      bigint NOT NULL,
  supplier_id  bigint NOT NULL DEFAULT 0,
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL,
  batch_id     bigint NOT NULL,
  wanted       smallint NOT NULL,
  live         smallint NOT NULL DEFAULT 0,
  done         smallint NOT NULL DEFAULT 0,
  requeued     boolean NOT NULL DEFAULT false,   -- an answer fell away; look here first
  PRIMARY KEY (item_id, supplier_id),
  CONSTRAINT no_more_than_wanted CHECK (live >= 0 AND done >= 0 AND live + done <= wanted)
) WITH (fillfactor = 85);
CREATE INDEX seat_open ON seat (batch_id, supplier_id, item_id) WHERE live + done < wanted;
CREATE INDEX seat_requeued ON seat (batch_id, supplier_id, item_id)
  WHERE requeued AND live + done < wanted;

-- The tables written by every claim and submit have no foreign keys: each would lock the row
-- it points to, and all workers those of the project and the form. The statements that write
-- them take the ids from the rows themselves, and none of those is ever deleted.
CREATE TABLE task (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id  bigint NOT NULL,
  project_id    bigint NOT NULL,
  batch_id      bigint NOT NULL,
  item_id       bigint NOT NULL,
  supplier_id   bigint NOT NULL,
  worker_id     bigint NOT NULL,
  annotation_id bigint,   -- the answer that counts, while the status is 'submitted'
  seat_supplier bigint,   -- whose seat it holds; NULL for gold, which has no queue
  form_id       bigint NOT NULL,
  guidelines_id bigint,
  status        text NOT NULL CHECK (status IN
                  ('leased', 'submitted', 'skipped', 'returned', 'expired')),
  leased_at     timestamptz NOT NULL DEFAULT now(),
  leased_until  timestamptz NOT NULL,
  ended_at      timestamptz,
  skip_reason   text,
  UNIQUE (item_id, worker_id)
) WITH (fillfactor = 85);
CREATE INDEX task_leased ON task (leased_until) WHERE status = 'leased';
CREATE INDEX task_held ON task (worker_id, project_id) WHERE status = 'leased';

CREATE TABLE draft (
  task_id      bigint PRIMARY KEY,
  workspace_id bigint NOT NULL,
  supplier_id  bigint NOT NULL,
  worker_id    bigint NOT NULL,
  answers      jsonb NOT NULL,
  saved_at     timestamptz NOT NULL DEFAULT now()
);

-- Append-only: no role may change or delete one.
CREATE TABLE annotation (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id  bigint NOT NULL,
  project_id    bigint NOT NULL,
  item_id       bigint NOT NULL,
  task_id       bigint,        -- NULL for a reviewer's
  supplier_id   bigint,
  worker_id     bigint,
  person_id     bigint,      -- the reviewer who mended or decided
  supersedes    bigint,
  form_id       bigint NOT NULL,
  guidelines_id bigint,
  answers       jsonb NOT NULL,
  shown         jsonb,          -- the order things were shown in
  seconds       real,           -- spent on it, as the page measured
  client_key    text,           -- makes a repeated submit the same submit
  price_micros  bigint NOT NULL DEFAULT 0,     -- what the contract said at that moment
  currency      text,
  created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX annotation_item ON annotation (item_id);
CREATE INDEX annotation_task ON annotation (task_id);
CREATE INDEX annotation_listed ON annotation (project_id, id);

-- A worker in a project: how far in its queues, gold seen, qualification.
CREATE TABLE standing (
  worker_id    bigint NOT NULL,
  project_id   bigint NOT NULL,
  workspace_id bigint NOT NULL,
  supplier_id  bigint NOT NULL,
  status       text NOT NULL DEFAULT 'working'
                 CHECK (status IN ('qualifying', 'working', 'refused')),
  submitted    integer NOT NULL DEFAULT 0,
  gold_shown   integer NOT NULL DEFAULT 0,
  gold_answered integer NOT NULL DEFAULT 0,
  gold_score   real NOT NULL DEFAULT 0,        -- sum of agreements with gold
  PRIMARY KEY (worker_id, project_id)
) WITH (fillfactor = 70);

CREATE TABLE cursor (
  worker_id    bigint NOT NULL,
  batch_id     bigint NOT NULL REFERENCES batch,
  workspace_id bigint NOT NULL,
  item_id      bigint NOT NULL,   -- all seats up to here were taken or seen
  PRIMARY KEY (worker_id, batch_id)
) WITH (fillfactor = 70);

-- Estimates -----------------------------------------------------------------------------

-- One categorical thing the engine estimates: a question, or one unit of it.
CREATE TABLE variable (
  id           integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL REFERENCES project,
  question     text NOT NULL,
  unit         text NOT NULL,
  classes      text[] NOT NULL,
  log_prior    real[],          -- of the classes, from the last fit; NULL: even
  fitted_at    timestamptz,
  fitted_labels bigint NOT NULL DEFAULT 0,
  UNIQUE (project_id, question, unit)
);

-- Answers as codes, narrow, so that the engine reads them by the million.
CREATE TABLE label (
  variable_id  integer NOT NULL,
  item_id      bigint NOT NULL,
  worker_id    bigint NOT NULL,
  supplier_id  bigint NOT NULL,
  workspace_id bigint NOT NULL,
  code         smallint NOT NULL,
  seconds      real,
  PRIMARY KEY (variable_id, item_id, worker_id)
);

CREATE TABLE estimate (
  item_id       bigint NOT NULL,
  variable_id   integer NOT NULL,
  workspace_id  bigint NOT NULL,
  log_posterior real[] NOT NULL,
  code          smallint NOT NULL,
  confidence    real NOT NULL,
  labels        smallint NOT NULL,
  updated_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (item_id, variable_id)
) WITH (fillfactor = 80);

-- Bayes' rule in logarithms: what is thought of an item's class after one more label.
-- `before` may lack classes that were added since; they count as the least likely.
CREATE FUNCTION after_label(before real[], likelihood real[],
                            OUT log_posterior real[], OUT code smallint, OUT confidence real)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  classes int := array_length(likelihood, 1);
  least float8 := (SELECT min(b) FROM unnest(before) b);
  sums float8[];
  top float8 := '-infinity';
  total float8 := 0;
BEGIN
  FOR n IN 1..classes LOOP
    sums[n] := coalesce(before[n], least) + likelihood[n];
    IF sums[n] > top THEN
      top := sums[n];
      code := n - 1;
    END IF;
  END LOOP;
  FOR n IN 1..classes LOOP
    total := total + exp(greatest(sums[n] - top, -700));
  END LOOP;
  FOR n IN 1..classes LOOP
    log_posterior[n] := sums[n] - top - ln(total);
  END LOOP;
  confidence := 1 / total;
END $$;

-- How often a worker is right: counts that grow with each submit, and what the last fit
-- says the worker is worth with none (`prior_right`, `prior_wrong`).
CREATE TABLE skill (
  worker_id    bigint NOT NULL,
  variable_id  integer NOT NULL,
  workspace_id bigint NOT NULL,
  supplier_id  bigint NOT NULL,
  labels       integer NOT NULL DEFAULT 0,
  right_sum    double precision NOT NULL DEFAULT 0,
  gold_labels  integer NOT NULL DEFAULT 0,
  gold_right   integer NOT NULL DEFAULT 0,
  prior_right  real NOT NULL DEFAULT 4,
  prior_wrong  real NOT NULL DEFAULT 1,
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (worker_id, variable_id)
) WITH (fillfactor = 70);

CREATE TABLE scorecard (
  project_id   bigint NOT NULL,
  variable_id  integer NOT NULL,
  workspace_id bigint NOT NULL,
  labels       bigint NOT NULL,
  result       jsonb NOT NULL,
  computed_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, variable_id)
);

-- The audit ---------------------------------------------------------------------------

CREATE TABLE audit_event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor        text NOT NULL,     -- "person:12", "key:3", "system", "operator"
  action       text NOT NULL,     -- "project.create"
  object       text NOT NULL,     -- "project:7"
  detail       jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_event_listed ON audit_event (workspace_id, id);

-- Each event, once committed, is sealed: hash = sha256(hash of the one before + event).
CREATE TABLE audit_seal (
  seq          bigint PRIMARY KEY,
  event_id     bigint NOT NULL UNIQUE,
  workspace_id bigint NOT NULL,
  hash         bytea NOT NULL
);

-- Row-level security -------------------------------------------------------------------

DO $$
DECLARE
  t text;
  lab_only text[] := ARRAY['installation', 'workspace', 'gold', 'import', 'cursor', 'variable', 'label',
    'estimate', 'scorecard', 'audit_seal', 'session', 'sign_in_link'];
  of_supplier text[] := ARRAY['worker', 'contract', 'skill', 'standing', 'task', 'draft', 'annotation'];
  all_tables text[];
BEGIN
  SELECT array_agg(tablename::text) INTO all_tables FROM pg_tables
   WHERE schemaname = current_schema() AND tablename <> 'migration';
  FOREACH t IN ARRAY all_tables LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO mihak_system USING (true) WITH CHECK (true)', t);
    IF t NOT IN ('installation', 'workspace', 'idempotent_reply') THEN
      EXECUTE format('CREATE POLICY engine ON %I TO mihak_engine USING '
        '(workspace_id = (SELECT workspace_now()))', t);
    END IF;
  END LOOP;
  FOREACH t IN ARRAY lab_only LOOP
    CONTINUE WHEN t IN ('installation', 'workspace');
    EXECUTE format('CREATE POLICY app ON %I TO mihak_app USING '
      '(workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL)', t);
  END LOOP;
  FOREACH t IN ARRAY of_supplier LOOP
    EXECUTE format('CREATE POLICY app ON %I TO mihak_app USING '
      '(workspace_id = (SELECT workspace_now()) '
      'AND ((SELECT supplier_now()) IS NULL OR supplier_id = (SELECT supplier_now())))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['task', 'draft', 'annotation', 'standing', 'skill'] LOOP
    EXECUTE format('CREATE POLICY own_work ON %I AS RESTRICTIVE TO mihak_app USING '
      '((SELECT worker_now()) IS NULL OR worker_id = (SELECT worker_now()))', t);
  END LOOP;
  -- A supplier sees the projects it has a contract for, and nothing of who else has one.
  FOREACH t IN ARRAY ARRAY['form', 'guidelines', 'batch'] LOOP
    EXECUTE format('CREATE POLICY app ON %I TO mihak_app USING '
      '(workspace_id = (SELECT workspace_now()) AND ((SELECT supplier_now()) IS NULL '
      'OR project_id IN (SELECT project_id FROM contract)))', t);
  END LOOP;
END $$;

-- Everybody's changes are written down; the lab reads them.
CREATE POLICY app_writes ON audit_event FOR INSERT TO mihak_app WITH CHECK
  (workspace_id = (SELECT workspace_now()));
CREATE POLICY app_reads ON audit_event FOR SELECT TO mihak_app USING
  (workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL);
CREATE POLICY own_self ON person AS RESTRICTIVE TO mihak_app USING
  ((SELECT worker_now()) IS NULL OR worker_id = (SELECT worker_now()));
CREATE POLICY app ON workspace TO mihak_app USING (id = (SELECT workspace_now()));
CREATE POLICY app ON supplier TO mihak_app USING
  (workspace_id = (SELECT workspace_now())
   AND ((SELECT supplier_now()) IS NULL OR id = (SELECT supplier_now())));
CREATE POLICY own_self ON worker AS RESTRICTIVE TO mihak_app USING
  ((SELECT worker_now()) IS NULL OR id = (SELECT worker_now()));
CREATE POLICY app ON project TO mihak_app USING
  (workspace_id = (SELECT workspace_now()) AND ((SELECT supplier_now()) IS NULL
   OR id IN (SELECT project_id FROM contract)));
-- An item is seen by those who were handed it.
CREATE POLICY app ON item TO mihak_app USING
  (workspace_id = (SELECT workspace_now()) AND ((SELECT supplier_now()) IS NULL
   OR EXISTS (SELECT FROM task WHERE task.item_id = item.id)));
CREATE POLICY app ON seat TO mihak_app USING
  (workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL);
CREATE POLICY app ON api_key TO mihak_app USING
  (workspace_id = (SELECT workspace_now())
   AND ((SELECT supplier_now()) IS NULL OR supplier_id = (SELECT supplier_now())));
-- The lab knows a supplier's managers by name, its workers by pseudonym only.
CREATE POLICY app ON person TO mihak_app USING
  (workspace_id = (SELECT workspace_now())
   AND CASE WHEN (SELECT supplier_now()) IS NULL THEN role <> 'worker'
            ELSE supplier_id = (SELECT supplier_now()) END);

GRANT SELECT, INSERT, UPDATE ON supplier, worker, person, api_key, project, form, guidelines,
  contract, batch, item, gold, standing TO mihak_app;
GRANT SELECT ON workspace, import, seat, task, draft, annotation, variable, label, estimate, skill, scorecard,
  audit_event, audit_seal TO mihak_app;
GRANT INSERT ON import, audit_event TO mihak_app;
GRANT INSERT, UPDATE ON variable TO mihak_app;
GRANT INSERT, UPDATE, DELETE ON draft TO mihak_app;

GRANT SELECT, INSERT, UPDATE ON seat, task, gold, standing, cursor, contract, variable, label,
  estimate, skill, scorecard, batch TO mihak_engine;
GRANT SELECT, INSERT ON annotation, audit_event, item, import TO mihak_engine;
GRANT UPDATE ON project TO mihak_engine;
GRANT SELECT ON workspace, project, form, guidelines, worker, supplier, person TO mihak_engine;
GRANT DELETE ON label, estimate, draft, seat TO mihak_engine;
GRANT SELECT, INSERT, UPDATE ON draft TO mihak_engine;
GRANT SELECT ON contract, gold TO mihak_engine;

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO mihak_system;
GRANT DELETE ON session, sign_in_link, idempotent_reply, label, estimate TO mihak_system;
REVOKE UPDATE ON annotation, audit_event, audit_seal FROM mihak_system;

-- Append-only holds for the owner of the tables too.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON annotation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

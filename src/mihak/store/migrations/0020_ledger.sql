-- What every answer costs and what became of that money; caps that hold; contracts in versions.

-- The glossary's delivery is a supplier's: what is sent to a webhook gives the name back.
ALTER TABLE delivery RENAME TO webhook_delivery;

-- Contracts ------------------------------------------------------------------------------

-- `terms`: all that is agreed, as `contracts.Terms` writes it; the columns beside it are what
-- claiming and answering go by. `pricing`: what decides a price other than price_micros an answer.
ALTER TABLE contract
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN terms   jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN pricing jsonb,
  ADD COLUMN switching jsonb;   -- how strictly the next delivery is inspected, and since when

-- Every version ever proposed. Nothing is changed in it but that it is signed and comes in force.
CREATE TABLE contract_version (
  contract_id  bigint NOT NULL REFERENCES contract,
  version      integer NOT NULL,
  workspace_id bigint NOT NULL,
  supplier_id  bigint NOT NULL,
  terms        jsonb NOT NULL,
  digest       text NOT NULL,      -- sha256 of the terms in canonical JSON
  proposed_by  text NOT NULL,
  proposed_at  timestamptz NOT NULL DEFAULT now(),
  signed_by    text,               -- for the supplier; NULL: nobody yet
  signed_at    timestamptz,
  in_force_at  timestamptz,        -- NULL: only proposed
  PRIMARY KEY (contract_id, version)
);

-- Caps -------------------------------------------------------------------------------------

-- Money that may be spent at most: under a contract, or (contract_id NULL) on a project.
-- `committed`: what leased tasks may cost and what answers do cost. Every claim takes its part
-- under the row's lock before it leases, so no number of claims at once can exceed the cap.
-- A cap below what was committed when it was set stops at that (`ceiling`).
CREATE TABLE purse (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id     bigint NOT NULL,
  project_id       bigint NOT NULL REFERENCES project,
  contract_id      bigint REFERENCES contract,
  currency         text NOT NULL,
  cap_micros       bigint NOT NULL CHECK (cap_micros >= 0),
  ceiling_micros   bigint NOT NULL,
  committed_micros bigint NOT NULL DEFAULT 0 CHECK (committed_micros >= 0),
  counted          boolean NOT NULL DEFAULT false,   -- until then nothing is handed out
  set_in           xid8 NOT NULL DEFAULT pg_current_xact_id(),
  UNIQUE NULLS NOT DISTINCT (project_id, contract_id),
  CONSTRAINT within_cap CHECK (NOT counted OR committed_micros <= ceiling_micros)
);

-- What a task may cost, as agreed when it was leased.
ALTER TABLE task ADD COLUMN price_micros bigint NOT NULL DEFAULT 0;

-- The ledger -------------------------------------------------------------------------------

-- One thing that is owed or was not owed after all: an answer, or a delivery's bonus or
-- penalty (whose amount is negative). `account` is where its money is now.
CREATE TABLE charge (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id  bigint NOT NULL,
  project_id    bigint NOT NULL,
  supplier_id   bigint NOT NULL,
  contract_id   bigint NOT NULL,
  worker_id     bigint,
  annotation_id bigint UNIQUE,
  kind          text NOT NULL DEFAULT 'annotation' CHECK (kind IN ('annotation', 'bonus', 'penalty')),
  micros        bigint NOT NULL,
  currency      text NOT NULL,
  account       text NOT NULL DEFAULT 'accrued' CHECK (account IN
                  ('accrued', 'cancelled', 'refused', 'accepted', 'invoiced', 'paid')),
  delivery_id   bigint,
  invoice_id    bigint,
  moved_by      text NOT NULL,
  reworks       smallint NOT NULL DEFAULT 0,   -- how often it was given back to be handed in again
  created_at    timestamptz NOT NULL DEFAULT now(),
  CHECK ((kind = 'annotation') = (annotation_id IS NOT NULL)),
  CHECK (CASE kind WHEN 'penalty' THEN micros < 0 ELSE micros >= 0 END),
  CHECK (account NOT IN ('invoiced', 'paid') OR invoice_id IS NOT NULL)
) WITH (fillfactor = 85);
CREATE INDEX charge_to_deliver ON charge (contract_id, annotation_id)
  WHERE account = 'accrued' AND delivery_id IS NULL;
CREATE INDEX charge_delivered ON charge (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX charge_to_invoice ON charge (supplier_id, currency) WHERE account = 'accepted';
CREATE INDEX charge_invoiced ON charge (invoice_id) WHERE invoice_id IS NOT NULL;

-- Double entry: each row takes from one account what it gives to another, so the books balance
-- whatever is written. The lab's books: `cost` is what it spent; `refused` and `cancelled` are
-- what it did not owe after all; `accrued`, `accepted` and `invoiced` what it owes, at each step
-- surer; `paid` what went out. Written by the trigger below and by nothing else.
CREATE TABLE ledger_entry (
  id            bigint GENERATED ALWAYS AS IDENTITY,
  workspace_id  bigint NOT NULL,
  project_id    bigint NOT NULL,
  supplier_id   bigint NOT NULL,
  contract_id   bigint NOT NULL,
  worker_id     bigint,
  charge_id     bigint NOT NULL,
  kind          text NOT NULL,
  from_account  text NOT NULL,
  to_account    text NOT NULL,
  micros        bigint NOT NULL CHECK (micros > 0),
  currency      text NOT NULL,
  delivery_id   bigint,
  invoice_id    bigint,
  actor         text NOT NULL,
  at            timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (charge_id, id),
  CHECK (from_account <> to_account)
);
CREATE INDEX ledger_entry_of_supplier ON ledger_entry (supplier_id, at);
CREATE INDEX ledger_entry_of_project ON ledger_entry (project_id, at);

-- The ways money may go. What was paid stays paid; what was invoiced goes back when the invoice is
-- withdrawn; a refusal falls when it is overturned on appeal or taken back.
CREATE FUNCTION enter_in_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was text := CASE WHEN TG_OP = 'INSERT' THEN 'cost' ELSE OLD.account END;
BEGIN
  IF was <> 'cost' AND (was, NEW.account) NOT IN (
       ('accrued', 'accepted'), ('accrued', 'refused'), ('accrued', 'cancelled'), ('refused', 'accrued'),
       ('accepted', 'invoiced'), ('invoiced', 'accepted'), ('invoiced', 'paid')) THEN
    RAISE EXCEPTION 'charge %: money cannot go from % to %', NEW.id, was, NEW.account
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_move';
  END IF;
  IF NEW.micros <> 0 THEN  -- what takes money back goes the other way
    INSERT INTO ledger_entry (workspace_id, project_id, supplier_id, contract_id, worker_id, charge_id, kind,
                              from_account, to_account, micros, currency, delivery_id, invoice_id, actor)
    VALUES (NEW.workspace_id, NEW.project_id, NEW.supplier_id, NEW.contract_id, NEW.worker_id, NEW.id, NEW.kind,
            CASE WHEN NEW.micros > 0 THEN was ELSE NEW.account END,
            CASE WHEN NEW.micros > 0 THEN NEW.account ELSE was END,
            abs(NEW.micros), NEW.currency, NEW.delivery_id,
            CASE TG_OP WHEN 'INSERT' THEN NEW.invoice_id ELSE coalesce(NEW.invoice_id, OLD.invoice_id) END,
            NEW.moved_by);
  END IF;
  RETURN NULL;
END $$;
-- A row at a time: joining what was and what is of a whole statement takes the square of its rows.
CREATE TRIGGER enter_new AFTER INSERT ON charge
  FOR EACH ROW EXECUTE FUNCTION enter_in_ledger();
CREATE TRIGGER enter_move AFTER UPDATE ON charge
  FOR EACH ROW WHEN (OLD.account <> NEW.account) EXECUTE FUNCTION enter_in_ledger();
-- What a charge is for and how much it is do not change.
CREATE TRIGGER stays_what_it_is BEFORE UPDATE ON charge
  FOR EACH ROW WHEN ((OLD.micros, OLD.currency, OLD.contract_id, OLD.annotation_id, OLD.kind)
                     IS DISTINCT FROM (NEW.micros, NEW.currency, NEW.contract_id, NEW.annotation_id, NEW.kind))
  EXECUTE FUNCTION refuse_change();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_delete BEFORE DELETE OR TRUNCATE ON charge
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is on each account, by contract: debits less credits of all of them are nothing.
CREATE VIEW ledger_balance WITH (security_invoker = true) AS
SELECT workspace_id, project_id, supplier_id, contract_id, currency, account, sum(micros)::bigint AS micros
  FROM (SELECT workspace_id, project_id, supplier_id, contract_id, currency, from_account AS account,
               -micros AS micros FROM ledger_entry
        UNION ALL
        SELECT workspace_id, project_id, supplier_id, contract_id, currency, to_account, micros
          FROM ledger_entry) postings
 GROUP BY 1, 2, 3, 4, 5, 6;

-- Deliveries -------------------------------------------------------------------------------

CREATE TABLE delivery (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id  bigint NOT NULL,
  project_id    bigint NOT NULL REFERENCES project,
  supplier_id   bigint NOT NULL REFERENCES supplier,
  contract_id   bigint NOT NULL REFERENCES contract,
  number        integer NOT NULL,      -- 1, 2, … under its contract
  status        text NOT NULL DEFAULT 'inspecting' CHECK (status IN
                  ('inspecting', 'accepted', 'part', 'rework', 'refused', 'withdrawn')),
  annotations   bigint NOT NULL,
  micros        bigint NOT NULL,
  currency      text NOT NULL,
  note          text,
  -- The plan by which it is inspected: NULL where none was agreed. `drawn`: the annotations to
  -- look at, in the order of inspection; the first `opened` of them were put up for review.
  plan          jsonb,
  inspection    text,
  drawn         bigint[] NOT NULL DEFAULT '{}',
  opened        integer NOT NULL DEFAULT 0,
  attempt       integer NOT NULL DEFAULT 1,      -- 2: handed in again
  counts        boolean NOT NULL DEFAULT true,   -- in the switching rules: the first attempt
  handed_in_by  text NOT NULL,
  handed_in_at  timestamptz NOT NULL DEFAULT now(),
  decide_until  timestamptz,
  inspected     integer,               -- of the drawn, when it was decided
  defects       integer,
  decided_by    text,
  decider_id    bigint REFERENCES person,
  decided_at    timestamptz,
  rule          text,
  reason        text,
  rework_until  timestamptz,
  refusing      bigint[],              -- workers whose answers are still being taken off; '{}': all
  UNIQUE (contract_id, number)
);
CREATE INDEX delivery_of_project ON delivery (project_id, id);
CREATE INDEX delivery_of_supplier ON delivery (supplier_id, id);
CREATE INDEX delivery_open ON delivery (id) WHERE status = 'inspecting' OR refusing IS NOT NULL;

-- Reviews of what was drawn from a delivery (`inspection`: a sample by chance, too), and of what
-- was refused with it, unlooked (`delivery`).
ALTER TABLE review DROP CONSTRAINT review_reason_check;
ALTER TABLE review ADD CONSTRAINT review_reason_check CHECK (reason IN
  ('sample', 'doubt', 'inspection', 'delivery'));
ALTER TABLE review ADD COLUMN delivery_id bigint;
CREATE INDEX review_of_delivery ON review (delivery_id) WHERE delivery_id IS NOT NULL;

-- Invoices ---------------------------------------------------------------------------------

CREATE TABLE invoice (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id  bigint NOT NULL,
  supplier_id   bigint NOT NULL REFERENCES supplier,
  number        text NOT NULL,
  currency      text NOT NULL,
  micros        bigint NOT NULL,
  charges       bigint NOT NULL,
  status        text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'paid', 'void')),
  due_at        date,
  reference     text,                  -- the bank's, of the payment
  made_by       text NOT NULL,
  made_at       timestamptz NOT NULL DEFAULT now(),
  ended_by      text,
  ended_at      timestamptz,
  UNIQUE (supplier_id, number)
);
CREATE INDEX invoice_listed ON invoice (supplier_id, id);

-- What a worker or a supplier earned: one place for the arithmetic, as before (see 0012), but by
-- the ledger, so that a refused delivery takes its pay off as a refused answer does.
CREATE OR REPLACE VIEW pay WITH (security_invoker = true) AS
SELECT a.id AS annotation_id, a.workspace_id, a.project_id, a.supplier_id, a.worker_id, a.created_at,
       a.seconds, a.currency, o.outcome,
       CASE WHEN o.outcome IN ('counts', 'mended') THEN c.micros ELSE 0 END AS pay_micros
  FROM annotation a JOIN task t ON t.id = a.task_id JOIN charge c ON c.annotation_id = a.id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN c.account = 'refused' THEN 'refused'
                WHEN c.account = 'cancelled' THEN 'undone'
                WHEN t.annotation_id <> a.id THEN 'mended'
                ELSE 'counts' END AS outcome) o
 WHERE a.worker_id IS NOT NULL;

-- Row-level security -------------------------------------------------------------------------

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['contract_version', 'purse', 'charge', 'ledger_entry', 'delivery', 'invoice'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO mihak_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY engine ON %I TO mihak_engine USING '
      '(workspace_id = (SELECT workspace_now()))', t);
    EXECUTE format('GRANT SELECT ON %I TO mihak_app, mihak_engine, mihak_system', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['contract_version', 'charge', 'ledger_entry', 'delivery', 'invoice'] LOOP
    EXECUTE format('CREATE POLICY app ON %I TO mihak_app USING '
      '(workspace_id = (SELECT workspace_now()) '
      'AND ((SELECT supplier_now()) IS NULL OR supplier_id = (SELECT supplier_now())))', t);
  END LOOP;
  -- A worker sees what their own answers are worth, and nothing of what was agreed about them.
  FOREACH t IN ARRAY ARRAY['charge', 'ledger_entry'] LOOP
    EXECUTE format('CREATE POLICY own_work ON %I AS RESTRICTIVE TO mihak_app USING '
      '((SELECT worker_now()) IS NULL OR worker_id = (SELECT worker_now()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['contract_version', 'delivery', 'invoice'] LOOP
    EXECUTE format('CREATE POLICY no_workers ON %I AS RESTRICTIVE TO mihak_app USING '
      '((SELECT worker_now()) IS NULL)', t);
  END LOOP;
END $$;
CREATE POLICY app ON purse TO mihak_app USING
  (workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL);

GRANT SELECT ON ledger_balance TO mihak_app, mihak_engine, mihak_system;
GRANT INSERT, UPDATE, DELETE ON purse TO mihak_engine, mihak_system;
GRANT INSERT, UPDATE ON contract_version, delivery, invoice TO mihak_engine, mihak_system;
GRANT INSERT, UPDATE (account, delivery_id, invoice_id, reworks, moved_by)
  ON charge TO mihak_engine, mihak_system;
GRANT INSERT ON ledger_entry TO mihak_engine, mihak_system;

-- Nobody writes entries but the trigger.
CREATE POLICY by_trigger ON ledger_entry AS RESTRICTIVE FOR INSERT TO mihak_engine, mihak_system
  WITH CHECK (pg_trigger_depth() > 0);

-- What was answered before there was a ledger ------------------------------------------------

SET LOCAL ROLE mihak_system;
INSERT INTO contract_version (contract_id, version, workspace_id, supplier_id, terms, digest, proposed_by,
                              proposed_at, in_force_at)
SELECT id, 1, workspace_id, supplier_id,
       jsonb_build_object('price', price_micros / 1e6, 'currency', currency, 'capacity', capacity,
                          'share', share, 'review_rate', review_rate),
       '', 'system', created_at, created_at
  FROM contract;
UPDATE contract c SET terms = v.terms FROM contract_version v WHERE v.contract_id = c.id;
UPDATE task t SET price_micros = c.price_micros FROM contract c
 WHERE c.project_id = t.project_id AND c.supplier_id = t.supplier_id AND t.status IN ('leased', 'expired');
INSERT INTO charge (workspace_id, project_id, supplier_id, contract_id, worker_id, annotation_id, micros,
                    currency, account, moved_by, created_at)
SELECT a.workspace_id, a.project_id, a.supplier_id, c.id, a.worker_id, a.id, a.price_micros,
       coalesce(a.currency, c.currency),
       CASE WHEN t.status = 'submitted' AND t.annotation_id IN (a.id, r.mended_id) THEN 'accrued'
            WHEN t.status = 'refused' AND r.status = 'refused' THEN 'refused' ELSE 'cancelled' END,
       'system', a.created_at
  FROM annotation a JOIN task t ON t.id = a.task_id
  JOIN contract c ON c.project_id = a.project_id AND c.supplier_id = a.supplier_id
  LEFT JOIN review r ON r.annotation_id = a.id
 WHERE a.worker_id IS NOT NULL;
RESET ROLE;

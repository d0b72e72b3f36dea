-- Changes sent to other systems: who wants which, and what became of each sending.

CREATE TABLE webhook (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  url          text NOT NULL,
  events       text[] NOT NULL,   -- "annotation.submit", "review.*", "*"
  secret       text NOT NULL,
  status       text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'ended')),
  seq          bigint NOT NULL,   -- of the audit: events up to here are queued or not wanted
  created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE delivery (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  webhook_id   bigint NOT NULL REFERENCES webhook,
  event_id     bigint NOT NULL REFERENCES audit_event,
  status       text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'dead')),
  tries        integer NOT NULL DEFAULT 0,
  next_at      timestamptz NOT NULL DEFAULT now(),
  last_status  integer,   -- of HTTP, if there was an answer
  last_error   text,
  delivered_at timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (webhook_id, event_id)
);
CREATE INDEX delivery_due ON delivery (next_at) WHERE status = 'waiting';
CREATE INDEX delivery_listed ON delivery (webhook_id, id);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['webhook', 'delivery'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY system ON %I TO mihak_system USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY app ON %I TO mihak_app USING '
      '(workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL)', t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON webhook, delivery TO mihak_app, mihak_system;

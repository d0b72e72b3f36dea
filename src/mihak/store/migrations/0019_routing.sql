-- Routed batches: each answer is asked of the supplier worth asking, or of one drawn by lot.

-- When the seat last got another place for an answer.
ALTER TABLE seat ADD COLUMN routed_at timestamptz;
CREATE INDEX seat_waiting ON seat (batch_id, routed_at) WHERE routed_at IS NOT NULL AND live + done < wanted;

-- With which probability a supplier was chosen for an item's answer; `turn` counts the item's
-- answers from 0. What was not taken in time is drawn anew and its draw struck out.
CREATE TABLE routing (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL,
  batch_id     bigint NOT NULL,
  item_id      bigint NOT NULL,
  turn         smallint NOT NULL,
  supplier_id  bigint NOT NULL,
  propensity   real NOT NULL CHECK (propensity > 0 AND propensity <= 1),
  struck_at    timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX routing_of_item ON routing (item_id, supplier_id, id) WHERE struck_at IS NULL;
CREATE INDEX routing_struck ON routing (item_id) WHERE struck_at IS NOT NULL;
CREATE INDEX routing_of_project ON routing (project_id, supplier_id) WHERE struck_at IS NULL;

ALTER TABLE routing ENABLE ROW LEVEL SECURITY;
ALTER TABLE routing FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON routing TO mihak_system USING (true) WITH CHECK (true);
CREATE POLICY app ON routing TO mihak_app USING
  (workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL);
GRANT SELECT ON routing TO mihak_app;
GRANT SELECT, INSERT, UPDATE ON routing TO mihak_system;

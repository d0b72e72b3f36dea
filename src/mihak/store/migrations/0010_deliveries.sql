-- A sender looks for what waits of its own webhook, however many wait for others.
CREATE INDEX delivery_waiting ON delivery (webhook_id, id) WHERE status = 'waiting';

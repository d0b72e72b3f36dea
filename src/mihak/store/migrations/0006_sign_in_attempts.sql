-- Guesses at passwords, counted for all processes together; and what /metrics looks at.

CREATE TABLE sign_in_attempt (
  who   bytea PRIMARY KEY,   -- hash of the address they came from and the account
  made  integer NOT NULL DEFAULT 1,
  since timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_attempt_age ON sign_in_attempt (since);

ALTER TABLE sign_in_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON sign_in_attempt TO mihak_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO mihak_system;

CREATE INDEX delivery_dead ON delivery (webhook_id) WHERE status = 'dead';

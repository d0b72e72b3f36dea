-- A person has one link at a time: making one ends the others.
CREATE INDEX sign_in_link_person ON sign_in_link (person_id) WHERE used_at IS NULL;

-- Ids that the sealing of the audit has passed over: their events may be in transactions
-- that are not over yet, or were rolled back.
CREATE TABLE audit_gap (
  low      bigint PRIMARY KEY,   -- ids from here …
  high     bigint NOT NULL,      -- … to here, inclusive
  noted_at timestamptz NOT NULL DEFAULT now(),
  over_at  xid8                  -- when all transactions before this one are over, so is the gap
);
ALTER TABLE audit_gap ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_gap FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON audit_gap TO mihak_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON audit_gap TO mihak_system;

-- What was passed over for good until now. As the system: who owns the tables sees no rows.
SET LOCAL ROLE mihak_system;
INSERT INTO audit_gap (low, high)
SELECT min(e.id), max(e.id) FROM audit_event e
 WHERE e.id < (SELECT max(event_id) FROM audit_seal)
   AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.event_id = e.id)
HAVING count(*) > 0;
RESET ROLE;

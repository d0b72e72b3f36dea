-- What the lab decides stands against what is estimated; undoing an answer takes off just
-- what it had put on.

-- Decided by a reviewer or an adjudicator: more answers and fits leave it as it is.
ALTER TABLE estimate ADD COLUMN decided boolean NOT NULL DEFAULT false;

-- What an answer was judged by the gold of its time; NULL: it was not gold.
ALTER TABLE label ADD COLUMN gold_right smallint;
ALTER TABLE task ADD COLUMN gold_score real;
-- As the system: who owns the tables sees no rows.
SET LOCAL ROLE mihak_system;
UPDATE task SET gold_score = 0 FROM gold
 WHERE gold.item_id = task.item_id AND task.seat_supplier IS NULL AND task.status = 'submitted';
RESET ROLE;

-- An import holds its batch for as long as it takes; claims must not wait for it.
ALTER TABLE cursor DROP CONSTRAINT cursor_batch_id_fkey;

CREATE INDEX task_skipped ON task (project_id, id) WHERE status = 'skipped';

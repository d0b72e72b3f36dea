-- Questions whose units show only in the answers: spans, rankings of a payload's outputs.
-- Such a question is one variable (unit '*') with an estimate for each unit somebody named.
-- Its labels are not kept apart: they follow from the answers.

ALTER TABLE variable ADD COLUMN open boolean NOT NULL DEFAULT false;
ALTER TABLE estimate ADD COLUMN unit text NOT NULL DEFAULT '';
ALTER TABLE estimate DROP CONSTRAINT estimate_pkey, ADD PRIMARY KEY (item_id, variable_id, unit);

INSERT INTO variable (workspace_id, project_id, question, unit, classes, open)
SELECT DISTINCT f.workspace_id, f.project_id, q ->> 'id', '*',
       CASE q ->> 'kind' WHEN 'spans' THEN ARRAY['no', 'yes']
                         ELSE ARRAY['first', 'second', 'tie'] END, true
  FROM form f, jsonb_array_elements(f.definition -> 'ask') q
 WHERE q ->> 'kind' = 'spans' OR q ->> 'kind' = 'ranking' AND q ->> 'field' IS NOT NULL;

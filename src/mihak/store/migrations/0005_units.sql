-- Questions whose units show only in the answers: spans, rankings of a payload's outputs.
-- Such a question is one variable (unit '*') with an estimate for each unit somebody named.
-- Its labels are not kept apart: they follow from the answers.

ALTER TABLE variable ADD COLUMN open boolean NOT NULL DEFAULT false;
ALTER TABLE estimate ADD COLUMN unit text NOT NULL DEFAULT '';
ALTER TABLE estimate DROP CONSTRAINT estimate_pkey, ADD PRIMARY KEY (item_id, variable_id, unit);

INSERT INTO variable (workspace_id, project_id, question, unit, classes, open)
SELECT workspace_id, project_id, q ->> 'id', '*',
       CASE q ->> 'kind' WHEN 'spans' THEN ARRAY['no', 'yes']
                         ELSE ARRAY['first', 'second', 'tie'] END, true
       -- A question could change its kind from version to version; the latest counts.
  FROM (SELECT DISTINCT ON (f.project_id, q ->> 'id') f.workspace_id, f.project_id, q
          FROM form f, jsonb_array_elements(f.definition -> 'ask') q
         ORDER BY f.project_id, q ->> 'id', f.version DESC) latest
 WHERE q ->> 'kind' = 'spans' OR q ->> 'kind' = 'ranking' AND q ->> 'field' IS NOT NULL
    ON CONFLICT DO NOTHING;

-- What was learned outlives who learned it: words to search by, decided cases to practise on.

-- The words of a text as they are searched: without Arabic's signs for short vowels, tatweel and
-- article, with one form for alef, ya and ta marbuta. Texts and queries go through this alone.
CREATE FUNCTION search_text(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(
    translate(regexp_replace(lower(given), '[\u0610-\u061A\u0640\u064B-\u065F\u0670]', '', 'g'),
              'أإآٱىة', 'اااايه'),
    '(^|[^\u0621-\u064A])[وفبك]?ال(?=[\u0621-\u064A]{2})', '\1', 'g');
CREATE FUNCTION search_words(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('simple'::regconfig, search_text(given));
-- As people type it in a search box ("in one piece", or, -not); words may go on.
CREATE FUNCTION search_query(given text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(websearch_to_tsquery('simple'::regconfig, search_text(given))::text,
                        '(''(?:[^'']|'''')+'')', '\1:*', 'g')::tsquery;

-- Kept rather than indexed: row-level security lets no index on `@@` be used, and looking
-- through a project's words is quick.
ALTER TABLE review ADD COLUMN words tsvector
  GENERATED ALWAYS AS (search_words(coalesce(rule, '') || ' ' || coalesce(comment, '') || ' '
    || coalesce(appeal, '') || ' ' || coalesce(appeal_comment, ''))) STORED;
ALTER TABLE adjudication ADD COLUMN words tsvector
  GENERATED ALWAYS AS (search_words(coalesce(reason, ''))) STORED;

-- A reviewer's answers to cases that were decided, drawn for practice. Nothing here changes data.
CREATE TABLE replay (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL REFERENCES project,
  person_id    bigint NOT NULL REFERENCES person,
  item_id      bigint NOT NULL REFERENCES item,
  decided_id   bigint NOT NULL REFERENCES annotation,   -- what was decided
  review_id    bigint REFERENCES review,                -- by an appeal; NULL: by an adjudication
  rule         text,
  answers      jsonb,            -- NULL: not answered yet
  agreed       boolean,
  at           timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (person_id, item_id)
);
CREATE INDEX replay_of_project ON replay (project_id, person_id, id);
ALTER TABLE replay ENABLE ROW LEVEL SECURITY;
ALTER TABLE replay FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON replay TO mihak_system USING (true) WITH CHECK (true);
CREATE POLICY engine ON replay TO mihak_engine USING (workspace_id = (SELECT workspace_now()));
CREATE POLICY app ON replay TO mihak_app USING
  (workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL);
GRANT SELECT ON replay TO mihak_app;
GRANT SELECT, INSERT, UPDATE ON replay TO mihak_engine;
GRANT SELECT ON replay TO mihak_system;

-- Files of images, sound and video. The bytes lie in a folder or an object store, by their hash.

CREATE TABLE media (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workspace_id bigint NOT NULL REFERENCES workspace,
  sha256       bytea NOT NULL,
  bytes        bigint NOT NULL,
  media_type   text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (workspace_id, sha256, media_type)
);

ALTER TABLE media ENABLE ROW LEVEL SECURITY;
ALTER TABLE media FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON media TO mihak_system USING (true) WITH CHECK (true);
CREATE POLICY app ON media TO mihak_app USING
  (workspace_id = (SELECT workspace_now()) AND (SELECT supplier_now()) IS NULL);
GRANT SELECT, INSERT, UPDATE ON media TO mihak_app, mihak_system;

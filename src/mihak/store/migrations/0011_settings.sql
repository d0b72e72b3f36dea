-- What a person chose for themselves on the page: keys, theme, size, digits.
ALTER TABLE person ADD COLUMN settings jsonb NOT NULL DEFAULT '{}';

GRANT UPDATE (name) ON workspace TO mihak_app;

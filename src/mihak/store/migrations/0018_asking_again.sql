-- Ask until sure: whether an item needs another answer is decided when what is thought of it moved.

-- What is known of the item moved since it was last decided whether to ask again.
ALTER TABLE seat ADD COLUMN look boolean NOT NULL DEFAULT false;
CREATE INDEX seat_look ON seat (project_id, item_id) WHERE look;

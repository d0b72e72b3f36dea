-- Known answers and who stands how, listed by project.
CREATE INDEX gold_paged ON gold (project_id, item_id);
CREATE INDEX standing_listed ON standing (project_id, worker_id);

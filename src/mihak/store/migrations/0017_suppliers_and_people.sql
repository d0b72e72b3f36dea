-- Pages of suppliers and of the audit: what they look for is found, not searched for.

-- The audit by when, by whom, about what. Submits are nearly all of it, and are found fast
-- enough by walking back: they stay out of the index by action.
CREATE INDEX audit_event_at ON audit_event (workspace_id, at);
CREATE INDEX audit_event_actor ON audit_event (workspace_id, actor, id);
CREATE INDEX audit_event_object ON audit_event (workspace_id, object, id);
CREATE INDEX audit_event_action ON audit_event (workspace_id, action COLLATE "C", id)
  WHERE action <> 'annotation.submit';

-- A supplier's decided reviews, newest first, and what they measure.
CREATE INDEX review_of_supplier ON review (supplier_id, decided_at, id)
  INCLUDE (workspace_id, project_id, item_id, worker_id, reason, status, appeal_result)
  WHERE decided_at IS NOT NULL;
CREATE INDEX review_contested ON review (supplier_id, project_id)
  WHERE appeal IS NOT NULL AND appeal_result IS NULL;
CREATE INDEX contract_of_supplier ON contract (supplier_id, id);
CREATE INDEX standing_of_supplier ON standing (supplier_id, project_id);

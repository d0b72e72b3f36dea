-- What a worker is told: what their answers are worth, what became of them, why a test answer
-- was right or wrong.

-- Pay -----------------------------------------------------------------------------------
--
-- One place for the arithmetic: workers' and suppliers' statements both read these. They see
-- what their reader may see (security_invoker, row-level security), so a worker finds their
-- own rows, a supplier's manager the supplier's, the lab all.
--
-- pay: one row for each answer a worker ever gave. `outcome`, as things stand now:
--   counts   it is the task's answer                    paid the price of its moment
--   mended   a reviewer's answer stands in its place    paid: the work was done and is used
--   refused  a review refused it, and stands            not paid
--   undone   its worker took it back                    not paid; answering again is a new row
-- The price is the contract's when the answer was given, so later terms change nothing, and
-- answers to items whose answer is known are paid like all others. A refusal that is
-- overturned pays again. A test answer is paid unless the qualification says otherwise
-- (its price is then 0).
--
-- pay_by_day(first, last, zone): the same added up by worker, project, currency and day, the day
-- as the clock of `zone` has it (an IANA name, see mihak.wire.Zone) at the time of the answer: a refusal takes its
-- pay off the day the answer was given. `answers` leaves out what was undone; `seconds` does not,
-- as the time was spent. It is inlined: put a condition on worker_id or supplier_id, which reaches
-- the index annotation_of_worker.

CREATE VIEW pay WITH (security_invoker = true) AS
SELECT a.id AS annotation_id, a.workspace_id, a.project_id, a.supplier_id, a.worker_id, a.created_at,
       a.seconds, a.currency, o.outcome,
       CASE WHEN o.outcome IN ('counts', 'mended') THEN a.price_micros ELSE 0 END AS pay_micros
  FROM annotation a JOIN task t ON t.id = a.task_id
  LEFT JOIN review r ON r.annotation_id = a.id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN t.status = 'submitted' AND t.annotation_id = a.id THEN 'counts'
                WHEN t.status = 'submitted' AND t.annotation_id = r.mended_id THEN 'mended'
                WHEN t.status = 'refused' AND r.status = 'refused' THEN 'refused'
                ELSE 'undone' END AS outcome) o
 WHERE a.worker_id IS NOT NULL;

CREATE FUNCTION pay_by_day(first date, last date, zone text)
RETURNS TABLE (day date, supplier_id bigint, worker_id bigint, project_id bigint, currency text,
               answers bigint, mended bigint, refused bigint, seconds float8, pay_micros bigint)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (p.created_at AT TIME ZONE zone)::date, p.supplier_id, p.worker_id, p.project_id, p.currency,
         count(*) FILTER (WHERE p.outcome <> 'undone'), count(*) FILTER (WHERE p.outcome = 'mended'),
         count(*) FILTER (WHERE p.outcome = 'refused'), coalesce(sum(p.seconds::float8), 0),
         sum(p.pay_micros)::bigint
    FROM pay p
   WHERE p.created_at >= first::timestamp AT TIME ZONE zone
     AND p.created_at < (last + 1)::timestamp AT TIME ZONE zone
   GROUP BY 1, 2, 3, 4, 5
$$;

GRANT SELECT ON pay TO mihak_app, mihak_engine, mihak_system;

-- A worker's answers by time: history and statements.
CREATE INDEX annotation_of_worker ON annotation (worker_id, created_at) WHERE worker_id IS NOT NULL;

-- Feedback ------------------------------------------------------------------------------

-- When something was last decided that its worker is told, and when they read of it.
ALTER TABLE review ADD COLUMN told_at timestamptz
  GENERATED ALWAYS AS (greatest(decided_at, appeal_decided_at)) STORED;
ALTER TABLE review ADD COLUMN read_at timestamptz;
CREATE INDEX review_told ON review (worker_id, told_at, id) INCLUDE (status) WHERE told_at IS NOT NULL;
CREATE INDEX review_unread ON review (worker_id)
  WHERE status IN ('mended', 'refused') AND (read_at IS NULL OR read_at < told_at);

-- Tests that explain ----------------------------------------------------------------------

-- Why the known answer is right, language tag to Markdown; told after a test answer, never else.
ALTER TABLE gold ADD COLUMN reason jsonb;

/** Open notices to clients of one part that are due at one moment, seen from one of them, `d`. */
const beside = `deadlines n WHERE n.case_id = d.case_id AND n.part_id = d.part_id AND n.due_at = d.due_at
  AND n.basis = 'contract' AND n.state = 'open' AND n.removed_at IS NULL`;

/**
 * Holds for every deadline `d` but those notices to clients that stand behind another: of hundreds due at one moment
 * the first speaks for all. By the index `deadlines_client_notices`.
 */
export const isFirstNotice = `(d.basis IS NOT 'contract' OR d.id = (SELECT n.id FROM ${beside} ORDER BY n.id LIMIT 1))`;

/** For how many clients the deadline `d` stands; null for any other date. */
export const noticeCount = `CASE WHEN d.basis = 'contract' THEN (SELECT count(*) FROM ${beside}) END`;

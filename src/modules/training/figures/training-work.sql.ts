import type { Day } from '@payung/law'
import sql, { type Sql } from 'sql-template-tag'
import { canBeOpened, isAtRisk } from '../classes/view-class.sql.ts'

/** How many wait, and since when: of each kind in one row, named by its kind. */
export function countTrainingWork(today: Day): Sql {
  return sql`
    select 'courses' as kind, count(*)::int as count, min((
        select max(at) from training.step where thing = 'course' and thing_id = course.id and to_state = 'review')) as "oldestAt"
    from training.course where state = 'review'
    union all
    select 'classesAtRisk', count(*)::int, min(at_risk_since)
    from training.class
    where ${isAtRisk}
    union all
    select 'classesToOpen', count(*)::int, min(planned_at) from training.class where ${canBeOpened(today)}
    union all
    select 'invoices', count(*)::int, min(submitted_at) from training.invoice where state = 'submitted'
    union all
    select 'payments', count(*)::int, min(decided_at) from training.invoice where state = 'approved'
    union all
    select 'complaints', count(*)::int, min(filed_at) from training.complaint where answered_at is null
    union all
    select 'suspicions', count(*)::int, min(happened_at) from training.suspicion where looked_at is null`
}

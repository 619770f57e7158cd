import sql, { type Sql } from 'sql-template-tag'
import type { Suspicion } from './note-suspicion.ts'

export function insertSuspicions(all: readonly Suspicion[], now: Date): Sql {
  const column = <K extends keyof Suspicion>(name: K) => all.map((one) => one[name])
  return sql`
    insert into training.suspicion (kind, provider_id, class_id, enrolment_id, by_name, story, happened_at)
    select kind, provider_id, class_id, enrolment_id, by_name, story::jsonb, ${now}
    from unnest(${column('kind')}::text[], ${column('providerId')}::bigint[], ${column('classId')}::bigint[],
                ${column('enrolmentId')}::bigint[], ${column('by')}::text[], ${all.map(({ story }) => JSON.stringify(story))}::text[])
      as noted (kind, provider_id, class_id, enrolment_id, by_name, story)`
}

/** How often somebody has been refused of late. */
export function countRecent(enrolmentId: bigint, since: Date): Sql {
  return sql`
    select count(*)::int as tries from training.suspicion
    where enrolment_id = ${enrolmentId} and happened_at > ${since} and kind in ('forged-code', 'expired-code', 'replayed-code')`
}

export function listSuspicions(asked: {
  open: boolean
  before: bigint | null
  providerNo: string | null
  most: number
}): Sql {
  return sql`
    select suspicion.id as "suspicionId", suspicion.kind, provider.number as "providerNo", provider.name as "providerName",
           class.number as "classNo", suspicion.enrolment_id as "enrolmentId", suspicion.by_name as by, suspicion.story,
           suspicion.happened_at as "happenedAt", suspicion.looked_at as "lookedAt", suspicion.looked_by as "lookedBy", suspicion.finding
    from training.suspicion
    left join training.provider on provider.id = suspicion.provider_id
    left join training.class on class.id = suspicion.class_id
    where (suspicion.looked_at is null) = ${asked.open}
      and (${asked.before}::bigint is null or suspicion.id < ${asked.before})
      and (${asked.providerNo}::text is null or provider.number = ${asked.providerNo})
    order by suspicion.id desc
    limit ${asked.most}`
}

export function closeSuspicion(row: { id: bigint; by: string; finding: string; now: Date }): Sql {
  return sql`
    update training.suspicion set looked_at = ${row.now}, looked_by = ${row.by}, finding = ${row.finding}
    where id = ${row.id} and looked_at is null`
}

export function findSuspicion(id: bigint): Sql {
  return sql`select looked_at as "lookedAt" from training.suspicion where id = ${id}`
}

import sql, { empty } from 'sql-template-tag'

/** Inserts nothing when the death is on record already. */
export function insertDeathReport(row: {
  personId: bigint
  id: string
  diedOn: string
  employerId: bigint | null
  by: string
  now: Date
}) {
  return sql`
    insert into registry.death_report (person_id, id, died_on, employer_id, reported_by, reported_at)
    values (${row.personId}, ${row.id}, ${row.diedOn}, ${row.employerId}, ${row.by}, ${row.now})
    on conflict (person_id) where withdrawn_at is null do nothing`
}

export function setDiedOn(personId: bigint, diedOn: string | null) {
  return sql`update registry.person set died_on = ${diedOn} where id = ${personId}`
}

/** Ends the spells that were open: of all employers, or of the one that reports. */
export function endSpellsByDeath(row: {
  personIds: readonly bigint[]
  employerId: bigint | null
  diedOn: string
  now: Date
}) {
  return sql`
    update registry.employment
    set ended_on = ${row.diedOn}, end_reason = 'died', end_reported_at = ${row.now}
    where person_id = any(${row.personIds}::bigint[]) and ended_on is null and void_reason is null and started_on <= ${row.diedOn}
      ${row.employerId === null ? empty : sql`and employer_id = ${row.employerId}`}
    returning employer_id as "employerId"`
}

export function withdrawDeathReport(row: { personId: bigint; by: string; reason: string; now: Date }) {
  return sql`
    update registry.death_report set withdrawn_by = ${row.by}, withdrawn_at = ${row.now}, withdrawn_reason = ${row.reason}
    where person_id = ${row.personId} and withdrawn_at is null
    returning reported_at as "reportedAt"`
}

/** Opens the spells again that the report had ended, unless another has begun there since. */
export function reopenSpells(personIds: readonly bigint[], reportedAt: Date) {
  return sql`
    update registry.employment
    set ended_on = null, end_reason = null, end_reported_at = null
    where person_id = any(${personIds}::bigint[]) and end_reason = 'died' and end_reported_at = ${reportedAt} and void_reason is null
      and not exists (select from registry.employment other
                      where other.employer_id = employment.employer_id and other.person_id = any(${personIds}::bigint[])
                        and other.ended_on is null and other.void_reason is null)
    returning employer_id as "employerId"`
}

export function worksOrWorkedAt(employerId: bigint, personIds: readonly bigint[]) {
  return sql`
    select exists (select from registry.employment
                   where employer_id = ${employerId} and person_id = any(${personIds}::bigint[]) and void_reason is null) as known`
}

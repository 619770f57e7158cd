import sql from 'sql-template-tag'

/** Nothing when somebody sponsors the worker already. */
export function insertSponsorship(row: {
  id: string
  employerId: bigint
  personId: bigint
  by: string
  now: Date
}) {
  return sql`
    insert into registry.sponsorship (id, employer_id, person_id, began_at, began_by)
    values (${row.id}, ${row.employerId}, ${row.personId}, ${row.now}, ${row.by})
    on conflict (person_id) where ended_at is null do nothing`
}

export function findSponsor(sponsorshipId: string) {
  return sql`select employer_id as "employerId" from registry.sponsorship where id = ${sponsorshipId}`
}

/** Who sponsors somebody now, under whichever of their keys. */
export function findSponsorOf(personIds: readonly bigint[]) {
  return sql`
    select employer.name as "employerName", began_at as "beganAt"
    from registry.sponsorship join registry.employer on employer.id = sponsorship.employer_id
    where person_id = any(${personIds}::bigint[]) and ended_at is null
    order by began_at limit 1`
}

export function endSponsorship(sponsorshipId: string, by: string, now: Date) {
  return sql`
    update registry.sponsorship set ended_at = ${now}, ended_by = ${by}
    where id = ${sponsorshipId} and ended_at is null`
}

export function endSponsorshipsOf(personIds: readonly bigint[], by: string, now: Date) {
  return sql`
    update registry.sponsorship set ended_at = ${now}, ended_by = ${by}
    where person_id = any(${personIds}::bigint[]) and ended_at is null`
}

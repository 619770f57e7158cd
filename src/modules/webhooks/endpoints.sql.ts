import sql, { type Sql } from 'sql-template-tag'

const shown = (which: Sql, now: Date) => sql`
  select id as "endpointId", url, types, coalesce(off_reason, 'on') as state, made_by as "madeBy", made_at as "madeAt", off_at as "offAt",
         failing_since as "failingSince",
         (select count(*)::int from webhooks.delivery where endpoint_id = endpoint.id and state = 'waiting') as waiting,
         (select max(settled_at) from webhooks.delivery where endpoint_id = endpoint.id and state = 'taken') as "takenAt",
         (select max(ends_at) from webhooks.secret where endpoint_id = endpoint.id and ends_at > ${now}) as "twoSecretsUntil"
  from webhooks.endpoint where ${which} and removed_at is null
  order by made_at, id`

export function listEndpoints(employerId: bigint, now: Date) {
  return shown(sql`employer_id = ${employerId}`, now)
}

export function getEndpoint(id: string, now: Date) {
  return shown(sql`id = ${id}`, now)
}

export function findEmployerOf(id: string) {
  return sql`select employer_id as "employerId" from webhooks.endpoint where id = ${id} and removed_at is null`
}

export function lockEndpoint(id: string) {
  return sql`select id from webhooks.endpoint where id = ${id} and removed_at is null for update`
}

/** Endpoints of one employer are added one after the other, so that they can be counted. */
export function lockEmployer(employerId: bigint) {
  return sql`select pg_advisory_xact_lock(hashtextextended('webhooks of ' || ${employerId}::text, 0))`
}

export function insertEndpoint(row: {
  id: string
  employerId: bigint
  url: string
  types: readonly string[]
  by: string
  now: Date
}) {
  return sql`
    insert into webhooks.endpoint (id, employer_id, url, types, made_by, made_at)
    values (${row.id}, ${row.employerId}, ${row.url}, ${row.types}, ${row.by}, ${row.now})`
}

export function changeEndpoint(id: string, url: string, types: readonly string[]) {
  return sql`update webhooks.endpoint set url = ${url}, types = ${types} where id = ${id}`
}

export function switchOff(id: string, reason: 'paused' | 'gone' | 'failing', now: Date) {
  return sql`
    update webhooks.endpoint set off_at = ${now}, off_reason = ${reason}
    where id = ${id} and off_at is null and removed_at is null`
}

/** Begins anew: what it had failed at is forgotten. */
export function switchOn(id: string) {
  return sql`
    update webhooks.endpoint set off_at = null, off_reason = null, failures = 0, failing_since = null, rests_until = null
    where id = ${id}`
}

export function removeEndpoint(id: string, now: Date) {
  return sql`update webhooks.endpoint set removed_at = ${now} where id = ${id}`
}

/** What it was to be told and what signed it go with it. */
export function dropDeliveries(id: string) {
  return sql`delete from webhooks.delivery where endpoint_id = ${id}`
}

export function dropSecrets(id: string) {
  return sql`delete from webhooks.secret where endpoint_id = ${id}`
}

export function insertSecret(endpointId: string, secret: Buffer, now: Date) {
  return sql`
    insert into webhooks.secret (endpoint_id, no, secret, made_at)
    select ${endpointId}::uuid, coalesce(max(no), 0) + 1, ${secret}, ${now} from webhooks.secret where endpoint_id = ${endpointId}`
}

export function endSecrets(endpointId: string, endsAt: Date) {
  return sql`update webhooks.secret set ends_at = ${endsAt} where endpoint_id = ${endpointId} and ends_at is null`
}

export function dropEndedSecrets(endpointId: string, now: Date) {
  return sql`delete from webhooks.secret where endpoint_id = ${endpointId} and ends_at <= ${now}`
}

/** Those that sign now, the newest first. */
export function secretsOf(endpointId: string, now: Date) {
  return sql`
    select secret from webhooks.secret
    where endpoint_id = ${endpointId} and (ends_at is null or ends_at > ${now})
    order by no desc`
}

import sql, { empty } from 'sql-template-tag'
import type { MessageType } from './message-types.ts'

/** Endpoints of an employer that want this kind of message, held so that none is sent from while a message is added. */
export function endpointsFor(employerId: bigint, type: MessageType) {
  return sql`
    select id from webhooks.endpoint
    where employer_id = ${employerId} and removed_at is null and ${type} = any (types)
    order by id for update`
}

export function insertDelivery(row: {
  endpointId: string
  id: string
  type: string
  about: string
  body: string
  happenedAt: Date
  now: Date
}) {
  return sql`
    insert into webhooks.delivery (endpoint_id, id, type, about, body, happened_at, queued_at, next_try_at)
    values (${row.endpointId}, ${row.id}, ${row.type}, ${row.about}, ${row.body}, ${row.happenedAt}, ${row.now}, ${row.now})
    on conflict (endpoint_id, type, about) do nothing`
}

const due = (now: Date) => sql`
  off_at is null and removed_at is null and (rests_until is null or rests_until <= ${now})
  and (busy_until is null or busy_until < clock_timestamp())
  and exists (select from webhooks.delivery where endpoint_id = endpoint.id and state = 'waiting' and next_try_at <= ${now})`

/** Endpoints at which something is due and nobody is at work. */
export function dueEndpoints(now: Date) {
  return sql`select id from webhooks.endpoint where ${due(now)} order by id limit 1000`
}

/** Takes an endpoint for one sending. Whoever dies over it loses it again after this many seconds. */
export function claimEndpoint(id: string, seconds: number, now: Date) {
  return sql`
    update webhooks.endpoint set busy_until = clock_timestamp() + ${seconds}::int * interval '1 second'
    where id = ${id} and ${due(now)}
    returning url, employer_id as "employerId"`
}

/** The oldest that is due: facts are told in order of time as long as each is taken. */
export function takeOldestDue(endpointId: string, now: Date) {
  return sql`
    update webhooks.delivery set tries = tries + 1, attempts = attempts + 1
    where endpoint_id = ${endpointId} and id = (
      select id from webhooks.delivery
      where endpoint_id = ${endpointId} and state = 'waiting' and next_try_at <= ${now}
      order by happened_at, id limit 1)
    returning id, type, body, tries, attempts`
}

export function beginAttempt(row: { endpointId: string; deliveryId: string; no: number; now: Date }) {
  return sql`
    insert into webhooks.attempt (endpoint_id, delivery_id, no, begun_at)
    values (${row.endpointId}, ${row.deliveryId}, ${row.no}, ${row.now})`
}

export function endAttempt(row: {
  endpointId: string
  deliveryId: string
  no: number
  outcome: string
  status: number | null
  now: Date
}) {
  return sql`
    update webhooks.attempt set ended_at = ${row.now}, outcome = ${row.outcome}, status = ${row.status}
    where endpoint_id = ${row.endpointId} and delivery_id = ${row.deliveryId} and no = ${row.no}`
}

export function settleDelivery(endpointId: string, id: string, state: 'taken' | 'given-up', now: Date) {
  return sql`
    update webhooks.delivery set state = ${state}, next_try_at = null, settled_at = ${now}
    where endpoint_id = ${endpointId} and id = ${id}`
}

export function postpone(endpointId: string, id: string, nextTryAt: Date) {
  return sql`
    update webhooks.delivery set next_try_at = ${nextTryAt}
    where endpoint_id = ${endpointId} and id = ${id} and state = 'waiting'`
}

/** It took a message: whatever it failed at before is over. */
export function noteSuccess(endpointId: string) {
  return sql`
    update webhooks.endpoint set failures = 0, failing_since = null, rests_until = null, busy_until = null
    where id = ${endpointId}`
}

export function noteFailure(endpointId: string, now: Date, rest: { first: number; further: number }) {
  return sql`
    update webhooks.endpoint
    set failures = failures + 1, failing_since = coalesce(failing_since, ${now}), busy_until = null,
        rests_until = ${now}::timestamptz + (case failures when 0 then ${rest.first}::int else ${rest.further}::int end) * interval '1 second'
    where id = ${endpointId}
    returning url, failing_since as "failingSince"`
}

type Wanted = { readonly deliveryId: string } | { readonly waiting: true } | { readonly failedSince: Date }

/** From the beginning, now: one, all that wait, or all that have been failing or were given up since then. */
export function sendAgain(endpointId: string, wanted: Wanted, now: Date) {
  const which =
    'deliveryId' in wanted
      ? sql`id = ${wanted.deliveryId}`
      : 'waiting' in wanted
        ? sql`state = 'waiting'`
        : sql`queued_at >= ${wanted.failedSince} and (state = 'given-up' or (state = 'waiting' and tries > 0))`
  return sql`
    update webhooks.delivery set state = 'waiting', tries = 0, next_try_at = ${now}, settled_at = null
    where endpoint_id = ${endpointId} and ${which}`
}

/** Whoever asks for a message wants it now: an endpoint that rests is woken. */
export function wakeEndpoint(endpointId: string) {
  return sql`update webhooks.endpoint set rests_until = null where id = ${endpointId}`
}

const shownColumns = sql`
  delivery.id as "deliveryId", delivery.type, delivery.happened_at as "happenedAt", delivery.state, delivery.attempts,
  delivery.next_try_at as "nextTryAt", last.ended_at as "lastTriedAt", last.outcome, last.status`

const lastAttempt = sql`
  left join webhooks.attempt last
    on last.endpoint_id = delivery.endpoint_id and last.delivery_id = delivery.id and last.no = delivery.attempts`

/** The newest first, from before a key on. */
export function listDeliveries(of: {
  endpointId: string
  state: string | null
  before: string | null
  limit: number
}) {
  return sql`
    select ${shownColumns}
    from webhooks.delivery ${lastAttempt}
    where delivery.endpoint_id = ${of.endpointId}
      ${of.state === null ? empty : sql`and delivery.state = ${of.state}`}
      ${of.before === null ? empty : sql`and delivery.id < ${of.before}`}
    order by delivery.id desc
    limit ${of.limit}`
}

export function findDelivery(endpointId: string, id: string) {
  return sql`
    select ${shownColumns}, delivery.body
    from webhooks.delivery ${lastAttempt}
    where delivery.endpoint_id = ${endpointId} and delivery.id = ${id}`
}

export function listAttempts(endpointId: string, id: string) {
  return sql`
    select no, begun_at as "begunAt", ended_at as "endedAt", outcome, status
    from webhooks.attempt where endpoint_id = ${endpointId} and delivery_id = ${id}
    order by no desc limit 50`
}

export function dropOldDeliveries(before: Date) {
  return sql`delete from webhooks.delivery where queued_at < ${before}`
}

import sql, { empty } from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'
import type { SessionPortal } from './session.ts'

export function insertSession(row: {
  tokenHash: Buffer
  id: string
  accountId: string
  portal: SessionPortal
  device: string
  now: Date
  idleMinutes: number
  endsAt: Date
}) {
  return sql`
    insert into access.session (token_hash, id, account_id, portal, device, started_at, seen_at, idle, ends_at)
    values (${row.tokenHash}, ${row.id}, ${row.accountId}, ${row.portal}, ${row.device}, ${row.now}, ${row.now},
            make_interval(mins => ${row.idleMinutes}), ${row.endsAt})`
}

/** Where someone was at work, and for what, goes along into the session that takes the place of a live one of theirs. */
export function carryOver(formerHash: Buffer, tokenHash: Buffer, now: Date) {
  return sql`
    update access.session set employer_id = former.employer_id, purpose = former.purpose, purpose_at = former.purpose_at
    from access.session former
    where session.token_hash = ${tokenHash} and former.token_hash = ${formerHash} and former.account_id = session.account_id
      and former.ended_at is null and former.ends_at > ${now} and former.seen_at + former.idle > ${now}`
}

/** The live session of a token, its account and grants; notes at most once a minute that it was seen. */
export function findLiveSession(tokenHash: Buffer, now: Date) {
  return prepared(sql`
    with live as (
      select id, started_at, account_id, portal, employer_id, purpose, purpose_at, renew
      from access.session
      where token_hash = ${tokenHash} and ended_at is null and ends_at > ${now} and seen_at + idle > ${now}
    ),
    seen as (
      update access.session set seen_at = ${now}
      where token_hash = ${tokenHash} and seen_at < ${now}::timestamptz - interval '1 minute' and exists (select from live)
    )
    select live.id, live.started_at as "startedAt", live.account_id as "accountId", live.portal, live.employer_id as "openEmployerId", live.purpose, live.renew,
           live.purpose_at as "purposeAt", account.name, account.language,
           (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'employerId', employer_id::text, 'providerId', provider_id::text,
                                                         'officeCode', office_code,
                                                         'personId', account.person_id::text) order by granted_at, id), '[]')
            from access.role_grant
            where account_id = account.id and revoked_at is null) as grants
    from live join access.account on account.id = live.account_id
    where account.disabled_at is null`)
}

/** Whose session a token was, live or not. */
export function findAnySession(tokenHash: Buffer) {
  return sql`
    select id, account_id as "accountId", kept_form as "keptForm"
    from access.session where token_hash = ${tokenHash}`
}

export function liveSessions(accountId: string, now: Date) {
  return sql`
    select id, device, started_at as "startedAt", seen_at as "seenAt"
    from access.session
    where account_id = ${accountId} and ended_at is null and ends_at > ${now} and seen_at + idle > ${now}
    order by seen_at desc, id`
}

export function endSession(accountId: string, id: string, now: Date) {
  return sql`
    update access.session set ended_at = ${now}
    where account_id = ${accountId} and id = ${id} and ended_at is null`
}

/** @param exceptId the one that stays, if any */
export function endSessions(accountId: string, exceptId: string | null, now: Date) {
  return sql`
    update access.session set ended_at = ${now}
    where account_id = ${accountId} and ended_at is null and id is distinct from ${exceptId}`
}

export function openDesk(accountId: string, id: string, employerId: bigint) {
  return sql`
    update access.session set employer_id = ${employerId}
    where account_id = ${accountId} and id = ${id} and ended_at is null`
}

export function storePurpose(accountId: string, id: string, purpose: string, now: Date) {
  return sql`
    update access.session set purpose = ${purpose}, purpose_at = ${now}
    where account_id = ${accountId} and id = ${id} and ended_at is null`
}

export function storeKeptForm(tokenHash: Buffer, sealed: Buffer | null) {
  return sql`update access.session set kept_form = ${sealed} where token_hash = ${tokenHash}`
}

export function storeKeptSearches(tokenHash: Buffer, sealed: Buffer) {
  return sql`update access.session set kept_searches = ${sealed} where token_hash = ${tokenHash} and ended_at is null`
}

/** @param lock holds the session until the transaction ends */
export function findKeptSearches(tokenHash: Buffer, lock: boolean) {
  return sql`
    select kept_searches as kept from access.session
    where token_hash = ${tokenHash} and ended_at is null ${lock ? sql`for update` : empty}`
}

/** Open sessions of an account that may do more from now on end no later than new ones would. */
export function tightenSessions(accountId: string, portal: SessionPortal, idleMinutes: number, endsAt: Date) {
  return sql`
    update access.session
    set portal = ${portal}, idle = least(idle, make_interval(mins => ${idleMinutes})), ends_at = least(ends_at, ${endsAt})
    where account_id = ${accountId} and ended_at is null and portal <> ${portal}`
}

/** Whoever holds the cookie of an account that may do more from now on gets another one. */
export function renewSessions(accountId: string) {
  return sql`update access.session set renew = true where account_id = ${accountId} and ended_at is null`
}

/** Held until the transaction ends: of two requests at once, one renews. */
export function lockRenewal(tokenHash: Buffer) {
  return sql`
    select ends_at as "endsAt", kept_form as "keptForm", kept_searches as "keptSearches"
    from access.session where token_hash = ${tokenHash} and renew and ended_at is null for update`
}

export function renewSession(
  formerHash: Buffer,
  row: { tokenHash: Buffer; keptForm: Buffer | null; keptSearches: Buffer | null },
) {
  return sql`
    update access.session
    set token_hash = ${row.tokenHash}, renew = false, kept_form = ${row.keptForm}, kept_searches = ${row.keptSearches}
    where token_hash = ${formerHash}`
}

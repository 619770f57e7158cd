import sql, { type Sql } from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'
import type { NewPartner } from './partner.ts'

const partnerColumns = sql`
    select id, client_id as "clientId", client_secret as "clientSecret", public_key as "publicKey", service_id as "serviceId", minify,
           clock_tolerance_s as "clockToleranceS"
    from contributions.bank_partner`

export function findPartner(id: string): Sql {
  return prepared(sql`${partnerColumns} where id = ${id}`)
}

export function findPartnerByClient(clientId: string): Sql {
  return sql`${partnerColumns} where client_id = ${clientId}`
}

export function insertToken(hash: Buffer, partnerId: string, expiresAt: Date) {
  return sql`
    insert into contributions.bank_token (token_hash, partner_id, expires_at)
    values (${hash}, ${partnerId}, ${expiresAt})`
}

export function deleteExpiredTokens(partnerId: string, now: Date) {
  return sql`delete from contributions.bank_token where partner_id = ${partnerId} and expires_at < ${now}`
}

export function findToken(hash: Buffer, partnerId: string, now: Date) {
  return prepared(sql`
    select expires_at from contributions.bank_token
    where token_hash = ${hash} and partner_id = ${partnerId} and expires_at > ${now}`)
}

/** Makes everyone else who asks for the same name wait until this transaction ends. */
export function lockName(name: string) {
  return prepared(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 2))`)
}

/**
 * Holds a code, and with it the other codes of its bill. A statement of its own, so that what is read afterwards includes
 * what the one before has booked.
 */
export function lockCode(code: string) {
  return prepared(sql`
    select code from contributions.payment_code
    where bill_id = (select bill_id from contributions.payment_code where code = ${code})
    order by code
    for update`)
}

export function findCall(partnerId: string, day: string, externalId: string) {
  return prepared(sql`
    select service, request_id as "requestId", answer
    from contributions.bank_call
    where partner_id = ${partnerId} and day = ${day}::date and external_id = ${externalId}`)
}

/** What a payment request was told when it was first decided, however long ago: as a payment booked, or refused. */
export function findFirstAnswer(partnerId: string, requestId: string) {
  return prepared(sql`
    select answer from contributions.payment where partner_id = ${partnerId} and request_id = ${requestId} and answer is not null
    union all
    (select answer from contributions.bank_call
     where partner_id = ${partnerId} and request_id = ${requestId} and service = '25'
     order by called_at limit 1)
    limit 1`)
}

export function insertCall(row: {
  partnerId: string
  day: string
  externalId: string
  service: string
  requestId: string
  status: number
  answer: string
  now: Date
}) {
  return prepared(sql`
    insert into contributions.bank_call (partner_id, day, external_id, service, request_id, status, answer, called_at)
    values (${row.partnerId}, ${row.day}::date, ${row.externalId}, ${row.service}, ${row.requestId}, ${row.status}, ${row.answer}::jsonb, ${row.now})`)
}

export function insertPartner({ statement, ...row }: NewPartner) {
  return sql`
    insert into contributions.bank_partner (id, client_id, name, client_secret, public_key, service_id, statement_url, account_no, our_client_id,
                                            our_private_key)
    values (${row.id}, ${row.clientId}, ${row.name}, ${row.clientSecret}, ${row.publicKey}, ${row.serviceId}, ${statement?.statementUrl ?? null},
            ${statement?.accountNo ?? null}, ${statement?.ourClientId ?? null}, ${statement?.ourPrivateKey ?? null})
    on conflict (id) do nothing`
}

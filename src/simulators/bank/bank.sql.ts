import sql from 'sql-template-tag'

export function lockBank() {
  return sql`select pg_advisory_xact_lock(hashtextextended('simulator bank', 2))`
}

export function findBank(partnerId: string) {
  return sql`
    select client_secret as "clientSecret", private_key as "privateKey", caller_public_key as "callerPublicKey"
    from simulator.bank where partner_id = ${partnerId}`
}

export function findCaller(callerId: string) {
  return sql`
    select partner_id as "partnerId", caller_public_key as "callerPublicKey"
    from simulator.bank where caller_id = ${callerId}`
}

export function insertBank(row: {
  partnerId: string
  clientSecret: string
  privateKey: string
  callerId: string
  callerPublicKey: string
}) {
  return sql`
    insert into simulator.bank (partner_id, client_secret, private_key, caller_id, caller_public_key)
    values (${row.partnerId}, ${row.clientSecret}, ${row.privateKey}, ${row.callerId}, ${row.callerPublicKey})`
}

/** Money that came in. One payment request brings it once. */
export function insertLine(row: {
  partnerId: string
  creditedAt: Date
  amount: bigint
  remark: string
  code: string | null
  requestId: string | null
  referenceNo: string | null
}) {
  return sql`
    insert into simulator.bank_line (partner_id, credited_at, amount, remark, code, request_id, reference_no)
    values (${row.partnerId}, ${row.creditedAt}, ${row.amount}, ${row.remark}, ${row.code}, ${row.requestId}, ${row.referenceNo})
    on conflict (partner_id, request_id) do nothing`
}

/**
 * A page of the statement, never cut within a second. The next one begins with this one's last second again, so that
 * second does not count towards its size: there is always something new on it.
 */
export function listLines(partnerId: string, from: Date, to: Date, size: number) {
  return sql`
    select no, credited_at as "creditedAt", amount, remark, code, request_id as "requestId", reference_no as "referenceNo",
           count(*) over ()::int as "inAll"
    from simulator.bank_line
    where partner_id = ${partnerId} and credited_at >= ${from} and credited_at < ${to}
    order by date_trunc('second', credited_at)
    fetch first (${size}::int + (
      select count(*) from simulator.bank_line
      where partner_id = ${partnerId} and credited_at >= ${from} and credited_at < ${from}::timestamptz + interval '1 second')) rows with ties`
}

export function findLine(partnerId: string, requestId: string) {
  return sql`select no from simulator.bank_line where partner_id = ${partnerId} and request_id = ${requestId}`
}

export function latestLines(partnerId: string, limit: number) {
  return sql`
    select credited_at as "creditedAt", amount, remark
    from simulator.bank_line where partner_id = ${partnerId}
    order by no desc
    limit ${limit}`
}

export function totalCredited(partnerId: string) {
  return sql`
    select count(*)::int as lines, coalesce(sum(amount), 0)::bigint as amount
    from simulator.bank_line where partner_id = ${partnerId}`
}

export function insertStory(id: string, story: string, now: Date) {
  return sql`insert into simulator.bank_story (id, told_at, story) values (${id}, ${now}, ${story}::json)`
}

export function findStory(id: string) {
  return sql`select story from simulator.bank_story where id = ${id}`
}

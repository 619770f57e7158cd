import sql from 'sql-template-tag'

/** What those who watch over the system look at. Ages are those of the oldest, in seconds; 0 where nothing waits. */
export type State = {
  readonly billsIssued: bigint
  readonly paymentsReceived: bigint
  readonly suspensePayments: bigint
  readonly suspenseRupiah: bigint
  readonly suspenseAge: number
  readonly linesUnmatched: bigint
  readonly paymentsUnconfirmed: bigint
  readonly chainLength: bigint
  readonly unsealed: bigint
  readonly unsealedAge: number
  readonly untold: bigint
  readonly untoldAge: number
  readonly messages: bigint
  readonly messagesAge: number
  readonly disputesOverdue: bigint
  readonly databaseBytes: bigint
}

/**
 * Each figure from an index, a counter or a small table, so that asking every few seconds costs nothing. Bills and payments are as many
 * as numbers were given to them: counting the rows of a whole country would take longer than what is watched.
 */
export function findState(now: Date) {
  return sql`
    select coalesce(pg_sequence_last_value('contributions.bill_no'), 0) as "billsIssued",
           coalesce(pg_sequence_last_value('contributions.receipt_no'), 0) as "paymentsReceived",
           suspense.count as "suspensePayments", suspense.rupiah as "suspenseRupiah", ${age(now, sql`suspense.since`)} as "suspenseAge",
           suspense.lines as "linesUnmatched",
           (select count(*) from contributions.payment
            join contributions.bank_partner on bank_partner.id = payment.partner_id and statement_url is not null
            where channel = 'virtual-account' and paid_at between ${daysBefore(now, 9)} and ${daysBefore(now, 2)}
              and not exists (select from contributions.statement_line where payment_id = payment.id)) as "paymentsUnconfirmed",
           (select coalesce(max(position), 0) from access.audit_link) as "chainLength",
           unsealed.count as unsealed, ${age(now, sql`unsealed.since`)} as "unsealedAge",
           untold.count as untold, ${age(now, sql`untold.since`)} as "untoldAge",
           message.count as messages, ${age(now, sql`message.since`)} as "messagesAge",
           (select count(*) from contributions.dispute where decided_at is null and due_on < (${now}::timestamptz at time zone 'Asia/Jakarta')::date) as "disputesOverdue",
           pg_database_size(current_database()) as "databaseBytes"
    from (select count(*), coalesce(sum(amount), 0)::bigint as rupiah, min(booked_at) as since, count(*) filter (where channel = 'statement') as lines
          from contributions.payment
          where bill_id is null and not exists (select from contributions.suspense_decision where payment_id = payment.id)) suspense,
         (select count(*), min(at) as since from access.audit_record record
          where record.id > (select coalesce(max(id), 0) - 10000 from access.audit_record)
            and not exists (select from access.audit_link where record_id = record.id)) unsealed,
         (select count(*), min(recorded_at) as since
          from (select fact_id from platform.untold_fact order by fact_id limit 10000) first join platform.fact on fact.id = fact_id) untold,
         (select count(*), min(created_at) as since from access.message where text is not null) message`
}

/** The queue belongs to the owner, who tells counts and ages. */
export type QueueState = {
  readonly task: string
  readonly waiting: bigint
  readonly age: number
  readonly givenUp: bigint
}

export function findQueueState() {
  return sql`select task, waiting, oldest_seconds as age, given_up as "givenUp" from platform.queue_state() order by task`
}

/** What people notice first when it is late. */
export function findOldest(now: Date) {
  return sql`
    select (select coalesce(max(oldest_seconds), 0) from platform.queue_state() where task = 'check-upload') as files,
           (select ${age(now, sql`min(created_at)`)} from access.message where text is not null) as messages`
}

function age(now: Date, since: ReturnType<typeof sql>) {
  return sql`greatest(0, extract(epoch from ${now}::timestamptz - ${since}))::double precision`
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

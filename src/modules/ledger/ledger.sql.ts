import sql, { empty, type Sql } from 'sql-template-tag'
import { prepared } from '#platform/prepared.ts'
import type { EntryHead, MemberPosting } from './entry.ts'

/**
 * Books events by sets: any number of entries, transfers and member lines in one statement. The control transfer of an
 * entry's member lines is the sum of the lines it writes, so the two cannot differ at any instant.
 *
 * Lines find their entries by full joins, which PostgreSQL can only do by hashing or sorting. It does not know how many lines there will
 * be; taking them for few it would compare each with each, and a month would take a day. The conditions let nulls pass on purpose: one
 * that does not would turn a full join into an inner one.
 */
export function insertEntries(head: EntryHead, lines: Sql, members: MemberPosting | null) {
  return prepared(sql`
    with line as materialized (${lines}),
    entry as (
      insert into ledger.entry (posted_on, posted_at, kind, source, employer_id, reason)
      select ${head.postedOn}::date, ${head.postedAt}, ${head.kind}, source, min(employer_id), ${head.reason ?? null}
      from line group by source order by source
      returning id, source
    ),
    ${members ? memberSteps(head, members) : empty}
    moved as (
      select entry.id as entry_id, book, debit, credit, amount
      from (select source, book, debit, credit, amount from line where amount > 0) moving full join entry using (source)
      where coalesce(amount, 0) > 0
      ${members ? controlLines(members) : empty}
    )
    insert into ledger.transfer (entry_id, line, book, debit, credit, amount)
    select entry_id, row_number() over (partition by entry_id order by book, debit, credit), book, debit, credit, amount
    from moved`)
}

function memberSteps(head: EntryHead, members: MemberPosting) {
  return sql`
    booked as (
      insert into ledger.member_line (posting_month, person_id, entry_id, month, amount)
      select ${head.postingMonth}, member.person_id, entry.id, member.month, member.amount
      from (select source, person_id, month, amount from (${members.rows}) rows where amount <> 0) member full join entry using (source)
      where coalesce(member.amount, 0) <> 0
      order by member.person_id
      returning entry_id, amount
    ),
    control as (select entry_id, sum(amount)::bigint as amount from booked group by entry_id),`
}

function controlLines(members: MemberPosting) {
  return sql`
      union all
      select entry_id, 'jht', ${members.growsFrom}, 'member-balances', amount from control where amount > 0
      union all
      select entry_id, 'jht', 'member-balances', ${members.shrinksTo}, -amount from control where amount < 0`
}

/** Takes an entry back: the same transfers the other way, the same member lines with the other sign. */
export function insertReversal(head: EntryHead, entryId: bigint) {
  return sql`
    with entry as (
      insert into ledger.entry (posted_on, posted_at, kind, source, employer_id, reason, reverses)
      select ${head.postedOn}::date, ${head.postedAt}, ${head.kind}, 'entry ' || id, employer_id, ${head.reason ?? null}, id
      from ledger.entry where id = ${entryId}
      returning id, reverses
    ),
    member as (
      insert into ledger.member_line (posting_month, person_id, entry_id, month, amount)
      select ${head.postingMonth}, line.person_id, entry.id, line.month, -line.amount
      from entry join ledger.member_line line on line.entry_id = entry.reverses
      order by line.person_id
    )
    insert into ledger.transfer (entry_id, line, book, debit, credit, amount)
    select entry.id, transfer.line, transfer.book, transfer.credit, transfer.debit, transfer.amount
    from entry join ledger.transfer on transfer.entry_id = entry.reverses`
}

export function findEntry(kind: string, source: string) {
  return sql`select id from ledger.entry where kind = ${kind} and source = ${source}`
}

export function ensureMemberLines(postingMonth: number) {
  return prepared(sql`select platform.ensure_year('ledger.member_line', ${postingMonth})`)
}

/** Every account with what moved through it; balance on the side where it normally stands. */
export function accountBalances() {
  return sql`
    with moved as (
      select book, debit as code, sum(amount) as debited, 0::numeric as credited from ledger.transfer group by book, debit
      union all
      select book, credit, 0, sum(amount) from ledger.transfer group by book, credit
    ),
    totals as (select book, code, sum(debited) as debited, sum(credited) as credited from moved group by book, code)
    select account.book, account.code, account.name_id as "nameId", account.name_en as "nameEn", account.side,
           coalesce(case account.side when 'debit' then debited - credited else credited - debited end, 0)::bigint as balance
    from ledger.account left join totals using (book, code)
    order by account.book, account.code`
}

export function memberBalance(personIds: readonly bigint[]) {
  return prepared(sql`
    select coalesce(sum(amount), 0)::bigint as balance
    from ledger.member_line where person_id = any(${personIds}::bigint[])`)
}

/** A member's account, line by line, oldest first. */
export function memberStatement(personIds: readonly bigint[]) {
  return prepared(sql`
    select line.month, line.amount, entry.posted_on as "postedOn", entry.kind, entry.employer_id as "employerId",
           (sum(line.amount) over (order by entry.id, line.month))::bigint as balance
    from ledger.member_line line join ledger.entry on entry.id = line.entry_id
    where line.person_id = any(${personIds}::bigint[])
    order by entry.id, line.month`)
}

/** Per entry where the sum of member lines differs from the control account's transfers. Must be empty. */
export function controlDifferences() {
  return sql`
    with lines as (select entry_id, sum(amount)::bigint as amount from ledger.member_line group by entry_id),
    control as (
      select entry_id, sum(case credit when 'member-balances' then amount else -amount end)::bigint as amount
      from ledger.transfer
      where book = 'jht' and 'member-balances' in (debit, credit)
      group by entry_id
    )
    select coalesce(lines.entry_id, control.entry_id) as "entryId",
           coalesce(lines.amount, 0)::bigint as lines, coalesce(control.amount, 0)::bigint as control
    from lines full join control using (entry_id)
    where coalesce(lines.amount, 0) <> coalesce(control.amount, 0)
    limit 100`
}

export function ledgerTotals() {
  return sql`
    select (select count(*) from ledger.entry) as entries,
           (select count(*) from ledger.transfer) as transfers,
           (select count(*) from ledger.member_line) as "memberLines",
           (select coalesce(sum(amount), 0)::bigint from ledger.member_line) as "memberTotal",
           (select count(*) from ledger.entry where not exists (select from ledger.transfer where entry_id = entry.id)) as "emptyEntries",
           (select count(*) from ledger.transfer where not exists (select from ledger.entry where id = entry_id)) as "strayTransfers"`
}

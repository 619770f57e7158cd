import sql from 'sql-template-tag'
import { billedLines } from './billing.sql.ts'
import { paidLines, paidMembers } from './own-account/own-account.sql.ts'
import { surplusLines } from './own-account/surplus.sql.ts'
import { settlementLines } from './settlement.sql.ts'
import { suspenseMoves } from './bank/suspense.sql.ts'

const standing = sql`
    select employer_id, id as bill_id from contributions.bill
    where not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)`

const settled = sql`
    select settlement.employer_id, settlement.bill_id, coalesce(payment_code.jp_penalty, 0) as jp_penalty
    from contributions.settlement left join contributions.payment_code using (code)`

const paidOwnBills = sql`select id as bill_id from contributions.own_bill where settled_at is not null`

/**
 * Entries that move something else than the bills, settlements and decisions that they rest on say, each worked out once more. What
 * goes to members is compared line by line elsewhere. Must be empty.
 */
export function entriesUnlikeSources() {
  return sql`
    with expected as (
      select kind, source, book, debit, credit, sum(amount) as amount
      from (
        select 'bill-issued' as kind, source, book, debit, credit, amount from (${billedLines(standing)}) issued
        union all
        select 'bill-settled', source, book, debit, credit, amount from (${settlementLines(settled)}) settled where amount > 0
        union all
        select kind, source, book, debit, credit, amount from (${suspenseMoves()}) suspense
        union all
        select 'own-account-paid', source, book, debit, credit, amount from (${paidLines(paidOwnBills)}) paid where amount > 0
        union all
        select 'own-surplus-found', source, book, debit, credit, amount from (${surplusLines()}) surplus where amount > 0
      ) line
      group by kind, source, book, debit, credit
    ),
    booked as (
      select entry.kind, entry.source, book, debit, credit, sum(amount) as amount
      from ledger.entry join ledger.transfer on transfer.entry_id = entry.id
      where entry.reverses is null and not exists (select from ledger.entry later where later.reverses = entry.id)
        and 'member-balances' not in (debit, credit) and transfer.book <> 'training' -- Which has its own proof.
      group by entry.kind, entry.source, book, debit, credit
    )
    select kind || ' ' || source as id,
           book || ' ' || debit || ' to ' || credit || ': ' || coalesce(expected.amount, 0) || ' by its source, ' ||
             coalesce(booked.amount, 0) || ' in the books' as what
    from expected full join booked using (kind, source, book, debit, credit)
    where expected.amount is distinct from booked.amount
    limit 100`
}

/** Entries that take another back and are not its mirror, and bills called off that were booked at another sum. Must be empty. */
export function reversalsUnlikeEntries() {
  return sql`
    with moved as (
      select taken.id, transfer.line, book, debit, credit, amount
      from ledger.entry taken join ledger.entry back on back.reverses = taken.id
      join ledger.transfer on transfer.entry_id = taken.id
    ),
    back as (
      select back.reverses as id, transfer.line, book, credit as debit, debit as credit, amount
      from ledger.entry back join ledger.transfer on transfer.entry_id = back.id
      where back.reverses is not null
    )
    select id::text as id, 'is not taken back as it was booked' as what
    from moved full join back using (id, line)
    where (moved.book, moved.debit, moved.credit, moved.amount) is distinct from (back.book, back.debit, back.credit, back.amount)
    union all
    select id::text, 'takes entry ' || reverses || ' back under another name' from ledger.entry
    where reverses is not null and (kind not in ('bill-cancelled', 'entry-reversed') or source <> 'entry ' || reverses)
    union all
    select bill.number, 'was called off and had been booked at another sum'
    from contributions.bill
    join contributions.bill_cancelled gone on gone.employer_id = bill.employer_id and gone.bill_id = bill.id
    left join ledger.entry on entry.kind = 'bill-issued' and entry.source = bill.id::text
    where (select sum(amount) from ledger.transfer where entry_id = entry.id)
       is distinct from greatest(jkk, 0) + greatest(jkm, 0) + greatest(jht_employer + jht_worker, 0) + greatest(jp_employer + jp_worker, 0) + penalties
    limit 100`
}

/** Members whose savings from a settled bill are not what its lines say. Must be empty. */
export function membersUnlikeSnapshot() {
  return sql`
    with owed as (
      select line.bill_id::text as source, line.person_id, line.month, line.jht_employer + line.jht_worker as amount
      from contributions.contribution line join contributions.settlement using (employer_id, bill_id)
      where line.jht_employer + line.jht_worker <> 0
      union all
      select source, person_id, month, amount from (${paidMembers(paidOwnBills)}) paid where amount > 0
    ),
    booked as (
      select entry.source, line.person_id, line.month, line.amount
      from ledger.entry join ledger.member_line line on line.entry_id = entry.id
      where entry.kind in ('bill-settled', 'own-account-paid')
    )
    select source || ', member ' || person_id as id, 'owed ' || coalesce(owed.amount, 0) || ', booked ' || coalesce(booked.amount, 0) as what
    from owed full join booked using (source, person_id, month)
    where owed.amount is distinct from booked.amount
    limit 100`
}

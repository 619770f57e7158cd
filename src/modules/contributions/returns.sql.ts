import sql, { empty } from 'sql-template-tag'
import { billedWage } from './billed-wage.sql.ts'
import type { ReturnKind } from './return.ts'

export function ensureMonth(month: number) {
  return sql`
    select platform.ensure_year('contributions.return_row', ${month}), platform.ensure_year('contributions.contribution', ${month})`
}

export function insertReturn(row: {
  id: string
  employerId: bigint
  month: number
  kind: string
  by: string
  now: Date
}) {
  return sql`
    insert into contributions.wage_return (employer_id, id, month, kind, opened_by, opened_at)
    values (${row.employerId}, ${row.id}, ${row.month}, ${row.kind}, ${row.by}, ${row.now})
    on conflict do nothing`
}

const returnColumns = sql`
  wage_return.employer_id as "employerId", wage_return.id, wage_return.month, wage_return.kind, wage_return.state,
  wage_return.opened_by as "openedBy", wage_return.opened_at as "openedAt", wage_return.submitted_by as "submittedBy",
  wage_return.submitted_by_name as "submittedByName", wage_return.submitted_at as "submittedAt",
  wage_return.finalised_by_name as "finalisedByName", wage_return.finalised_at as "finalisedAt", wage_return.wage_note as "wageNote",
  wage_return.revision, wage_return.edited_by as "editedBy", wage_return.edited_at as "editedAt", wage_return.sent_back_by as "sentBackBy",
  wage_return.sent_back_at as "sentBackAt", wage_return.sent_back_note as "sentBackNote"`

export function findOpenReturn(employerId: bigint, month: number, kind: string) {
  return sql`
    select ${returnColumns} from contributions.wage_return
    where employer_id = ${employerId} and month = ${month} and kind = ${kind}
      and (kind = 'regular' and state <> 'dropped' or state in ('draft', 'submitted'))`
}

export function findReturn(id: string, lock: boolean) {
  return sql`select ${returnColumns} from contributions.wage_return where id = ${id} ${lock ? sql`for update` : empty}`
}

export function findEmployerOfReturn(id: string) {
  return sql`select employer_id as "employerId" from contributions.wage_return where id = ${id}`
}

export function listReturns(employerId: bigint, before: number, limit: number) {
  return sql`
    select ${returnColumns}, bill.id as "billId", bill.total, settlement.settled_at as "settledAt"
    from contributions.wage_return
    left join contributions.bill on bill.employer_id = wage_return.employer_id and bill.return_id = wage_return.id
      and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)
    left join contributions.settlement on settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id
    where wage_return.employer_id = ${employerId} and wage_return.state <> 'dropped' and wage_return.month < ${before}
    order by wage_return.month desc, wage_return.opened_at desc
    limit ${limit}`
}

/**
 * Everyone who works here on any day of the month, once, by their latest spell, with the wage last declared: that of the last month
 * that was billed, or the one they came with. The return as it stands before anyone has touched it.
 */
export function carryWorkers(row: {
  returnId: string
  employerId: bigint
  month: number
  firstDay: string
  lastDay: string
}) {
  const lastBilled = sql`(select max(final.month) from contributions.wage_return final
                          where final.employer_id = ${row.employerId} and final.state = 'final' and final.month < ${row.month})`
  return sql`
    with working as (
      select distinct on (coalesce(person.merged_into, person.id)) person_id, employment.id as employment_id, wage
      from registry.employment join registry.person on person.id = employment.person_id
      where employer_id = ${row.employerId} and void_reason is null
        and started_on <= ${row.lastDay} and coalesce(ended_on, 'infinity') >= ${row.firstDay}
      order by coalesce(person.merged_into, person.id), employment.id desc
    )
    insert into contributions.return_row (month, employer_id, return_id, person_id, employment_id, wage, wage_before, source)
    select ${row.month}, ${row.employerId}, ${row.returnId}, person_id, employment_id,
           coalesce(${billedWage(lastBilled, row.employerId, 'employment')}, wage), ${billedWage(row.month - 1, row.employerId, 'employment')},
           'carried'
    from working employment
    order by person_id
    on conflict do nothing`
}

/** Puts the workers of a file into the return, beside the wage of last month, or in a correction the one that was billed. */
export function takeIncoming(row: { returnId: string; employerId: bigint; month: number; kind: ReturnKind }) {
  const before = row.kind === 'regular' ? row.month - 1 : row.month
  return sql`
    insert into contributions.return_row (month, employer_id, return_id, person_id, employment_id, wage, wage_before, source)
    select ${row.month}, ${row.employerId}, ${row.returnId}, incoming.person_id, incoming.employment_id, incoming.wage,
           ${billedWage(before, row.employerId, 'incoming')}, 'file'
    from incoming_worker incoming
    order by incoming.person_id
    on conflict (month, employer_id, return_id, person_id) do update
    set wage = excluded.wage, employment_id = excluded.employment_id, source = 'file'
    where return_row.wage <> excluded.wage or return_row.employment_id <> excluded.employment_id`
}

/** Rows of a file that say what the return says already. */
export function countUnchanged(row: { returnId: string; employerId: bigint; month: number }) {
  return sql`
    select count(*)::int as unchanged
    from incoming_worker incoming
    join contributions.return_row on return_row.month = ${row.month} and return_row.employer_id = ${row.employerId}
      and return_row.return_id = ${row.returnId} and return_row.person_id = incoming.person_id
    where return_row.wage = incoming.wage and not incoming.is_new`
}

export function countEdit(row: { id: string; by: string; now: Date }) {
  return sql`
    update contributions.wage_return set revision = revision + 1, edited_by = ${row.by}, edited_at = ${row.now} where id = ${row.id}`
}

export function sendBack(row: { id: string; by: string; note: string | null; now: Date }) {
  return sql`
    update contributions.wage_return set state = 'draft', sent_back_by = ${row.by}, sent_back_note = ${row.note}, sent_back_at = ${row.now}
    where id = ${row.id}`
}

export function setState(row: {
  id: string
  state: 'draft' | 'submitted' | 'final' | 'dropped'
  by: string | null
  byName: string
  now: Date
}) {
  const submitted =
    row.state === 'submitted'
      ? sql`, submitted_by = ${row.by}, submitted_by_name = ${row.byName}, submitted_at = ${row.now},
          sent_back_by = null, sent_back_note = null, sent_back_at = null`
      : empty
  const final =
    row.state === 'final'
      ? sql`, finalised_by = ${row.by}, finalised_by_name = ${row.byName}, finalised_at = ${row.now}`
      : empty
  return sql`update contributions.wage_return set state = ${row.state} ${submitted} ${final} where id = ${row.id}`
}

export function setWageNote(id: string, note: string) {
  return sql`update contributions.wage_return set wage_note = ${note} where id = ${id}`
}

/**
 * Sets a worker's wage in a return, and takes the worker in with it: beside last month's wage, or in a correction the one that was
 * billed for the month.
 * Someone who never worked here is not taken in: no row is written.
 */
export function putRowWage(row: {
  returnId: string
  employerId: bigint
  month: number
  personId: bigint
  kind: ReturnKind
  wage: bigint
  note: string | null
}) {
  const before = row.kind === 'regular' ? row.month - 1 : row.month
  return sql`
    insert into contributions.return_row (month, employer_id, return_id, person_id, employment_id, wage, wage_before, source, note)
    select ${row.month}, employment.employer_id, ${row.returnId}, employment.person_id, employment.id, ${row.wage},
           ${billedWage(before, row.employerId, 'employment')}, 'typed', ${row.note}
    from registry.employment
    where employment.employer_id = ${row.employerId} and employment.person_id = ${row.personId} and employment.void_reason is null
    order by employment.id desc limit 1
    on conflict (month, employer_id, return_id, person_id) do update set wage = excluded.wage, note = excluded.note, source = 'typed'`
}

export function removeRow(row: { returnId: string; employerId: bigint; month: number; personId: bigint }) {
  return sql`
    delete from contributions.return_row
    where month = ${row.month} and employer_id = ${row.employerId} and return_id = ${row.returnId} and person_id = ${row.personId}`
}

export function clearRows(row: { returnId: string; employerId: bigint; month: number }) {
  return sql`
    delete from contributions.return_row
    where month = ${row.month} and employer_id = ${row.employerId} and return_id = ${row.returnId}`
}

/** Workers whose wage moved by more than half since last month. */
export function countWageJumps(row: { id: string; employerId: bigint; month: number }) {
  return sql`
    select count(*)::int as jumps
    from contributions.return_row
    where month = ${row.month} and employer_id = ${row.employerId} and return_id = ${row.id}
      and wage_before > 0 and wage > 0 and abs(wage - wage_before) * 2 > wage_before`
}

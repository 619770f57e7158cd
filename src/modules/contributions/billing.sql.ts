import sql, { empty, raw, type Sql } from 'sql-template-tag'
import type { Assessment } from './assessment.ts'

/**
 * Billing works on a set of returns, one or all of a month, held in a temporary table. Each step is one statement, so an
 * employer of a hundred thousand and a hundred thousand employers take the same path.
 */
export function createBilling() {
  return sql`
    create temp table billing (
      employer_id bigint primary key,
      return_id uuid not null,
      bill_id uuid not null,
      scale text not null,
      risk_class smallint not null,
      jkk boolean not null,
      jkm boolean not null,
      jht boolean not null,
      jp boolean not null,
      relief text
    ) on commit drop`
}

/**
 * Keeps a table to the employers at hand, who are neighbours by their keys. The planner knows nothing of `billing`, and would read what
 * all employers have, in each batch of a month anew.
 */
function amongThose(employerId: string): Sql {
  return sql`${raw(employerId)} between (select min(employer_id) from billing) and (select max(employer_id) from billing)`
}

/** The terms of each employer as they stand for the month; the latest word on it counts. */
function termsOf(month: number): Sql {
  return sql`
    cross join lateral (
      select * from registry.employer_terms
      where employer_terms.employer_id = wage_return.employer_id and from_month <= ${month}
      order by from_month desc, confirmed_at desc
      limit 1
    ) terms`
}

/**
 * Chooses what is billed and holds it until the transaction ends: one return, or all of a kind that wait for it in a month.
 * A return that somebody else finalises at this moment is waited for and then left out.
 */
export function selectReturns(row: {
  month: number
  kind: string
  returnId: string | null
  employers: { from: bigint; to: bigint } | null
  now: Date
}) {
  const { employers } = row
  const within = employers
    ? sql`and wage_return.employer_id between ${employers.from} and ${employers.to}`
    : empty
  return sql`
    insert into billing (employer_id, return_id, bill_id, scale, risk_class, jkk, jkm, jht, jp)
    select wage_return.employer_id, wage_return.id, platform.new_id(${row.now}), terms.scale, terms.risk_class, terms.jkk, terms.jkm,
           terms.jht, terms.jp
    from contributions.wage_return ${termsOf(row.month)}
    where wage_return.month = ${row.month} and wage_return.kind = ${row.kind}
      and ${row.returnId ? sql`wage_return.id = ${row.returnId}` : sql`wage_return.state = 'submitted'`} ${within}
    order by wage_return.employer_id
    for update of wage_return`
}

/**
 * One at a time for an employer, until the transaction ends: two returns must not use the same credit, nor a correction
 * build on a bill that is being called off.
 */
export function holdEmployers() {
  return sql`
    select employer.id from registry.employer join billing on billing.employer_id = employer.id
    where ${amongThose('employer.id')}
    order by employer.id
    for no key update of employer`
}

export function holdEmployer(employerId: bigint) {
  return sql`select id from registry.employer where id = ${employerId} for no key update`
}

/** The same view of one return without billing it, for previews. */
export function previewReturn(row: {
  month: number
  employerId: bigint
  returnId: string
  relief: string | null
}) {
  return sql`
    select wage_return.employer_id, wage_return.id as return_id, wage_return.id as bill_id, terms.scale, terms.risk_class, terms.jkk, terms.jkm,
           terms.jht, terms.jp, ${row.relief}::text as relief
    from contributions.wage_return ${termsOf(row.month)}
    where wage_return.employer_id = ${row.employerId} and wage_return.id = ${row.returnId}`
}

type ReliefTest = { month: number; minWorkers: number; paidUntil: number; labourIntensiveOnly: boolean }

/**
 * PP 7/2025: labour-intensive industries with enough workers that had paid everything up to a month, while the relief can
 * still be paid. PP 49/2020: everyone who had paid everything up to a month, while the relief ran.
 */
function reliefHolds(employer: Sql, row: ReliefTest): Sql {
  return sql`
    (not ${row.labourIntensiveOnly} or (
      select labour_intensive from registry.employer_terms
      where employer_terms.employer_id = ${employer} and from_month <= ${row.month}
      order by from_month desc, confirmed_at desc limit 1))
    and (select count(*) from registry.employment
         where employment.employer_id = ${employer} and ended_on is null and void_reason is null) >= ${row.minWorkers}
    and not exists (
      select from contributions.bill
      where bill.employer_id = ${employer} and bill.month <= ${row.paidUntil}
        and not exists (select from contributions.settlement where settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id)
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id))`
}

export function grantRelief(row: ReliefTest & { relief: string }) {
  return sql`update billing set relief = ${row.relief} where ${reliefHolds(sql`billing.employer_id`, row)}`
}

/** A correction is of a month as it was billed: a relief that was had is not lost by putting a wage right, nor won. */
export function keepRelief(month: number) {
  return sql`
    update billing set relief = earlier.relief
    from (${firstBills(month)}) earlier
    where earlier.employer_id = billing.employer_id`
}

export function findReliefHad(employerId: bigint, month: number) {
  return sql`select relief from (${firstBills(month)}) earlier where employer_id = ${employerId}`
}

/** The first bill of each employer for a month, among those that stand. */
function firstBills(month: number): Sql {
  return sql`
    select distinct on (employer_id) employer_id, relief
    from contributions.bill
    where bill.month = ${month}
      and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)
    order by employer_id, number`
}

export function wouldHaveRelief(row: ReliefTest & { employerId: bigint }) {
  return sql`select ${reliefHolds(sql`${row.employerId}::bigint`, row)} as holds`
}

const amounts = [
  'jkk',
  'jkm',
  'jht_employer',
  'jht_worker',
  'jp_employer',
  'jp_worker',
  'jkp_from_jkk',
  'jkp_from_jkm',
  'jkp_state',
] as const

/**
 * Every worker's month under the law of that month, by the expressions that the law's own rule gives. Reads `billing`.
 * Selects person_id, bill_id, employer_id, employment_id, wage, wage_before, jp, jkp and the amounts.
 */
export function computedRows({ month, expressions, jpParticipates, jkpParticipates }: Assessment): Sql {
  return sql`
    select fact.*, ${raw(amounts.map((name) => `(${expressions[name]})::bigint as ${name}`).join(', '))}
    from (
      select line.person_id, line.employer_id, line.employment_id, line.wage, line.wage_before, billing.bill_id, billing.risk_class, billing.relief,
             billing.jkk as has_jkk, billing.jkm as has_jkm, billing.jht as has_jht,
             billing.jp and (${raw(jpParticipates)}) as jp, (${raw(jkpParticipates)}) as jkp
      from billing
      join contributions.return_row line on line.month = ${month} and line.employer_id = billing.employer_id and line.return_id = billing.return_id
      join registry.person on person.id = line.person_id
      join registry.employment on employment.employer_id = line.employer_id and employment.id = line.employment_id
      where ${amongThose('line.employer_id')}
      order by line.employer_id, line.return_id, line.person_id
    ) fact`
}

/** The snapshot. A correction writes the difference from what was billed before, person by person. */
export function insertContributions(assessment: Assessment, correction: boolean) {
  const value = (name: string) =>
    correction ? `computed.${name} - coalesce(billed.${name}, 0)` : `computed.${name}`
  return sql`
    insert into contributions.contribution (month, person_id, bill_id, employer_id, employment_id, wage, jp, jkp, ${raw(amounts.join(', '))})
    select ${assessment.month}, computed.person_id, computed.bill_id, computed.employer_id, computed.employment_id, computed.wage, computed.jp,
           computed.jkp, ${raw(amounts.map(value).join(', '))}
    from (${computedRows(assessment)}) computed
    ${correction ? billedBefore(assessment.month) : empty}`
}

/** What earlier bills of the month have asked for each worker; `computed` is the row beside it. */
export function billedBefore(month: number): Sql {
  const sums = raw(amounts.map((name) => `sum(earlier.${name})::bigint as ${name}`).join(', '))
  return sql`
    left join lateral (
      select ${sums} from contributions.contribution earlier
      where earlier.month = ${month} and earlier.person_id = computed.person_id and earlier.employer_id = computed.employer_id
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = earlier.employer_id and gone.bill_id = earlier.bill_id)
    ) billed on true`
}

/**
 * The penalties that nobody has asked for yet are the new bills' from now on. Those that come in after this statement wait
 * for the next bill. A return without workers makes no bill.
 */
export function chargePenalties(month: number) {
  return sql`
    update contributions.penalty set charged_in = billing.bill_id
    from billing
    where penalty.employer_id = billing.employer_id and penalty.charged_in is null and penalty.paid_with is null
      and exists (select from contributions.contribution line where line.month = ${month} and line.bill_id = billing.bill_id)`
}

/** One bill per return, with the sum of its lines, the penalties charged in it and a digest of its lines. */
export function insertBills(row: {
  month: number
  dueOn: string
  now: Date
  by: string
  fingerprint: string
  knownOn: string
}) {
  const sums = raw(amounts.map((name) => `sum(line.${name})::bigint as ${name}`).join(', '))
  return sql`
    with total as (
      select billing.bill_id, summed.*
      from billing cross join lateral (
        select count(*)::int as workers, sum(line.wage)::bigint as wages, ${sums},
               sha256(convert_to(string_agg(concat_ws(':', line.person_id, line.wage, line.jkk, line.jkm, line.jht_employer, line.jht_worker,
                                                      line.jp_employer, line.jp_worker), '|' order by line.person_id), 'UTF8')) as snapshot
        from contributions.contribution line
        where line.bill_id = billing.bill_id and line.month = ${row.month}
      ) summed
      where workers > 0
    ),
    penalty as (
      select billing.bill_id, sum(penalty.amount)::bigint as amount
      from billing join contributions.penalty on penalty.employer_id = billing.employer_id and penalty.charged_in = billing.bill_id
      group by billing.bill_id
    ),
    credit as (
      select billing.bill_id, sum(credit.amount)::bigint as amount
      from billing join contributions.credit using (employer_id)
      group by billing.bill_id
      having sum(credit.amount) > 0
    ),
    asked as (
      select total.*, coalesce(penalty.amount, 0) as penalties, coalesce(credit.amount, 0) as credit,
             jkk + jkm + jht_employer + jht_worker + jp_employer + jp_worker as own
      from total left join penalty using (bill_id) left join credit using (bill_id)
    )
    insert into contributions.bill (employer_id, id, return_id, month, number, issued_at, issued_by, due_on, workers, wages, scale, risk_class,
      ${raw(amounts.join(', '))}, penalties, credit_used, total, relief, law_fingerprint, law_known_on, snapshot)
    select billing.employer_id, billing.bill_id, billing.return_id, ${row.month},
           'T' || platform.with_check_digit(lpad(nextval('contributions.bill_no')::text, 10, '0')), ${row.now}, ${row.by}, ${row.dueOn}::date,
           workers, wages, billing.scale, billing.risk_class, ${raw(amounts.map((name) => `asked.${name}`).join(', '))}, penalties,
           least(credit, greatest(own + penalties, 0)), own + penalties - least(credit, greatest(own + penalties, 0)), billing.relief,
           ${row.fingerprint}, ${row.knownOn}::date, snapshot
    from asked join billing using (bill_id)
    order by billing.employer_id`
}

/** Takes what the new bills use out of the employer's credit, fund by fund. */
export function useCredits(now: Date) {
  return sql`
    with available as (
      select billing.employer_id, billing.bill_id, credit.book, sum(credit.amount)::bigint as amount
      from billing join contributions.credit using (employer_id)
      group by billing.employer_id, billing.bill_id, credit.book
      having sum(credit.amount) > 0
    ),
    spread as (
      select available.*, bill.credit_used,
             sum(available.amount) over (partition by available.bill_id order by available.book) - available.amount as used_before
      from available join contributions.bill on bill.employer_id = available.employer_id and bill.id = available.bill_id
    )
    insert into contributions.credit (employer_id, bill_id, book, kind, amount, at)
    select employer_id, bill_id, book, 'used', -least(amount, credit_used - used_before), ${now}
    from spread where credit_used > used_before`
}

/** One code a bill that asks for money. It is good until the end of the due day; an overdue bill gets its code on request. */
export function insertCodes(row: { month: number; now: Date; expiresAt: Date }) {
  return sql`
    insert into contributions.payment_code (code, employer_id, bill_id, bill_total, amount, issued_at, expires_at)
    select contributions.new_payment_code(${row.month}, nextval('contributions.payment_code_no')), bill.employer_id, bill.id, bill.total, bill.total,
           ${row.now}, ${row.expiresAt}
    from billing join contributions.bill on bill.employer_id = billing.employer_id and bill.id = billing.bill_id
    where bill.total > 0 and ${amongThose('bill.employer_id')}
    order by bill.employer_id`
}

export function finishReturns(row: { by: string | null; byName: string; now: Date }) {
  return sql`
    update contributions.wage_return
    set state = 'final', finalised_by = ${row.by}, finalised_by_name = ${row.byName}, finalised_at = ${row.now}
    from billing
    where wage_return.employer_id = billing.employer_id and wage_return.id = billing.return_id and ${amongThose('wage_return.employer_id')}`
}

/**
 * What bills ask for, fund by fund, for the books: receivable against billed. Funds that get money back wait for the settlement.
 * @param issued selects employer_id and bill_id
 */
export function billedLines(issued: Sql) {
  return sql`
    select bill.id::text as source, bill.employer_id, fund.book, 'receivable' as debit, 'billed' as credit, fund.amount
    from (${issued}) issued join contributions.bill on bill.employer_id = issued.employer_id and bill.id = issued.bill_id
    ${fundAmounts}
    where fund.amount > 0`
}

/** What the bills at hand ask for, in the same form. */
export function newlyBilledLines() {
  return sql`select source, employer_id, book, debit, credit, amount from (${billedLines(sql`select employer_id, bill_id from billing`)}) line
    where ${amongThose('employer_id')}`
}

/** Each fund's own contributions plus the penalties that a bill carries for it. */
const fundAmounts = sql`
    cross join lateral (
      select book, greatest(own, 0) + coalesce((select sum(amount)::bigint from contributions.penalty
                                                where penalty.employer_id = bill.employer_id and charged_in = bill.id and programme = book), 0) as amount
      from (values ('jkk', bill.jkk), ('jkm', bill.jkm), ('jht', bill.jht_employer + bill.jht_worker), ('jp', bill.jp_employer + bill.jp_worker)) own (book, own)
    ) fund`

export function listBilled() {
  return sql`
    select bill.employer_id as "employerId", bill.id as "billId", bill.number, bill.total, bill.workers
    from billing join contributions.bill on bill.employer_id = billing.employer_id and bill.id = billing.bill_id
    where ${amongThose('bill.employer_id')}`
}

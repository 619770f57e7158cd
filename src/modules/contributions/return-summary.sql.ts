import sql, { empty, raw, type Sql } from 'sql-template-tag'
import type { Assessment } from './assessment.ts'
import { billedBefore, computedRows, previewReturn } from './billing.sql.ts'

export type Place = { month: number; employerId: bigint; returnId: string; relief: string | null }

/** A worker's whole contribution, as the difference table counts it. */
const whole = 'jkk + jkm + jht_employer + jht_worker + jp_employer + jp_worker'

type Month = { readonly month: number; readonly employerId: bigint }

/** The bills of a month that stand: those that were called off count for nothing. */
function billsOf({ month, employerId }: Month): Sql {
  return sql`
      select bill.id from contributions.bill
      where bill.employer_id = ${employerId} and bill.month = ${month}
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)`
}

const monthBefore = ({ month, employerId }: Month): Month => ({ month: month - 1, employerId })

/** Who is in a return, at which wage and contribution. */
type Now = {
  readonly of: Month
  /** As a subquery of person_id, wage and amount. */
  readonly rows: Sql
  /** What it reads from. */
  readonly before?: Sql
  /** Of these people; of everyone where left out. */
  readonly only?: readonly bigint[] | undefined
}

/** As it would be billed today. */
function previewed(at: Place, assessment: Assessment, only?: readonly bigint[]): Now {
  return {
    of: at,
    only,
    before: sql`billing as (${previewReturn(at)}),`,
    rows: sql`select person_id, wage, ${raw(whole)} as amount from (${computedRows(assessment)}) computed where true ${among('computed', only)}`,
  }
}

/** As it was billed. */
function billed(bill: BillPlace, only?: readonly bigint[]): Now {
  return {
    of: bill,
    only,
    rows: sql`
      select person_id, wage, ${raw(whole)} as amount
      from contributions.contribution line where line.month = ${bill.month} and line.bill_id = ${bill.id} ${among('line', only)}`,
  }
}

function among(table: string, people: readonly bigint[] | undefined): Sql {
  return people ? sql`and ${raw(table)}.person_id = any(${people}::bigint[])` : empty
}

/** What each worker of a return is billed, beside what was billed last month. */
function compared({ of, rows, before = empty, only }: Now): Sql {
  return sql`
    with ${before}
    now as (${rows}),
    last as (
      select person_id, max(wage) as wage, sum(${raw(whole)})::bigint as amount
      from contributions.contribution billed
      where billed.month = ${of.month - 1} and billed.bill_id in (${billsOf(monthBefore(of))}) ${among('billed', only)}
      group by person_id
    ),
    compared as (
      select coalesce(now.person_id, last.person_id) as person_id, now.wage as wage, last.wage as wage_before, coalesce(now.amount, 0) as amount,
             coalesce(last.amount, 0) as amount_before,
             case when last.person_id is null then 'joined' when now.person_id is null then 'left' when now.wage <> last.wage then 'wage'
                  when now.amount <> last.amount then 'law' else 'same' end as change
      from now full join last using (person_id)
    )`
}

const byCause = sql`
    select change, count(*)::int as workers, sum(amount)::bigint as amount, sum(amount_before)::bigint as "amountBefore"
    from compared group by change order by change`

/** The change from last month by cause. */
export function summariseChange(at: Place, assessment: Assessment) {
  return sql`${compared(previewed(at, assessment))} ${byCause}`
}

type BillPlace = Month & { readonly id: string }

export function summariseBilled(bill: BillPlace) {
  return sql`${compared(billed(bill))} ${byCause}`
}

export function listPreviewed(at: Place, assessment: Assessment, people: readonly bigint[]) {
  return sql`${compared(previewed(at, assessment, people))} ${withNames}`
}

export function listBilled(bill: BillPlace, people: readonly bigint[]) {
  return sql`${compared(billed(bill, people))} ${withNames}`
}

const withNames = sql`
    select compared.person_id as "personId", person.name, person.membership_no as "membershipNo", compared.wage, compared.wage_before as "wageBefore",
           compared.amount, compared.amount_before as "amountBefore", compared.change
    from compared join registry.person on person.id = compared.person_id
    order by compared.person_id`

type Cause = 'joined' | 'left' | 'wage' | 'law' | 'same'

/**
 * The next people whom a cause may be about, told by wages alone. What they are billed is then worked out for these: whether the law
 * moved someone whose wage did not is known only afterwards.
 */
export function listCandidates(row: {
  place: Month & { returnId: string }
  cause: Cause
  after: bigint
  limit: number
}) {
  return row.cause === 'left' ? listLeft(row) : listStaying(row)
}

type Candidates = Parameters<typeof listCandidates>[0]

function listLeft({ place, after, limit }: Candidates): Sql {
  const { month, employerId, returnId } = place
  return sql`
    select distinct billed.person_id as "personId"
    from contributions.contribution billed
    where billed.month = ${month - 1} and billed.bill_id in (${billsOf(monthBefore(place))}) and billed.person_id > ${after}
      and not exists (select from contributions.return_row line
                      where line.month = ${month} and line.employer_id = ${employerId} and line.return_id = ${returnId}
                        and line.person_id = billed.person_id)
    order by billed.person_id
    limit ${limit}`
}

function listStaying({ place, cause, after, limit }: Candidates): Sql {
  const { month, employerId, returnId } = place
  return sql`
    select line.person_id as "personId"
    from contributions.return_row line
    left join lateral (
      select max(billed.wage) as wage from contributions.contribution billed
      where billed.month = ${month - 1} and billed.person_id = line.person_id and billed.bill_id in (${billsOf(monthBefore(place))})
    ) last on true
    where line.month = ${month} and line.employer_id = ${employerId} and line.return_id = ${returnId} and line.person_id > ${after}
      and ${cause === 'joined' ? sql`last.wage is null` : cause === 'wage' ? sql`last.wage <> line.wage` : sql`last.wage = line.wage`}
    order by line.person_id
    limit ${limit}`
}

/** Whether a correction says anything that has not been billed so: another wage, or under terms that were put right another amount. */
export function changesSomething(at: Place, assessment: Assessment) {
  const amounts = `${whole} + jkp_from_jkk + jkp_from_jkm + jkp_state`.split(' + ')
  const differs = amounts.map((name) => `computed.${name} <> coalesce(billed.${name}, 0)`)
  return sql`
    with billing as (${previewReturn(at)})
    select exists (
      select from (${computedRows(assessment)}) computed ${billedBefore(at.month)}
      where computed.wage is distinct from coalesce(computed.wage_before, 0) or ${raw(differs.join(' or '))}
    ) as changes`
}

/** What the bill of a return would come to, programme by programme; of a correction, the difference that it would ask for. */
export function previewTotals(at: Place, assessment: Assessment, correction: boolean) {
  const sum = (name: string) =>
    raw(`coalesce(sum(computed.${name}${correction ? ` - coalesce(billed.${name}, 0)` : ''}), 0)::bigint`)
  return sql`
    with billing as (${previewReturn(at)})
    select count(*)::int as workers, coalesce(sum(wage), 0)::bigint as wages, ${sum('jkk')} as jkk, ${sum('jkm')} as jkm,
           ${sum('jht_employer')} as "jhtEmployer", ${sum('jht_worker')} as "jhtWorker", ${sum('jp_employer')} as "jpEmployer",
           ${sum('jp_worker')} as "jpWorker"
    from (${computedRows(assessment)}) computed ${correction ? billedBefore(at.month) : empty}`
}

/** What stands beside a return and moves what it comes to: the terms of its employer, and the bills of its month and the one before. */
export function findBeside({ month, employerId, returnId, relief }: Place) {
  return sql`
    select concat_ws(' ', to_jsonb(terms)::text, (
      select string_agg(bill.id::text, ' ' order by bill.id) from contributions.bill
      where bill.employer_id = ${employerId} and bill.month between ${month - 1} and ${month}
        and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id)
    )) as beside
    from (${previewReturn({ month, employerId, returnId, relief })}) terms`
}

export function findSummary(row: { employerId: bigint; returnId: string; revision: number; basis: string }) {
  return sql`
    select summary from contributions.return_summary
    where employer_id = ${row.employerId} and return_id = ${row.returnId} and revision = ${row.revision} and basis = ${row.basis}`
}

/** A slower reader of an earlier revision leaves the later one alone. */
export function keepSummary(row: {
  employerId: bigint
  returnId: string
  revision: number
  basis: string
  summary: string
}) {
  return sql`
    insert into contributions.return_summary as kept (employer_id, return_id, revision, basis, summary)
    values (${row.employerId}, ${row.returnId}, ${row.revision}, ${row.basis}, ${row.summary}::jsonb)
    on conflict (employer_id, return_id) do update set revision = excluded.revision, basis = excluded.basis, summary = excluded.summary
    where kept.revision <= excluded.revision`
}

/** What was noted about the accepted rows of a return's files, grouped by what it is. */
export function groupNotes(returnId: string) {
  return sql`
    select finding ->> 'code' as code, count(*)::int as rows, min(finding::text)::jsonb as example
    from contributions.upload join contributions.upload_row row on row.upload_id = upload.id
    cross join lateral jsonb_array_elements(row.findings) finding
    where upload.return_id = ${returnId} and row.state = 'noted'
    group by 1 order by 2 desc, 1`
}

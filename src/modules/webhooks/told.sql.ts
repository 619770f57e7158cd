import sql, { type Sql } from 'sql-template-tag'
import { mostKeys, type MessageType } from './message-types.ts'

/** What a fact says, as far as a message needs it. */
export type About = {
  readonly factId: bigint
  readonly recordedAt: Date
  readonly keys: Readonly<Record<string, string | number | boolean | null>>
}

/** A message to be written: whom it concerns, what it is about, and its figures. */
export type Told = { readonly employerId: bigint; readonly about: string; readonly data: object }

/**
 * For each kind of message the question that gives its figures: a row for each employer that the fact concerns and that has an endpoint.
 * A month that was billed for a whole country asks for the bills of those few only.
 */
export const tellings: Readonly<Record<MessageType, (about: About) => Sql>> = {
  'bill.issued': ({ recordedAt, keys }) => sql`
    select bill.employer_id as "employerId", bill.id::text as about,
           jsonb_build_object('npp', employer.npp, 'billId', bill.id, 'returnId', bill.return_id, 'number', bill.number, 'month', ${monthOf(sql`bill.month`)},
                              'total', bill.total::text, 'workers', bill.workers, 'dueOn', bill.due_on) as data
    from ${listening('bill.issued')} join contributions.bill using (employer_id)
    where bill.month = ${keys['month']} and bill.issued_at = ${recordedAt}
      and (${keys['billId']}::uuid is null or bill.id = ${keys['billId']}::uuid)`,

  'bill.paid': ({ keys }) => sql`
    select bill.employer_id as "employerId", bill.id::text as about,
           jsonb_build_object('npp', employer.npp, 'billId', bill.id, 'number', bill.number, 'month', ${monthOf(sql`bill.month`)}, 'total', bill.total::text,
                              'paidOn', settlement.settled_on, 'paymentId', settlement.payment_id) as data
    from ${listening('bill.paid')} join contributions.bill using (employer_id)
      join contributions.settlement on settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id
    where bill.employer_id = ${keys['employerId']}::bigint and bill.id = ${keys['billId']}::uuid`,

  'upload.checked': ({ keys }) => sql`
    select upload.employer_id as "employerId", upload.id::text as about,
           jsonb_build_object('npp', employer.npp, 'uploadId', upload.id, 'returnId', upload.return_id, 'rows', coalesce(upload.rows_total, 0),
                              'accepted', upload.rows_accepted) as data
    from ${listening('upload.checked')} join contributions.upload using (employer_id)
    where upload.id = ${keys['uploadId']}::uuid`,

  'worker.enrolled': ({ factId, keys }) =>
    workersWhere(
      'worker.enrolled',
      factId,
      sql`${employed(keys)} and declared_at = ${keys['at']}::timestamptz`,
    ),

  'worker.left': ({ factId, keys }) =>
    workersWhere(
      'worker.left',
      factId,
      sql`${employed(keys)} and end_reported_at = ${keys['at']}::timestamptz`,
    ),

  'worker.leaving_undone': ({ factId, keys }) =>
    workersWhere(
      'worker.leaving_undone',
      factId,
      sql`${employed(keys)} and id = ${keys['employmentId']}::bigint`,
    ),

  'worker.voided': ({ factId, keys }) =>
    workersWhere('worker.voided', factId, sql`${employed(keys)} and id = ${keys['employmentId']}::bigint`),

  'worker.merged': ({ factId, keys }) => workersWhere('worker.merged', factId, ofEither(keys)),

  'worker.merge_undone': ({ factId, keys }) => workersWhere('worker.merge_undone', factId, ofEither(keys)),

  'question.asked': ({ factId, keys }) => sql`
    select employer_id as "employerId", ${factId}::text as about,
           jsonb_build_object('npp', npp, 'waiting', (
             select count(*) from registry.leave_question asked where asked.employer_id = employer.employer_id and answered_at is null)) as data
    from ${listening('question.asked')}
    where employer_id = ${keys['employerId']}::bigint`,

  'dispute.opened': ({ keys }) => sql`
    select dispute.employer_id as "employerId", dispute.id::text as about,
           jsonb_build_object('npp', npp, 'disputeId', dispute.id, 'month', ${monthOf(sql`dispute.month`)}, 'answerBy', dispute.due_on) as data
    from ${listening('dispute.opened')} join contributions.dispute using (employer_id)
    where dispute.id = ${keys['disputeId']}::uuid`,

  'dispute.decided': ({ keys }) => sql`
    select dispute.employer_id as "employerId", dispute.id::text as about,
           jsonb_build_object('npp', npp, 'disputeId', dispute.id, 'month', ${monthOf(sql`dispute.month`)}, 'outcome', dispute.outcome) as data
    from ${listening('dispute.decided')} join contributions.dispute using (employer_id)
    where dispute.id = ${keys['disputeId']}::uuid and dispute.outcome is not null`,
}

/** Employers with an endpoint that wants this kind. */
function listening(type: MessageType): Sql {
  return sql`(
    select id as employer_id, npp from registry.employer
    where id in (select employer_id from webhooks.endpoint where removed_at is null and ${type} = any (types))) employer`
}

/** A month as it is written outside. */
const monthOf = (month: Sql) => sql`to_char(make_date(${month} / 12, ${month} % 12 + 1, 1), 'YYYY-MM')`

const employed = (keys: About['keys']) => sql`employer_id = ${keys['employerId']}::bigint`

/** Spells of two records that became one, or ceased to be; with those that had become one with either before. */
function ofEither(keys: About['keys']): Sql {
  const [kept, merged] = [keys['kept'], keys['merged']]
  return sql`
    person_id in (select id from registry.person
                  where id in (${kept}::bigint, ${merged}::bigint) or merged_into in (${kept}::bigint, ${merged}::bigint))
    and void_reason is null`
}

/** A row for each employer, with the keys of its own spells and no others. */
function workersWhere(type: MessageType, factId: bigint, which: Sql): Sql {
  return sql`
    select employer_id as "employerId", ${factId}::text as about,
           jsonb_build_object('npp', npp, 'workers', count(*), 'employmentIds',
                              (array_agg(employment.id::text order by employment.id))[1:${mostKeys}::int]) as data
    from ${listening(type)} join (select employer_id, id from registry.employment where ${which}) employment using (employer_id)
    group by employer_id, npp`
}

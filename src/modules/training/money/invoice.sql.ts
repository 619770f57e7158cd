import sql, { empty, type Sql } from 'sql-template-tag'
import { attendedBy } from '../attended.sql.ts'

/** The class of a number, held until the transaction ends, with what decides about its invoice. */
export function lockClass(classNo: string): Sql {
  return sql`
    select class.id as "classId", class.provider_id as "providerId", class.state, class.basis, class.price,
           provider.licence_expires_on as "licenceExpiresOn"
    from training.class
    join training.provider on provider.id = class.provider_id
    where class.number = ${classNo}
    for update of class`
}

export function hasInvoice(classId: bigint): Sql {
  return sql`select exists (select from training.invoice where class_id = ${classId} and state <> 'refused') as "exists"`
}

export function insertInvoice(row: {
  id: string
  classId: bigint
  providerId: bigint
  basis: string
  price: bigint
  state: string
  withheldReason: string | null
  by: string
  now: Date
  year: string
}): Sql {
  return sql`
    insert into training.invoice (id, number, class_id, provider_id, basis, price, total, state, withheld_reason, submitted_at, submitted_by)
    values (${row.id}, 'TP' || ${row.year} || lpad(nextval('training.invoice_no')::text, 6, '0'), ${row.classId}, ${row.providerId}, ${row.basis},
            ${row.price}, 0, ${row.state}, ${row.withheldReason}, ${row.now}, ${row.by})
    returning number as "invoiceNo"`
}

/**
 * What each trainee of these classes comes to: what they attended, and what the basis makes of it. The share of a price is rounded down to
 * whole rupiah, so that the shares of one seat never come to more than its price. Of a class that was cancelled midway, attendance is paid.
 * @param classIds a parenthesised query or list of classes
 */
function amountsOf(classIds: Sql): Sql {
  return sql`
    select came.class_id, came.enrolment_id, attended, sessions,
           case case when class.state = 'cancelled' then 'attended' else class.basis end
             when 'attended' then class.price * attended / greatest(sessions, 1)
             when 'completed' then case when attended > 0 and attended * 100 >= class.threshold * sessions then class.price else 0 end
             else case when exists (
               select from training.certificate
               where certificate.enrolment_id = came.enrolment_id and revoked_at is null) then class.price else 0 end
           end as amount
    from (${attendedBy(classIds)}) came
    join training.class on class.id = came.class_id`
}

/** A line for each trainee of an invoice's class. */
export function insertLines(invoiceId: string): Sql {
  return sql`
    with line as (
      insert into training.invoice_line (invoice_id, enrolment_id, attended, sessions, amount)
      select ${invoiceId}, enrolment_id, attended, sessions, amount
      from (${amountsOf(sql`(select class_id from training.invoice where id = ${invoiceId})`)}) computed
      returning amount
    )
    select coalesce(sum(amount), 0)::bigint as total, count(*)::int as trainees from line`
}

/** Classes of a training body that are over, come to something, and have no invoice that stands; those that ended last first. */
export function listBillable(providerId: bigint): Sql {
  const over = sql`
    select class.id from training.class
    where class.provider_id = ${providerId} and class.state in ('completed', 'cancelled') and class.reserved > 0
      and not exists (select from training.invoice where invoice.class_id = class.id and invoice.state <> 'refused')`
  return sql`
    select class.number as "classNo", course.title, class.ends_on as "endsOn", class.state = 'cancelled' as cancelled,
           sum(computed.amount)::bigint as amount
    from (${amountsOf(sql`(${over})`)}) computed
    join training.class on class.id = computed.class_id
    join training.course on course.id = class.course_id
    group by class.id, course.title
    having sum(computed.amount) > 0
    order by class.ends_on desc, class.number desc
    limit 100`
}

export function setTotal(invoiceId: string, total: bigint): Sql {
  return sql`update training.invoice set total = ${total} where id = ${invoiceId}`
}

const columns = sql`
  invoice.number as "invoiceNo", class.number as "classNo", course.title as "courseTitle", provider.number as "providerNo",
  provider.name as "providerName", invoice.basis, invoice.price, invoice.total,
  (select count(*)::int from training.invoice_line where invoice_id = invoice.id) as trainees,
  invoice.state, withheld_reason as "withheldReason", invoice.submitted_at as "submittedAt", decided_at as "decidedAt", decided_by as "decidedBy",
  paid_on as "paidOn"`

const joined = sql`
  training.invoice
  join training.class on class.id = invoice.class_id
  join training.course on course.id = class.course_id
  join training.provider on provider.id = invoice.provider_id`

export function getInvoice(invoiceNo: string): Sql {
  return sql`select ${columns} from ${joined} where invoice.number = ${invoiceNo}`
}

export function listInvoices(at: {
  providerId: bigint | null
  state: string | null
  after: string | null
  limit: number
}): Sql {
  return sql`
    select ${columns} from ${joined}
    where true
      ${at.providerId === null ? empty : sql`and invoice.provider_id = ${at.providerId}`}
      ${at.state === null ? empty : sql`and invoice.state = ${at.state}`}
      ${at.after === null ? empty : sql`and invoice.number < ${at.after}`}
    order by invoice.number desc
    limit ${at.limit}`
}

export function listLines(invoiceNo: string): Sql {
  return sql`
    select line.enrolment_id as "enrolmentId", person.name, line.attended, line.sessions, line.amount
    from training.invoice
    join training.invoice_line line on line.invoice_id = invoice.id
    join training.enrolment on enrolment.id = line.enrolment_id
    join registry.person on person.id = enrolment.person_id
    where invoice.number = ${invoiceNo}
    order by person.name, line.enrolment_id`
}

/** Held until the transaction ends, with its class and its line. */
export function lockInvoice(invoiceNo: string): Sql {
  return sql`
    select invoice.id, invoice.state, invoice.total, invoice.decided_by as "decidedBy",
           invoice.decided_by_account as "decidedByAccount", class.id as "classId", class.state as "classState",
           provider.licence_expires_on as "licenceExpiresOn"
    from training.invoice
    join training.class on class.id = invoice.class_id
    join training.provider on provider.id = invoice.provider_id
    where invoice.number = ${invoiceNo}
    for update of invoice, class`
}

export function setState(
  id: string,
  row: { state: string; by: string; accountId: string | null; now: Date; withheldReason?: string | null },
): Sql {
  return sql`
    update training.invoice
    set state = ${row.state}, decided_at = ${row.now}, decided_by = ${row.by}, decided_by_account = ${row.accountId},
        withheld_reason = ${row.withheldReason ?? null}
    where id = ${id}`
}

export function setPaid(id: string, paidOn: string): Sql {
  return sql`update training.invoice set state = 'paid', paid_on = ${paidOn} where id = ${id}`
}

/** What an approved invoice does to the fund: it is owed. */
export function invoicedLines(id: string): Sql {
  return sql`
    select number as source, null::bigint as employer_id, 'training' as book, 'course-costs' as debit, 'provider-payable' as credit, total as amount
    from training.invoice where id = ${id}`
}

export function paidLines(id: string): Sql {
  return sql`
    select number as source, null::bigint as employer_id, 'training' as book, 'provider-payable' as debit, 'bank' as credit, total as amount
    from training.invoice where id = ${id}`
}

/** What was reserved for a class becomes spent; never more than was reserved for it. */
export function spendOf(classId: bigint, amount: bigint): Sql {
  return sql`
    with spent as (
      update training.class set reserved = reserved - ${amount}::bigint
      where id = ${classId} and reserved >= ${amount}::bigint
      returning budget_id
    )
    update training.budget set reserved = budget.reserved - ${amount}::bigint, spent = budget.spent + ${amount}::bigint
    from spent where budget.id = spent.budget_id`
}

/** What a class did not use goes back to its line. */
export function releaseRest(classId: bigint): Sql {
  return sql`
    with rest as (
      select id, budget_id, reserved from training.class where id = ${classId}
    ),
    emptied as (update training.class set reserved = 0 from rest where class.id = rest.id)
    update training.budget set reserved = budget.reserved - rest.reserved from rest where budget.id = rest.budget_id`
}

/** What stands between a class and its end: an invoice that is not paid, or could still come; allowances that are not paid. */
export function unsettled(classId: bigint): Sql {
  return sql`
    select (select state from training.invoice where class_id = ${classId} and state <> 'refused') as "invoiceState",
           (select coalesce(sum(amount), 0)::bigint from (${amountsOf(sql`(${classId})`)}) computed) as billable,
           (select count(*)::int
            from training.allowance join training.enrolment on enrolment.id = allowance.enrolment_id
            where enrolment.class_id = ${classId} and paid_on is null) as "unpaidAllowances"`
}

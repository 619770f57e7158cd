import sql, { type Sql } from 'sql-template-tag'

/** One server at a time; the lock goes with the transaction. */
export function tryKeeping(): Sql {
  return sql`select pg_try_advisory_xact_lock(hashtextextended('training allowances', 22)) as mine`
}

/** The same for those who wait their turn. */
export function waitToKeep(): Sql {
  return sql`select pg_advisory_xact_lock(hashtextextended('training allowances', 22))`
}

/**
 * An allowance for each day that somebody came, up to a day that attendance is not corrected after. Nobody gets more of them than their
 * class has days: who made up a session is paid for it once. Each moves from what is reserved for the class to what is spent; a class that
 * has not enough reserved waits, and holds up no other.
 */
export function bookAllowances(
  { until, bookingId, classId = null }: { until: string; bookingId: string; classId?: bigint | null },
  now: Date,
): Sql {
  return sql`
    with days as (
      select class_id, count(distinct on_date) as most
      from training.session where makes_up is null and cancelled_at is null
      group by class_id
    ),
    came as (
      select enrolment.id as enrolment_id, class.id as class_id, session.on_date, bool_and(session.online) as online,
             case when bool_and(session.online) then class.online_allowance else class.allowance end as amount,
             row_number() over (partition by enrolment.id order by session.on_date) as nth
      from training.attendance
      join training.session on session.id = attendance.session_id
      join training.enrolment on enrolment.id = attendance.enrolment_id
      join training.class on class.id = session.class_id
      where present and session.cancelled_at is null and session.on_date <= ${until} and class.state <> 'settled'
        and (${classId}::bigint is null or class.id = ${classId}::bigint)
      group by enrolment.id, class.id, session.on_date
    ),
    new as (
      select came.*, sum(came.amount) over (partition by came.class_id) as of_class
      from came join days on days.class_id = came.class_id
      where came.nth <= days.most and came.amount > 0
        and not exists (
          select from training.allowance
          where allowance.enrolment_id = came.enrolment_id and allowance.on_date = came.on_date)
    ),
    booked as (
      insert into training.allowance (enrolment_id, on_date, amount, online, booked_at, booking_id)
      select new.enrolment_id, new.on_date, new.amount, new.online, ${now}, ${bookingId}
      from new join training.class on class.id = new.class_id and class.reserved >= new.of_class
      on conflict (enrolment_id, on_date) do nothing
      returning enrolment_id, amount
    ),
    by_class as (
      select class_id, sum(amount)::bigint as amount
      from booked join training.enrolment on enrolment.id = booked.enrolment_id
      group by class_id
    ),
    spent as (
      update training.class set reserved = reserved - by_class.amount
      from by_class where class.id = by_class.class_id
      returning class.budget_id, by_class.amount
    ),
    by_line as (select budget_id, sum(amount)::bigint as amount from spent group by budget_id)
    update training.budget set reserved = budget.reserved - by_line.amount, spent = budget.spent + by_line.amount
    from by_line where budget.id = by_line.budget_id`
}

/** What stayed reserved for a cancelled class in which, as it turned out, nobody was: no invoice and no allowance will come of it. */
export function releaseUnused(): Sql {
  return sql`
    with unused as (
      select class.id, class.budget_id, class.reserved
      from training.class
      where class.state = 'cancelled' and class.reserved > 0
        and not exists (select from training.invoice where invoice.class_id = class.id and invoice.state <> 'refused')
        and not exists (
          select from training.session join training.attendance on attendance.session_id = session.id
          where session.class_id = class.id and present)
      for update of class
    ),
    emptied as (update training.class set reserved = 0 from unused where class.id = unused.id),
    by_line as (select budget_id, sum(reserved)::bigint as amount from unused group by budget_id)
    update training.budget set reserved = budget.reserved - by_line.amount from by_line where budget.id = by_line.budget_id`
}

/** What the allowances that were booked together do to the fund, an entry for each class. */
export function dueLines(bookingId: string): Sql {
  return sql`
    select class.number || ' ' || ${bookingId} as source, null::bigint as employer_id,
           'training' as book, 'allowance-costs' as debit, 'allowance-payable' as credit, sum(allowance.amount)::bigint as amount
    from training.allowance
    join training.enrolment on enrolment.id = allowance.enrolment_id
    join training.class on class.id = enrolment.class_id
    where booking_id = ${bookingId}
    group by class.number`
}

/** Allowances that are due and not paid, by class. */
export function listDue(): Sql {
  return sql`
    select class.number as "classNo", course.title as "courseTitle", count(distinct enrolment.id)::int as trainees, count(*)::int as days,
           sum(allowance.amount)::bigint as amount, min(on_date) as "firstOn", max(on_date) as "lastOn"
    from training.allowance
    join training.enrolment on enrolment.id = allowance.enrolment_id
    join training.class on class.id = enrolment.class_id
    join training.course on course.id = class.course_id
    where paid_on is null
    group by class.number, course.title
    order by class.number`
}

/** Pays what was booked until an instant and is not paid yet. */
export function payDue(bookedUntil: Date, paidOn: string): Sql {
  return sql`
    with paid as (
      update training.allowance set paid_on = ${paidOn}
      where paid_on is null and booked_at <= ${bookedUntil}
      returning amount
    )
    select coalesce(sum(amount), 0)::bigint as total, count(*)::int as days from paid`
}

export function paidLines(source: string, total: bigint): Sql {
  return sql`
    select ${source} as source, null::bigint as employer_id, 'training' as book, 'allowance-payable' as debit, 'bank' as credit,
           ${total}::bigint as amount`
}

export function allowancesOf(personIds: readonly bigint[]): Sql {
  return sql`
    select class.number as "classNo", course.title as "courseTitle", on_date as "onDate", allowance.amount, online, paid_on as "paidOn"
    from training.allowance
    join training.enrolment on enrolment.id = allowance.enrolment_id
    join training.class on class.id = enrolment.class_id
    join training.course on course.id = class.course_id
    where enrolment.person_id = any(${personIds}::bigint[])
    order by on_date desc, class.number
    limit 400`
}

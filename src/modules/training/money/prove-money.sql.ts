import sql, { type Sql } from 'sql-template-tag'

/** How much there is of what is compared. */
export function moneyCounts(): Sql {
  return sql`
    select (select count(*) from training.budget) as budgets, (select count(*) from training.invoice) as invoices,
           (select count(*) from training.allowance) as allowances`
}

/** Lines whose reserved or spent rupiah are not those of their classes. */
export function oddBudgets(): Sql {
  return sql`
    with classes as (
      select budget_id, sum(reserved)::bigint as reserved from training.class where budget_id is not null group by budget_id
    ),
    invoices as (
      select class.budget_id, sum(total)::bigint as spent
      from training.invoice join training.class on class.id = invoice.class_id
      where invoice.state in ('approved', 'paid') group by class.budget_id
    ),
    allowances as (
      select class.budget_id, sum(allowance.amount)::bigint as spent
      from training.allowance
      join training.enrolment on enrolment.id = allowance.enrolment_id
      join training.class on class.id = enrolment.class_id
      group by class.budget_id
    )
    select budget.id::text as id,
           format('reserved %s of classes %s, spent %s of invoices and allowances %s', budget.reserved, coalesce(classes.reserved, 0), budget.spent,
             coalesce(invoices.spent, 0) + coalesce(allowances.spent, 0)) as what
    from training.budget
    left join classes on classes.budget_id = budget.id
    left join invoices on invoices.budget_id = budget.id
    left join allowances on allowances.budget_id = budget.id
    where budget.reserved <> coalesce(classes.reserved, 0)
       or budget.spent <> coalesce(invoices.spent, 0) + coalesce(allowances.spent, 0)
       or budget.reserved + budget.spent > budget.amount`
}

/** Invoices that are not the sum of their lines, or that pay more than the agreed price for somebody. */
export function oddInvoices(): Sql {
  return sql`
    select number as id, format('total %s, lines %s', total, coalesce(lines.amount, 0)) as what
    from training.invoice
    left join lateral (
      select sum(amount)::bigint as amount, max(amount) as most from training.invoice_line where invoice_id = invoice.id
    ) lines on true
    where total <> coalesce(lines.amount, 0) or lines.most > price`
}

/** Allowances for a day on which nobody came. */
export function oddAllowances(): Sql {
  return sql`
    select format('%s %s', allowance.enrolment_id, on_date) as id, 'nobody was ever noted as present that day' as what
    from training.allowance
    where not exists (
      select from training.attendance
      join training.session on session.id = attendance.session_id
      where attendance.enrolment_id = allowance.enrolment_id and session.on_date = allowance.on_date
        and (present or exists (
          select from training.attendance_correction correction
          where correction.session_id = session.id and correction.enrolment_id = allowance.enrolment_id and was_present)))`
}

/** The fund's accounts beside the tables that they stand for. */
export function oddAccounts(): Sql {
  return sql`
    with book as (
      select account.code,
             coalesce((select sum(amount) from ledger.transfer where book = 'training' and credit = account.code), 0)
               - coalesce((select sum(amount) from ledger.transfer where book = 'training' and debit = account.code), 0) as credit
      from ledger.account where book = 'training'
    ),
    rows (code, credit) as (values
      ('funding', (select coalesce(sum(amount), 0) from training.budget where state <> 'draft')),
      ('provider-payable', (select coalesce(sum(total), 0) from training.invoice where state = 'approved')),
      ('allowance-payable', (select coalesce(sum(amount), 0) from training.allowance where paid_on is null)),
      ('course-costs', -(select coalesce(sum(total), 0) from training.invoice where state in ('approved', 'paid'))),
      ('allowance-costs', -(select coalesce(sum(amount), 0) from training.allowance)))
    select book.code as id, format('the book says %s, the tables %s', book.credit, rows.credit) as what
    from book join rows on rows.code = book.code
    where book.credit <> rows.credit`
}

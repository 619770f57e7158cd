import sql from 'sql-template-tag'

export type Metric = { readonly name: string; readonly help: string; readonly value: string }

/** Counted anew for whoever opens the page; machines ask for `state.sql.ts`, which costs nothing. */
export function metrics() {
  return sql`
    select 'payung_bills_open' as name, 'Bills that are neither paid nor cancelled.' as help,
           (select count(*) from contributions.bill
            where not exists (select from contributions.settlement where settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id)
              and not exists (select from contributions.bill_cancelled gone where gone.employer_id = bill.employer_id and gone.bill_id = bill.id))::text as value
    union all
    select 'payung_payments', 'Payments that banks have reported.', (select count(*) from contributions.payment)::text
    union all
    select 'payung_money_in_suspense_rupiah', 'Money received that belongs to no bill yet.',
           (select coalesce(sum(amount), 0) from contributions.payment
            where bill_id is null and not exists (select from contributions.suspense_decision where payment_id = payment.id))::text
    union all
    select 'payung_uploads_waiting', 'Files that wait to be checked.', (select count(*) from contributions.upload where state in ('waiting', 'checking'))::text
    union all
    select 'payung_disputes_open', 'Disputes that nobody has decided.', (select count(*) from contributions.dispute where decided_at is null)::text
    union all
    select 'payung_audit_unsealed', 'Audit records that the chain has not taken up yet.',
           (select count(*) from access.audit_record record
            where not exists (select from access.audit_link where record_id = record.id) and record.id > (select coalesce(max(id), 0) - 10000 from access.audit_record))::text`
}

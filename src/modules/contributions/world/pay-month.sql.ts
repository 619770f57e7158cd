import sql from 'sql-template-tag'

export function createPaying() {
  return sql`
    create temp table paying (
      employer_id bigint not null,
      bill_id uuid primary key,
      payment_id uuid not null,
      code text not null,
      amount bigint not null
    ) on commit drop`
}

export function selectOpenCodes(row: { month: number; at: Date }) {
  return sql`
    insert into paying (employer_id, bill_id, payment_id, code, amount)
    select bill.employer_id, bill.id, platform.new_id(${row.at}), payment_code.code, payment_code.amount
    from contributions.bill join contributions.payment_code on payment_code.bill_id = bill.id
    where bill.month = ${row.month} and payment_code.withdrawn_at is null and payment_code.expires_at >= ${row.at}
      and not exists (select from contributions.settlement where settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id)
    order by bill.employer_id`
}

export function insertPayments(at: Date) {
  return sql`
    insert into contributions.payment (partner_id, request_id, id, channel, code, employer_id, bill_id, amount, paid_at, booked_at,
                                       receipt_no)
    select 'WORLD', code, payment_id, 'virtual-account', code, employer_id, bill_id, amount, ${at}, ${at},
           'B' || platform.with_check_digit(lpad(nextval('contributions.receipt_no')::text, 10, '0'))
    from paying order by employer_id`
}

export function insertSettlements(at: Date, on: string) {
  return sql`
    insert into contributions.settlement (employer_id, bill_id, settled_at, settled_on, payment_id, code, months_late)
    select employer_id, bill_id, ${at}, ${on}::date, payment_id, code, 0
    from paying order by employer_id`
}

/** As `settlementLines` and `settlementMembers` take it. */
export function listPaying() {
  return sql`select employer_id, bill_id, 0::bigint as jp_penalty from paying`
}

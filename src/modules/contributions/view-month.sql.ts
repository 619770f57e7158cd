import sql from 'sql-template-tag'

/**
 * What each bill of one employer says about a person's month, first to last, with what it was worked out from: the terms as they
 * stood when it was issued, and what decides who takes part.
 */
export function listBilled(personIds: readonly bigint[], month: number, employerId: bigint) {
  return sql`
    select line.bill_id as "billId", bill.number, wage_return.kind, bill.issued_at as "issuedAt", bill.due_on as "dueOn",
           settlement.settled_on as "settledOn", settlement.months_late as "monthsLate", payment.receipt_no as "receiptNo",
           line.wage, line.jkk, line.jkm, line.jht_employer as "jhtEmployer", line.jht_worker as "jhtWorker",
           line.jp_employer as "jpEmployer", line.jp_worker as "jpWorker", line.jkp_from_jkk as "jkpFromJkk",
           line.jkp_from_jkm as "jkpFromJkm", line.jkp_state as "jkpState",
           line.jp as "takesJp", line.jkp as "takesJkp", terms.jkk as "hasJkk", terms.jkm as "hasJkm", terms.jht as "hasJht", terms.jp as "hasJp",
           bill.scale, bill.risk_class::int as "riskClass", bill.relief, bill.law_known_on as "lawKnownOn", employer.name as "employerName",
           employer.kind as "employerKind", person.birth_on as "birthOn", person.nationality, person.registered_at as "registeredAt",
           employment.declared_at as "declaredAt"
    from contributions.contribution line
    join contributions.bill on bill.employer_id = line.employer_id and bill.id = line.bill_id
    join contributions.wage_return on wage_return.employer_id = bill.employer_id and wage_return.id = bill.return_id
    join registry.employer on employer.id = line.employer_id
    join registry.person on person.id = line.person_id
    join registry.employment on employment.employer_id = line.employer_id and employment.id = line.employment_id
    cross join lateral (
      select jkk, jkm, jht, jp from registry.employer_terms
      where employer_terms.employer_id = line.employer_id and from_month <= line.month and confirmed_at <= bill.issued_at
      order by from_month desc, confirmed_at desc
      limit 1
    ) terms
    left join contributions.settlement on settlement.employer_id = bill.employer_id and settlement.bill_id = bill.id
    left join contributions.payment on payment.id = settlement.payment_id
    where line.month = ${month} and line.person_id = any(${personIds}::bigint[]) and line.employer_id = ${employerId}
      and not exists (select from contributions.bill_cancelled gone where gone.employer_id = line.employer_id and gone.bill_id = line.bill_id)
    order by bill.number, line.person_id`
}

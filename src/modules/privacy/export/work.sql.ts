import sql from 'sql-template-tag'

/** Each question takes every key of the person. */
type Ids = readonly bigint[]

export function employments(ids: Ids) {
  return sql`
    select employer.npp, employer.name as "employerName", employee_no as "employeeNo", contract, started_on as "startedOn",
           contract_ends_on as "contractEndsOn", ended_on as "endedOn", end_reported_at as "endReportedAt", end_reason as "endReason",
           end_letter as "endLetter", position, region.name as "regionName", unit_code as "unitCode", wage, declared_at as "declaredAt",
           void_reason as "voidReason"
    from registry.employment
    join registry.employer on employer.id = employment.employer_id
    join registry.region on region.code = employment.region_code
    where person_id = any(${ids}::bigint[]) order by started_on, employment.id`
}

export function leaveQuestions(ids: Ids) {
  return sql`
    select employer.name as "employerName", other.name as "newEmployerName", asked_at as "askedAt", answer, answered_at as "answeredAt",
           answered_by as "answeredBy"
    from registry.leave_question question
    join registry.employer on employer.id = question.employer_id
    join registry.employer other on other.id = question.new_employer_id
    where person_id = any(${ids}::bigint[]) order by asked_at`
}

/** By the returns of the employers for whom the person has worked: the rows themselves are kept by employer and month. */
export function declarations(ids: Ids) {
  return sql`
    with place as (select distinct employer_id, person_id from registry.employment where person_id = any(${ids}::bigint[]))
    select part.month, employer.npp, employer.name as "employerName", wage_return.kind, wage_return.state, part.wage,
           part.wage_before as "wageBefore", part.source, part.note
    from place
    join registry.employer on employer.id = place.employer_id
    join contributions.wage_return on wage_return.employer_id = place.employer_id
    join contributions.return_row part on part.month = wage_return.month and part.employer_id = place.employer_id
      and part.return_id = wage_return.id and part.person_id = place.person_id
    order by part.month, employer.npp, wage_return.opened_at`
}

export function contributions(ids: Ids) {
  return sql`
    select line.month, employer.npp, employer.name as "employerName", line.wage, line.jp, line.jkp, line.jkk, line.jkm,
           line.jht_employer as "jhtEmployer", line.jht_worker as "jhtWorker", line.jp_employer as "jpEmployer", line.jp_worker as "jpWorker",
           line.jkp_from_jkk as "jkpFromJkk", line.jkp_from_jkm as "jkpFromJkm", line.jkp_state as "jkpState", bill.number as "billNumber",
           bill.issued_at as "billIssuedAt", bill.due_on as "billDueOn", settlement.settled_on as "billSettledOn",
           gone.cancelled_at as "billCancelledAt"
    from contributions.contribution line
    join registry.employer on employer.id = line.employer_id
    join contributions.bill on bill.employer_id = line.employer_id and bill.id = line.bill_id
    left join contributions.settlement on settlement.employer_id = line.employer_id and settlement.bill_id = line.bill_id
    left join contributions.bill_cancelled gone on gone.employer_id = line.employer_id and gone.bill_id = line.bill_id
    where line.person_id = any(${ids}::bigint[]) order by line.month, bill.issued_at, bill.number`
}

export function savings(ids: Ids) {
  return sql`
    select line.month, line.posting_month as "postingMonth", line.amount, entry.posted_on as "postedOn", entry.kind, entry.reason
    from ledger.member_line line join ledger.entry on entry.id = line.entry_id
    where line.person_id = any(${ids}::bigint[]) order by entry.posted_at, line.entry_id, line.month`
}

/** Rows of employers' files of which something is to be said, and those that wait and bear one of the person's numbers. */
export function fileRows(ids: Ids, niks: readonly string[]) {
  return sql`
    with found as (
      select upload_id, row_no from contributions.upload_row where person_id = any(${ids}::bigint[])
      union
      select upload_id, row_no from contributions.upload_row where state = 'held' and nik = any(${niks}::text[])
    )
    select employer.name as "employerName", upload.file_name as "fileName", upload.uploaded_at as "uploadedAt", part.row_no as "rowNo",
           part.state, part.name, part.nik, part.employee_no as "employeeNo", part.cells, part.findings, part.mended_by as "mendedBy",
           part.mended_at as "mendedAt"
    from found
    join contributions.upload_row part on part.upload_id = found.upload_id and part.row_no = found.row_no
    join contributions.upload on upload.id = part.upload_id
    join registry.employer on employer.id = upload.employer_id
    order by upload.uploaded_at, part.row_no`
}

export function disputes(ids: Ids) {
  return sql`
    select dispute.month, employer.npp, employer.name as "employerName", dispute.kind, wage_claimed as "wageClaimed", story,
           translate(encode(evidence, 'base64'), chr(10), '') as evidence, evidence_type as "evidenceType", opened_at as "openedAt",
           due_on as "dueOn", employer_answer as "employerAnswer", employer_answered_by as "employerAnsweredBy",
           employer_answered_at as "employerAnsweredAt", outcome, outcome_reason as "outcomeReason", decided_by as "decidedBy",
           decided_at as "decidedAt"
    from contributions.dispute join registry.employer on employer.id = dispute.employer_id
    where person_id = any(${ids}::bigint[]) order by opened_at, dispute.id`
}

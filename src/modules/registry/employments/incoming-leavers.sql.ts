import sql from 'sql-template-tag'
import type { IncomingLeaver } from './employment.ts'
import { createFindings } from './incoming-findings.sql.ts'

/** Leavers of a file on their way through: a temporary table, and the findings beside it, as for workers. */
export function createIncomingLeavers() {
  return sql`
    create temp table incoming_leaver (
      row_no int primary key,
      nik text,
      passport text,
      membership_no text,
      employee_no text,
      left_on date not null,
      reason text not null,
      letter_no text,
      person_id bigint,
      employment_id bigint
    ) on commit drop;
    ${createFindings()}`
}

/** Which column a leaver's fact goes into. */
export const leaverColumns: Readonly<Record<keyof IncomingLeaver, string>> = {
  rowNo: 'row_no',
  nik: 'nik',
  passport: 'passport',
  membershipNo: 'membership_no',
  employeeNo: 'employee_no',
  leftOn: 'left_on',
  reason: 'reason',
  letterNo: 'letter_no',
}

/** Said before: the same day is only noted, another day is asked about. */
export function findGone(employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select leaver.row_no, kind.code, kind.severity, 'TGL_NONAKTIF', jsonb_build_object('ended', ended_on)
    from incoming_leaver leaver
    join registry.employment on employment.employer_id = ${employerId} and employment.id = leaver.employment_id
    join (values (true, 'ALREADY_LEFT', 'note'), (false, 'LEFT_ON_OTHER_DAY', 'hold')) kind (same_day, code, severity)
      on same_day = (ended_on = leaver.left_on)`
}

export function findLeavingBeforeStart(employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select leaver.row_no, 'LEAVE_BEFORE_START', 'hold', 'TGL_NONAKTIF',
           jsonb_build_object('start', employment.started_on, 'day', leaver.left_on)
    from incoming_leaver leaver
    join registry.employment on employment.employer_id = ${employerId} and employment.id = leaver.employment_id
    where leaver.left_on < employment.started_on`
}

export function endSpells(employerId: bigint, now: Date) {
  return sql`
    update registry.employment
    set ended_on = leaver.left_on, end_reason = leaver.reason, end_letter = leaver.letter_no, end_reported_at = ${now}
    from incoming_leaver leaver
    where employment.employer_id = ${employerId} and employment.id = leaver.employment_id and employment.ended_on is null
      and not exists (select from incoming_finding finding where finding.row_no = leaver.row_no and finding.severity = 'hold')
    returning employment.employer_id as "employerId", employment.id as "employmentId"`
}

import sql from 'sql-template-tag'
import type { IncomingLeaver } from './employment.ts'
import { createFindings } from './incoming-workers.sql.ts'

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

/**
 * Whom each number of a row means, in the order in which numbers are believed: NIK, passport, membership number, employee
 * number. A number of nobody counts as one, so that a slip in the NIK is not passed over for the sake of another number.
 */
function keys(employerId: bigint) {
  return sql`
    select row_no, place, field, value, coalesce(person.merged_into, person.id) as person_id
    from (
      select row_no, 1 as place, 'NIK' as field, nik as value, array['nik'] as kinds from incoming_leaver
      union all select row_no, 2, 'NOMOR_IDENTITAS', passport, array['passport'] from incoming_leaver
      union all select row_no, 3, 'KPJ', membership_no, array['membership', 'old-card'] from incoming_leaver
    ) given
    left join registry.person_number number on number.kind = any(given.kinds) and number.number = given.value
    left join registry.person on person.id = number.person_id
    where given.value is not null
    union all
    select row_no, 4, 'NO_PEGAWAI', leaver.employee_no,
           (select employment.person_id from registry.employment
            where employment.employer_id = ${employerId} and employment.employee_no = leaver.employee_no and employment.void_reason is null
            order by employment.ended_on is null desc, employment.id desc limit 1)
    from incoming_leaver leaver
    where leaver.employee_no is not null`
}

/** The first number of each row decides who is meant, and their latest spell here is the one that ends. */
export function matchLeavers(employerId: bigint) {
  return sql`
    update incoming_leaver leaver
    set person_id = meant.person_id, employment_id = spell.id
    from (select distinct on (row_no) row_no, person_id from (${keys(employerId)}) key order by row_no, place) meant
    left join lateral (
      select id from registry.employment
      where employer_id = ${employerId} and employment.person_id = meant.person_id and void_reason is null
      order by ended_on is null desc, ended_on desc, id desc limit 1
    ) spell on true
    where meant.row_no = leaver.row_no`
}

export function findKeyConflicts(employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, value, params)
    select distinct on (key.row_no) key.row_no, 'KEYS_CONFLICT', 'hold', key.field, key.value,
           jsonb_build_object('first', first.field, 'second', key.field)
    from (${keys(employerId)}) key
    join (select distinct on (row_no) * from (${keys(employerId)}) key order by row_no, place) first using (row_no)
    where key.person_id <> first.person_id
    order by key.row_no, key.place`
}

export function findStrangers(employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, value)
    select first.row_no, 'UNKNOWN_WORKER', 'hold', first.field, first.value
    from (select distinct on (row_no) * from (${keys(employerId)}) key order by row_no, place) first
    join incoming_leaver leaver using (row_no)
    where leaver.employment_id is null`
}

export function findRepeatedLeavers() {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select row_no, 'DUP_IN_FILE', 'hold', 'NIK', jsonb_build_object('row', first_row)
    from (
      select row_no, first_value(row_no) over (partition by employment_id order by row_no) as first_row
      from incoming_leaver where employment_id is not null
    ) numbered
    where row_no <> first_row`
}

/** Said before: the same day is only noted, another day is asked about. */
export function findGone(employerId: bigint) {
  return sql`
    insert into incoming_finding (row_no, code, severity, field, params)
    select leaver.row_no, 'ALREADY_LEFT', case when ended_on = leaver.left_on then 'note' else 'hold' end, 'TGL_NONAKTIF',
           jsonb_build_object('ended', ended_on)
    from incoming_leaver leaver
    join registry.employment on employment.employer_id = ${employerId} and employment.id = leaver.employment_id
    where employment.ended_on is not null`
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

import sql, { empty, type Sql } from 'sql-template-tag'
import type { EmployerKind, EmployerSearch, Terms } from './employer.ts'

export function findPlace(regionCode: string) {
  return sql`select name from registry.region where code = ${regionCode} and level = 2 and valid_to is null`
}

/** Inserts nothing when another employer has the NIB. */
export function insertEmployer(row: {
  kind: EmployerKind
  name: string
  nib: string | null
  taxNo: string | null
  kbli: string | null
  activity: string | null
  regionCode: string
  officeCode: string
  address: string
  contactName: string
  contactPhone: string
  contactEmail: string | null
  firstMonth: number
  now: Date
}) {
  return sql`
    insert into registry.employer (id, npp, kind, name, nib, tax_no, kbli, activity, region_code, office_code, address, contact_name,
                                   contact_phone, contact_email, first_month, registered_at)
    select id, registry.employer_number(id), ${row.kind}, ${row.name}, ${row.nib}, ${row.taxNo}, ${row.kbli}, ${row.activity},
           ${row.regionCode}, ${row.officeCode}, ${row.address}, ${row.contactName}, ${row.contactPhone}, ${row.contactEmail},
           ${row.firstMonth}, ${row.now}
    from nextval('registry.employer_id') as id
    on conflict (nib) do nothing
    returning id as "employerId", npp`
}

export function findEmployerId(npp: string) {
  return sql`select id as "employerId" from registry.employer where npp = ${npp}`
}

/** @param lock holds the employer until the transaction ends */
export function getEmployer(employerId: bigint, lock: boolean) {
  return sql`
    select employer.id as "employerId", npp, employer.kind, employer.name, nib, tax_no as "taxNo", kbli, activity,
           employer.region_code as "regionCode", region.name as "regionName", office_code as "officeCode", office.name as "officeName",
           address, contact_name as "contactName", contact_phone as "contactPhone", contact_email as "contactEmail",
           first_month as "firstMonth", two_people as "twoPeople", registered_at as "registeredAt", closed_on as "closedOn"
    from registry.employer
    join registry.region on region.code = employer.region_code
    join registry.office on office.code = employer.office_code
    where employer.id = ${employerId} ${lock ? sql`for update of employer` : empty}`
}

/** Only what is given changes. */
export function updateEmployer(
  employerId: bigint,
  row: {
    address?: string | undefined
    contactName?: string | undefined
    contactPhone?: string | undefined
    contactEmail?: string | null | undefined
    twoPeople?: boolean | undefined
  },
) {
  return sql`
    update registry.employer
    set address = coalesce(${row.address}, address), contact_name = coalesce(${row.contactName}, contact_name),
        contact_phone = coalesce(${row.contactPhone}, contact_phone),
        contact_email = case when ${row.contactEmail !== undefined} then ${row.contactEmail} else contact_email end,
        two_people = coalesce(${row.twoPeople}, two_people)
    where id = ${employerId}`
}

export function closeEmployer(employerId: bigint, closedOn: string) {
  return sql`update registry.employer set closed_on = ${closedOn} where id = ${employerId}`
}

/** The latest word counts, also when two are spoken in one instant, as under a clock that stands still. */
export function insertTerms(employerId: bigint, terms: Terms) {
  return sql`
    insert into registry.employer_terms (employer_id, from_month, scale, risk_class, risk_reason, jkk, jkm, jht, jp, labour_intensive, note,
                                         confirmed_by, confirmed_at)
    select ${employerId}, ${terms.fromMonth}, ${terms.scale}, ${terms.riskClass}, ${terms.riskReason}, ${terms.jkk}, ${terms.jkm},
           ${terms.jht}, ${terms.jp}, ${terms.labourIntensive}, ${terms.note}, ${terms.confirmedBy},
           greatest(${terms.confirmedAt}::timestamptz, max(confirmed_at) + interval '1 microsecond')
    from registry.employer_terms
    where employer_id = ${employerId} and from_month = ${terms.fromMonth}`
}

const termsColumns = sql`
  from_month as "fromMonth", scale, risk_class as "riskClass", risk_reason as "riskReason", jkk, jkm, jht, jp,
  labour_intensive as "labourIntensive", note, confirmed_by as "confirmedBy", confirmed_at as "confirmedAt"`

/** The terms that govern a month. */
export function findTerms(employerId: bigint, month: number) {
  return sql`
    select ${termsColumns} from registry.employer_terms
    where employer_id = ${employerId} and from_month <= ${month}
    order by from_month desc, confirmed_at desc
    limit 1`
}

/** Every set of terms that governs some month, the latest first; what was superseded is left out. */
export function listTerms(employerId: bigint) {
  return sql`
    select distinct on (from_month) ${termsColumns} from registry.employer_terms
    where employer_id = ${employerId}
    order by from_month desc, confirmed_at desc`
}

export function countOpenSpells(employerId: bigint) {
  return sql`
    select count(*)::int as open from registry.employment
    where employer_id = ${employerId} and ended_on is null and void_reason is null`
}

export function insertUnit(row: { employerId: bigint; code: string; name: string; budgetCode: string }) {
  return sql`
    insert into registry.employer_unit (employer_id, code, name, budget_code)
    values (${row.employerId}, ${row.code}, ${row.name}, ${row.budgetCode})
    on conflict (employer_id, code) do nothing`
}

export function listUnits(employerId: bigint) {
  return sql`
    select unit.code, unit.name, unit.budget_code as "budgetCode", count(employment.id)::int as workers
    from registry.employer_unit unit
    left join registry.employment on employment.employer_id = unit.employer_id and employment.unit_code = unit.code
      and employment.ended_on is null and employment.void_reason is null
    where unit.employer_id = ${employerId}
    group by unit.employer_id, unit.code
    order by unit.code`
}

export function findActivity(kbli: string) {
  return sql`select code, title, division from registry.kbli where code = ${kbli}`
}

/** By the beginning of a code or by words of the title, with slips. */
export function searchActivities(text: string, limit: number) {
  return sql`
    select code, title, division
    from registry.kbli, word_similarity(${text}, title) as likeness
    where starts_with(code, ${text}) or likeness >= 0.4
    order by starts_with(code, ${text}) desc, likeness desc, length(title), code
    limit ${limit}`
}

export function searchEmployers(search: EmployerSearch, limit: number) {
  const order =
    'name' in search
      ? sql`word_similarity(lower(${search.name}), lower(employer.name)) desc, length(employer.name), employer.id`
      : sql`employer.id`
  return sql`
    select npp, employer.name, kind, region.name as "regionName", closed_on as "closedOn"
    from registry.employer join registry.region on region.code = employer.region_code
    where ${matching(search)}
    order by ${order}
    limit ${limit}`
}

/** A tax number has 15 or 16 digits, all others fewer. */
function matching(search: EmployerSearch): Sql {
  if ('name' in search) return sql`lower(${search.name}) <% lower(employer.name)`
  if ('phone' in search) return sql`employer.contact_phone = ${search.phone}`
  const { number } = search
  return number.length < 15
    ? sql`employer.npp = ${number} or employer.nib = ${number}`
    : sql`employer.tax_no = ${number}`
}

import sql from 'sql-template-tag'

export function isEmpty() {
  return sql`
    select not exists (select from registry.employer) and not exists (select from registry.person) as empty`
}

export function reserveKeys(of: 'person' | 'employer' | 'employment', count: number) {
  return sql`select min(nextval(${`registry.${of}_id`}::regclass))::bigint as first from generate_series(1, ${count}::int)`
}

export function analyzeLoaded() {
  return sql`analyze registry.employer, registry.employer_terms, registry.person, registry.person_number, registry.employment`
}

export const largeTables = ['registry.person', 'registry.person_number', 'registry.employment']

/** Where each COPY goes. */
export const employerColumns = `registry.employer (id, npp, kind, name, nib, kbli, region_code, office_code, address, contact_name,
  contact_phone, first_month, registered_at)`
export const termsColumns = `registry.employer_terms (employer_id, from_month, scale, risk_class, risk_reason, jkk, jkm, jht, jp,
  labour_intensive, confirmed_by, confirmed_at)`
export const personColumns = `registry.person (id, membership_no, name, birth_place, birth_on, sex, mother_name, married, phone, address,
  verified, verified_at, registered_at)`
export const numberColumns = 'registry.person_number (kind, number, person_id)'
export const spellColumns = `registry.employment (employer_id, id, person_id, employee_no, contract, started_on, contract_ends_on, ended_on,
  end_reported_at, end_reason, region_code, wage, declared_at)`

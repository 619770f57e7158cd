import sql from 'sql-template-tag'

/** Each question takes every key of the person. */
type Ids = readonly bigint[]

export function ownWork(ids: Ids) {
  return sql`
    select declared_at as "declaredAt", declared_by as "declaredBy", job, sector, region.name as "regionName", income, jht
    from registry.own_work join registry.region on region.code = own_work.region_code
    where person_id = any(${ids}::bigint[]) order by declared_at`
}

export function sponsorships(ids: Ids) {
  return sql`
    select employer.name as "employerName", began_at as "beganAt", began_by as "beganBy", ended_at as "endedAt", ended_by as "endedBy"
    from registry.sponsorship join registry.employer on employer.id = sponsorship.employer_id
    where person_id = any(${ids}::bigint[]) order by began_at`
}

export function ownBills(ids: Ids) {
  return sql`
    select number, null as "employerName", code, issued_at as "issuedAt", issued_by as "issuedBy", expires_at as "expiresAt", jkk, jkm, jht,
           surplus_jkk as "surplusJkk", surplus_jkm as "surplusJkm", pooled, total,
           (select country from registry.migrant_contract contract where contract.id = migrant_contract_id) as country, law_fingerprint as "lawFingerprint",
           law_known_on as "lawKnownOn", withdrawn_at as "withdrawnAt", settled_at as "settledAt", paid_on as "paidOn"
    from contributions.own_bill where person_id = any(${ids}::bigint[]) order by issued_at, number`
}

export function ownMonths(ids: Ids) {
  return sql`
    select line.month, bill.number as "billNumber", line.income, line.sector, line.base, line.jkk, line.jkm, line.jht, line.relief,
           exists (select from contributions.own_cover cover
                   where cover.bill_id = line.bill_id and cover.person_id = line.person_id and cover.month = line.month) as covered
    from contributions.own_line line join contributions.own_bill bill on bill.id = line.bill_id
    where line.person_id = any(${ids}::bigint[]) order by line.month, bill.issued_at, bill.number`
}

export function contracts(ids: Ids) {
  return sql`
    select country, placement, placed_by as "placedBy", job, begins_on as "beginsOn", months, extends_id is not null as extension,
           declared_at as "declaredAt", declared_by as "declaredBy", ended_on as "endedOn", ended_at as "endedAt", ended_by as "endedBy",
           cancelled_at as "cancelledAt", cancelled_by as "cancelledBy",
           coalesce((
             select json_agg(json_build_object('part', line.part, 'month', nullif(line.slot, 0), 'amount', (line.pooled + line.jht)::text, 'billNumber', bill.number)
                             order by line.part, line.slot)
             from contributions.migrant_cover cover
             join contributions.migrant_line line using (bill_id, contract_id, part, slot)
             join contributions.own_bill bill on bill.id = cover.bill_id
             where cover.contract_id = contract.id), '[]') as paid
    from registry.migrant_contract contract
    where person_id = any(${ids}::bigint[]) order by begins_on, declared_at`
}

export function ownSurpluses(ids: Ids) {
  return sql`
    select own_surplus.month, bill.number as "billNumber", found_on as "foundOn", own_surplus.jkk, own_surplus.jkm
    from contributions.own_surplus join contributions.own_bill bill on bill.id = own_surplus.bill_id
    where own_surplus.person_id = any(${ids}::bigint[]) order by own_surplus.month, found_on`
}

export function ownReminders(ids: Ids) {
  return sql`
    select until, days, sent_at as "sentAt" from contributions.own_reminder
    where person_id = any(${ids}::bigint[]) order by until, days`
}

export function jhtClaims(ids: Ids) {
  return sql`
    select claimed_on as "claimedOn", evidence, noted_by as "notedBy", noted_at as "notedAt" from contributions.jht_claim
    where person_id = any(${ids}::bigint[]) order by claimed_on`
}

import sql, { empty, type Sql } from 'sql-template-tag'

/** One at a time for a worker, until the transaction ends: what is billed and what is paid see each other. */
export function holdPerson(personId: bigint) {
  return sql`select died_on as "diedOn" from registry.person where id = ${personId} for no key update`
}

/** The last month that is paid, under whichever of a person's keys. */
export function findCovered(personIds: readonly bigint[]) {
  return sql`
    select (select max(month) from contributions.own_cover where person_id = any(${personIds}::bigint[])) as until,
           exists (select from contributions.jht_claim where person_id = any(${personIds}::bigint[])) as "jhtClaimed"`
}

/** Covered months in stretches without a gap, the latest first. */
export function listPeriods(personIds: readonly bigint[]) {
  return sql`
    select min(month) as "firstMonth", max(month) as "lastMonth"
    from (
      select month, month - row_number() over (order by month) as stretch
      from (select distinct month from contributions.own_cover where person_id = any(${personIds}::bigint[])) covered
    ) numbered
    group by stretch order by min(month) desc`
}

/** The same day once more changes nothing. */
export function insertClaim(row: {
  personId: bigint
  claimedOn: string
  evidence: string
  by: string
  now: Date
}) {
  return sql`
    insert into contributions.jht_claim (person_id, claimed_on, evidence, noted_by, noted_at)
    values (${row.personId}, ${row.claimedOn}::date, ${row.evidence}, ${row.by}, ${row.now})
    on conflict do nothing`
}

/** Whose last paid month lies so few months back that it can be made up for, the one whose time is nearly over first. */
export function listLapsing(row: {
  month: number
  most: number
  after: { until: number; personId: bigint } | null
  limit: number
}) {
  const { month, after } = row
  return sql`
    with covered as (
      select coalesce(person.merged_into, person.id) as person_id, max(month) as until
      from contributions.own_cover cover join registry.person on person.id = cover.person_id
      where cover.month >= ${month - row.most}
      group by 1
    )
    select person.id as "personId", person.name, person.membership_no as "membershipNo", until, ${month}::int - until as missed
    from covered join registry.person on person.id = covered.person_id
    where until < ${month} and person.died_on is null
      ${after === null ? empty : sql`and (until, person.id) > (${after.until}, ${after.personId}::bigint)`}
    order by until, person.id limit ${row.limit}`
}

/** Who pays a bill, and for what: a work contract, a project, or else months of own-account work. */
export type BillFor = {
  readonly personId: bigint | null
  readonly employerId: bigint | null
  readonly contractId?: string
  readonly projectId?: string
}

export function withdrawOpenBills({ personId, employerId, contractId, projectId }: BillFor, now: Date) {
  return sql`
    update contributions.own_bill set withdrawn_at = ${now}
    where (person_id = ${personId} or employer_id = ${employerId}) and settled_at is null and withdrawn_at is null
      and migrant_contract_id is not distinct from ${contractId}::uuid and project_id is not distinct from ${projectId}::uuid`
}

export type NewOwnBill = BillFor & {
  id: string
  month: number
  now: Date
  by: string
  expiresAt: Date
  fingerprint: string
  knownOn: string
}

/** What a bill asks for each fund, and what of it was paid too much earlier. */
export type Sums = Readonly<Record<'jkk' | 'jkm' | 'jht' | 'pooled' | 'surplusJkk' | 'surplusJkm', bigint>>

export function totalOf({ jkk, jkm, jht, pooled, surplusJkk, surplusJkm }: Sums): bigint {
  return jkk + jkm + jht + pooled - surplusJkk - surplusJkm
}

/** The bill of lines that were priced one by one. */
export function insertBill(row: NewOwnBill & Sums) {
  return sql`
    insert into contributions.own_bill (id, number, person_id, employer_id, migrant_contract_id, project_id, code, issued_at, issued_by, expires_at,
                                        jkk, jkm, jht, pooled, surplus_jkk, surplus_jkm, total, law_fingerprint, law_known_on)
    select ${row.id}, 'M' || platform.with_check_digit(lpad(serial::text, 10, '0')), ${row.personId}, ${row.employerId}, ${row.contractId}::uuid,
           ${row.projectId}::uuid, contributions.new_own_code(${row.month}, serial), ${row.now}, ${row.by}, ${row.expiresAt}, ${row.jkk}, ${row.jkm},
           ${row.jht}, ${row.pooled}, ${row.surplusJkk}, ${row.surplusJkm}, ${totalOf(row)}, ${row.fingerprint}, ${row.knownOn}::date
    from nextval('contributions.own_bill_no') as serial
    returning code`
}

export type NewLine = {
  readonly personId: bigint
  readonly month: number
  readonly income: bigint
  readonly sector: string
  readonly base: bigint
  readonly jkk: bigint
  readonly jkm: bigint
  readonly jht: bigint
  readonly relief: string | null
}

export function insertLines(billId: string, lines: readonly NewLine[]) {
  const column = <K extends keyof NewLine>(name: K) => lines.map((line) => line[name])
  return sql`
    insert into contributions.own_line (bill_id, person_id, month, income, sector, base, jkk, jkm, jht, relief)
    select ${billId}, line.*
    from unnest(${column('personId')}::bigint[], ${column('month')}::int[], ${column('income')}::bigint[], ${column('sector')}::text[],
                ${column('base')}::bigint[], ${column('jkk')}::bigint[], ${column('jkm')}::bigint[], ${column('jht')}::bigint[],
                ${column('relief')}::text[]) as line (person_id, month, income, sector, base, jkk, jkm, jht, relief)`
}

const billColumns = sql`
  bill.id as "billId", bill.number, bill.person_id as "personId", bill.employer_id as "employerId",
  bill.migrant_contract_id as "contractId", bill.project_id as "projectId", bill.code, bill.issued_at as "issuedAt", bill.expires_at as "expiresAt",
  bill.jkk, bill.jkm, bill.jht, bill.pooled, bill.surplus_jkk + bill.surplus_jkm as surplus, bill.total, bill.withdrawn_at as "withdrawnAt", bill.settled_at as "settledAt", bill.paid_on as "paidOn",
  span.first as "firstMonth", span.last as "lastMonth", span.months, span.workers,
  payment.receipt_no as "receiptNo", payment.partner_id as "paidPartner", payment.request_id as "paidRequest"`

const billTables = sql`
  from contributions.own_bill bill
  cross join lateral (
    select min(month) as first, max(month) as last, count(distinct month)::int as months, count(distinct person_id)::int as workers
    from contributions.own_line where bill_id = bill.id
  ) span
  left join contributions.payment on payment.bill_id = bill.id`

/** What a person was asked for their own-account work, the latest first. */
export function listBills(personIds: readonly bigint[], limit: number) {
  return sql`
    select ${billColumns} ${billTables}
    where bill.person_id = any(${personIds}::bigint[]) and bill.migrant_contract_id is null
    order by bill.issued_at desc, bill.id desc limit ${limit}`
}

export function listBillsOfSponsor(employerId: bigint, limit: number) {
  return sql`
    select ${billColumns} ${billTables}
    where bill.employer_id = ${employerId} and bill.project_id is null
    order by bill.issued_at desc, bill.id desc limit ${limit}`
}

export function listBillsOfContract(contractId: string) {
  return sql`
    select ${billColumns} ${billTables}
    where bill.migrant_contract_id = ${contractId}
    order by bill.issued_at desc, bill.id desc`
}

export function listBillsOfProject(projectId: string) {
  return sql`
    select ${billColumns} ${billTables}
    where bill.project_id = ${projectId}
    order by bill.issued_at desc, bill.id desc`
}

export function findBillByCode(code: string) {
  return sql`
    select ${billColumns}, person.name, employer.name as "payerName", contract.months as "contractMonths", project.number as "projectNo"
    ${billTables}
    left join registry.person on person.id = bill.person_id
    left join registry.employer on employer.id = bill.employer_id
    left join registry.migrant_contract contract on contract.id = bill.migrant_contract_id
    left join registry.project on project.id = bill.project_id
    where bill.code = ${code}`
}

/** Who pays a code; a worker by the record that is kept. */
export function findPayerOfCode(code: string) {
  return sql`
    select bill.id as "billId", coalesce(person.merged_into, person.id) as "personId", bill.employer_id as "employerId",
           num_nonnulls(bill.migrant_contract_id, bill.project_id) = 1 as "ofContract"
    from contributions.own_bill bill left join registry.person on person.id = bill.person_id
    where bill.code = ${code}`
}

/** By a NIK pays whoever has declared work of their own; the record that is kept. */
export function findPayerByNik(nik: string) {
  return sql`
    select coalesce(bearer.merged_into, bearer.id) as "personId"
    from registry.person_number number join registry.person bearer on bearer.id = number.person_id
    where number.kind = 'nik' and number.number = ${nik}`
}

/** A payment of a worker that the bank has told us of, and that no line of its statement is yet. */
export function findPaymentOfWorker(row: {
  partnerId: string
  kind: 'code' | 'nik'
  number: string
  amount: bigint
  requestId: string | null
}) {
  const whose =
    row.kind === 'code'
      ? sql`bill.code = ${row.number}`
      : sql`bill.person_id in (
          select other.id from registry.person_number number join registry.person bearer on bearer.id = number.person_id
          join registry.person other
            on other.id = coalesce(bearer.merged_into, bearer.id) or other.merged_into = coalesce(bearer.merged_into, bearer.id)
          where number.kind = 'nik' and number.number = ${row.number})`
  return sql`
    select payment.id
    from contributions.own_bill bill join contributions.payment on payment.bill_id = bill.id
    where ${whose} and payment.channel = 'virtual-account' and payment.partner_id = ${row.partnerId} and payment.amount = ${row.amount}
      and (${row.requestId}::text is null or payment.request_id = ${row.requestId})
      and not exists (select from contributions.statement_line where statement_line.payment_id = payment.id)
    order by payment.booked_at limit 1`
}

/** The same for everyone whom a bill covers, in the order in which everyone holds people. */
export function holdPeopleOf(billId: string) {
  return sql`
    select id from registry.person
    where id in (
      select coalesce(person.merged_into, person.id)
      from contributions.own_line line join registry.person on person.id = line.person_id
      where line.bill_id = ${billId})
    order by id
    for no key update`
}

/** Whether a month of a bill is paid already, by another or under another key of the same person. */
export function isCovered(billId: string) {
  return sql`
    select exists (
      select from contributions.own_line line
      join registry.person billed on billed.id = line.person_id
      join registry.person other
        on other.id = coalesce(billed.merged_into, billed.id) or other.merged_into = coalesce(billed.merged_into, billed.id)
      join contributions.own_cover cover on cover.person_id = other.id and cover.month = line.month
      where line.bill_id = ${billId}
    ) as covered`
}

export function settleBill(billId: string, paidOn: string, now: Date) {
  return sql`
    update contributions.own_bill set settled_at = ${now}, paid_on = ${paidOn}::date
    where id = ${billId} and settled_at is null and withdrawn_at is null`
}

/** Whoever else asks for a month that this bill has paid asks in vain. */
export function withdrawOvertaken(billId: string, now: Date) {
  return sql`
    update contributions.own_bill other set withdrawn_at = ${now}
    where settled_at is null and withdrawn_at is null
      and id in (
        select line.bill_id
        from contributions.own_line paid join contributions.own_line line using (person_id, month)
        where paid.bill_id = ${billId} and line.bill_id <> paid.bill_id)`
}

export function coverMonths(billId: string) {
  return sql`
    insert into contributions.own_cover (person_id, month, bill_id)
    select person_id, month, bill_id from contributions.own_line where bill_id = ${billId}`
}

/** A bill that is paid: one of the set that is booked. */
export function oneBill(billId: string) {
  return sql`select ${billId}::uuid as bill_id`
}

/**
 * The books of paid bills, one or many: money comes into each fund for its own programme, or was there already. JHT goes to the member by its lines; the
 * entry of a bill without it has the other two.
 * @param paid selects bill_id
 */
export function paidLines(paid: Sql) {
  return sql`
    select bill.id::text as source, bill.employer_id, fund.book, fund.debit, 'contributions' as credit, fund.amount
    from (${paid}) paid join contributions.own_bill bill on bill.id = paid.bill_id
    cross join lateral (values
      ('jkk', 'bank', bill.jkk - surplus_jkk), ('jkm', 'bank', bill.jkm - surplus_jkm), ('migrant', 'bank', bill.pooled),
      ('jkk', 'member-credit', surplus_jkk), ('jkm', 'member-credit', surplus_jkm)) fund (book, debit, amount)`
}

/** Each month's part for the members' old-age savings. */
export function paidMembers(paid: Sql) {
  return sql`
    select line.bill_id::text as source, line.person_id, line.month, line.jht as amount
    from (${paid}) paid join contributions.own_line line on line.bill_id = paid.bill_id
    union all
    select line.bill_id::text, bill.person_id, line.slot, line.jht
    from (${paid}) paid join contributions.own_bill bill on bill.id = paid.bill_id
    join contributions.migrant_line line on line.bill_id = paid.bill_id and part = 'savings'`
}

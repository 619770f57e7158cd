import { createTestInstitute } from '../../src/modules/institute/fixtures/institute.ts'
import { createTestTraining } from '../../src/modules/training/fixtures/training.ts'
import { present } from '#base/assert.ts'
import { openAccount } from '#modules/access'
import { billContract, billOwnAccount } from '#modules/contributions'
import { agreeContract, correctPerson, reportDeath, withdrawDeath } from '#modules/registry'
import type { TestContributions } from '../../src/modules/contributions/fixtures/month.ts'
import { payCode } from '../../src/modules/contributions/own-account/fixtures/own-account.ts'
import { officer } from '../../src/modules/registry/fixtures/registry.ts'

/** Something about a person in every table that can hold something about people; where no operation leads there in a test, by hand. */
export async function leaveTraces(world: TestContributions, ids: readonly bigint[]): Promise<void> {
  const { registry, database } = world
  const kept = present(ids[0], 'a person')
  const { ask, run, time } = registry
  const accountId = await database.transaction((db) =>
    openAccount(
      db,
      { name: 'Rina Kusumawati', phone: '+6281299990777', personId: kept, password: 'kata sandi contoh 1' },
      time,
    ),
  )
  const personId = String(kept)
  await ask(officer(), correctPerson, {
    personId,
    motherName: 'Aminah Baru',
    phone: '0812 9999 0777',
    evidence: 'e-KTP asli',
  })
  const died = { personId, diedOn: '2026-10-01' }
  await ask(officer(), reportDeath, died)
  await ask(officer(), withdrawDeath, { personId, reason: 'Orangnya datang sendiri.' })
  await run(`insert into registry.identity_check values ($1, $2, 'differs', 87, '{name,birthDate}')`, [
    kept,
    time,
  ])
  await run(
    `insert into access.session (token_hash, id, account_id, portal, device, started_at, seen_at, idle, ends_at)
     values (sha256('x'), gen_random_uuid(), $1, 'member', 'Chrome, Android', $2, $2, '1 day', $2)`,
    [accountId, time],
  )
  await run(
    `insert into access.sign_in (token_hash, aim, account_id, name_hash, sent_to, code_hash, code_expires_at, begun_at, expires_at)
     values (sha256('x'), 'session', $1, 'x', '+6281299990777', sha256('y'), $2, $2, $2)`,
    [accountId, time],
  )
  await run(
    `insert into access.passkey (id, account_id, credential_id, public_key, sign_count, synced, name, made_at)
     values (gen_random_uuid(), $1, sha256('passkey'), 'x', 3, true, 'HP Rina', $2)`,
    [accountId, time],
  )
  await run(
    `insert into access.passkey_challenge (token_hash, aim, account_id, expires_at) values (sha256('c'), 'add', $1, $2)`,
    [accountId, time],
  )
  await run(
    `insert into access.role_grant (id, account_id, role, granted_at) values (gen_random_uuid(), $1, 'member', $2)`,
    [accountId, time],
  )
  await run(
    `insert into access.api_key (id, name, secret_hash, role, person_id, scopes, made_by, made_at)
     values (gen_random_uuid(), 'Dompet', sha256('z'), 'member', $1, '{registry:read}', $2, $3)`,
    [kept, accountId, time],
  )
  await run(
    `insert into access.audit_record (at, actor, caller, account_id, role, operation)
     values ($2, 'Rina Kusumawati', 'account', $1, 'member', 'access.change-password')`,
    [accountId, time],
  )
  await run(
    `insert into contributions.upload_row (upload_id, row_no, state, person_id, name, nik, cells, findings)
     select id, 77, 'noted', $1, 'RINA KUSUMAWATI', '9901010405900100', '{"UPAH": "4,5"}', '[]' from contributions.upload limit 1`,
    [kept],
  )
  await run(`select platform.ensure_year('ledger.member_line', 2026 * 12 + 9)`)
  await run(
    `with entry as (insert into ledger.entry (posted_on, posted_at, kind, source) values ($2::timestamptz::date, $2, 'bill-paid', 'jejak') returning id)
     insert into ledger.member_line (posting_month, person_id, entry_id, month, amount) select 2026 * 12 + 9, $1, id, 2026 * 12 + 8, 256500 from entry`,
    [kept, time],
  )
  await leaveOwnAccount(world, kept, accountId)
  await leaveTraining(world, kept)
  await leaveInstitute(world, kept, accountId)
}

/** A class with everything that can come of one. */
async function leaveTraining({ registry }: TestContributions, personId: bigint): Promise<void> {
  const { run, time } = registry
  const training = createTestTraining(registry)
  const provider = await training.provider()
  const { budgetId } = await training.budget({ seats: 0, once: false })
  const of = await training.class(await training.course(provider), { state: 'completed', budgetId })
  const enrolmentId = await training.enrol(of, personId, 'certified')
  await training.attend(enrolmentId, of.sessionIds)
  await run(
    `insert into training.certificate (id, number, enrolment_id, person_id, body_id, title, issued_on, credential, status_index, issued_at, issued_by)
     values (gen_random_uuid(), 'SK2600009999', $1, $2, $3, 'Barista dasar', $4::timestamptz::date, 'eyJ', 9999, $4, 'Intan Permata')`,
    [enrolmentId, personId, provider.providerId, time],
  )
  await run(
    `insert into training.complaint (id, class_id, person_id, story, filed_at) values (gen_random_uuid(), $1, $2, 'Ruang kelas panas.', $3)`,
    [of.classId, personId, time],
  )
  await run(`insert into training.reminder values ($1, '2026-12-01', $2)`, [personId, time])
}

/** Courses of the Institute, as a member and as one of the staff, and a skill. */
async function leaveInstitute({ registry }: TestContributions, personId: bigint, accountId: string) {
  const { run, time } = registry
  const institute = createTestInstitute(registry)
  const runNo = await institute.run(await institute.course())
  await run(
    `insert into institute.registration (run_id, person_id, account_id, state, registered_at, moved_up_at, noted_at, noted_by)
     select id, person, account, 'attended', $4, $4, $4, 'Andi Pratama'
     from institute.run, (values ($2::bigint, null::uuid), (null, $3::uuid)) who (person, account) where number = $1`,
    [runNo, personId, accountId, time],
  )
  await run(
    `insert into institute.skill (id, person_id, skill, source, source_no, scheme_code, gained_on, valid_until, noted_at, noted_by, nudged_at)
     values (gen_random_uuid(), $1, 'Barista', 'certificate', 'LSP-77', 'BARISTA-1', '2024-01-10', '2027-01-09', $2, 'LSP Institut', $2)`,
    [personId, time],
  )
}

/** Work of one's own: asked for, paid too much, reminded of, sponsored, and savings that were taken. */
async function leaveOwnAccount(
  { registry }: TestContributions,
  personId: bigint,
  accountId: string,
): Promise<void> {
  const { ask, run, time } = registry
  const name = 'Rina Kusumawati'
  const self = { name, accountId, scopes: null, caller: `account ${accountId}` }
  const member = { ...self, grants: [{ role: 'member' as const, personId }] }
  const { code } = await ask(member, billOwnAccount, { personId: String(personId), months: 1 })
  await payCode(registry, code)
  const work = {
    country: 'HK',
    placement: 'agency',
    placedBy: 'PT Jasa Tenaga Contoh',
    job: 'Perawat',
  } as const
  await run(`update registry.migrant_contract set cancelled_at = $1, cancelled_by = 'Rina'`, [time])
  const { contractId } = await ask(member, agreeContract, {
    ...work,
    personId: String(personId),
    beginsOn: '2026-10-01',
    months: 24,
  })
  const abroad = await ask(member, billContract, { contractId, cover: 'on', savings: 50_000, months: 1 })
  await payCode(registry, abroad.code)
  await run(
    `update registry.migrant_contract set ended_on = '2026-12-01', ended_at = $1, ended_by = 'Rina' where id = $2`,
    [time, contractId],
  )
  await run(
    `insert into contributions.own_surplus select person_id, month, bill_id, '2026-10-06', 10, 20 from contributions.own_line where person_id = $1`,
    [personId],
  )
  await run(`insert into contributions.own_reminder values ($1, 24321, -7, $2)`, [personId, time])
  await run(`insert into contributions.jht_claim values ($1, '2026-01-05', 'Bukti bayar JHT', 'Andi', $2)`, [
    personId,
    time,
  ])
  await run(
    `insert into registry.sponsorship select gen_random_uuid(), id, $1, $2, 'Dewi Lestari', $2, 'Rina' from registry.employer limit 1`,
    [personId, time],
  )
}

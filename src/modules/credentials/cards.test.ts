import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPdf } from '#ui/paper/read-pdf.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { payCode, registerWorker } from '../contributions/own-account/fixtures/own-account.ts'
import { actorWith, member, officer, problem } from '../registry/fixtures/registry.ts'
import { perform } from '#platform/operation.ts'
import { createTestOffice } from './fixtures/office.ts'
import { cardDocument, findTrustList, issueCard, verifyCardOffline } from './index.ts'
import { verifyCard } from './offline/index.ts'
import { checkPlace } from './check-place.ts'

const { database } = await createTestDatabase()
const office = await createTestOffice(database)
const { ask } = office

async function newMember(changes = {}) {
  const employer = await office.employerOf(1, { firstMonth: '2026-09', ...changes })
  const [personId = ''] = employer.people
  return { employer, personId }
}

const trustList = () => database.read(findTrustList)

test('a member’s card is valid to the end of next month, and checks against the published keys', async () => {
  office.time = new Date('2026-11-20T02:00:00Z')
  const { employer, personId } = await newMember()
  await office.file(employer, '2026-10')
  const { text, membershipNo, name } = await ask(member(BigInt(personId)), issueCard, { personId })
  const verdict = await verifyCard(text, await trustList(), office.time)
  assert.equal(verdict.state, 'valid')
  assert.deepEqual('card' in verdict && verdict.card, {
    issuer: office.app.config.publicUrl,
    membershipNo,
    issuedAt: office.time,
    expiresAt: new Date('2026-12-31T16:59:59Z'),
    name,
    segment: 'PU',
    programmes: ['JKK', 'JKM', 'JHT', 'JP', 'JKP'],
    asOfMonth: '2026-10',
    maskedNik: '99******01',
  })
  const keys = JSON.stringify(await trustList())
  assert.deepEqual(await verifyCardOffline(text, keys, office.time), verdict)
  assert.equal((await verifyCardOffline(text, keys, new Date('2026-12-31T17:00:00Z'))).state, 'expired')
})

test('a card made at the turn of a day in Jakarta belongs to the day there', async () => {
  const { personId } = await newMember()
  office.time = new Date('2026-11-30T17:00:00Z') // 1 December, 00.00 WIB
  const { expiresAt } = await ask(member(BigInt(personId)), issueCard, { personId })
  assert.equal(expiresAt.toISOString(), '2027-01-31T16:59:59.999Z')
  office.time = new Date('2026-11-20T02:00:00Z')
})

test('before anything is declared, a card shows what the employer has registered; afterwards what was declared', async () => {
  const { employer, personId } = await newMember()
  const before = await ask(member(BigInt(personId)), issueCard, { personId })
  assert.deepEqual([before.programmes, before.asOfMonth], [['JKK', 'JKM', 'JHT', 'JP'], 2026 * 12 + 10])
  await office.file(employer, '2026-09')
  const after = await ask(member(BigInt(personId)), issueCard, { personId })
  assert.deepEqual([after.programmes, after.asOfMonth], [['JKK', 'JKM', 'JHT', 'JP', 'JKP'], 2026 * 12 + 8])
})

test('the card of an own-account worker shows what is paid for this month, and beside an employer both', async () => {
  office.time = new Date('2026-11-20T02:00:00Z')
  const worker = await registerWorker(office, 71, { jht: false })
  const about = { personId: String(worker.personId) }
  assert.deepEqual((await ask(worker.self, issueCard, about)).programmes, [])
  const { code } = await worker.ask(1)
  await payCode(office, code)
  const { text, programmes, asOfMonth } = await ask(worker.self, issueCard, about)
  assert.deepEqual([programmes, asOfMonth], [['JKK', 'JKM'], 2026 * 12 + 10])
  const verdict = await verifyCard(text, await trustList(), office.time)
  assert.equal('card' in verdict && verdict.card.segment, 'BPU')
  office.time = new Date('2026-12-01T02:00:00Z')
  assert.deepEqual((await ask(worker.self, issueCard, about)).programmes, [])
  office.time = new Date('2026-11-20T02:00:00Z')
})

test('a card is for its member and for officers who say why; every look is on record', async () => {
  const { employer, personId } = await newMember()
  const other = await newMember()
  await ask(member(BigInt(personId)), issueCard, { personId })
  await ask(officer(), cardDocument, { personId })
  await assert.rejects(ask(member(BigInt(other.personId)), issueCard, { personId }), problem('not-found'))
  await assert.rejects(ask(member(BigInt(personId)), issueCard, { personId: '999999' }), problem('not-found'))
  await assert.rejects(ask(employer.owner, issueCard, { personId }), problem('access.not-your-role'))
  await assert.rejects(
    ask(actorWith('Auditor', { role: 'auditor' }), cardDocument, { personId }),
    problem('access.not-your-role'),
  )
  await assert.rejects(
    perform(office.app, issueCard, { actor: officer(), input: { personId } }),
    problem('access.purpose-needed'),
  )
  const looks = await office.run(
    'select operation, role, purpose from access.audit_record where person_id = $1 order by id',
    [personId],
  )
  assert.deepEqual(looks, [
    { operation: 'credentials.issue-card', role: 'member', purpose: 'pemeriksaan berkas' },
    { operation: 'credentials.card-document', role: 'officer', purpose: 'pemeriksaan berkas' },
  ])
})

test('nobody gets a card for someone who has died', async () => {
  const { personId } = await newMember()
  await office.run(`update registry.person set died_on = '2026-11-01' where id = $1`, [personId])
  await assert.rejects(ask(officer(), issueCard, { personId }), problem('credentials.member-died'))
})

test('the card on paper shows whose it is, in which programmes, and its number in groups', async () => {
  const { personId } = await newMember()
  const { membershipNo, name } = await ask(member(BigInt(personId)), issueCard, { personId })
  const file = await ask(member(BigInt(personId)), cardDocument, { personId, language: 'en' })
  assert.equal(file.name, `card-${membershipNo}.pdf`)
  const text = readPdf(file.bytes)
    .said.map((one) => one.text)
    .join('\n')
  const number = membershipNo.replace(/^(\d{4})(\d{4})/, '$1 $2 ')
  for (const part of [
    name,
    number,
    'Work accident (JKK)',
    'Pension (JP)',
    checkPlace(office.app.config.publicUrl).address,
  ]) {
    assert.ok(text.includes(part), part)
  }
})

test('a list of keys that is no list is refused and says where to get one', async () => {
  for (const wrong of ['', '{}', '{"keys":[{"kid":"1"}]}', '[1]']) {
    await assert.rejects(
      verifyCardOffline('JSK1:', wrong, office.time),
      problem('credentials.keys-unreadable'),
    )
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#base/problem.ts'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import {
  actorWith,
  createTestRegistry,
  faults,
  officer,
  problem,
  supervisor,
} from '../../registry/fixtures/registry.ts'
import { application, createTestApplications, pdf } from '../fixtures/applications.ts'
import { createTestTraining } from '../fixtures/training.ts'
import {
  addPaper,
  applyAsProvider,
  beginDocumentCheck,
  changeApplication,
  decideAppeal,
  fileAppeal,
  planProviderCheck,
  recordProviderCheck,
  rejectProvider,
  renewLicence,
  requestCompletion,
  signAgreement,
  submitApplication,
  suspendProvider,
  viewPaper,
  viewProvider,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { apply, complete, inState } = createTestApplications(registry)
const { ask } = registry

const messagesTo = async (phone: string) =>
  (
    await registry.run('select text from access.message where to_address = $1 order by created_at, id', [
      phone,
    ])
  ).map(({ text }) => String(text))

test('whoever applies without an account gets one, as the manager of the training body', async () => {
  const { providerId } = await apply({ contactPhone: '0812 9999 0402' })
  const roles = await registry.run(
    `select role from access.role_grant join access.account on account.id = account_id
     where provider_id = $1 and phone = '+6281299990402'`,
    [providerId],
  )
  assert.deepEqual(roles, [{ role: 'provider.owner' }])
})

test('a place that does not exist is refused at its field', async () => {
  await assert.rejects(apply({ regionCode: '99.99' }), faults('regionCode'))
  await assert.rejects(
    ask(visitor, applyAsProvider, {
      kind: 'lpk',
      name: 'LPK',
      regionCode: '32',
      address: 'Jalan Pelatihan 12',
      contactName: 'Wulan Sari',
      contactPhone: '0812 9999 0401',
    }),
    problem('training.region-unknown'),
  )
})

test('an application that lacks something is told all of it at once, at each field', async () => {
  const it = await apply()
  const submit = () => ask(it.owner, submitApplication, it)
  await assert.rejects(
    submit(),
    faults(
      'licenceNo',
      'licenceIssuer',
      'licenceExpiresOn',
      'experienceSince',
      'bankCode',
      'bankAccountNo',
      'bankAccountName',
      'instructors',
      'facilities',
      'paper-licence',
      'paper-experience',
      'paper-curriculum',
      'paper-price-list',
    ),
  )
  await complete(it)
  const { state, eligible } = await submit()
  assert.deepEqual([state, eligible], ['submitted', true])
})

test('an application is filled in part by part, and what is left out stays', async () => {
  const { providerNo, owner } = await apply()
  await ask(owner, changeApplication, {
    providerNo,
    ...application,
    instructors: [...application.instructors],
    facilities: [...application.facilities],
  })
  await ask(owner, changeApplication, { providerNo, vocationalNo: '3273-0042' })
  await ask(owner, changeApplication, {
    providerNo,
    facilities: [{ mode: 'online', description: 'Dua studio daring', places: 200 }],
  })
  const seen = await ask(owner, viewProvider, { providerNo })
  assert.deepEqual(
    [seen.vocationalNo, seen.licenceNo, seen.bankAccountNo],
    ['3273-0042', application.licenceNo, '9900001234'],
  )
  assert.deepEqual(seen.facilities, [{ mode: 'online', description: 'Dua studio daring', places: 200 }])
})

test('an instructor who no longer teaches has left, one who stays is the same row, and nobody is erased', async () => {
  const { providerNo, providerId, owner } = await apply()
  const [fajar, intan] = application.instructors
  const wulan = { name: 'Wulan Sari', fieldCode: 'garmen', certificate: 'Penjahit', experienceYears: 0 }
  await ask(owner, changeApplication, { providerNo, instructors: [fajar, intan] })
  await ask(owner, changeApplication, { providerNo, instructors: [wulan, intan, intan] })
  const rows = await registry.run(
    'select no, name, left_at is not null as gone from training.instructor where provider_id = $1 order by no',
    [providerId],
  )
  assert.deepEqual(rows, [
    { no: 1, name: 'Fajar Nugroho', gone: true },
    { no: 2, name: 'Intan Permata', gone: false },
    { no: 3, name: 'Wulan Sari', gone: false },
  ])
  await ask(owner, changeApplication, { providerNo, instructors: [] })
  assert.deepEqual((await ask(owner, viewProvider, { providerNo })).instructors, [])
})

test('an instructor has a certificate or two years, of a field that there is', async () => {
  const { providerNo, owner } = await apply()
  const change = (one: object) =>
    ask(owner, changeApplication, {
      providerNo,
      instructors: [{ ...application.instructors[0], ...one }],
    })
  await assert.rejects(change({ certificate: '', experienceYears: 1 }), faults('instructors.0.certificate'))
  await change({ certificate: '', experienceYears: 2 })
  await assert.rejects(change({ fieldCode: 'sihir' }), problem('training.field-unknown'))
})

test('once it is sent nothing changes under the officer’s eyes, until more is asked for', async () => {
  const it = await apply()
  await complete(it)
  await ask(it.owner, submitApplication, it)
  const change = () => ask(it.owner, changeApplication, { providerNo: it.providerNo, licenceNo: '560/102' })
  await assert.rejects(change(), problem('training.provider-state'))
  await ask(officer(), beginDocumentCheck, it)
  await assert.rejects(change(), problem('training.provider-state'))
  await ask(officer(), requestCompletion, {
    providerNo: it.providerNo,
    items: ['Daftar harga terbaru', 'Kurikulum barista'],
    dueOn: '2026-12-04',
  })
  await change()
  const { requests } = await ask(it.owner, viewProvider, it)
  assert.deepEqual(
    requests.map(({ items, dueOn, answeredAt }) => [items, dueOn, answeredAt]),
    [[['Daftar harga terbaru', 'Kurikulum barista'], '2026-12-04', null]],
  )
})

test('papers are pictures or PDFs of five megabytes at most, and only those concerned open them', async () => {
  const { providerNo, owner } = await apply()
  const add = (file: { name: string; bytes: Buffer }) =>
    ask(owner, addPaper, { providerNo, kind: 'licence', file })
  await assert.rejects(
    add({ name: 'izin.exe', bytes: Buffer.from('MZ') }),
    problem('training.paper-not-readable'),
  )
  await assert.rejects(
    add({ name: 'izin.pdf', bytes: Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(5 << 20)]) }),
    problem('training.paper-too-large'),
  )
  const { paperId } = await add(pdf())
  const { name, mediaType, bytes } = await ask(officer(), viewPaper, { paperId })
  assert.deepEqual([name, mediaType, bytes.toString()], ['izin.pdf', 'application/pdf', '%PDF-1.7 berkas'])
  const other = await apply({ name: 'LKP Lain' })
  await assert.rejects(ask(other.owner, viewPaper, { paperId }), problem('not-found'))
})

test('forty papers are enough: nobody fills the disk by applying', async () => {
  const { providerNo, providerId, owner } = await apply()
  await registry.run(
    `insert into training.provider_paper (id, provider_id, kind, name, media_type, bytes, stored_at, stored_by)
     select gen_random_uuid(), $1, 'other', 'x', 'application/pdf', 'x', now(), 'x' from generate_series(1, 40)`,
    [providerId],
  )
  await assert.rejects(
    ask(owner, addPaper, { providerNo, kind: 'other', file: pdf() }),
    problem('training.too-many-papers'),
  )
})

test('a check that was put off is planned anew, and what it found goes to the last plan', async () => {
  const { providerNo } = await inState('document-check')
  const andi = officer()
  await ask(andi, planProviderCheck, { providerNo, way: 'site', plannedOn: '2026-11-20' })
  registry.time = new Date('2026-11-20T03:00:00Z')
  await ask(andi, planProviderCheck, { providerNo, way: 'video', plannedOn: '2026-11-23' })
  await assert.rejects(
    ask(andi, planProviderCheck, { providerNo, way: 'video', plannedOn: '2026-11-19' }),
    faults('plannedOn'),
  )
  const result = { providerNo, passed: false, finding: 'Alat pemadam belum ada.' }
  await assert.rejects(ask(andi, recordProviderCheck, { ...result, doneOn: '2026-11-21' }), faults('doneOn'))
  await assert.rejects(ask(andi, recordProviderCheck, { ...result, doneOn: '2026-11-20' }), faults('dueOn'))
  await ask(andi, recordProviderCheck, { ...result, doneOn: '2026-11-20', dueOn: '2026-12-01' })
  const { checks, requests, nextSteps } = await ask(andi, viewProvider, { providerNo })
  assert.deepEqual(
    checks.map(({ way, passed }) => [way, passed]),
    [
      ['video', false],
      ['site', null],
    ],
  )
  assert.deepEqual(requests[0]?.items, ['Alat pemadam belum ada.'])
  assert.deepEqual(nextSteps, ['document-check', 'rejected'])
})

test('an agreement has a number of its own, and does not end before it begins or before today', async () => {
  const one = await inState('approved')
  const two = await inState('approved')
  const terms = { agreementNo: 'PKS/1/2026', from: '2026-12-01', to: '2027-11-30' }
  await ask(officer(), signAgreement, { providerNo: one.providerNo, ...terms })
  const sign = (changes: object) =>
    ask(officer(), signAgreement, { providerNo: two.providerNo, ...terms, ...changes })
  await assert.rejects(sign({}), problem('training.agreement-number-taken'))
  await assert.rejects(sign({ to: '2026-11-30' }), problem('training.agreement-backwards'))
  await assert.rejects(sign({ from: '2026-01-01', to: '2026-11-01' }), problem('training.day-passed'))
})

test('whoever decided does not decide the appeal, nor is there a second one beside it', async () => {
  const { providerNo, owner } = await inState('active')
  const maya = supervisor()
  const other = actorWith('Bagus Wibowo', { role: 'supervisor', officeCode: 'KC1' })
  await ask(maya, suspendProvider, { providerNo, reason: 'Kelas tidak diadakan' })
  const answer = { providerNo, upheld: false, answer: 'Kelas memang tidak diadakan.' }
  await assert.rejects(ask(other, decideAppeal, answer), problem('training.appeal-not-open'))
  const story = 'Kelas itu pindah ke ruang lain.'
  await ask(owner, fileAppeal, { providerNo, story })
  await assert.rejects(ask(owner, fileAppeal, { providerNo, story }), problem('training.appeal-open'))
  await assert.rejects(ask(maya, decideAppeal, answer), problem('training.own-decision'))
  assert.deepEqual(await ask(other, decideAppeal, answer), { providerNo, state: 'suspended' })
  registry.time = new Date(registry.time.getTime() + 60_000)
  await ask(owner, fileAppeal, { providerNo, story })
  const { appeals } = await ask(owner, viewProvider, { providerNo })
  assert.deepEqual(
    appeals.map(({ upheld, answer: said }) => [upheld, said]),
    [
      [null, null],
      [false, 'Kelas memang tidak diadakan.'],
    ],
  )
})

test('a refusal is told to the phone of the contact, with where its reason stands', async () => {
  const it = await apply({ contactPhone: '0812 9999 0403' })
  await complete(it)
  await ask(it.owner, submitApplication, it)
  await ask(officer(), beginDocumentCheck, it)
  await ask(officer(), rejectProvider, { ...it, reason: 'Izin milik lembaga lain' })
  const told = await messagesTo('+6281299990403')
  assert.ok(told.some((text) => /belum diterima\..*\/provider\/profile$/.test(text)))
  const { steps } = await ask(it.owner, viewProvider, it)
  assert.deepEqual([steps[0]?.to, steps[0]?.reason], ['rejected', 'Izin milik lembaga lain'])
})

test('a licence is renewed by a longer one with its scan, and the old one stays on record', async () => {
  const { providerNo, owner } = await training.provider({ licenceExpiresOn: '2026-12-31' })
  const renewal = { providerNo, licenceNo: '560/2', licenceIssuer: 'Dinas Ketenagakerjaan', file: pdf() }
  const renew = (licenceExpiresOn: string, more: object = {}) =>
    ask(owner, renewLicence, { ...renewal, licenceExpiresOn, ...more })
  await assert.rejects(renew('2026-11-20'), problem('training.day-passed'))
  await assert.rejects(renew('2026-12-31'), problem('training.licence-not-later'))
  await assert.rejects(
    renew('2028-12-31', { file: { name: 'izin.txt', bytes: Buffer.from('izin') } }),
    faults('file'),
  )
  await renew('2028-12-31')
  const { licences, licenceExpiresOn } = await ask(owner, viewProvider, { providerNo })
  assert.equal(licenceExpiresOn, '2028-12-31')
  assert.deepEqual(
    licences.map(({ expiresOn }) => expiresOn),
    ['2028-12-31', '2026-12-31'],
  )
  const draft = await apply()
  await assert.rejects(
    ask(draft.owner, renewLicence, {
      ...renewal,
      providerNo: draft.providerNo,
      licenceExpiresOn: '2028-12-31',
    }),
    problem('training.provider-state'),
  )
})

test('a refusal in one language is one in the other too', async () => {
  const { providerNo, owner } = await apply()
  await assert.rejects(
    ask(owner, fileAppeal, { providerNo, story: 'Kami ingin banding atas ini.' }),
    (error) => {
      assert.ok(error instanceof Problem)
      const { message, remedy } = error.details
      return [message, remedy].every(({ id, en }) => id !== '' && en !== '' && id !== en)
    },
  )
})

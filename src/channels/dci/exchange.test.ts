import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { knownScopes } from '#modules/access'
import { viewLooks } from '#modules/registry'
import { createTestDatabase } from '../../../tests/database.ts'
import { member, worker } from '../../modules/registry/fixtures/registry.ts'
import type { EnrolmentState } from '../../modules/training/states.ts'
import { apiRoutes } from '../api/index.ts'
import { checkOf, header, item, purpose, searchFor, type Json } from './fixtures/messages.ts'
import { createPartner } from './fixtures/partner.ts'
import { dciRoutes } from './index.ts'

const { database } = await createTestDatabase()
const partner = await createPartner(database)
const {
  app,
  desk,
  registry,
  running,
  nikOf,
  keyOf,
  key,
  send,
  search,
  traineeOf,
  recordsOf,
  check,
  rejection,
} = partner
const stranger = worker(900).idNumber

test('a partner that asks for a NIK hears the training, its days and how the person stands, and nothing else of them', async () => {
  await traineeOf(1, 'attending')
  const { status, ...answer } = await search(item(nikOf(1)))
  assert.equal(status, 200)
  assert.deepEqual(answer.message.search_response, [
    {
      reference_id: 'REF-0001',
      timestamp: '2026-11-20T02:00:00.000Z',
      status: 'succ',
      data: {
        version: '1.0.0',
        reg_type: 'ns:org:RegistryType:ESS',
        reg_record_type: 'Beneficiary',
        reg_records: [
          {
            '@context': 'https://schema.spdci.org/extensions/ess/v1/data/Beneficiary.jsonld',
            '@type': 'Beneficiary',
            assistance_unit: '1',
            member: {
              '@type': 'Member',
              member_identifier: [
                { '@type': 'Identifier', identifier_type: 'UIN', identifier_value: nikOf(1) },
              ],
            },
            programme_identifier: {
              '@type': 'Programme',
              programme_identifier: 'VOKASI',
              programme_name: 'Vokasi Indonesia Pekerja',
              implementing_institution: 'BPJS Ketenagakerjaan',
              institution_type: '1',
              social_protection_functions: ['7'],
              programme_type: '14',
            },
            enrollment_date: '2026-11-20',
            enrollment_status: '1',
            benefits: [
              {
                '@type': 'Benefit',
                benefit_type: '4',
                benefit_date: '2026-11-16',
                benefit_description: 'Barista dasar',
              },
            ],
            additional_attributes: [{ start_date: '2026-11-16' }, { end_date: '2026-11-20' }],
          },
        ],
      },
      pagination: { page_size: 50, page_number: 1, total_count: 1 },
    },
  ])
  const { message_id: id, ...head } = answer.header
  assert.match(String(id), /^[0-9a-f-]{36}$/)
  assert.deepEqual(head, {
    version: '1.0.0',
    message_ts: '2026-11-20T02:00:00.000Z',
    action: 'on-search',
    status: 'succ',
    total_count: 1,
    completed_count: 1,
    sender_id: 'payung.example',
    receiver_id: 'kerja.example.id',
    is_msg_encrypted: false,
  })
})

test('the standard’s codes stand for how a person stands, and whoever never had a seat is told of to nobody', async () => {
  const cases: [EnrolmentState, string | null][] = [
    ['confirmed', '1'],
    ['attending', '1'],
    ['completed', '3'],
    ['certified', '3'],
    ['outcome-6m', '3'],
    ['dropped', '3'],
    ['applied', null],
    ['waitlisted', null],
    ['offered', null],
    ['not-eligible', null],
    ['withdrawn', null],
    ['expired', null],
  ]
  for (const [at, [state, code]] of cases.entries()) {
    const nik = nikOf(at + 2)
    await traineeOf(at + 2, state)
    const records = await recordsOf(nik)
    assert.deepEqual(
      records.map(({ enrollment_status: status }) => status),
      code ? [code] : [],
      state,
    )
    assert.equal(await check(nik), code === '1' ? 'Active' : 'Inactive', state)
  }
  await registry.run(`update registry.person set died_on = '2026-11-18' where id = $1`, [
    await registry.personOf(nikOf(2)),
  ])
  assert.equal((await recordsOf(nikOf(2)))[0]?.['enrollment_status'], '2')
  assert.equal(await check(nikOf(2)), 'Inactive')
})

test('a number that nobody bears is answered as one whose bearer was never trained, to the letter', async () => {
  const plain = (text: string, nik: string) =>
    text.replaceAll(nik, 'NIK').replaceAll(/"(message_id|correlation_id)":"[^"]+"/g, '')
  for (const [path, bodyOf] of [
    ['/ess/sync/search', (nik: string) => searchFor([item(nik)])],
    ['/ess/sync/check-enrollment', (nik: string) => checkOf(nik)],
  ] as const) {
    const [known, unknown] = [await send(path, bodyOf(nikOf(19))), await send(path, bodyOf(stranger))]
    assert.equal(plain(known.text, nikOf(19)), plain(unknown.text, stranger))
  }
})

test('every look is on the person’s own list with the partner’s name and purpose, and on record even where nothing was found', async () => {
  const personId = await traineeOf(15, 'attending')
  await search(item(nikOf(15)))
  await check(nikOf(15))
  const { looks } = await registry.ask(member(personId), viewLooks, { personId: String(personId) })
  assert.deepEqual(
    looks.slice(0, 2).map(({ name, purpose: why, what }) => [name, why, what.en]),
    [
      [
        'API: Kementerian Ketenagakerjaan',
        purpose,
        'Tell another programme whether somebody is in vocational training now',
      ],
      [
        'API: Kementerian Ketenagakerjaan',
        purpose,
        'Tell another programme which vocational trainings somebody is in',
      ],
    ],
  )
  const count = async () =>
    registry.run(
      `select count(*)::int as count from access.audit_record where operation like 'training.%support%' and person_id is null`,
    )
  const before = present((await count())[0], 'a count')['count'] as number
  await search(item(stranger))
  assert.deepEqual(await count(), [{ count: before + 1 }])
})

test('records that were merged are one person', async () => {
  const [kept, merged] = [await registry.personOf(nikOf(16)), await traineeOf(17, 'attending')]
  await registry.run(`update registry.person set merged_into = $1 where id = $2`, [kept, merged])
  for (const serial of [16, 17]) {
    assert.equal((await recordsOf(nikOf(serial))).length, 1)
    assert.equal(await check(nikOf(serial)), 'Active')
  }
})

test('without a purpose nobody is looked at', async () => {
  const before = await registry.run(`select count(*)::int as count from access.audit_record`)
  assert.deepEqual(await rejection(item(nikOf(1), { authorize: undefined })), [
    'rjct.search_criteria.invalid',
  ])
  assert.deepEqual(await rejection(item(nikOf(1), { authorize: { purpose: { text: 'x' } } })), [
    'rjct.search_criteria.invalid',
  ])
  const checked = await send('/ess/sync/check-enrollment', checkOf(nikOf(1), 'VOKASI', {}))
  assert.deepEqual([checked.status, checked.errors[0]?.code], [400, 'err.request.bad'])
  assert.deepEqual(await registry.run(`select count(*)::int as count from access.audit_record`), before)
  assert.deepEqual(
    await rejection(item(nikOf(1), { authorize: undefined, consent: { purpose: { text: purpose } } })),
    ['succ'],
  )
})

test('of several requests each is answered by itself, and at most ten at a time', async () => {
  const [good, again] = [item(nikOf(1)), item(nikOf(2))]
  const codes = await rejection(
    good,
    again,
    item(nikOf(1), { reg_type: 'ns:org:RegistryType:Social' }, 'REF-3'),
    item('TEST-001', {}, 'REF-4'),
    item(nikOf(1), { query_type: 'expression' }, 'REF-5'),
    item(nikOf(1), { pagination: { page_size: 0 } }, 'REF-6'),
    item(nikOf(1), { pagination: { page_size: 1, page_number: 2 } }, 'REF-7'),
  )
  assert.deepEqual(codes, [
    'succ',
    'rjct.reference_id.duplicate',
    'rjct.search_criteria.invalid',
    'rjct.filter.invalid',
    'rjct.filter.invalid',
    'rjct.pagination.invalid',
    'succ',
  ])
  const many = await search(...Array.from({ length: 11 }, (_, no) => item(nikOf(no + 1), {}, `REF-${no}`)))
  assert.deepEqual(
    [many.status, many.header['status'], many.header['status_reason_code'], many.message],
    [200, 'rjct', 'rjct.total_count.limit_exceeded', undefined],
  )
})

test('what a message is refused for is said in the standard’s own form', async () => {
  const headed = async (head: Json) =>
    (await send('/ess/sync/search', searchFor([item(nikOf(1))], head))).header['status_reason_code']
  assert.equal(await headed({ version: '2.0.0' }), 'rjct.version.invalid')
  assert.equal(await headed({ action: 'subscribe' }), 'rjct.action.not_supported')
  assert.equal(await headed({ message_ts: '2026-11-20 10:00' }), 'rjct.message_ts.invalid')
  assert.equal(await headed({ total_count: 11 }), 'rjct.total_count.limit_exceeded')

  const refused = async (...asked: Parameters<typeof send>) => {
    const { status, errors } = await send(...asked)
    return [status, errors[0]?.code]
  }
  const bad = [400, 'err.request.bad']
  const path = '/ess/sync/search'
  assert.deepEqual(await refused(path, 'bukan json'), bad)
  assert.deepEqual(await refused(path, '{"header":{},"header":{}}'), bad)
  assert.deepEqual(await refused(path, {}), bad)
  assert.deepEqual(await refused(path, searchFor([item(nikOf(1))], { message_id: '' })), bad)
  assert.deepEqual(await refused(path, { header, message: {} }), bad)
  assert.deepEqual(await refused(path, searchFor([{ search_criteria: {} }])), bad)
  assert.deepEqual(await refused(path, searchFor([])), bad)
  assert.deepEqual(await refused(path, 'x'.repeat(70_000)), bad)
  assert.deepEqual(await refused(path, searchFor([item(nikOf(1))], { is_msg_encrypted: true })), [
    400,
    'err.encryption.invalid',
  ])
  const none = [404, 'err.request.not_found']
  assert.deepEqual(await refused(path, {}, { method: 'GET' }), none)
  assert.deepEqual(await refused('/ess/search', searchFor([item(nikOf(1))])), none)
})

test('only a key that was given this right is answered, and a partner’s key opens nothing else', async () => {
  const body = searchFor([item(nikOf(1))])
  for (const as of ['', 'pyg_salah', `pyg_${'a'.repeat(43)}`]) {
    const { status, errors, headers } = await send('/ess/sync/search', body, { as })
    assert.deepEqual([status, errors[0]?.code], [401, 'err.request.unauthorized'])
    assert.ok(headers.get('www-authenticate'))
  }
  const other = await keyOf('Sistem kantor', ['training:read', 'registry:read'])
  for (const [path, asked] of [
    ['/ess/sync/search', body],
    ['/ess/sync/check-enrollment', checkOf(nikOf(1))],
  ] as const) {
    const { status, errors } = await send(path, asked, { as: other })
    assert.deepEqual([status, errors[0]?.code], [403, 'err.request.forbidden'])
  }
  assert.ok(knownScopes().includes('exchange:read'))
  const api = apiRoutes(app, { addressOf: () => 'test' })
  const personId = String(await registry.personOf(nikOf(1)))
  for (const path of [`/people/${personId}`, `/training/classes/${running.classNo}/trainees`]) {
    const answer = await api.request(`/api/v1${path}`, {
      headers: { authorization: `Bearer ${key}`, 'x-purpose': 'ingin tahu' },
    })
    assert.equal(answer.status, 403, path)
  }
})

test('a NIK is in no address and no line of the log', () => {
  assert.ok(desk.logged.length > 50)
  assert.deepEqual(
    desk.logged.filter((line) => /\d{16}/.test(line.replaceAll(/[0-9a-f]{32}/g, ''))),
    [],
  )
  assert.ok(desk.logged.some((line) => line.includes('/ess/sync/search')))
})

test('a partner that asks too often waits, whoever it asks about', async () => {
  const narrow = { burst: 2, perSecond: 0.001 }
  const guarded = dciRoutes(app, { addressOf: () => 'test', allowances: { key: narrow, address: narrow } })
  const ask = (as: string) =>
    guarded.request('/ess/sync/search', {
      method: 'POST',
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
      body: JSON.stringify(searchFor([item(nikOf(1))])),
    })
  for (const [as, before] of [
    [key, 200],
    ['pyg_salah', 401],
  ] as const) {
    const statuses = [await ask(as), await ask(as), await ask(as)].map(({ status }) => status)
    assert.deepEqual(statuses, [before, before, 429])
  }
})

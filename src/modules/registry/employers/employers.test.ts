import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '#base/problem.ts'
import { visitor } from '#platform/actor.ts'
import { openDatabase } from '#platform/database.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { actorWith, createTestRegistry, faults, officer, problem, worker } from '../fixtures/registry.ts'
import {
  addUnit,
  changeEmployer,
  changeTerms,
  closeEmployer,
  findActivities,
  findTerms,
  listUnits,
  registerEmployer,
  reportLeaver,
  suggestRisk,
  viewEmployer,
} from '../index.ts'

const { database, url } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask } = registry

test('an employer has its number, its branch and its terms the moment it is registered', async () => {
  const { npp, owner } = await registry.employer()
  assert.match(npp, /^\d{9}$/)
  const seen = await ask(owner, viewEmployer, { npp })
  assert.equal(seen.officeName, 'Kantor Cabang Balikpapan')
  assert.equal(seen.taxNo, '012345678901000')
  const [terms] = seen.terms
  assert.deepEqual(
    [terms?.scale, terms?.riskClass, terms?.jkk, terms?.jkm, terms?.jht, terms?.jp],
    ['menengah', 1, true, true, true, true],
  )
  assert.match(terms?.riskReason ?? '', /Lampiran I/)
})

test('whoever registers an employer becomes the owner of its account, and a second employer comes to the same account', async () => {
  const first = await registry.employer({ contactPhone: '081299990177' })
  const second = await registry.employer({ contactPhone: '+62 812-9999-0177' })
  const owners = await registry.run(
    `select employer_id as "employerId" from access.role_grant join access.account on account.id = account_id
     where phone = '+6281299990177' and role = 'employer.owner' order by employer_id`,
  )
  assert.deepEqual(
    owners.map(({ employerId }) => employerId),
    [first.employerId, second.employerId],
  )
})

test('someone who is signed in becomes the owner themselves, whatever number they give as contact', async () => {
  const { npp: _, owner } = await registry.employer({ contactPhone: '081299990188' })
  const [account] = await registry.run(`select id from access.account where phone = '+6281299990188'`)
  const signedIn = { ...owner, accountId: String(account?.['id']) }
  const made = await ask(signedIn, registerEmployer, { ...household(), contactPhone: '081299990199' })
  const grants = await registry.run(
    'select account_id as "accountId" from access.role_grant where employer_id = $1',
    [made.employerId],
  )
  assert.deepEqual(grants, [{ accountId: signedIn.accountId }])
})

function household() {
  return {
    kind: 'household' as const,
    name: 'Keluarga Santoso',
    riskClass: 1 as const,
    regionCode: '64.74',
    address: 'Jalan Melati 3',
    contactName: 'Ratna Santoso',
    contactPhone: '081299990102',
    firstMonth: '2026-11',
  }
}

test('a household registers without NIB, activity or size, and its terms say that the rules of UU 2/2026 are awaited', async () => {
  const { npp, employerId } = await ask(visitor, registerEmployer, household())
  const terms = await database.read((db) => findTerms(db, employerId, 2026 * 12 + 10))
  assert.equal(terms?.scale, 'mikro')
  assert.deepEqual([terms?.jkk, terms?.jkm, terms?.jht, terms?.jp], [true, true, false, false])
  assert.match(terms?.note ?? '', /UU 2\/2026/)
  assert.equal((await ask(officer(), viewEmployer, { npp })).officeName, 'Kantor Cabang Bontang')
})

test('a place is served by the office named for it, else for its province, else by one that stands near, else by any regional office', async () => {
  const served = async (regionCode: string) => {
    const { npp } = await registry.employer({ regionCode })
    return (await ask(officer(), viewEmployer, { npp })).officeName
  }
  assert.equal(await served('64.74'), 'Kantor Cabang Bontang')
  assert.equal(await served('64.02'), 'Kantor Cabang Samarinda')
  const owner = openDatabase(url, { size: 1 })
  await owner.pool.query(
    `delete from registry.office_area where region_code like '63%' or region_code like '11%'`,
  )
  await owner.pool.query(`update registry.office set region_code = '12' where region_code like '11%'`)
  await owner.close()
  assert.equal(await served('63.01'), 'Kantor Cabang Banjarmasin')
  assert.match(await served('11.01'), /^Kantor Wilayah/)
})

test('the same NIB twice is refused with what to do, and without a word about who has it', async () => {
  const nib = '9990000000001'
  await registry.employer({ nib, name: 'PT Rahasia Sekali' })
  await assert.rejects(registry.employer({ nib }), (error: unknown) => {
    assert.ok(problem('registry.nib-taken')(error) && faults('nib')(error))
    assert.doesNotMatch(JSON.stringify((error as Problem).details), /Rahasia/)
    return true
  })
})

test('two registrations of one NIB at the same moment make one employer', async () => {
  const nib = '9990000000002'
  const both = await Promise.allSettled([registry.employer({ nib }), registry.employer({ nib })])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const rejected = both.find(({ status }) => status === 'rejected')
  assert.ok(rejected?.status === 'rejected' && problem('registry.nib-taken')(rejected.reason))
})

test('everything that is missing or malformed in an application is named at once, at its field', async () => {
  const application = { ...household(), kind: 'company' as const }
  await assert.rejects(ask(visitor, registerEmployer, application), faults('scale', 'nib', 'kbli'))
  await assert.rejects(
    registry.employer({ nib: '123', taxNo: '12', contactPhone: '021' }),
    faults('nib', 'taxNo', 'contactPhone'),
  )
  await assert.rejects(registry.employer({ regionCode: '64' }), problem('registry.place-unknown'))
  await assert.rejects(registry.employer({ regionCode: '99.99' }), problem('registry.place-unknown'))
  await assert.rejects(registry.employer({ kbli: '99999' }), problem('registry.kbli-unknown'))
})

test('what a company lacks is said together with what is malformed elsewhere', async () => {
  const application = { kind: 'company' as const, scale: 'kecil' as const, name: 'X' }
  await assert.rejects(
    registry.employer({ ...application, nib: '', regionCode: undefined }),
    faults('name', 'regionCode', 'nib'),
  )
})

test('a micro business may come without NIB, a small one may not', async () => {
  await registry.employer({ nib: '', scale: 'mikro' })
  await assert.rejects(registry.employer({ nib: '', scale: 'kecil' }), faults('nib'))
})

test('the first month lies between the beginning of the law and next month', async () => {
  await registry.employer({ firstMonth: '2015-07' })
  await registry.employer({ firstMonth: '2026-12' })
  await assert.rejects(registry.employer({ firstMonth: '2015-06' }), problem('registry.month-unfit'))
  await assert.rejects(registry.employer({ firstMonth: '2027-01' }), problem('registry.month-unfit'))
})

test('a public body cannot begin before the law reached its staff', async () => {
  const body = { kind: 'public-body', kbli: '', nib: '', riskClass: 1 }
  await registry.employer({ ...body, firstMonth: '2023-10' })
  await assert.rejects(registry.employer({ ...body, firstMonth: '2023-09' }), (error: unknown) => {
    return problem('registry.not-yet-covered')(error) && faults('firstMonth')(error)
  })
})

test('a household is of the smallest size, whatever it says of itself', async () => {
  const { employerId } = await ask(visitor, registerEmployer, { ...household(), scale: 'besar' })
  const terms = await database.read((db) => findTerms(db, employerId, 2026 * 12 + 10))
  assert.deepEqual([terms?.scale, terms?.jp], ['mikro', false])
})

test('another risk class than the one suggested needs a reason, which is kept', async () => {
  await assert.rejects(registry.employer({ riskClass: 4 }), problem('registry.risk-reason-missing'))
  const { npp, owner } = await registry.employer({ riskClass: 4, riskReason: 'Ada ketel uap di pabrik' })
  const [terms] = (await ask(owner, viewEmployer, { npp })).terms
  assert.deepEqual([terms?.riskClass, terms?.riskReason], [4, 'Ada ketel uap di pabrik'])
})

test('a company that no code describes says in words what it does, and why it is of its class', async () => {
  const words = { kbli: '', activity: 'Bengkel payung' }
  await assert.rejects(registry.employer(words), problem('registry.risk-reason-missing'))
  await registry.employer({ ...words, riskReason: 'Kerja tangan, tanpa mesin' })
})

test('more programmes than owed are welcome, fewer are refused with the article', async () => {
  const { npp, owner } = await registry.employer({ scale: 'kecil', jp: true })
  const [terms] = (await ask(owner, viewEmployer, { npp })).terms
  assert.deepEqual([terms?.jht, terms?.jp], [true, true])
  await assert.rejects(registry.employer({ scale: 'menengah', jp: false }), (error: unknown) => {
    assert.ok(problem('registry.programme-owed')(error) && faults('jp')(error))
    return /Perpres 109\/2013 Pasal 6/.test((error as Problem).details.message.id)
  })
})

test('business activities are found by code and by words with slips, each with its likely risk class', async () => {
  const found = async (search: string) => (await ask(visitor, findActivities, { search })).activities
  assert.deepEqual((await found('5610')).map(({ code }) => code).slice(0, 3), ['56101', '56103', '56102'])
  const clothes = (await found('konfeksi pakaian')).find(({ code }) => code === '14111')
  assert.equal(clothes?.suggestions[0]?.riskClass, 1)
})

test('the annex suggests a class for a code, and where there is none for the kind of employer', async () => {
  const suggested = async (
    asked: Parameters<typeof ask<typeof suggestRisk.input, typeof suggestRisk.output>>[2],
  ) => {
    const { activity, suggestions } = await ask(visitor, suggestRisk, asked)
    return [activity?.title ?? null, suggestions[0]?.riskClass ?? null, suggestions[0]?.line ?? null]
  }
  assert.deepEqual(await suggested({ kind: 'company', kbli: '56101' }), ['Restoran', 2, 'II-24'])
  assert.deepEqual(await suggested({ kind: 'household' }), [null, 1, 'I-17'])
  assert.deepEqual(await suggested({ kind: 'construction-project' }), [null, 5, 'V-05'])
  assert.deepEqual(await suggested({ kind: 'company' }), [null, null, null])
  await assert.rejects(suggested({ kind: 'company', kbli: '00000' }), problem('registry.kbli-unknown'))
})

test('an owner changes contact and address; what is left out stays', async () => {
  const { npp, owner } = await registry.employer({ contactEmail: 'hr@citra.example' })
  await ask(owner, changeEmployer, { npp, address: 'Jalan Baru 10', twoPeople: 'on' })
  const seen = await ask(owner, viewEmployer, { npp })
  assert.deepEqual(
    [seen.address, seen.twoPeople, seen.contactName, seen.contactEmail],
    ['Jalan Baru 10', true, 'Dewi Lestari', 'hr@citra.example'],
  )
  await ask(owner, changeEmployer, { npp, contactEmail: '' })
  assert.equal((await ask(owner, viewEmployer, { npp })).contactEmail, null)
})

test('another employer, a stranger’s number and no number at all look the same', async () => {
  const { npp } = await registry.employer()
  const { owner } = await registry.employer()
  for (const other of [npp, '000000000', 'x']) {
    await assert.rejects(ask(owner, viewEmployer, { npp: other }), problem('not-found'))
    await assert.rejects(
      ask(owner, changeEmployer, { npp: other, address: 'Jalan Baru 10' }),
      problem('not-found'),
    )
    await assert.rejects(
      ask(owner, changeTerms, { npp: other, fromMonth: '2026-12', scale: 'besar' }),
      problem('not-found'),
    )
  }
})

test('readers read, and only owners and officers change', async () => {
  const { npp, employerId } = await registry.employer()
  const reader = actorWith('Pembaca', { role: 'employer.reader', employerId })
  await ask(reader, viewEmployer, { npp })
  await assert.rejects(
    ask(reader, changeEmployer, { npp, address: 'Jalan Baru 10' }),
    problem('access.not-your-role'),
  )
  await assert.rejects(ask(visitor, viewEmployer, { npp }), problem('access.sign-in-first'))
})

test('an owner changes size and programmes from a month on; the months before keep their terms', async () => {
  const { npp, employerId, owner } = await registry.employer({ scale: 'kecil' })
  await ask(owner, changeTerms, { npp, fromMonth: '2026-12', scale: 'menengah', jp: true })
  const on = (month: number) => database.read((db) => findTerms(db, employerId, month))
  const november = await on(2026 * 12 + 10)
  const december = await on(2026 * 12 + 11)
  assert.deepEqual(
    [november?.scale, november?.jp, december?.scale, december?.jp],
    ['kecil', false, 'menengah', true],
  )
  assert.equal(await on(2024 * 12 + 11), null)
})

test('growing without the programmes that the new size owes is refused, and so is looking back for an owner', async () => {
  const { npp, owner } = await registry.employer({ scale: 'kecil' })
  await assert.rejects(
    ask(owner, changeTerms, { npp, fromMonth: '2026-12', scale: 'menengah' }),
    problem('registry.programme-owed'),
  )
  await assert.rejects(
    ask(owner, changeTerms, { npp, fromMonth: '2026-10', jp: true }),
    problem('registry.month-too-early'),
  )
  await assert.rejects(
    ask(owner, changeTerms, { npp, fromMonth: '2026-12', riskClass: 2 }),
    problem('registry.officers-only'),
  )
  await assert.rejects(
    ask(owner, changeTerms, { npp, fromMonth: '2026-12', labourIntensive: true }),
    problem('registry.officers-only'),
  )
  await assert.rejects(
    ask(owner, changeTerms, { npp, fromMonth: '2026-12' }),
    problem('registry.nothing-changes'),
  )
})

test('an officer’s correction from an earlier month reaches every later set of terms and leaves the rest of them alone', async () => {
  const { npp, employerId, owner } = await registry.employer({ scale: 'kecil', firstMonth: '2026-01' })
  await ask(owner, changeTerms, { npp, fromMonth: '2026-12', jp: true })
  await assert.rejects(
    ask(officer(), changeTerms, { npp, fromMonth: '2026-03', riskClass: 2 }),
    problem('registry.reason-missing'),
  )
  await ask(officer(), changeTerms, {
    npp,
    fromMonth: '2026-03',
    riskClass: 2,
    labourIntensive: true,
    reason: 'Hasil kunjungan',
  })
  const on = async (month: string) => {
    const terms = await database.read((db) =>
      findTerms(db, employerId, Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1),
    )
    return [terms?.riskClass, terms?.labourIntensive, terms?.jp]
  }
  assert.deepEqual(await on('2026-02'), [1, false, false])
  assert.deepEqual(await on('2026-03'), [2, true, false])
  assert.deepEqual(await on('2026-12'), [2, true, true])
  await assert.rejects(
    ask(officer(), changeTerms, { npp, fromMonth: '2025-12', riskClass: 2, reason: 'Terlalu awal' }),
    problem('registry.month-too-early'),
  )
})

test('two changes of one month in one instant: the later counts', async () => {
  const { npp, employerId, owner } = await registry.employer({ scale: 'mikro' })
  for (const scale of ['kecil', 'mikro', 'kecil'] as const) {
    await ask(owner, changeTerms, { npp, fromMonth: '2026-12', scale, jht: true })
    assert.equal((await database.read((db) => findTerms(db, employerId, 2026 * 12 + 11)))?.scale, scale)
  }
})

test('units of a public body carry their budget code; nobody else has units', async () => {
  const { npp, owner } = await registry.employer({ kind: 'public-body', kbli: '', riskClass: 1, nib: '' })
  await ask(owner, addUnit, { npp, code: ' dinkes-1 ', name: 'Dinas Kesehatan', budgetCode: '1.02.01' })
  await assert.rejects(
    ask(owner, addUnit, { npp, code: 'DINKES-1', name: 'Lagi', budgetCode: '1' }),
    problem('registry.unit-taken'),
  )
  await assert.rejects(
    ask(owner, addUnit, { npp, code: 'a b', name: 'Lagi', budgetCode: '1' }),
    faults('code'),
  )
  assert.deepEqual(await ask(owner, listUnits, { npp }), {
    units: [{ code: 'DINKES-1', name: 'Dinas Kesehatan', budgetCode: '1.02.01', workers: 0 }],
  })
  const company = await registry.employer()
  await assert.rejects(
    ask(company.owner, addUnit, { npp: company.npp, code: 'A', name: 'Unit', budgetCode: '1' }),
    problem('registry.not-a-public-body'),
  )
})

test('an employer is closed only when nobody works there any more, and only once', async () => {
  const { npp, employerId, owner } = await registry.employer()
  await registry.enrol(employerId, [worker(8801)])
  await assert.rejects(
    ask(officer(), closeEmployer, { npp, reason: 'Usaha tutup' }),
    problem('registry.spells-open'),
  )
  const [spell] = await registry.run('select id from registry.employment where employer_id = $1', [
    employerId,
  ])
  await ask(owner, reportLeaver, {
    npp,
    employmentId: String(spell?.['id']),
    leftOn: '2026-11-19',
    reason: 'employer-closed',
  })
  await assert.rejects(
    ask(owner, closeEmployer, { npp, reason: 'Usaha tutup' }),
    problem('access.not-your-role'),
  )
  assert.deepEqual(await ask(officer(), closeEmployer, { npp, reason: 'Usaha tutup' }), {
    closedOn: '2026-11-20',
  })
  await assert.rejects(
    ask(officer(), closeEmployer, { npp, reason: 'Usaha tutup' }),
    problem('registry.employer-closed'),
  )
})

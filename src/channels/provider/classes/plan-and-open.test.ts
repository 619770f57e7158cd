import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry } from '../../../modules/registry/fixtures/registry.ts'
import { createTestTraining } from '../../../modules/training/fixtures/training.ts'
import { trainingRoutes } from '../../officer/training/index.ts'
import { createDesks } from '../fixtures/desks.ts'
import { providerRoutes } from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const provider = await training.provider()
const { signIn } = await createDesks(database, [...providerRoutes, ...trainingRoutes])
const owner = await signIn({ role: 'provider.owner', providerId: provider.providerId })
const trainer = await signIn({ role: 'provider.trainer', providerId: provider.providerId })
const [{ code } = {}] = await registry.run(`select min(code) as code from registry.office`)
const officer = await signIn({ role: 'officer', officeCode: String(code) })

const course = {
  title: 'Teknisi AC split',
  fieldCode: 'jasa-kemasyarakatan',
  description: 'Memasang dan merawat AC split.',
  hours: '120',
  'mode-offline': 'yes',
  standard: '',
  level: '',
  occupations: 'tukang listrik\nteknisi',
  price: '3.200.000',
  basis: 'completed',
  certificateMonths: '36',
  schemeCode: '',
}

test('a course is written, mended at its fields, sent back with a reason, and listed, all by forms', async () => {
  assert.match((await owner.open('/provider/courses')).body, /Belum ada program/)
  await owner.open('/provider/courses/new')
  const wrong = await owner.send('/provider/courses/new', { ...course, title: '', 'mode-offline': '' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /id="f-title"[^>]*aria-invalid="true"/)
  assert.match(wrong.body, /3\.200\.000/)
  const made = await owner.send('/provider/courses/new', course)
  const path = made.path
  assert.match(path, /^\/provider\/courses\/PR\d{6}$/)
  await owner.send(`${path}/submit`)
  const file = path.replace('/provider/', '/officer/training/')
  assert.match((await officer.open('/officer/training/courses')).body, /Teknisi AC split/)
  await officer.open(file)
  const unsaid = await officer.send(`${file}/decide`, { decision: 'send-back', reason: '' })
  assert.equal(unsaid.status, 422)
  await officer.send(`${file}/decide`, { decision: 'send-back', reason: 'Lengkapi uraian sampai 1 Desember' })
  assert.match((await owner.open(path)).body, /Dikembalikan petugas[^]*Lengkapi uraian sampai 1 Desember/)
  await owner.send(path, { ...course, description: 'Memasang, merawat, dan memperbaiki AC split.' })
  await owner.send(`${path}/submit`)
  await officer.open(file)
  await officer.send(`${file}/decide`, { decision: 'list', reason: '' })
  assert.match((await owner.open(path)).body, /Rencanakan kelas/)
})

test('a class is planned and gets its sessions, material and link, and an officer opens it out of a line', async () => {
  await owner.open('/provider/classes/new')
  const { courseNo } = await listedCourse()
  const said = {
    courseNo,
    mode: 'offline',
    regionCode: '64.72',
    venue: 'Jalan Ahmad Yani 4',
    places: '20',
    least: '5',
    startsOn: '7-12-2026',
    endsOn: '18-12-2026',
  }
  const late = await owner.send('/provider/classes/new', { ...said, startsOn: '1-11-2026' })
  assert.match(late.body, /id="f-startsOn"[^>]*aria-invalid="true"/)
  const { path } = await owner.send('/provider/classes/new', said)
  assert.match(path, /^\/provider\/classes\/KL26\d{6}$/)
  await owner.send(`${path}/generate`, { from: '09:00', to: '15:00', topic: 'Praktik' })
  assert.match((await owner.open(path)).body, /10\. Praktik 10/)
  const unread = await owner.send(`${path}/sessions`, { sessions: 'besok pagi' })
  assert.match(unread.body, /Baris ini belum terbaca: “besok pagi”/)
  await owner.open(path)
  await owner.send(`${path}/sessions`, {
    sessions: '2026-12-07 09:00-15:00 Kelistrikan\n2026-12-08 09:00-15:00 Praktik',
  })
  await trainer.open(path)
  await trainer.send(`${path}/materials`, { title: 'Modul 1', url: 'https://modul.example/1' })
  const script = await trainer.send(`${path}/live-link`, { live: 'javascript:alert(1)' })
  assert.match(script.body, /id="f-live"[^>]*aria-invalid="true"/)
  await trainer.open(path)
  const kept = await trainer.send(`${path}/live-link`, { live: 'https://meet.example/ac' })
  assert.match(kept.body, /Tautan tersimpan/)
  const { budgetId } = await training.budget({ seats: 25, regionCode: '64' })
  const file = path.replace('/provider/', '/officer/training/')
  assert.match((await officer.open('/officer/training/classes')).body, /Siap dibuka/)
  const shown = await officer.open(file)
  assert.match(shown.body.replaceAll('\u00a0', ' '), /25 kursi, Rp 10\.000\.000\.000/)
  const opened = await officer.send(`${file}/open`, {
    budgetId: String(budgetId),
    allowance: '50.000',
    onlineAllowance: '0',
  })
  assert.match(opened.body, /Kelas dibuka; kursi dan dananya sudah disisihkan/)
  const after = await owner.open(path)
  assert.match(after.body, /Perlu 5 peserta lagi/)
  const cancelled = await owner.send(`${path}/cancel`, { reason: 'Gedung terendam banjir' })
  assert.match(cancelled.body, /Dibatalkan[^]*Gedung terendam banjir/)
})

test('a restriction is entered, its last day moved and withdrawn, and says what it did to classes', async () => {
  await officer.open('/officer/training/restrictions')
  const wrong = await officer.send('/officer/training/restrictions', {
    regionCode: '35',
    kind: 'psbb',
    from: 'besok',
  })
  assert.match(wrong.body, /id="f-from"[^>]*aria-invalid="true"/)
  const entered = await officer.send('/officer/training/restrictions', {
    regionCode: '35',
    kind: 'psbb',
    from: '1-12-2026',
    to: '',
    legalBasis: 'Pergub 33/2026',
  })
  assert.match(entered.body, /0 kelas menjadi daring, 0 dibatalkan, 0 menunggu keputusan/)
  const [{ id } = {}] = await registry.run(`select id from training.restriction`)
  const path = `/officer/training/restrictions/${String(id)}`
  const ended = await officer.send(`${path}/end`, { [`to-${String(id)}`]: '31-12-2026' })
  assert.match(ended.body, /31 Desember 2026/)
  const gone = await officer.send(`${path}/withdraw`)
  assert.match(gone.body, /Tidak ada pembatasan/)
})

test('a trainer sees the class and is offered nothing that only the owner may do', async () => {
  const { courseNo } = await listedCourse()
  assert.doesNotMatch((await trainer.open('/provider/classes')).body, /\/provider\/classes\/new/)
  assert.doesNotMatch((await trainer.open(`/provider/courses/${courseNo}`)).body, /\/retire/)
})

async function listedCourse(): Promise<{ courseNo: string }> {
  const [row] = await registry.run(
    `select number from training.course where provider_id = $1 and state = 'listed' order by id limit 1`,
    [provider.providerId],
  )
  return { courseNo: String(row?.['number']) }
}

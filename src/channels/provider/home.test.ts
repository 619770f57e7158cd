import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../tests/database.ts'
import { createTestRegistry } from '../../modules/registry/fixtures/registry.ts'
import { createTestTraining } from '../../modules/training/fixtures/training.ts'
import { createDesks } from './fixtures/desks.ts'
import { providerRoutes } from './index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const training = createTestTraining(registry)
const { desk, signIn } = await createDesks(database, providerRoutes)
const day = new Date(desk.app.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
const provider = await training.provider()
const body = await training.provider({ kind: 'lsp' })
const { providerId } = provider
const course = await training.course(provider)
const running = await training.class(course, { state: 'running', startsOn: day, sessions: 3 })
const assessing = await training.class(course, { state: 'assessing', startsOn: '2026-10-01' })
const completed = await training.class(course, { state: 'completed', startsOn: '2026-09-01' })

const owner = await signIn({ role: 'provider.owner', providerId })
const trainer = await signIn({ role: 'provider.trainer', providerId })
const assessor = await signIn({ role: 'provider.assessor', providerId: body.providerId })

async function plan(no: number): Promise<string> {
  const [made] = await registry.run(
    `insert into training.assessment (number, class_id, body_id, on_date, place, assessor_name, resit, state, planned_at, planned_by)
     values ('UK2600900' || $1::text, $2, $3, $4, 'Jalan Uji 4', 'Intan', false, 'planned', $5, 'Wulan Sari') returning number`,
    [no, assessing.classId, body.providerId, day, registry.time],
  )
  return String(made?.['number'])
}
const assessmentNo = await plan(1)

const linksIn = (html: string) =>
  [...html.matchAll(/\shref="(\/provider[^"#]*)"/g)].flatMap(([, href]) => href ?? [])

test('a training body begins with the sessions of today, with code and door, and with what waits for it', async () => {
  const { body: html } = await owner.open('/provider')
  const session = `${running.classNo}-1`
  assert.match(html, new RegExp(`/provider/sessions/${session}/code"`))
  assert.match(html, new RegExp(`/provider/gate/${session}"`))
  assert.match(html, new RegExp(`/provider/classes/${assessing.classNo}"`))
  assert.match(html, new RegExp(`Kirim tagihan[^]*${completed.classNo}`))
  assert.match(html, /2 hal menunggu Anda/)
})

test('whoever is signed in finds only links that open: an owner, a trainer, an assessor', async () => {
  for (const [who, browser, least] of [
    ['owner', owner, 12],
    ['trainer', trainer, 8],
    ['assessor', assessor, 5],
  ] as const) {
    const links = new Set(linksIn((await browser.open('/provider')).body))
    for (const href of ['/provider/classes', '/provider/assessments', '/provider/courses'])
      for (const further of linksIn((await browser.open(href)).body)) links.add(further)
    assert.ok(links.size >= least, `${who}: ${[...links].join(' ')}`)
    for (const href of links) assert.equal((await browser.open(href)).status, 200, `${who}: ${href}`)
  }
})

test('an assessor begins with the assessments of today, and cancels one that is not held', async () => {
  const path = `/provider/assessments/${assessmentNo}`
  assert.match((await assessor.open('/provider')).body, new RegExp(`href="${path}"`))
  assert.match((await assessor.open(path)).body, /Batalkan uji/)
  const cancelled = await assessor.send(`${path}/cancel`)
  assert.match(cancelled.body, new RegExp(`Uji ${assessmentNo} dibatalkan`))
  assert.doesNotMatch((await assessor.open('/provider')).body, new RegExp(`href="${path}"`))
  assert.doesNotMatch((await assessor.open(path)).body, /Batalkan uji/)
})

test('a class is finished from its page once no assessment is open, by its owner alone', async () => {
  const path = `/provider/classes/${assessing.classNo}`
  await plan(2)
  assert.doesNotMatch((await trainer.open(path)).body, /Selesaikan kelas</)
  assert.match((await owner.open(path)).body, /Selesaikan kelas</)
  const early = await owner.send(`${path}/finish`)
  assert.equal(early.status, 409)
  await registry.run(`update training.assessment set state = 'cancelled' where class_id = $1`, [
    assessing.classId,
  ])
  await owner.open(path)
  const finished = await owner.send(`${path}/finish`)
  assert.match(finished.body, /Kelas selesai\. 0 orang/)
  assert.match(finished.body, /href="\/provider\/invoices"[^>]*><span>Kirim tagihannya/)
})

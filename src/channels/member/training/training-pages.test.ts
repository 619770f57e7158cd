import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHouse } from '../../../../tests/house.ts'
import { signedIn, textOf, unhurried } from '../../../../tests/attack/site/crawl.ts'
import { createTestRegistry } from '../../../modules/registry/fixtures/registry.ts'
import { createTestTraining } from '../../../modules/training/fixtures/training.ts'

const house = await openHouse({ rates: unhurried })
const registry = createTestRegistry(house.payung.app.database)
registry.time = house.payung.app.now()
const training = createTestTraining(registry)
const course = await training.course(await training.provider())

test('a member reads whether they may join, applies, confirms the seat and gives it back, without a script', async () => {
  const { classNo, classId } = await training.class(course, { places: 2 })
  // The demo's member is in a class already; here she is in none.
  await registry.run(
    `update training.enrolment set state = 'withdrawn' where state in ('confirmed', 'attending')`,
  )
  const browser = await signedIn(house, 'member')
  const home = await browser.open('/member/training')
  assert.equal(home.status, 200)
  assert.match(textOf(home.body), /pelatihan/i)

  // Whoever the demo's member is, twelve months are paid for them here.
  await registry.run(`update training.class set once = false where id = $1`, [classId])
  const apply = await browser.open(`/member/training/apply?class=${classNo}`)
  assert.equal(apply.status, 200)
  assert.match(textOf(apply.body), /Barista dasar/)
  const answered = await browser.send('/member/training/apply')
  assert.equal(answered.status, 200)
  const [mine] = await registry.run(
    'select id, state, person_id as "personId" from training.enrolment where class_id = $1',
    [classId],
  )
  assert.ok(mine)
  assert.equal(answered.path, `/member/training/${String(mine['id'])}`)
  if (mine['state'] !== 'offered') {
    assert.match(textOf(answered.body), /bulan iuran/)
    await registry.run(
      `update training.enrolment set state = 'eligible', reasons = '[]', qualifies_on = null where id = $1`,
      [mine['id']],
    )
  }
  await browser.open(`/member/training/${String(mine['id'])}`)
  const confirmed = await browser.send(`/member/training/${String(mine['id'])}/confirm`)
  assert.match(textOf(confirmed.body), /Kursi ini milik Anda/)
  const withdrawn = await browser.send(`/member/training/${String(mine['id'])}/withdraw`, { reason: '' })
  assert.equal(withdrawn.path, '/member/training')
  assert.match(textOf(withdrawn.body), /Anda mundur/)
  const seats = await registry.run('select distinct state from training.seat where class_id = $1', [classId])
  assert.deepEqual(seats, [{ state: 'free' }])
})

test('a class that takes nobody, or none at all, says where the others are', async () => {
  const browser = await signedIn(house, 'member')
  for (const asked of ['', '?class=KL26999999', '?class=x']) {
    const { status, body } = await browser.open(`/member/training/apply${asked}`)
    assert.ok([200, 404, 409, 422].includes(status), `${asked}: ${status}`)
    assert.match(textOf(body), /Pilih kelas lain/)
  }
  assert.equal((await browser.open('/member/training/x')).status, 404)
})

test('an officer drafts a line, another person approves it, and the board shows its seats', async () => {
  const browser = await signedIn(house, 'officer')
  const board = await browser.open('/officer/training/seats')
  assert.equal(board.status, 200)
  const drafted = await browser.send('/officer/training/seats/draft', {
    year: '2026',
    regionCode: '64',
    officeCode: 'KC641', // Of those who sign in here.
    name: 'Pagu uji halaman',
    seats: '10',
    amount: '100.000.000',
    choice: 'first-come',
    offerDays: '3',
  })
  assert.match(textOf(drafted.body), /Pagu tersusun/)
  const supervisor = await signedIn(house, 'supervisor')
  await supervisor.open(drafted.path)
  const approved = await supervisor.send(`${drafted.path}/state`, { to: 'approved' })
  assert.match(textOf(approved.body), /10 bebas/)
  const opened = await supervisor.send(`${drafted.path}/state`, { to: 'open' })
  assert.match(textOf(opened.body), /Dibuka/)
  const returned = await supervisor.send(`${drafted.path}/return`, {
    seats: '11',
    amount: '0',
    reason: 'Tidak akan terpakai tahun ini',
  })
  assert.match(textOf(returned.body), /pagu nasional tahun itu belum ada/i)
  const waiting = await supervisor.open('/officer/training/waiting')
  assert.equal(waiting.status, 200)
  assert.equal((await supervisor.open('/officer/training/seats?year=x')).status, 422)
})

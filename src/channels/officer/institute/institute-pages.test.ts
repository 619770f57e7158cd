import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { openHouse } from '../../../../tests/house.ts'
import { signedIn, stranger, textOf, unhurried } from '../../../../tests/attack/site/crawl.ts'

const house = await openHouse({ rates: unhurried })
const officer = await signedIn(house, 'officer')
const supervisor = await signedIn(house, 'supervisor')
const auditor = await signedIn(house, 'auditor')
const member = await signedIn(house, 'member')
const home = '/officer/institute'

test('an officer drafts a course, writes its material and plans a day; a supervisor publishes it; a member finds it, registers and withdraws', async () => {
  await officer.open(`${home}/courses`)
  const empty = await officer.send(`${home}/courses`, { title: '', hours: 'banyak' })
  assert.equal(empty.status, 422)
  const drafted = await officer.send(`${home}/courses`, {
    title: 'Membaca slip iuran',
    audience: 'public',
    hours: '2',
    summary: 'Dari upah sampai saldo, baris demi baris.',
  })
  const at = drafted.path
  assert.match(textOf(drafted.body), /Tulis materinya/)
  const body = 'Upah, iuran, lalu saldo.'
  await officer.send(`${at}/sections`, { sectionNo: '1', title: 'Slip', body, link: '' })
  await supervisor.open(at)
  assert.match(textOf((await supervisor.send(`${at}/publish`)).body), /Kursus terbit/)
  await officer.open(at)
  const nowhere = await officer.send(`${at}/runs`, { heldOn: '01-12-2026', places: '1' })
  assert.match(textOf(nowhere.body), /Tempat atau tautannya belum diisi/)
  const day = { heldOn: '01-12-2026', places: '1', place: 'Aula Institut', runLink: '' }
  const planned = await officer.send(`${at}/runs`, day)
  const runNo = present(/JK\d{8}/.exec(planned.path)?.[0], 'a run')

  const shown = await stranger(house).open(at.replace('/officer', ''))
  assert.ok(shown.body.includes(`/member/skills/register?run=${runNo}`))
  await member.open(`/member/skills/register?run=${runNo}`)
  const registered = await member.send('/member/skills/register')
  assert.match(textOf(registered.body), /Anda mendapat tempat/)
  assert.equal((await member.open(`/member/skills/register?run=JK99999999`)).status, 404)
  const action = present(
    /action="(\/member\/skills\/registrations\/\d+\/withdraw)"/.exec(registered.body)?.[1],
    'a way to withdraw',
  )
  await member.open('/member/skills')
  assert.match(textOf((await member.send(action)).body), /Pendaftaran dibatalkan/)
  await officer.open(`${home}/runs/${runNo}`)
  assert.match(textOf((await officer.send(`${home}/runs/${runNo}/cancel`)).body), /Dibatalkan/)
})

test('a member sees the skill that lapses soon, on top and with its last day', async () => {
  const { body } = await member.open('/member/skills')
  assert.match(textOf(body), /Barista berlaku sampai 29 Desember 2026/)
  assert.match(textOf(body), /Segera habis/)
})

test('the dealing room is booked on a page, and a second booking of the same hours is refused with the hours that are taken', async () => {
  const rooms = await officer.open(`${home}/rooms`)
  const at = present(/href="([^"]+\/rooms\/RU\d{6})"/.exec(rooms.body)?.[1], 'a room')
  await officer.open(at)
  const booking = { onDate: '02-12-2026', fromTime: '09.00', toTime: '11.00', purpose: 'Simulasi pasar uang' }
  assert.match(textOf((await officer.send(`${at}/bookings`, booking)).body), /Ruang dipesan/)
  const again = await officer.send(`${at}/bookings`, { ...booking, fromTime: '10.00' })
  assert.equal(again.status, 409)
  assert.match(textOf(again.body), /sudah dipesan pukul 09:00–11:00/)
})

test('a scheme, research and an agreement are entered by forms; an auditor reads all of it and finds no form', async () => {
  await officer.open(`${home}/schemes`)
  const scheme = await officer.send(`${home}/schemes`, {
    schemeCode: 'LAS-1',
    title: 'Juru las',
    field: 'Manufaktur',
    standard: '',
    validityMonths: '24',
    units: 'Menyiapkan bahan\nMengelas',
  })
  await supervisor.open(scheme.path)
  assert.match(textOf((await supervisor.send(`${scheme.path}/in-force`)).body), /Skema berlaku/)
  await officer.open(`${home}/research`)
  const research = await officer.send(`${home}/research`, {
    title: 'Iuran dan musim panen',
    topic: 'Kepesertaan',
    summary: 'Kapan petani bisa membayar.',
    authors: 'Pusat Riset Institut',
    link: '',
  })
  assert.match(textOf((await officer.send(`${research.path}/start`)).body), /berjalan/)
  await officer.open(`${home}/partners`)
  const partner = { partner: 'Politeknik Contoh', country: 'ID', subject: 'Magang' }
  const partners = await officer.send(`${home}/partners`, {
    ...partner,
    beginsOn: '01-01-2026',
    endsOn: '31-12-2027',
  })
  assert.match(textOf(partners.body), /Politeknik Contoh/)
  for (const path of [scheme.path, research.path, `${home}/partners`, `${home}/rooms`, `${home}/courses`]) {
    const { status, body } = await auditor.open(path)
    assert.equal(status, 200, path)
    assert.ok(!body.includes(`action="${home}`), path)
  }
})

test('the progress report is a page and the same figures as CSV; a year that is none is refused', async () => {
  const { body } = await officer.open(`${home}/progress`)
  assert.match(textOf(body), /Perkembangan Institut 2026/)
  const file = await officer.open(`${home}/progress/file?year=2026`)
  assert.match(file.headers.get('content-type') ?? '', /^text\/csv/)
  const [head, ...lines] = file.body.trim().split('\r\n')
  assert.match(head ?? '', /^year,quarter,runs,trainedStaff,trainedPublic,/)
  assert.deepEqual(
    lines.map((line) => line.split(',').slice(0, 2).join()),
    ['2026,1', '2026,2', '2026,3', '2026,4'],
  )
  assert.equal((await officer.open(`${home}/progress?year=x`)).status, 422)
})

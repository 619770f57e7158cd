import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWeb } from '#web/create-web.tsx'
import { TestBrowser } from '#web/fixtures/browser.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry } from '../../../modules/registry/fixtures/registry.ts'
import { createTestTraining } from '../../../modules/training/fixtures/training.ts'
import { trainingPages } from './index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { app } = registry
const training = createTestTraining(registry)
const rates = { address: { burst: 10_000, perSecond: 1 }, account: { burst: 1, perSecond: 1 } }
const web = createWeb(app, {
  pages: trainingPages,
  findPlace: async () => null,
  addressOf: () => 'test',
  rates,
})

const provider = await training.provider({ name: 'LKP Rasa Nusantara' })
const course = await training.course(provider)
const bandung = await training.class(course, { startsOn: '2026-12-07' })
const online = await training.class(course, { startsOn: '2026-12-14', mode: 'online', regionCode: '64.71' })
const planned = await training.class(course, { state: 'planned' })

async function open(path: string, lang: 'id' | 'en' = 'id') {
  const browser = new TestBrowser((request) => web.fetch(request), app.config.publicUrl, {
    'accept-language': lang,
  })
  const { status, body, headers } = await browser.open(path)
  return { status, body: body.replaceAll('\u00a0', ' '), headers }
}

test('the catalogue answers in its heading, shows what each class costs, and leads to it', async () => {
  const { status, body } = await open('/training')
  assert.equal(status, 200)
  assert.match(body, /<h1[^>]*>\s*2 kelas yang bisa diikuti/)
  assert.match(body, new RegExp(`href="/training/classes/${bandung.classNo}"`))
  assert.match(body, /Anda membayar Rp 0/)
  assert.match(body, /Nilai Rp 2\.000\.000, ditanggung program/)
  assert.match(body, /<link rel="canonical" href="[^"]+\/training"/)
  assert.doesNotMatch(body, new RegExp(planned.classNo))
})

test('the form of the catalogue is its address, days are read as people write them, and what is no day is said at its field', async () => {
  const found = await open('/training?text=barista&region=32&mode=offline&from=01-12-2026&seats=1')
  assert.match(found.body, /1 kelas untuk “barista” di Jawa Barat dan daring/)
  assert.match(found.body, /value="01-12-2026"/)
  const wrong = await open('/training?from=besok')
  assert.equal(wrong.status, 200)
  assert.match(wrong.body, /id="f-from"[^>]*aria-invalid="true"/)
  const nothing = await open('/training?text=astronomi')
  assert.match(nothing.body, /Belum ada kelas untuk “astronomi”/)
  assert.match(nothing.body, /Lihat semua kelas/)
  for (const path of [
    '/training?region=x&at=zzz',
    '/training?at=2026-02-31_KL26000001',
    '/training?seats=-1&mode=terbang',
  ])
    assert.equal((await open(path)).status, 200, path)
})

test('what somebody does now leads to courses that follow from it', async () => {
  await registry.run(`update training.course set occupations = '{pelayan kafe}' where id = $1`, [
    course.courseId,
  ])
  const { body } = await open('/training?job=Pelayan+kafe')
  assert.match(body, new RegExp(`href="/training/courses/${course.courseNo}"`))
  assert.match((await open('/training?job=astronaut')).body, /Belum ada program yang menyebut “astronaut”/)
})

test('a class has its sessions, its way to a seat, and facts that search engines read without a script', async () => {
  const { status, body } = await open(`/training/classes/${bandung.classNo}`)
  assert.equal(status, 200)
  assert.match(body, /7 Desember – 11 Desember 2026|7 Des[^<]* – 11 Desember 2026/)
  assert.match(body, new RegExp(`href="/member/training/apply\\?class=${bandung.classNo}"`))
  assert.match(body, /itemtype="https:\/\/schema.org\/Course"/)
  assert.match(body, /itemprop="startDate" content="2026-12-07"/)
  assert.doesNotMatch(body, /<script/)
  assert.equal((await open(`/training/classes/${planned.classNo}`)).status, 404)
  assert.equal((await open('/training/classes/x')).status, 422)
})

test('a class that was cancelled says so and leads to others', async () => {
  const gone = await training.class(course, { state: 'open' })
  await registry.run(`update training.class set state = 'cancelled' where id = $1`, [gone.classId])
  const { body } = await open(`/training/classes/${gone.classNo}`)
  assert.match(body, /Kelas ini dibatalkan/)
  assert.doesNotMatch(body, /member\/training\/apply/)
})

test('a course has its classes, in both languages', async () => {
  const page = await open(`/training/courses/${course.courseNo}`, 'en')
  assert.match(page.body, /Barista dasar: 2 classes to join/)
})

test('the map says the same of a province as the table below it, and both lead to its rows', async () => {
  const { status, body } = await open('/training/map')
  assert.equal(status, 200)
  assert.match(body, /<h1[^>]*>\s*1 kelas di 1 provinsi, 1 daring/)
  assert.match(body, /40 kursi masih kosong/)
  assert.equal(body.match(/href="\/training\?region=32"/g)?.length, 2)
  assert.match(body, /aria-label="Jawa Barat: 1 kelas"/)
  const [, row = ''] = /<a href="\/training\?region=32">Jawa Barat<\/a>(.+?)<\/tr>/s.exec(body) ?? []
  assert.deepEqual(row.match(/(?<=py-num">)[\d.]+/g), ['1', '20'])
  assert.match(body, /<a href="\/training\?mode=online">Daring, dari mana saja<\/a>/)
  assert.doesNotMatch(body, /region=64/)
})

test('the catalogue leads to the map of the same search, and the map back to its rows', async () => {
  const list = await open('/training?text=barista&region=32&from=01-12-2026')
  const [, map = ''] = /href="(\/training\/map[^"]*)"/.exec(list.body) ?? []
  assert.equal(map.replaceAll('&amp;', '&'), '/training/map?text=barista&from=01-12-2026')
  const { body } = await open(map.replaceAll('&amp;', '&'), 'en')
  assert.match(body, /<h1[^>]*>\s*1 class for “barista” in 1 province, 1 online/)
  assert.match(
    body,
    /href="\/training\?text=barista&amp;from=01-12-2026&amp;region=32" aria-label="Jawa Barat: 1 class"/,
  )
  assert.match((await open('/training/map?text=astronomi')).body, /href="\/training\/map">Lihat semua kelas/)
  assert.match((await open('/training/map?mode=online')).body, /<h1[^>]*>\s*1 kelas daring\s*</)
})

test('classes and the sessions of a class are calendars that other programs read', async () => {
  const all = await open('/training/classes.ics?mode=online')
  assert.match(all.headers.get('content-type') ?? '', /^text\/calendar/)
  assert.equal(all.body.match(/BEGIN:VEVENT/g)?.length, 1)
  assert.match(all.body, /DTSTART;VALUE=DATE:20261214\r\nDTEND;VALUE=DATE:20261219/)
  const one = await open(`/training/classes/${online.classNo}.ics`)
  assert.equal(one.body.match(/BEGIN:VEVENT/g)?.length, 5)
  assert.match(one.body, /DTSTART:20261214T020000Z/)
  for (const text of one.body.split('\r\n')) assert.ok(Buffer.byteLength(text) <= 75, text)
})

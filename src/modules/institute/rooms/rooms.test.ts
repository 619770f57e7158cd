import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, faults, officer, problem } from '../../registry/fixtures/registry.ts'
import { createTestInstitute } from '../fixtures/institute.ts'
import { addRoom, bookRoom, cancelBooking, listRooms, proveInstitute, viewRoom } from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask, run: query } = registry
const institute = createTestInstitute(registry)
const onDate = '2026-11-25'

test('a room is booked within its hours, for a time to come that ends after it begins', async () => {
  const roomNo = await institute.room()
  await assert.rejects(institute.room(), problem('institute.room-name-taken'))
  const odd = { name: 'Aula', place: 'Gedung A', capacity: 10, opensAt: '17:00', closesAt: '08:00' }
  await assert.rejects(ask(officer(), addRoom, odd), faults('closesAt'))
  const booking = { roomNo, onDate, fromTime: '9.00', toTime: '11.00', purpose: 'Simulasi pasar uang' }
  const refused = (changes: object, code: string) =>
    assert.rejects(ask(officer(), bookRoom, { ...booking, ...changes }), problem(code))
  await refused({ toTime: '09:00' }, 'institute.booking-ends-before-start')
  await refused({ fromTime: '07:59' }, 'institute.booking-outside-hours')
  await refused({ toTime: '17:01' }, 'institute.booking-outside-hours')
  await refused({ onDate: '2026-11-19' }, 'institute.booking-time-over')
  await refused({ roomNo: 'RU999999' }, 'not-found')
  await refused({ fromTime: '25:00' }, 'bad-input')
  await ask(officer(), bookRoom, booking)
  const { bookings, opensAt } = await ask(officer(), viewRoom, { roomNo })
  assert.equal(opensAt, '08:00')
  assert.deepEqual(
    bookings.map(({ fromAt, toAt }) => [fromAt.toISOString(), toAt.toISOString()]),
    [['2026-11-25T02:00:00.000Z', '2026-11-25T04:00:00.000Z']],
  )
  assert.deepEqual(
    (await ask(officer(), listRooms, {})).rooms.map(({ name }) => name),
    ['Ruang dealing'],
  )
})

test('one room is booked once at a time: what touches is let in, what overlaps is not, and what was cancelled makes room', async () => {
  const roomNo = await institute.room('Ruang kelas')
  const book = (fromTime: string, toTime: string) =>
    ask(officer(), bookRoom, { roomNo, onDate, fromTime, toTime, purpose: 'Pelatihan' })
  const { bookingId } = await book('10:00', '12:00')
  await book('08:00', '10:00')
  await book('12:00', '13:00')
  for (const [from, to] of [
    ['09:59', '10:01'],
    ['10:30', '11:00'],
    ['08:00', '13:00'],
  ] as const)
    await assert.rejects(book(from, to), problem('institute.room-taken'))
  const other = await institute.room('Ruang rapat')
  await ask(officer(), bookRoom, {
    roomNo: other,
    onDate,
    fromTime: '10:00',
    toTime: '12:00',
    purpose: 'Rapat',
  })
  await ask(officer(), cancelBooking, { bookingId })
  await assert.rejects(ask(officer(), cancelBooking, { bookingId }), problem('institute.booking-over'))
  await book('10:00', '12:00')
})

test('of many who book one room for one time at once, one gets it and the others are told so', async () => {
  const roomNo = await institute.room('Studio')
  const answers = await Promise.allSettled(
    Array.from({ length: 8 }, (_, at) =>
      ask(officer(), bookRoom, {
        roomNo,
        onDate,
        fromTime: at % 2 ? '10:00' : '10:30',
        toTime: '11:30',
        purpose: 'Rekaman',
      }),
    ),
  )
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  assert.equal(refused.length, 7)
  assert.ok(refused.every(problem('institute.room-taken')))
  const proofs = await database.read(proveInstitute)
  assert.ok(proofs.every((proof) => proof.faults.length === 0))
})

test('the database itself refuses two bookings of a room that overlap', async () => {
  const roomNo = await institute.room('Galeri')
  await assert.rejects(
    query(
      `insert into institute.booking (id, room_id, from_at, to_at, purpose, booked_at, booked_by)
       select gen_random_uuid(), id, at, at + interval '2 hours', 'Rapat', $2, 'Andi'
       from institute.room, unnest(array['2026-12-01T02:00Z', '2026-12-01T03:00Z']::timestamptz[]) at where number = $1`,
      [roomNo, registry.time],
    ),
    /booking_alone/,
  )
})

import { startOf } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import { notFound } from '#base/problem.ts'
import { constraintOf } from '#platform/database.ts'
import { day, line } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { roomNo, staff } from '../fields.ts'
import { bookingOver, endsBeforeStart, outsideHours, roomTaken, timeOver } from './problems.ts'
import { clock, type Room } from './room.ts'
import * as rows from './rooms.sql.ts'

/** A room for some hours of a day. That no two bookings overlap is a constraint of the table, however many ask at once. */
export const bookRoom = operation({
  name: 'institute.book-room',
  summary: { id: 'Memesan ruang', en: 'Book a room' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/institute/rooms/{roomNo}/bookings' },
  input: z.object({ roomNo, onDate: day, fromTime: clock, toTime: clock, purpose: line(3, 200) }),
  output: z.object({ bookingId: z.uuid() }),
  async run({ db, actor, now }, { onDate, fromTime, toTime, ...input }) {
    const room = await db.find<Room & { id: bigint }>(rows.findRoom(input.roomNo))
    if (!room) throw notFound()
    if (toTime <= fromTime) throw endsBeforeStart()
    if (fromTime < room.opensAt || toTime > room.closesAt) throw outsideHours(room.opensAt, room.closesAt)
    const [from, to] = [instantOf(onDate, fromTime), instantOf(onDate, toTime)]
    if (from < now) throw timeOver()
    const other = await db.find<{ fromAt: Date; toAt: Date }>(rows.findOverlapping(room.id, from, to))
    if (other) throw roomTaken(`${clockOf(other.fromAt)}–${clockOf(other.toAt)}`)
    const bookingId = newId(now)
    const booking = { id: bookingId, roomId: room.id, from, to, purpose: input.purpose, by: actor.name, now }
    await db.run(rows.insertBooking(booking)).catch((error: unknown) => {
      throw constraintOf(error) === 'booking_alone' ? roomTaken(null) : error
    })
    return { bookingId }
  },
})

/** Gives the room back. */
export const cancelBooking = operation({
  name: 'institute.cancel-booking',
  summary: { id: 'Membatalkan pemesanan ruang', en: 'Cancel the booking of a room' },
  allowed: staff,
  effect: 'write',
  route: { method: 'DELETE', path: '/institute/bookings/{bookingId}' },
  input: z.object({ bookingId: z.uuid() }),
  output: z.object({}),
  async run({ db, actor, now }, { bookingId }) {
    if (!(await db.find(rows.findBooking(bookingId)))) throw notFound()
    if ((await db.run(rows.cancelBooking(bookingId, actor.name, now))) === 0) throw bookingOver()
    return {}
  },
})

function instantOf(on: Parameters<typeof startOf>[0], time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOf(on).getTime() + (hours * 60 + minutes) * 60_000)
}

// Western Indonesia Time is UTC+7 all year.
const jakartaOffset = 7 * 60 * 60_000

function clockOf(at: Date): string {
  return new Date(at.getTime() + jakartaOffset).toISOString().slice(11, 16)
}

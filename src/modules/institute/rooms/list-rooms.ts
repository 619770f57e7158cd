import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as platform from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { limit, readers, roomNo } from '../fields.ts'
import { room, type Room } from './room.ts'
import * as rows from './rooms.sql.ts'

export const listRooms = operation({
  name: 'institute.list-rooms',
  summary: { id: 'Daftar ruang', en: 'Rooms' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/institute/rooms' },
  input: z.object({ after: roomNo.nullish(), limit }),
  output: z.object({ rooms: z.array(room), next: roomNo.nullable() }),
  async run({ db }, { after, limit: most }) {
    const found = await db.many<Room>(rows.listRooms(after ?? null, most + 1))
    const shown = found.slice(0, most)
    return { rooms: shown, next: found.length > most ? (shown.at(-1)?.roomNo ?? null) : null }
  },
})

const booking = z.object({
  bookingId: z.uuid(),
  fromAt: platform.instant,
  toAt: platform.instant,
  purpose: z.string(),
  bookedBy: z.string(),
})

/** A room and who has it next: the coming hundred bookings. */
export const viewRoom = operation({
  name: 'institute.view-room',
  summary: { id: 'Satu ruang dan pemesanannya', en: 'A room and its bookings' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/institute/rooms/{roomNo}' },
  input: z.object({ roomNo }),
  output: room.extend({ bookings: z.array(booking) }),
  async run({ db, now }, input) {
    const found = await db.find<Room & { id: bigint }>(rows.findRoom(input.roomNo))
    if (!found) throw notFound()
    const { id, ...shown } = found
    const bookings = await db.many<z.output<typeof booking>>(
      rows.listBookings({ roomId: id, from: now, limit: 100 }),
    )
    return { ...shown, bookings }
  },
})

import { z } from 'zod'
import { line } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { roomNo, staff, whole } from '../fields.ts'
import { closesBeforeOpening, nameTaken } from './problems.ts'
import { clock } from './room.ts'
import * as rows from './rooms.sql.ts'

export const addRoom = operation({
  name: 'institute.add-room',
  summary: { id: 'Menambah ruang', en: 'Add a room' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/institute/rooms' },
  input: z.object({
    name: line(3, 100),
    place: line(3, 200),
    capacity: whole(1, 2000),
    opensAt: clock,
    closesAt: clock,
  }),
  output: z.object({ roomNo }),
  async run({ db, actor, now }, input) {
    if (input.closesAt <= input.opensAt) throw closesBeforeOpening()
    const made = await db.find<{ roomNo: string }>(rows.insertRoom({ ...input, by: actor.name, now }))
    if (!made) throw nameTaken()
    return made
  },
})

import { z } from 'zod'
import { roomNo } from '../fields.ts'

/** The time on the clock in Jakarta, `09:30` or as people write it, `09.30`. */
export const clock = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/)
  .meta({ description: 'On the clock in Jakarta.', example: '09:30' })
  .transform((written) => written.replace('.', ':').padStart(5, '0'))

export const room = z.object({
  roomNo,
  name: z.string(),
  place: z.string(),
  capacity: z.int(),
  /** From when until when it can be booked, on the clock in Jakarta. */
  opensAt: z.string(),
  closesAt: z.string(),
})

export type Room = z.output<typeof room>

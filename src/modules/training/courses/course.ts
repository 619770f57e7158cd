import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { courseStates } from '../states.ts'
import { courseNo } from '../find-things.ts'

/** How a class can be held. */
export const trainingModes = ['online', 'offline', 'blended'] as const
export type Mode = (typeof trainingModes)[number]

/** What the price of a course is paid for: who came often enough, who completed it, who holds the certificate. */
export const priceBases = ['attended', 'completed', 'certified'] as const

const number = (from: number, to: number) => z.coerce.number<number | string>().int().min(from).max(to)
const optionalNumber = (from: number, to: number) =>
  number(from, to)
    .nullish()
    .transform((value) => value ?? null)

/** Whole rupiah, more than nothing. */
const price = fields.rupiah.refine((amount) => amount > 0n, {
  params: { words: { id: 'Tulis harga lebih dari nol.', en: 'Write a price of more than nothing.' } },
})

/** What a training body says of a course. */
export const courseForm = {
  title: fields.line(3, 150),
  fieldCode: z
    .string()
    .regex(/^[a-z-]{2,40}$/)
    .meta({ description: 'A field of training.', example: 'pariwisata' }),
  /** The competence standard (SKKNI), where one exists. */
  standard: fields.optionalLine(150),
  /** Of the national qualification framework (KKNI). */
  level: optionalNumber(1, 9),
  hours: number(1, 2000),
  modes: z.array(z.enum(trainingModes)).min(1).max(3),
  description: z.string().trim().min(10).max(4000),
  /** Work that it follows from, as people call it. */
  occupations: z.array(fields.line(2, 60)).max(20).default([]),
  /** For each trainee. */
  price,
  basis: z.enum(priceBases),
  /** How long its certificate holds; without it, for good. */
  certificateMonths: optionalNumber(1, 600),
  schemeCode: fields.optionalLine(40),
}

const form = z.object(courseForm)
export type CourseForm = z.output<typeof form>

/** A course as anyone may see it. */
export const course = z.object({
  courseNo,
  title: z.string(),
  fieldCode: z.string(),
  fieldId: z.string(),
  fieldEn: z.string(),
  standard: z.string().nullable(),
  level: z.int().nullable(),
  hours: fields.count,
  modes: z.array(z.enum(trainingModes)),
  description: z.string(),
  occupations: z.array(z.string()),
  price: fields.rupiah,
  basis: z.enum(priceBases),
  certificateMonths: z.int().nullable(),
  schemeCode: z.string().nullable(),
  state: z.enum(courseStates),
  providerNo: z.string(),
  providerName: z.string(),
  regionName: z.string(),
})

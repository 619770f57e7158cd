import { z } from 'zod'

const words = z.object({ id: z.string(), en: z.string() })

/** The kinds of partner with whom cover is agreed. */
const partnerKinds = [
  'province',
  'regency',
  'ministry',
  'bank',
  'union',
  'association',
  'institution',
] as const

/** Whom an agreement is about. Civil servants have been under another body since PP 70/2015; older agreements still name them. */
const segments = ['civil-servants', 'wage-earners', 'informal'] as const
export type Segment = (typeof segments)[number]

const figure = z.object({
  /** How many people it aims at, or how many were members when it was made known. */
  kind: z.enum(['aim', 'then']),
  segment: z.enum(segments),
  people: z.int().positive(),
  outOf: z.int().positive().nullable(),
})

/** What an agreement says, as far as its sources tell. */
export const agreement = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  partner: z.string(),
  partnerKind: z.enum(partnerKinds),
  regionCode: z.string().nullable(),
  about: words,
  madeKnownOn: z.iso.date(),
  /** Null where no source says. */
  signedOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  figures: z.array(figure),
  terms: z.array(words),
  sources: z.array(z.object({ title: z.string(), url: z.url().nullable() })).min(1),
})

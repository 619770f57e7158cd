import { z } from 'zod'
import type { Sex } from '../people/person.ts'

/** A person as we hold them; what we do not know is not asked. */
export type Asked = {
  readonly nik: string
  readonly name: string
  readonly birthOn: string | null
  readonly sex: Sex | null
}

export type ReplyMeaning = 'nik-not-found' | 'deceased' | 'quota'

/** How one element compares; texts come with a likeness of 0 to 100. */
type Comparison = { readonly match: boolean; readonly score?: number }

type Elements = { readonly [name in keyof typeof elements]?: Comparison }

/** What follows from the register's answer. Only the first four are answers about the person. */
export type Verdict =
  | { readonly decision: 'verified' | 'verified-with-note' | 'manual-review'; readonly elements: Elements }
  | { readonly decision: 'deceased' }
  | { readonly decision: 'rejected'; readonly reason: 'nik-not-found' }
  | { readonly decision: 'retry-later'; readonly reason: 'quota' | 'unavailable' }
  | { readonly decision: 'failed'; readonly reason: 'provider-contract' }

/** Our names for what the register calls its elements. */
const elements = {
  name: 'NAMA_LGKP',
  birthPlace: 'TMPT_LHR',
  birthDate: 'TGL_LHR',
  sex: 'JENIS_KLMIN',
  address: 'ALAMAT',
} as const

const names = Object.keys(elements) as (keyof typeof elements)[] // The keys of a literal are its names.

/** Those that must agree. A birth place or an address is written in too many ways to decide anything. */
const decisive = ['name', 'birthDate', 'sex'] as const

const comparison = z
  .string()
  .regex(/^(tidak )?sesuai( \(\d{1,3}\))?$/i)
  .transform((text): Comparison => {
    const score = /\d+/.exec(text)?.[0]
    const match = !/^tidak/i.test(text)
    return score === undefined ? { match } : { match, score: Number(score) }
  })

const reply = z.object({ content: z.tuple([z.record(z.string(), z.unknown())], z.unknown()) })

/**
 * What the register's answer means. An element that was asked for and is not answered is a failure of the
 * service, never a match; running out of quota says nothing about the person.
 */
export function judgeAnswer(
  asked: Asked,
  answer: unknown,
  replies: Readonly<Record<string, ReplyMeaning>>,
): Verdict {
  const parsed = reply.safeParse(answer)
  if (!parsed.success) return breach
  const [content] = parsed.data.content
  if ('RESPONSE_CODE' in content) return judgeCode(replies[String(content['RESPONSE_CODE'])])

  const nik = comparison.safeParse(content['NIK'])
  const compared = names.map((name) => [name, comparison.safeParse(content[elements[name]])] as const)
  const found: Elements = Object.fromEntries(
    compared.flatMap(([name, { data }]) => (data ? [[name, data]] : [])),
  )
  if (!nik.success || wanted(asked).some((name) => !found[name])) return breach
  return { decision: decide(nik.data.match, found), elements: found }
}

const breach: Verdict = { decision: 'failed', reason: 'provider-contract' }

function wanted({ birthOn, sex }: Asked): (keyof typeof elements)[] {
  return ['name', ...(birthOn ? (['birthDate'] as const) : []), ...(sex ? (['sex'] as const) : [])]
}

function decide(nikMatches: boolean, found: Elements) {
  if (!nikMatches || decisive.some((name) => found[name]?.match === false)) return 'manual-review'
  return (found.name?.score ?? 100) < 100 ? 'verified-with-note' : 'verified'
}

function judgeCode(meaning: ReplyMeaning | undefined): Verdict {
  switch (meaning) {
    case 'nik-not-found':
      return { decision: 'rejected', reason: meaning }
    case 'deceased':
      return { decision: 'deceased' }
    case 'quota':
      return { decision: 'retry-later', reason: meaning }
    case undefined:
    default:
      return breach
  }
}

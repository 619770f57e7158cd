import { ageOn, birthday } from '../calendar/age.ts'
import type { Day } from '../calendar/day.ts'
import type { Decision } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import { flag, money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import { when } from '../kernel/symbols.ts'
import type { Working } from '../kernel/working.ts'
import {
  jhtPartialHome,
  jhtPartialOther,
  jhtPartialRounding,
  jhtPartialTimes,
  jhtPartialYears,
} from '../values/jht.ts'

/** The most of an old-age account that can be taken before the right to all of it: PP 46/2015 Pasal 22 ayat (5). */
export const jhtPartial = rule('jht.partial', {
  title: { id: 'JHT yang dapat diambil sebagian', en: 'Part of JHT that can be taken' },
  article: { regulation: 'PP 46/2015', article: 'Pasal 22 ayat (4)-(6)' },
  from: '2015-07',
  facts: {
    balance: money({ id: 'Saldo JHT', en: 'JHT balance' }, { least: 0, most: 100_000_000_000 }),
    forHome: flag({ id: 'Untuk kepemilikan rumah', en: 'For owning a home' }),
  },
  compute: ({ balance, forHome }) => ({
    most: when(
      forHome,
      balance.times(jhtPartialHome).round(jhtPartialRounding),
      balance.times(jhtPartialOther).round(jhtPartialRounding),
    ).called({ id: 'Paling banyak', en: 'At most' }),
  }),
})

/** How long someone has been a member: whole years, or since a day as seen on another. */
export type Membership = { readonly years: number } | { readonly since: Day; readonly on: Day }

/** Whether part of JHT can be taken: after ten years, once in a lifetime. PP 46/2015 Pasal 22 ayat (4) and (6). */
export function mayTakePart(
  membership: Membership,
  takenBefore: boolean,
  working: Working,
  day?: Day,
): Decision {
  const needed = working.asOf(jhtPartialYears, day)
  const times = working.asOf(jhtPartialTimes, day)
  const years = 'years' in membership ? membership.years : ageOn(membership.since, membership.on)
  working.step({
    title: jhtPartialYears.title,
    formula: {
      id: `${years} tahun menjadi peserta; yang diperlukan ${needed} tahun`,
      en: `${years} years of membership; ${needed} years are needed`,
    },
    rows: working.rowsOf(jhtPartialYears),
  })
  const full = 'since' in membership ? birthday(membership.since, needed) : undefined
  return decide(
    years < needed && {
      code: 'jht-partial-too-early',
      words: {
        id: `Sebagian JHT dapat diambil setelah ${needed} tahun menjadi peserta.`,
        en: `Part of JHT can be taken after ${needed} years of membership.`,
      },
      article: { regulation: 'PP 46/2015', article: 'Pasal 22 ayat (4)' },
      ...(full && {
        mend: { id: `Dapat diajukan mulai ${full}.`, en: `It can be claimed from ${full}.` },
        fromOn: full,
      }),
    },
    takenBefore && {
      code: 'jht-partial-taken',
      words: {
        id: `Sebagian JHT hanya dapat diambil ${times} kali selama menjadi peserta.`,
        en: `Part of JHT can be taken ${times} time only in a lifetime.`,
      },
      article: { regulation: 'PP 46/2015', article: 'Pasal 22 ayat (6)' },
      mend: {
        id: 'Seluruh JHT dapat diambil pada usia pensiun atau setelah berhenti bekerja.',
        en: 'All of JHT can be taken at pension age or after work ends.',
      },
    },
  )
}

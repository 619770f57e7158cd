import { birthday } from '../calendar/age.ts'
import type { Day } from '../calendar/day.ts'
import type { Decision } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import {
  childAgeLimit,
  childShare,
  parentShare,
  pensionRecipients,
  widowShare,
} from '../values/jp-survivors.ts'

/** Widow stands for widower too, child for up to two children, parent for one of them. */
export const recipients = ['widow', 'child', 'parent'] as const
export type Recipient = (typeof recipients)[number]

/** The part of the participant’s pension that is a survivor’s. PP 45/2015 Pasal 21 to 23. */
export const shareOf: Readonly<Record<Recipient, DatedValue<'percent'>>> = {
  widow: widowShare,
  child: childShare,
  parent: parentShare,
}

/** What decides whether a survivor receives a pension on a day; what is left out is taken to stand in no way. */
export interface Survivor {
  readonly recipient: Recipient
  readonly remarried?: boolean
  /** Whether a widow or widower receives it, before any child or parent. */
  readonly spouse?: boolean
  /** Whether a child does, before a parent. */
  readonly child?: boolean
  /** Of a child. */
  readonly bornOn?: Day
  readonly works?: boolean
  readonly married?: boolean
}

/** Whether a survivor’s right stands on a day: the order of recipients, and what ends a right. Pasal 14 and 21 to 23. */
export function survivorRight(survivor: Survivor, working: Working, on?: Day): Decision {
  const { recipient, remarried, spouse, child, works, married } = survivor
  working.asOf(pensionRecipients, on)
  const isChild = recipient === 'child'
  return decide(
    recipient === 'widow' &&
      remarried === true && {
        code: 'jp-remarried',
        words: {
          id: 'Janda atau duda menikah lagi, sehingga pensiunnya berakhir.',
          en: 'The widow or widower remarried, which ends the pension.',
        },
        article: { regulation: 'PP 45/2015', article: 'Pasal 21 ayat (5)' },
        mend: {
          id: 'Pensiun beralih kepada anak bila ada.',
          en: 'It passes to the children, if there are any.',
        },
      },
    recipient !== 'widow' &&
      spouse === true && {
        code: 'jp-spouse-first',
        words: {
          id: 'Pensiun diterima janda atau duda selama ia hidup dan tidak menikah lagi.',
          en: 'The pension is the widow’s or widower’s, until death or remarriage.',
        },
        article: {
          regulation: 'PP 45/2015',
          article: isChild ? 'Pasal 22 ayat (1)' : 'Pasal 23 ayat (1)',
        },
      },
    recipient === 'parent' &&
      child === true && {
        code: 'jp-child-first',
        words: {
          id: 'Orang tua menerima pensiun hanya bila peserta tidak mempunyai istri, suami, atau anak.',
          en: 'A parent receives a pension only where the participant left no spouse and no child.',
        },
        article: { regulation: 'PP 45/2015', article: 'Pasal 23 ayat (1)' },
      },
    isChild && isGrown(survivor, working, on),
    isChild && works === true && ended('jp-child-works', 'Anak sudah bekerja', 'The child works'),
    isChild && married === true && ended('jp-child-married', 'Anak sudah menikah', 'The child is married'),
  )
}

function isGrown({ bornOn }: Survivor, working: Working, on: Day | undefined) {
  if (bornOn === undefined || on === undefined) return false
  const age = working.on(childAgeLimit, on)
  const grownOn = birthday(bornOn, age)
  return (
    on >= grownOn &&
    ended(
      'jp-child-grown',
      `Anak mencapai usia ${age} tahun pada ${grownOn}`,
      `The child reached ${age} years on ${grownOn}`,
    )
  )
}

const ended = (code: string, id: string, en: string) => ({
  code,
  words: { id: `${id}, sehingga pensiunnya berakhir.`, en: `${en}, which ends the pension.` },
  article: { regulation: 'PP 45/2015', article: 'Pasal 22 ayat (5)' },
})

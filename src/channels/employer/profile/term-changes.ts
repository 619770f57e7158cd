import type { Words } from '#base/words.ts'
import type { Terms } from '#modules/registry'
import { riskWords, scaleWords } from '../words.ts'

/** The terms of contributions, as far as a change of them can be told. */
export type ToldTerms = Pick<Terms, 'scale' | 'riskClass' | 'jkk' | 'jkm' | 'jht' | 'jp' | 'labourIntensive'>

const programmes = ['jkk', 'jkm', 'jht', 'jp'] as const

/** What is different between two sets of terms that follow each other; nothing where only a note was added. */
export function changesBetween(before: ToldTerms, after: ToldTerms): Words[] {
  const changes: Words[] = []
  if (before.scale !== after.scale)
    changes.push(became({ id: 'Skala', en: 'Size' }, scaleWords[before.scale], scaleWords[after.scale]))
  for (const programme of programmes) {
    if (before[programme] === after[programme]) continue
    const name = programme.toUpperCase()
    changes.push(
      after[programme]
        ? { id: `${name} mulai diikuti`, en: `${name} begins` }
        : { id: `${name} tidak lagi diikuti`, en: `${name} ends` },
    )
  }
  if (before.riskClass !== after.riskClass)
    changes.push(
      became({ id: 'Risiko', en: 'Risk' }, riskWords(before.riskClass), riskWords(after.riskClass)),
    )
  if (before.labourIntensive !== after.labourIntensive)
    changes.push(
      after.labourIntensive
        ? { id: 'Keringanan padat karya mulai', en: 'The labour-intensive relief begins' }
        : { id: 'Keringanan padat karya berakhir', en: 'The labour-intensive relief ends' },
    )
  return changes
}

function became(what: Words, from: Words, to: Words): Words {
  return { id: `${what.id}: ${from.id} menjadi ${to.id}`, en: `${what.en}: from ${from.en} to ${to.en}` }
}

type Reasoned = Pick<Terms, 'note' | 'riskReason'>

/** Why terms became what they are: the note that came with them, or the reason for their class of risk. Neither is repeated. */
export function whyOf(before: Reasoned | undefined, after: Reasoned): string | null {
  if (after.note && after.note !== before?.note) return after.note
  return after.riskReason !== before?.riskReason ? after.riskReason : null
}

/** `JKK, JKM, JHT` */
export function programmesIn(terms: ToldTerms): string {
  return programmes
    .filter((programme) => terms[programme])
    .map((programme) => programme.toUpperCase())
    .join(', ')
}

/** What a form has another way than the terms, as the operation takes it: what is not said does not change. */
export function whatDiffers(terms: ToldTerms, typed: Readonly<Record<string, string>>) {
  const { scale } = typed
  const takes = (programme: 'jht' | 'jp') => typed[programme] === 'on'
  return {
    ...(scale && scale !== terms.scale && { scale }),
    ...(takes('jht') !== terms.jht && { jht: takes('jht') }),
    ...(takes('jp') !== terms.jp && { jp: takes('jp') }),
  }
}

import { programmeNames } from '#modules/credentials'
import type { Words } from '#base/words.ts'
import { employerPart, workerPart, type Amounts } from '../months.ts'
import { figures, type Figure, type FigureName, type Programme } from './figure.ts'

export type SummaryLine = { readonly label: Words; readonly amount: bigint; readonly total?: boolean }

const words = (id: string, en: string): Words => ({ id, en })

/** Who pays what of a programme, or of all of them together. */
export function payersOf(programme: Figure['programme'], amounts: Amounts) {
  const { jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker } = amounts
  if (!programme) return { you: workerPart(amounts), employer: employerPart(amounts) }
  return {
    jkk: { you: 0n, employer: jkk },
    jkm: { you: 0n, employer: jkm },
    jht: { you: jhtWorker, employer: jhtEmployer },
    jp: { you: jpWorker, employer: jpEmployer },
    jkp: { you: 0n, employer: 0n },
  }[programme]
}

/** What a figure is made of, and the sum that it belongs to. */
export function summaryOf(name: FigureName, amounts: Amounts): SummaryLine[] {
  const { programme } = figures[name]
  if (programme === 'jkp') return jkpSummary(amounts)
  if (!programme) return byProgramme(name, amounts)
  const { you, employer } = payersOf(programme, amounts)
  return [
    { label: words('Bagian Anda', 'Your part'), amount: you },
    { label: words('Bagian perusahaan', 'The employer’s part'), amount: employer },
    { label: fundWords[programme], amount: you + employer, total: true },
  ]
}

const fundWords: Record<Exclude<Programme, 'jkp'>, Words> = {
  jkk: words('Masuk ke dana JKK', 'Goes to the JKK fund'),
  jkm: words('Masuk ke dana JKM', 'Goes to the JKM fund'),
  jht: words('Masuk ke saldo JHT Anda', 'Goes to your JHT balance'),
  jp: words('Masuk ke dana pensiun', 'Goes to the pension fund'),
}

/** Of all programmes: everything, or one payer's part of each. */
function byProgramme(name: FigureName, amounts: Amounts): SummaryLine[] {
  const partOf = ({ you, employer }: { you: bigint; employer: bigint }) =>
    name === 'worker' ? you : name === 'employer' ? employer : you + employer
  const lines = (['jkk', 'jkm', 'jht', 'jp'] as const).map((programme) => ({
    label: programmeNames[programme],
    amount: partOf(payersOf(programme, amounts)),
  }))
  return [
    ...lines.filter(({ amount }) => amount !== 0n),
    { label: words('Jumlah', 'Total'), amount: partOf(payersOf(null, amounts)), total: true },
  ]
}

function jkpSummary({ jkpState, jkpFromJkk, jkpFromJkm }: Amounts): SummaryLine[] {
  const lines = [
    { label: words('Dari Pemerintah', 'From the state'), amount: jkpState },
    { label: words('Dialihkan dari JKK', 'Moved from JKK'), amount: jkpFromJkk },
    { label: words('Dialihkan dari JKM', 'Moved from JKM'), amount: jkpFromJkm },
  ]
  const sum = jkpState + jkpFromJkk + jkpFromJkm
  return [
    ...lines.filter(({ amount }) => amount !== 0n),
    { label: words('Masuk ke dana JKP', 'Goes to the JKP fund'), amount: sum, total: true },
  ]
}

import type { Language } from '#base/words.ts'
import { teller } from './letter.ts'
import { programmeNames } from './programme.ts'

/** What a bill is made of. */
export type BillParts = {
  readonly jkk: bigint
  readonly jkm: bigint
  readonly jhtEmployer: bigint
  readonly jhtWorker: bigint
  readonly jpEmployer: bigint
  readonly jpWorker: bigint
  readonly penalties: bigint
  readonly creditUsed: bigint
  /** The pension programme's penalty, which a late code asks for on top (PP 45/2015 Pasal 31). */
  readonly jpPenalty: bigint
}

type Line = { readonly name: string; readonly fromWages: bigint; readonly fromEmployer: bigint }

/** The lines of a letter's table: they add up to what is asked for, or was received. */
export function programmeLines(bill: BillParts, lang: Language): Line[] {
  const t = teller(lang)
  const { jkk, jkm, jht, jp } = programmeNames
  const lines: Line[] = [
    { name: jkk[lang], fromWages: 0n, fromEmployer: bill.jkk },
    { name: jkm[lang], fromWages: 0n, fromEmployer: bill.jkm },
    { name: jht[lang], fromWages: bill.jhtWorker, fromEmployer: bill.jhtEmployer },
    { name: jp[lang], fromWages: bill.jpWorker, fromEmployer: bill.jpEmployer },
    {
      name: t('Denda bulan sebelumnya', 'Penalty for earlier months'),
      fromWages: 0n,
      fromEmployer: bill.penalties,
    },
    {
      name: t('Denda JP bulan ini', 'JP penalty for this month'),
      fromWages: 0n,
      fromEmployer: bill.jpPenalty,
    },
    { name: t('Kelebihan bayar yang dipakai', 'Credit used'), fromWages: 0n, fromEmployer: -bill.creditUsed },
  ]
  return lines.filter(({ fromWages, fromEmployer }) => fromWages !== 0n || fromEmployer !== 0n)
}

export function totalOf(lines: readonly Line[]): bigint {
  return lines.reduce((sum, line) => sum + line.fromWages + line.fromEmployer, 0n)
}

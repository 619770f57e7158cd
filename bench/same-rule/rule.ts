import { monthOf, parseMonth, type Month, type Percent, type Row } from '@payung/law'
import { jkpCeiling, jkpFromJkkRate, jkpStateRate } from '../../law/values/pp-37-2021.ts'
import { jkkRates, jkmRate } from '../../law/values/pp-44-2015.ts'
import { jpCeiling, jpEmployerRate, jpWorkerRate } from '../../law/values/pp-45-2015.ts'
import { jhtEmployerRate, jhtWorkerRate } from '../../law/values/pp-46-2015.ts'

/** Someone in every programme, without a relief, in a month since JKP began. */
export type Case = { readonly wage: number; readonly riskClass: number; readonly month: Month }

/** What the rule gives; ours gives eight more, which count for nothing here. */
export const amountNames = ['jkk', 'jkm', 'jhtEmployer', 'jhtWorker', 'jpEmployer', 'jpWorker', 'jkpState', 'jkpFromJkk'] as const // prettier-ignore
export type Amounts = Readonly<Record<(typeof amountNames)[number], number>>

/** One way to state the rule, ready to be asked. */
export type Stated = { readonly evaluate: (one: Case) => Amounts | Promise<Amounts> }

export const since = parseMonth('2021-02')
export const last = parseMonth('2026-12')

/** What a month has of a value that changes, from its first month on. */
export type Dated = readonly { readonly from: Month; readonly amount: number }[]

const perTenThousand = (percent: Percent | undefined): number => Math.round(Number(percent) * 100)
const rate = ({ rows }: { readonly rows: readonly Row<Percent>[] }) => perTenThousand(rows.at(-1)?.amount)

/** The law’s own numbers, so that every engine is given the same: rates are ten-thousandths. */
export const given = {
  jkk: Object.values(jkkRates.rows.at(-1)?.amount ?? {}).map(perTenThousand),
  jkm: rate(jkmRate),
  jhtEmployer: rate(jhtEmployerRate),
  jhtWorker: rate(jhtWorkerRate),
  jpEmployer: rate(jpEmployerRate),
  jpWorker: rate(jpWorkerRate),
  jkpState: rate(jkpStateRate),
  jkpFromJkk: rate(jkpFromJkkRate),
  jpCeilings: ceilingsSince(since),
  jkpCeiling: jkpCeiling.rows.at(-1)?.amount ?? 0,
}

function ceilingsSince(month: Month): Dated {
  const all = jpCeiling.rows.map(({ from, amount }) => ({ from: monthOf(from), amount }))
  return all.filter((_, at) => (all[at + 1]?.from ?? Infinity) > month)
}

/** `floor((x + 5000) / 10000)`: half up. */
const roundedText = (product: string): string => `floor((${product} + 5000) / 10000)`

/** The amounts as expressions of `wage`, `jkkRate` and `jpCeiling`, which most engines read alike. */
export function expressions(
  least: (a: string, b: string) => string,
): readonly (readonly [keyof Amounts, string])[] {
  const [jpBase, jkpBase] = [least('wage', 'jpCeiling'), least('wage', String(given.jkpCeiling))]
  return [
    ['jkk', roundedText('wage * jkkRate')],
    ['jkm', roundedText(`wage * ${given.jkm}`)],
    ['jhtEmployer', roundedText(`wage * ${given.jhtEmployer}`)],
    ['jhtWorker', roundedText(`wage * ${given.jhtWorker}`)],
    ['jpEmployer', roundedText(`${jpBase} * ${given.jpEmployer}`)],
    ['jpWorker', roundedText(`${jpBase} * ${given.jpWorker}`)],
    ['jkpState', roundedText(`${jkpBase} * ${given.jkpState}`)],
    ['jkpFromJkk', roundedText(`${jkpBase} * ${given.jkpFromJkk}`)],
  ]
}

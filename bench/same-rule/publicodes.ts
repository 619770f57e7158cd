import { formatMonth, type Month } from '@payung/law'
import { amountNames, given, type Amounts, type Stated } from './rule.ts'

/** As publicodes has it: dated variations, a ceiling (`plafond`), a product that is rounded (`arrondi`). */
export async function inPublicodes(): Promise<Stated> {
  const { default: Engine } = await import('publicodes')
  const silent = { log() {}, warn() {}, error() {} }
  const engine = new Engine(rules(), { logger: silent })
  return {
    evaluate({ wage, riskClass, month }) {
      engine.setSituation({ upah: wage, kelas: riskClass, bulan: `01/${frenchMonth(month)}` })
      return Object.fromEntries(amountNames.map((name) => [name, engine.evaluate(name).nodeValue])) as Amounts // Compared with ours.
    },
  }
}

const percent = (perTenThousand: number): string => `${perTenThousand / 100}%`
const part = (of: string, rate: number | string) => ({
  produit: [of, typeof rate === 'string' ? rate : percent(rate)],
  arrondi: 'oui',
})

function rules() {
  const [first, ...later] = given.jpCeilings
  const classes = given.jkk.map((rate, at) => ({ si: `kelas = ${at + 1}`, alors: percent(rate) }))
  const ceilings = later
    .toReversed()
    .map(({ from, amount }) => ({ si: `bulan >= ${frenchMonth(from)}`, alors: `${amount} Rp` }))
  return {
    upah: { titre: 'Upah sebulan', unité: 'Rp' },
    kelas: { titre: 'Tingkat risiko' },
    bulan: { type: 'date' },
    'tarif jkk': { variations: [...classes.slice(0, -1), { sinon: classes.at(-1)?.alors }] },
    'batas jp': { variations: [...ceilings, { sinon: `${first?.amount} Rp` }] },
    'upah jp': { valeur: 'upah', plafond: 'batas jp' },
    'upah jkp': { valeur: 'upah', plafond: `${given.jkpCeiling} Rp` },
    jkk: part('upah', 'tarif jkk'),
    jkm: part('upah', given.jkm),
    jhtEmployer: part('upah', given.jhtEmployer),
    jhtWorker: part('upah', given.jhtWorker),
    jpEmployer: part('upah jp', given.jpEmployer),
    jpWorker: part('upah jp', given.jpWorker),
    jkpState: part('upah jkp', given.jkpState),
    jkpFromJkk: part('upah jkp', given.jkpFromJkk),
  }
}

const frenchMonth = (month: Month): string => formatMonth(month).split('-').toReversed().join('/')

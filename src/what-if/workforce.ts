import { lastDayOf, participatesInJkp, Working, type Month } from '@payung/law'
import { Chance } from '../world/chance.ts'
import { readCountry, type Country } from '../world/country.ts'
import { sizesOf } from '../world/sizes.ts'
import { tradesIn, type Trade } from '../world/trades.ts'
import { wageAt } from '../world/wage.ts'

/** How many wage earners one employer declares in Indonesia, about. */
const membersPerEmployer = 25

export type Population = { readonly members: number; readonly seed: number }

/** How many work for each employer of a population. */
export function employerSizes({ members, seed }: Population): Int32Array {
  return sizesOf(Math.ceil(members / membersPerEmployer), members, seed)
}

/** The facts of so many members, a column each; `employer` says whose they are. */
export type Columns = ReturnType<typeof makeColumns>

export function makeColumns(room: number) {
  return {
    employer: new Int32Array(room),
    wage: new Int32Array(room),
    riskClass: new Uint8Array(room),
    jht: new Uint8Array(room),
    jp: new Uint8Array(room),
    jkp: new Uint8Array(room),
    labourIntensive: new Uint8Array(room),
  }
}

/**
 * Wage earners as `./payung world` invents them, employer by employer: sizes, places, trades, risk classes, programmes and wages
 * are spread alike, and the same seed gives the same people. Everyone holds a job, at one wage all through; nobody is too old for JP
 * or JKP.
 */
export class Workforce {
  readonly #sizes: Int32Array
  readonly #seed: number
  readonly #tradeOf: (chance: Chance, size: number) => Trade
  readonly #joinsJkp: (trade: Trade) => boolean

  /** @param month by whose law the programmes of each employer are chosen, and whose year’s minimum wages are paid */
  constructor(sizes: Int32Array, seed: number, month: Month) {
    this.#sizes = sizes
    this.#seed = seed
    this.#tradeOf = tradesIn(countryIn(Math.floor(month / 12)), month)
    this.#joinsJkp = jkpOf(month)
  }

  /**
   * Fills the columns again and again with the members of some employers, the first of whom has the given number in all.
   * @returns how many were filled, once for each time
   */
  *fill(columns: Columns, first: number, from: number, until: number): Generator<number> {
    const room = columns.wage.length
    let [filled, person] = [0, first]
    for (let employer = from; employer < until; employer++) {
      const size = this.#sizes[employer] ?? 0
      const trade = this.#tradeOf(new Chance(this.#seed + 1, employer), size)
      const row = this.#rowOf(trade)
      for (let at = 0; at < size; at++) {
        columns.employer[filled] = employer - from
        columns.wage[filled] = wageAt(trade.place.minimumWage, new Chance(this.#seed + 4, person++))
        columns.riskClass[filled] = row.riskClass
        columns.jht[filled] = row.jht
        columns.jp[filled] = row.jp
        columns.jkp[filled] = row.jkp
        columns.labourIntensive[filled] = row.labourIntensive
        filled += 1
        if (filled === room) {
          yield filled
          filled = 0
        }
      }
    }
    if (filled > 0) yield filled
  }

  #rowOf(trade: Trade) {
    const has = (programme: 'jht' | 'jp') => Number(trade.owed.includes(programme))
    return {
      riskClass: trade.riskClass,
      jht: has('jht'),
      jp: has('jp'),
      jkp: Number(this.#joinsJkp(trade)),
      labourIntensive: Number(trade.labourIntensive),
    }
  }
}

const countries = new Map<number, Country>()

/** The country of a year, read once. */
function countryIn(year: number): Country {
  const country = countries.get(year) ?? readCountry(year)
  countries.set(year, country)
  return country
}

/** Whether the members of an employer are in JKP as well, asked of the law once for each kind of employer. */
function jkpOf(month: Month): (trade: Trade) => boolean {
  const known = new Map<string, boolean>()
  return ({ owed, scale }) => {
    const key = `${owed.join()} ${scale}`
    const joins = known.get(key) ?? joinsJkp(owed, scale, month)
    known.set(key, joins)
    return joins
  }
}

function joinsJkp(owed: Trade['owed'], scale: Trade['scale'], month: Month): boolean {
  const programmes = owed.map((programme) => programme.toUpperCase())
  const candidate = { citizen: true, ageAtRegistration: 30, scale, programmes, jkn: true }
  return participatesInJkp(candidate, new Working(), lastDayOf(month)).eligible
}

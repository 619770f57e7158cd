import { Chance } from '../chance.ts'
import { inventPerson, type InventedPerson } from '../people.ts'
import { hospitalUnits } from '../story/firms.ts'
import { inventWorker, workerColumns, workerLine, type Line } from '../worker-file.ts'

/** Nobody of the demo world: their NIKs are of another district, their telephone numbers of another thousand. */
const crowd = { district: '71', firstPhone: 9_993_000, bornFrom: 1975, bornUntil: 2004 }

/** People whom no file has named yet, one after the other. */
export class Strangers {
  readonly #chance: Chance
  #at: number

  /** @param from their place in the crowd, so that no two files name the same */
  constructor(seed: string, from = 0) {
    this.#chance = new Chance(`${seed} samples`)
    this.#at = from
  }

  workers(count: number): Line[] {
    return this.#people(count).map((person, at) => inventWorker(this.#chance, person, this.#at - count + at))
  }

  /** A list of the hospital: contract staff by unit, with civil servants between them. */
  staff(contract: number, civilServants: number): Line[] {
    const total = contract + civilServants
    return this.#people(total).map((person, at) => {
      const isCivilServant =
        Math.floor(((at + 1) * civilServants) / total) > Math.floor((at * civilServants) / total)
      return workerLine(person, {
        employeeNo: `RS${this.#at - total + at}`,
        wage: this.#chance.between(3_990, 6_200) * 1000,
        status: isCivilServant ? 'PNS' : 'NON ASN',
        startedOn: '2025-01-02',
        unit: hospitalUnits[at % hospitalUnits.length]?.code ?? '',
      })
    })
  }

  #people(count: number): InventedPerson[] {
    return Array.from({ length: count }, () => inventPerson(this.#chance, crowd, this.#at++))
  }
}

/** The older layout of the public upload: 32 columns. */
export const columnsInThreeParts = workerColumns.flatMap((column) =>
  column === 'NAMA_LENGKAP' ? ['NAMA_DEPAN', 'NAMA_TENGAH', 'NAMA_BELAKANG'] : [column],
)

export function inThreeParts({ NAMA_LENGKAP: name = '', ...line }: Line): Line {
  const [first, ...others] = name.split(' ')
  return {
    ...line,
    NAMA_DEPAN: first,
    NAMA_TENGAH: others.slice(0, -1).join(' '),
    NAMA_BELAKANG: others.at(-1),
  }
}

import { dayInMonth, type Month } from '@payung/law'
import type { Chance } from '../chance.ts'
import { inventPerson, nikOf, phoneOf, type Crowd, type InventedPerson } from '../people.ts'
import { workerLine, type Job, type Line } from '../worker-file.ts'
import type { Calendar } from './calendar.ts'
import { cast } from './cast.ts'

/** Everybody who works somewhere in the demo world. Old enough in 2015, young enough in the 2030s. */
const townspeople: Crowd = { district: '64', firstPhone: 9_991_000, bornFrom: 1972, bornUntil: 1998 }

/** Where in the crowd the people stand who have a story of their own. */
const firstWithStory = 900

function someone(
  place: number,
  who: Pick<InventedPerson, 'name' | 'sex' | 'birthOn' | 'motherName'> & Partial<InventedPerson>,
): InventedPerson {
  const at = firstWithStory + place
  return {
    nik: nikOf({ district: townspeople.district, at, birthOn: who.birthOn, sex: who.sex }),
    birthPlace: 'Samarinda',
    married: true,
    phone: phoneOf(townspeople.firstPhone + at),
    address: `Jalan Pelita Gang 4 Nomor ${place + 1}, Samarinda`,
    postalCode: '75117',
    ...who,
  }
}

export const rina = someone(0, {
  name: cast.rina.name,
  phone: cast.rina.phone,
  sex: 'female',
  birthOn: '1992-02-14',
  motherName: 'Sumarni',
  birthPlace: 'Tenggarong',
})
export const kasim = someone(1, {
  name: cast.kasim.name,
  phone: cast.kasim.phone,
  sex: 'male',
  birthOn: '1984-08-03',
  motherName: 'Indo Upe',
  birthPlace: 'Balikpapan',
})
export const ahmad = someone(2, {
  name: 'Ahmad Fauzi',
  sex: 'male',
  birthOn: '1990-11-20',
  motherName: 'Rahimah',
})
export const budi = someone(3, {
  name: 'Budi Hartono',
  sex: 'male',
  birthOn: '1988-06-09',
  motherName: 'Sulastri',
})
/** Reported too late for the month in which he began. */
export const togar = someone(4, {
  name: 'Togar Hutapea',
  sex: 'male',
  birthOn: '1995-01-27',
  motherName: 'Lamria',
})
/** Has gone from the shop to the restaurant; the shop has not said so. */
export const retno = someone(5, {
  name: 'Retno Utami',
  sex: 'female',
  birthOn: '1996-04-18',
  motherName: 'Endang',
})

export const yusuf = someone(6, {
  name: 'Yusuf Ramadhan',
  sex: 'male',
  birthOn: '1974-05-14',
  motherName: 'Saudah',
  birthPlace: 'Tanah Grogot',
})
/** Yusuf once more: a clerk swapped two digits of the NIK and wrote the name as it sounds. */
export const yusup: InventedPerson = { ...yusuf, name: 'Yusup Ramadan', nik: swapLastDigits(yusuf.nik) }

export const nurlina = someone(7, {
  name: 'Nurlina Wahid',
  sex: 'female',
  birthOn: '1991-09-02',
  motherName: 'Sitti Ramlah',
})
/** Nurlina once more, as someone else wrote her down. Nobody has looked at the two yet. */
export const nurLina: InventedPerson = {
  ...nurlina,
  name: 'Nur Lina Wahid',
  nik: swapLastDigits(nurlina.nik),
}

export const siti = someone(8, {
  name: 'Siti Aminah',
  sex: 'female',
  birthOn: '1985-12-30',
  motherName: 'Kasinem',
})

/** A harvester who has died. Sample files name him too, so nothing about him depends on the day. */
export const deceased = someone(9, {
  name: 'Rusdi Hanafi',
  sex: 'male',
  birthOn: '1978-03-17',
  motherName: 'Norhasanah',
  birthPlace: 'Tanah Grogot',
})

/** Works for himself. Old enough to register in 2015, and young enough ever since. */
export const dimas = someone(10, {
  name: cast.dimas.name,
  phone: cast.dimas.phone,
  sex: 'male',
  birthOn: '1997-05-23',
  motherName: 'Halimah',
})

/** Works abroad. */
export const yuni = someone(11, {
  name: cast.yuni.name,
  phone: cast.yuni.phone,
  sex: 'female',
  birthOn: '1994-02-17',
  motherName: 'Sulastri',
})

function swapLastDigits(nik: string): string {
  return `${nik.slice(0, -2)}${nik.at(-1)}${nik.at(-2)}`
}

/** Hires people for one employer, numbering them as it goes. */
export class Crew {
  readonly #chance: Chance
  readonly #calendar: Calendar
  readonly #at: CrewPlace
  #hired: number

  constructor(chance: Chance, calendar: Calendar, at: CrewPlace) {
    this.#chance = chance
    this.#calendar = calendar
    this.#at = at
    this.#hired = at.hired ?? 0
  }

  /** @param wages of 2026, in thousands of rupiah, from the least to the most */
  many(count: number, status: Job['status'], wages: readonly [number, number], unit?: string): Line[] {
    return Array.from({ length: count }, () => {
      const person = inventPerson(this.#chance, townspeople, this.#at.from + this.#hired)
      const wage = this.#chance.between(...wages) * 1000
      const { longest = 18 } = this.#at
      return this.one(person, status, wage, {
        monthsHere: this.#chance.between(Math.min(1, longest), longest),
        unit,
      })
    })
  }

  /** @param wage of 2026, in rupiah */
  one(
    person: InventedPerson,
    status: Job['status'],
    wage: number,
    { monthsHere, unit }: { monthsHere: number; unit?: string | undefined },
  ): Line {
    const { prefix, month } = this.#at
    const calendar = this.#calendar
    this.#hired += 1
    return workerLine(person, {
      employeeNo: `${prefix}${String(this.#hired).padStart(3, '0')}`,
      wage: calendar.wage(wage),
      status,
      startedOn: dayInMonth(month - monthsHere, 1),
      ...(status === 'PKWT' && { contractEndsOn: calendar.day(calendar.current + 9, 28) }),
      ...(unit && { unit }),
    })
  }
}

export type CrewPlace = {
  /** Of the employee numbers. */
  readonly prefix: string
  /** Where in the crowd of townspeople the invented ones stand. */
  readonly from: number
  /** The month in which they are reported. */
  readonly month: Month
  /** For how many months the longest have been here; 18 when it is not said. */
  readonly longest?: number
  /** How many were hired before. */
  readonly hired?: number
}

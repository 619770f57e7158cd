import type { LoadedNumber, LoadedPerson, LoadedSpell } from '#modules/registry/world'
import { Chance } from './chance.ts'
import { addressAt, phoneOf, type WorldEmployer } from './employers.ts'
import type { Jobs } from './jobs.ts'
import { nameFor } from './names.ts'
import type { Place } from './country.ts'

/** Days are counted from 1970-01-01. */
type Life = {
  readonly sex: 'female' | 'male'
  readonly bornOn: number
  /** Each job with its place at the employer. */
  readonly held: Spell | null
  readonly left: Spell | null
}

type Spell = { readonly employer: number; readonly from: number; readonly until: number | null }

/** The people of the synthetic world and their spells of work. Everything about a person follows from their number. */
export class People {
  readonly #jobs: Jobs
  readonly #employers: readonly WorldEmployer[]
  readonly #seed: number
  readonly #today: number
  readonly #firstKey: bigint

  constructor(of: {
    jobs: Jobs
    employers: readonly WorldEmployer[]
    seed: number
    today: string
    firstKey: bigint
  }) {
    this.#jobs = of.jobs
    this.#employers = of.employers
    this.#seed = of.seed
    this.#today = dayNumber(of.today)
    this.#firstKey = of.firstKey
  }

  *persons(onPerson: (done: number) => void): Generator<LoadedPerson> {
    for (let person = 0; person < this.#jobs.people; person++) {
      onPerson(person)
      yield this.#person(person)
    }
  }

  *numbers(): Generator<LoadedNumber> {
    for (let person = 0; person < this.#jobs.people; person++) {
      yield { personId: this.#key(person), nik: this.#nik(person, this.#life(person)) }
    }
  }

  /** Employer by employer, in the order of their keys. */
  *spells(firstKey: bigint): Generator<LoadedSpell> {
    let employmentId = firstKey
    for (const [at, employer] of this.#employers.entries()) {
      for (const { person, hasLeft } of this.#jobs.at(at)) {
        const life = this.#life(person)
        const spell = hasLeft ? life.left : life.held
        if (spell) yield { ...this.#spell(person, employer, spell), employmentId: employmentId++ }
      }
    }
  }

  #key(person: number): bigint {
    return this.#firstKey + BigInt(person)
  }

  #life(person: number): Life {
    const chance = new Chance(this.#seed + 2, person)
    const { held, left } = this.#jobs.of(person)
    const sex = chance.next() < 0.41 ? 'female' : 'male'
    // From 17 to 64, most of them around thirty; who has worked before is a little older.
    const age = 17 + 47 * Math.min(chance.next(), Math.max(chance.next(), chance.next()) * 0.9)
    const bornOn = this.#today - Math.floor(Math.max(age, left === null ? 17.5 : 21) * year)
    const mayWork = Math.ceil(bornOn + 17 * year)
    const tenure = Math.floor(-Math.log(1 - chance.next()) * 3.5 * year)
    const lasted = Math.floor(-Math.log(1 - chance.next()) * 2 * year) + 30
    const gap = chance.next() < 0.4 ? 1 + chance.below(7) : 8 + chance.below(150)
    const since = this.#today - 1 - (left === null ? Math.min(tenure, 11 * year) : tenure % (2 * year))
    const from = Math.floor(Math.max(since, mayWork))
    const until = held === null ? this.#today - 1 - chance.below(540) : from - gap
    return {
      sex,
      bornOn,
      held: held === null ? null : { employer: this.#jobs.employerHolding(held), from, until: null },
      left:
        left === null
          ? null
          : { employer: this.#jobs.employerLeft(left), from: Math.max(until - lasted, mayWork), until },
    }
  }

  #person(person: number): LoadedPerson {
    const { sex, bornOn, held, left } = this.#life(person)
    const chance = new Chance(this.#seed + 3, person)
    const first = left ?? held
    const place = this.#placeOf(first)
    const region = place.code
    return {
      personId: this.#key(person),
      name: nameFor(chance, region, sex),
      birthPlace: place.name,
      birthOn: dayText(bornOn),
      sex,
      motherName: nameFor(chance, region, 'female'),
      married: chance.next() < (this.#today - bornOn < 25 * year ? 0.2 : 0.8),
      phone: chance.next() < 0.85 ? phoneOf(person) : null,
      address: addressAt(chance, place),
      registeredAt: declaredAt(first?.from ?? this.#today),
    }
  }

  #placeOf(spell: Spell | null): Place {
    const employer = this.#employers[spell?.employer ?? 0]
    if (!employer) throw new RangeError('every job is at an employer')
    return employer.place
  }

  /** Region 99 belongs to nobody. The eight digits around the birth date are the person's own, so no two have the same. */
  #nik(person: number, { sex, bornOn }: Life): string {
    const own = String((person * 38_196_601 + 14_142_135 + this.#seed) % 100_000_000).padStart(8, '0')
    const [yyyy = '', month = '', day = ''] = dayText(bornOn).split('-')
    const date = String(Number(day) + (sex === 'female' ? 40 : 0)).padStart(2, '0')
    return `99${own.slice(0, 4)}${date}${month}${yyyy.slice(2)}${own.slice(4)}`
  }

  #spell(person: number, employer: WorldEmployer, { from, until }: Spell): Omit<LoadedSpell, 'employmentId'> {
    const chance = new Chance(this.#seed + (until === null ? 4 : 5), person)
    const contract = contractIn(employer.section, chance)
    const ends =
      contract === 'pkwt' ? Math.max(from + 180, until ?? this.#today + 30) + chance.below(500) : null
    return {
      employerId: employer.employerId,
      personId: this.#key(person),
      employeeNo: `P${String(person).padStart(7, '0')}`,
      contract,
      startedOn: dayText(from),
      contractEndsOn: ends === null ? null : dayText(ends),
      endedOn: until === null ? null : dayText(until),
      endReason: until === null ? null : endReason(chance),
      regionCode: employer.regionCode,
      wage: wageAt(employer.place.minimumWage, chance),
      declaredAt: declaredAt(from),
    }
  }
}

const year = 365.25

/** Employment is told to the insurer soon after it begins; the programmes themselves began in July 2015. */
function declaredAt(day: number): string {
  return `${dayText(Math.max(day, dayNumber('2015-07-01')))}T04:00:00Z`
}

/** Around the minimum wage, one in ten a little below, with a long tail: one in thirty above the pension's ceiling. */
function wageAt(minimum: number, chance: Chance): number {
  const usual = Math.exp(0.12 + 0.24 * chance.normal())
  const rare = chance.next() < 0.07 ? 1.6 * (1 - chance.next()) ** -0.6 : 1
  const wage = minimum * Math.max(0.45, usual) * Math.min(rare, 30)
  return Math.round(wage / 1000) * 1000
}

/** Daily work is common on estates and building sites, fixed terms in industry. */
function contractIn(section: string, chance: Chance): LoadedSpell['contract'] {
  const throwOf = chance.next()
  if (section === 'A' || section === 'F') return throwOf < 0.3 ? 'daily' : throwOf < 0.65 ? 'pkwt' : 'pkwtt'
  if (section === 'C') return throwOf < 0.05 ? 'piece' : throwOf < 0.5 ? 'pkwt' : 'pkwtt'
  return throwOf < 0.03 ? 'daily' : throwOf < 0.35 ? 'pkwt' : 'pkwtt'
}

function endReason(chance: Chance): NonNullable<LoadedSpell['endReason']> {
  const throwOf = chance.next()
  if (throwOf < 0.45) return 'resigned'
  if (throwOf < 0.8) return 'contract-ended'
  if (throwOf < 0.92) return 'laid-off'
  return throwOf < 0.97 ? 'transfer' : 'absconded'
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000
}

const texts = new Map<number, string>()

/** Few days and many people: each day is spelled once. */
function dayText(day: number): string {
  const known = texts.get(day)
  if (known !== undefined) return known
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
  texts.set(day, text)
  return text
}

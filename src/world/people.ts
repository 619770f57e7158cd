import { present } from '#base/assert.ts'
import type { LoadedPerson, LoadedSpell } from '#modules/registry/world'
import { Chance } from './chance.ts'
import { dayNumber, dayText, year } from './days.ts'
import { addressAt, phoneOf, type WorldEmployer } from './employers.ts'
import type { Jobs } from './jobs.ts'
import { nameFor } from './names.ts'
import { wageAt } from './wage.ts'

/** Days are numbers, see `days.ts`. */
type Life = {
  readonly sex: 'female' | 'male'
  readonly bornOn: number
  readonly held: Spell | null
  readonly left: Spell | null
}

type Spell = { readonly at: WorldEmployer; readonly from: number; readonly until: number | null }

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

  *persons(): Generator<LoadedPerson> {
    for (let person = 0; person < this.#jobs.people; person++) yield this.#person(person)
  }

  *niks(): Generator<{ personId: bigint; nik: string }> {
    for (let person = 0; person < this.#jobs.people; person++) {
      yield { personId: this.#key(person), nik: this.#nik(person, this.#life(person)) }
    }
  }

  /** Employer by employer, in the order of their keys. */
  *spells(firstKey: bigint): Generator<LoadedSpell> {
    let employmentId = firstKey
    for (const at of this.#employers.keys()) {
      for (const { person, hasLeft } of this.#jobs.at(at)) {
        const life = this.#life(person)
        const spell = hasLeft ? life.left : life.held
        if (spell) yield { ...this.#spell(person, spell), employmentId: employmentId++ }
      }
    }
  }

  #key(person: number): bigint {
    return this.#firstKey + BigInt(person)
  }

  #life(person: number): Life {
    const chance = new Chance(this.#seed + 2, person)
    const jobs = this.#jobs.of(person)
    const sex = chance.next() < 0.41 ? 'female' : 'male'
    // From 17 to 64, most of them around thirty; who has worked before is a little older.
    const age = 17 + 47 * Math.min(chance.next(), Math.max(chance.next(), chance.next()) * 0.9)
    const bornOn = this.#today - Math.floor(Math.max(age, jobs.left === null ? 17.5 : 21) * year)
    const mayWork = Math.ceil(bornOn + 17 * year)
    const left = jobs.left === null ? null : this.#leftJob(jobs, chance, mayWork)
    return {
      sex,
      bornOn,
      left,
      held: jobs.held === null ? null : this.#heldJob(jobs.held, left, chance, mayWork),
    }
  }

  /** Left within a year and a half by who holds no job now, within two years by who does; never before it could be reported. */
  #leftJob(jobs: { held: number | null; left: number | null }, chance: Chance, mayWork: number) {
    const at = this.#employer(this.#jobs.employerLeft(jobs.left ?? 0))
    const since = chance.below(jobs.held === null ? 540 : 700)
    const until = Math.min(Math.max(this.#today - 2 - since, at.registeredOn + 1), this.#today - 2)
    const lasted = Math.floor(-Math.log(1 - chance.next()) * 2 * year) + 30
    return { at, from: Math.max(until - lasted, mayWork), until }
  }

  /** Held for some years, or since a gap after the job before; four gaps in ten are shorter than a week. */
  #heldJob(held: number, left: { readonly until: number } | null, chance: Chance, mayWork: number): Spell {
    const tenure = Math.min(Math.floor(-Math.log(1 - chance.next()) * 3.5 * year), Math.floor(11 * year))
    const gap = chance.next() < 0.4 ? 1 + chance.below(7) : 8 + chance.below(150)
    const yesterday = this.#today - 1
    const from = left ? Math.min(left.until + gap, yesterday) : Math.max(yesterday - tenure, mayWork)
    return { at: this.#employer(this.#jobs.employerHolding(held)), from, until: null }
  }

  #employer(at: number): WorldEmployer {
    return present(this.#employers[at], 'every job is at an employer')
  }

  #person(person: number): LoadedPerson {
    const { sex, bornOn, held, left } = this.#life(person)
    const chance = new Chance(this.#seed + 3, person)
    const first = present(left ?? held, 'everyone has worked')
    const place = first.at.place
    return {
      personId: this.#key(person),
      name: nameFor(chance, place.code, sex),
      birthPlace: place.name,
      birthOn: dayText(bornOn),
      sex,
      motherName: nameFor(chance, place.code, 'female'),
      married: chance.next() < (this.#today - bornOn < 25 * year ? 0.2 : 0.8),
      phone: chance.next() < 0.85 ? phoneOf(person) : null,
      address: addressAt(chance, place),
      registeredAt: declaredAt(first),
    }
  }

  /** Region 99 belongs to nobody. The eight digits around the birth date are the person's own, so no two have the same. */
  #nik(person: number, { sex, bornOn }: Life): string {
    const own = String((person * 38_196_601 + 14_142_135 + this.#seed) % 100_000_000).padStart(8, '0')
    const [yyyy = '', month = '', day = ''] = dayText(bornOn).split('-')
    const date = String(Number(day) + (sex === 'female' ? 40 : 0)).padStart(2, '0')
    return `99${own.slice(0, 4)}${date}${month}${yyyy.slice(2)}${own.slice(4)}`
  }

  #spell(person: number, spell: Spell): Omit<LoadedSpell, 'employmentId'> {
    const { at, from, until } = spell
    const chance = new Chance(this.#seed + (until === null ? 4 : 5), person)
    const contract = contractIn(at.section, chance)
    const ends =
      contract === 'pkwt' ? Math.max(from + 180, until ?? this.#today + 30) + chance.below(500) : null
    return {
      employerId: at.employerId,
      personId: this.#key(person),
      employeeNo: `P${String(person).padStart(7, '0')}`,
      contract,
      startedOn: dayText(from),
      contractEndsOn: ends === null ? null : dayText(ends),
      endedOn: until === null ? null : dayText(until),
      endReason: until === null ? null : endReason(chance),
      regionCode: at.regionCode,
      wage: wageAt(at.place.minimumWage, chance),
      declaredAt: declaredAt(spell),
    }
  }
}

/** Employment is told to the insurer as soon as it begins, or with the employer's own registration. */
function declaredAt({ at, from }: Spell): string {
  return `${dayText(Math.max(from, at.registeredOn))}T04:00:00Z`
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

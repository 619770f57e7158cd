import { dayInMonth, parseMonth, type Month } from '@payung/law'
import type { EmployerKind } from '#modules/registry'
import type { LoadedEmployer } from '#modules/registry/world'
import { Chance } from './chance.ts'
import type { Activity, Country, Place } from './country.ts'
import { dayNumber } from './days.ts'
import { nameFor } from './names.ts'
import { tradesIn } from './trades.ts'

/** No month is older: the programmes began with it. */
const lawBegins = parseMonth('2015-07')

/** An employer of the synthetic world, with what decides about its workers. */
export type WorldEmployer = LoadedEmployer & {
  readonly place: Place
  readonly section: string
  /** As a number, see `days.ts`. */
  readonly registeredOn: number
}

/** Invented employers of given sizes, each where it would be and doing what is done there. */
export function makeEmployers(of: {
  country: Country
  offices: ReadonlyMap<string, string>
  sizes: Int32Array
  seed: number
  firstKey: bigint
  month: Month
}): WorldEmployer[] {
  const { country, offices, sizes, seed, firstKey, month } = of
  const trade = tradesIn(country, month)
  return Array.from(sizes, (size, at): WorldEmployer => {
    const chance = new Chance(seed + 1, at)
    const { place, kind, activity, scale, owed, ...rest } = trade(chance, size)
    const age = chance.next() < 0.1 ? 1 + chance.below(12) : 13 + chance.below(110)
    const firstMonth = Math.max(month - age, lawBegins)
    const registeredOn = dayInMonth(firstMonth, 1 + chance.below(20))
    return {
      employerId: firstKey + BigInt(at),
      kind,
      name: nameEmployer(chance, kind, place, activity),
      nib: kind === 'company' && scale !== 'mikro' ? String(9_000_000_000_000 + at) : null,
      kbli: activity?.kbli ?? null,
      regionCode: place.code,
      officeCode: offices.get(place.code) ?? '',
      address: addressAt(chance, place),
      contactName: nameFor(chance, place.code, chance.next() < 0.5 ? 'female' : 'male'),
      contactPhone: phoneOf(at),
      firstMonth,
      registeredAt: `${registeredOn}T03:00:00Z`,
      terms: {
        scale,
        ...rest,
        jkk: owed.includes('jkk'),
        jkm: owed.includes('jkm'),
        jht: owed.includes('jht'),
        jp: owed.includes('jp'),
      },
      place,
      section: activity?.section ?? 'S',
      registeredOn: dayNumber(registeredOn),
    }
  })
}

const parts = [
  'Maju', 'Jaya', 'Sentosa', 'Abadi', 'Makmur', 'Sejahtera', 'Mandiri', 'Karya', 'Bersama', 'Utama', 'Lestari', 'Nusantara', 'Perkasa',
  'Mulia', 'Cahaya', 'Bintang', 'Samudra', 'Sinar', 'Harapan', 'Gemilang', 'Bumi', 'Rejeki', 'Amanah', 'Persada', 'Tirta', 'Buana',
] as const // prettier-ignore

function nameEmployer(chance: Chance, kind: EmployerKind, place: Place, activity: Activity | null): string {
  const words = twoParts(chance)
  if (kind === 'household') return `Rumah tangga ${nameFor(chance, place.code, 'female')}`
  if (kind === 'public-body')
    return `${chance.pick(['Dinas Kesehatan', 'Dinas Pendidikan', 'RSUD', 'Dinas Perhubungan'])} ${place.name}`
  if (kind === 'association') return `Yayasan ${words}`
  if (kind === 'construction-project')
    return `Proyek ${chance.pick(['Jalan', 'Jembatan', 'Gedung', 'Irigasi'])} ${place.name}`
  const isTrade = activity?.section === 'G' || activity?.section === 'I'
  return `${isTrade ? chance.pick(['UD', 'Toko', 'CV', 'PT']) : chance.pick(['PT', 'PT', 'CV'])} ${words} ${place.name}`
}

/** `Sinar Abadi`: two words that are not the same. */
function twoParts(chance: Chance): string {
  const first = chance.below(parts.length)
  const second = (first + 1 + chance.below(parts.length - 1)) % parts.length
  return `${parts[first]} ${parts[second]}`
}

const streets = [
  'Merdeka',
  'Sudirman',
  'Diponegoro',
  'Ahmad Yani',
  'Melati',
  'Mawar',
  'Kenanga',
  'Pahlawan',
  'Veteran',
  'Gajah Mada',
] as const

export function addressAt(chance: Chance, place: Place): string {
  return `Jalan ${chance.pick(streets)} ${1 + chance.below(200)}, ${place.name}`
}

/** From a block that nobody has: 0812-99… */
export function phoneOf(serial: number): string {
  return `+6281299${String(serial % 10_000_000).padStart(7, '0')}`
}

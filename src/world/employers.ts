import { dayInMonth, parseMonth, suggestRiskClass, type Month, type RiskClass } from '@payung/law'
import { programmesOwed, type EmployerKind, type Scale } from '#modules/registry'
import type { LoadedEmployer } from '#modules/registry/world'
import { Chance } from './chance.ts'
import type { Activity, Country, Place } from './country.ts'
import { dayNumber } from './days.ts'
import { nameFor } from './names.ts'

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
  const risk = riskSuggester()
  return Array.from(sizes, (size, at): WorldEmployer => {
    const chance = new Chance(seed + 1, at)
    const place = country.places.pick(chance)
    const kind = kindOf(chance, size)
    const activity = kind === 'company' ? country.activities.pick(chance) : null
    const scale = kind === 'company' ? scaleOf(size) : 'mikro'
    const { owed } = programmesOwed(kind, scale, month)
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
        ...risk(kind, activity),
        jkk: owed.includes('jkk'),
        jkm: owed.includes('jkm'),
        jht: owed.includes('jht'),
        jp: owed.includes('jp'),
        labourIntensive: activity !== null && labourIntensive.has(activity.division) && size >= 50,
      },
      place,
      section: activity?.section ?? 'S',
      registeredOn: dayNumber(registeredOn),
    }
  })
}

/** Food, tobacco, textiles, clothing, leather, toys and furniture: the industries of PP 7/2025. */
const labourIntensive = new Set(['10', '12', '13', '14', '15', '31', '32'])

function kindOf(chance: Chance, size: number): EmployerKind {
  const throwOf = chance.next()
  if (size <= 2 && throwOf < 0.06) return 'household'
  if (throwOf < 0.03) return 'public-body'
  if (throwOf < 0.05) return 'association'
  return throwOf < 0.07 ? 'construction-project' : 'company'
}

function scaleOf(size: number): Scale {
  if (size < 5) return 'mikro'
  if (size < 20) return 'kecil'
  return size < 100 ? 'menengah' : 'besar'
}

/** The class that the annex suggests for a kind of business; worked out once for each. */
function riskSuggester() {
  const known = new Map<string, { riskClass: RiskClass; riskReason: string }>()
  const division = {
    company: '',
    household: '97',
    'public-body': '84',
    association: '94',
    'construction-project': '42',
  }
  return (kind: EmployerKind, activity: Activity | null) => {
    const code = activity?.kbli ?? division[kind]
    const [first] = known.has(code)
      ? []
      : suggestRiskClass(code, activity?.title ?? '', activity?.division ?? code)
    const risk = known.get(code) ?? {
      riskClass: first?.riskClass ?? 3,
      riskReason: first?.reason.id ?? 'Tidak ada padanan',
    }
    known.set(code, risk)
    return risk
  }
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

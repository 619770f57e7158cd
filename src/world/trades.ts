import { suggestRiskClass, type Month, type RiskClass } from '@payung/law'
import { programmesOwed, type EmployerKind, type Scale } from '#modules/registry'
import type { Chance } from './chance.ts'
import type { Activity, Country, Place } from './country.ts'

/** What decides about the contributions of an employer: where it is, what it does, how large it is. */
export type Trade = {
  readonly place: Place
  readonly kind: EmployerKind
  readonly activity: Activity | null
  readonly scale: Scale
  readonly owed: ReturnType<typeof programmesOwed>['owed']
  readonly riskClass: RiskClass
  readonly riskReason: string
  readonly labourIntensive: boolean
}

/** Invents the trade of one employer after the other, by the law of a month. */
export function tradesIn(country: Country, month: Month): (chance: Chance, size: number) => Trade {
  const risk = riskSuggester()
  const owed = dutyOf(month)
  return (chance, size) => {
    const place = country.places.pick(chance)
    const kind = kindOf(chance, size)
    const activity = kind === 'company' ? country.activities.pick(chance) : null
    const scale = kind === 'company' ? scaleOf(size) : 'mikro'
    return {
      place,
      kind,
      activity,
      scale,
      owed: owed(kind, scale),
      ...risk(kind, activity),
      labourIntensive: activity !== null && labourIntensive.has(activity.division) && size >= 50,
    }
  }
}

/** The programmes that employers of a kind owe; asked of the law once for each. */
function dutyOf(month: Month) {
  const known = new Map<string, Trade['owed']>()
  return (kind: EmployerKind, scale: Scale): Trade['owed'] => {
    const owed = known.get(`${kind} ${scale}`) ?? programmesOwed(kind, scale, month).owed
    known.set(`${kind} ${scale}`, owed)
    return owed
  }
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

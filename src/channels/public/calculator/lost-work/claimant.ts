import {
  jkpEndings,
  jkpPaidMonthsWithin,
  Working,
  type Day,
  type JkpClaimant,
  type JkpEnding,
} from '@payung/law'
import type { Query, Typed } from '../../typed.ts'
import { dayInAddress } from './days.ts'

/** What the employer enrolled a worker in, from all that there is down to nothing. */
const programmeSets = {
  all: ['JKK', 'JKM', 'JHT', 'JP'],
  'no-jp': ['JKK', 'JKM', 'JHT'],
  basic: ['JKK', 'JKM'],
  none: [],
} as const

/** What is true of few: a box each, empty for everybody else. */
export const exceptions = ['no-jkn', 'foreign', 'unproven', 'employed', 'unwilling'] as const

/** What is taken to be so of whoever says nothing of it: a dismissal, contributions paid without a gap. */
export function usualCase(): Query {
  return {
    ending: 'laid-off',
    months: String(mostMonths()),
    scale: 'menengah',
    programmes: 'all',
    age: '30',
    claim: '1',
  }
}

type Days = { readonly endedOn: Day; readonly claimedOn: Day }

/** Reads who lost their work and how, and how the address says it. */
export function readClaimant(typed: Typed, { endedOn, claimedOn }: Days): [JkpClaimant, Query] {
  const ending: JkpEnding = typed.choice('ending', jkpEndings, 'laid-off')
  const most = mostMonths()
  const paidMonths = typed.whole('months', most, most)
  const row = optional(typed, 'row', most)
  if (row !== undefined && row > paidMonths) typed.refuse('row', moreThanPaid)
  const scale = typed.choice('scale', ['mikro', 'kecil', 'menengah', 'besar'], 'menengah')
  const programmes = typed.choice('programmes', ['all', 'no-jp', 'basic', 'none'], 'all')
  const age = typed.whole('age', 30, 100)
  const claimNumber = typed.whole('claim', 1, 9)
  if (claimNumber === 0) typed.refuse('claim', firstIsOne)
  const since = optional(typed, 'since', 600)
  if (claimNumber > 1 && typed.text('since') === '') typed.refuse('since', sinceMissing)
  const is = Object.fromEntries(
    exceptions.map((name) => [name, typed.choice(name, ['yes', 'no'], 'no') === 'yes']),
  )
  const claimant: JkpClaimant = {
    participation: {
      scale,
      programmes: programmeSets[programmes],
      jkn: !is['no-jkn'],
      citizen: !is['foreign'],
      ageAtRegistration: age,
    },
    ending,
    dismissedOn: endedOn,
    claimedOn,
    proof: is['unproven'] ? 'none' : undefined,
    isEmployedAgain: is['employed'] === true,
    isWilling: !is['unwilling'],
    paidMonths,
    monthsInARow: row,
    claimNumber,
    monthsSinceBenefit: since,
  }
  const asked: Query = {
    day: dayInAddress(endedOn),
    ending,
    claimed: dayInAddress(claimedOn),
    months: String(paidMonths),
    row: row === undefined ? '' : String(row),
    scale,
    programmes,
    age: String(age),
    claim: String(claimNumber),
    since: since === undefined ? '' : String(since),
    ...Object.fromEntries(exceptions.map((name) => [name, is[name] ? 'yes' : ''])),
  }
  return [claimant, asked]
}

/** How many months before the end of work are looked at. */
const mostMonths = (): number => new Working().asOf(jkpPaidMonthsWithin)

const optional = (typed: Typed, field: string, most: number): number | undefined =>
  typed.text(field) === '' ? undefined : typed.whole(field, 0, most)

const moreThanPaid = {
  id: 'Tidak mungkin lebih dari seluruh bulan iuran di atas.',
  en: 'It cannot be more than all the months paid, above.',
}
const firstIsOne = { id: 'Pengajuan pertama adalah 1.', en: 'The first claim is 1.' }
const sinceMissing = {
  id: 'Mulai pengajuan kedua, isi berapa bulan iuran sejak manfaat JKP sebelumnya.',
  en: 'From the second claim on, fill in the months paid since the JKP benefit before.',
}

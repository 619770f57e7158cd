import { dayIn } from '@payung/law'
import type { z } from 'zod'
import type { Words } from '#base/words.ts'
import type { viewCollectionWork } from '#modules/contributions'
import type { viewPrivacyWork } from '#modules/privacy'
import type { viewRegistryWork } from '#modules/registry'
import type { viewTrainingWork } from '#modules/training'

/** One kind of work that waits for officers. */
export type Waiting = {
  readonly what: Words
  /** On the button that leads there. */
  readonly open: Words
  readonly href: string
  readonly count: number
  /** The day since which the oldest waits. */
  readonly since: string
  /** How many are past the day that someone was promised. */
  readonly late: number
  readonly amount: bigint | null
}

type RegistryWork = z.output<(typeof viewRegistryWork)['output']>
type CollectionWork = z.output<(typeof viewCollectionWork)['output']>
type TrainingWork = z.output<(typeof viewTrainingWork)['output']>
type PrivacyWork = z.output<(typeof viewPrivacyWork)['output']>

/** The parts of the work that wait, as each module counts them; breaches only for those who may read them. */
export type Work = {
  readonly registry: RegistryWork
  readonly collection: CollectionWork
  readonly training: TrainingWork
  readonly privacy: Pick<PrivacyWork, 'corrections'> & Partial<PrivacyWork>
}

/** What waits, promises that are broken first, then what has waited longest. */
export function worklistOf({ registry, collection, training, privacy }: Work, today: string): Waiting[] {
  const { duplicates, merges, riskClasses, unverified } = registry
  const { suspense, disputes, debtors } = collection
  const since = (at: Date | null) => (at ? dayIn(at) : today)
  const promised = (kind: 'breaches' | 'corrections') => {
    const work = privacy[kind]
    return work
      ? [{ ...kinds[kind], count: work.count, since: since(work.oldestAt), late: work.late, amount: null }]
      : []
  }
  const all: Waiting[] = [
    ...promised('breaches'),
    ...promised('corrections'),
    {
      ...kinds.disputes,
      count: disputes.count,
      since: since(disputes.oldestAt),
      late: disputes.late,
      amount: null,
    },
    {
      ...kinds.suspense,
      count: suspense.count,
      since: since(suspense.oldestAt),
      late: 0,
      amount: suspense.amount,
    },
    {
      ...kinds.debtors,
      count: debtors.count,
      since: debtors.oldestDueOn ?? today,
      late: 0,
      amount: debtors.amount,
    },
    ...(
      [
        ['merges', merges],
        ['duplicates', duplicates],
        ['riskClasses', riskClasses],
        ['unverified', unverified],
        ['bodies', training.bodies],
        ['courses', training.courses],
        ['classesAtRisk', training.classesAtRisk],
        ['classesToOpen', training.classesToOpen],
        ['invoices', training.invoices],
        ['payments', training.payments],
        ['complaints', training.complaints],
        ['suspicions', training.suspicions],
      ] as const
    ).map(([kind, { count, oldestAt }]) => ({
      ...kinds[kind],
      count,
      since: since(oldestAt),
      late: 0,
      amount: null,
    })),
  ]
  return all
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.late - a.late || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}

const kinds = {
  breaches: {
    what: { id: 'Insiden data pribadi', en: 'Data breaches' },
    open: { id: 'Buka kasusnya', en: 'Open the cases' },
    href: '/officer/breaches',
  },
  corrections: {
    what: { id: 'Permintaan pembetulan data', en: 'Requests for correction' },
    open: { id: 'Jawab permintaan', en: 'Answer the requests' },
    href: '/officer/corrections',
  },
  disputes: {
    what: { id: 'Keberatan peserta', en: 'Members’ disputes' },
    open: { id: 'Buka keberatan', en: 'Open the disputes' },
    href: '/officer/disputes',
  },
  suspense: {
    what: { id: 'Dana belum dikenal', en: 'Unknown money' },
    open: { id: 'Cocokkan dana', en: 'Match the money' },
    href: '/officer/suspense',
  },
  debtors: {
    what: { id: 'Perusahaan menunggak', en: 'Employers in arrears' },
    open: { id: 'Lihat yang menunggak', en: 'See who is in arrears' },
    href: '/officer/debtors',
  },
  merges: {
    what: { id: 'Usulan penggabungan', en: 'Proposed merges' },
    open: { id: 'Putuskan usulan', en: 'Decide the proposals' },
    href: '/officer/merges?show=waiting',
  },
  duplicates: {
    what: { id: 'Mungkin tercatat dua kali', en: 'Perhaps on record twice' },
    open: { id: 'Bandingkan', en: 'Compare them' },
    href: '/officer/duplicates',
  },
  riskClasses: {
    what: { id: 'Kelas risiko perlu diperiksa', en: 'Risk classes to be looked at' },
    open: { id: 'Periksa kelas risiko', en: 'Look at the risk classes' },
    href: '/officer/risk',
  },
  unverified: {
    what: { id: 'Data kependudukan berbeda', en: 'Population register differs' },
    open: { id: 'Lihat datanya', en: 'See the data' },
    href: '/officer/unverified',
  },
  bodies: {
    what: { id: 'Lembaga pelatihan', en: 'Training bodies' },
    open: { id: 'Periksa lembaganya', en: 'Look at the bodies' },
    href: '/officer/training/providers',
  },
  courses: {
    what: { id: 'Program pelatihan belum ditinjau', en: 'Courses to be reviewed' },
    open: { id: 'Tinjau programnya', en: 'Review the courses' },
    href: '/officer/training/courses',
  },
  classesAtRisk: {
    what: { id: 'Kelas yang berisiko', en: 'Classes at risk' },
    open: { id: 'Putuskan kelasnya', en: 'Decide about the classes' },
    href: '/officer/training/classes',
  },
  classesToOpen: {
    what: { id: 'Kelas belum dibuka', en: 'Classes to be opened' },
    open: { id: 'Buka kelasnya', en: 'Open the classes' },
    href: '/officer/training/classes',
  },
  invoices: {
    what: { id: 'Tagihan lembaga pelatihan', en: 'Invoices of training bodies' },
    open: { id: 'Periksa tagihan', en: 'Check the invoices' },
    href: '/officer/training/invoices',
  },
  payments: {
    what: { id: 'Tagihan belum dibayar', en: 'Invoices to be paid' },
    open: { id: 'Bayar tagihan', en: 'Pay the invoices' },
    href: '/officer/training/invoices?state=approved',
  },
  complaints: {
    what: { id: 'Keluhan peserta pelatihan', en: 'Complaints of trainees' },
    open: { id: 'Jawab keluhan', en: 'Answer the complaints' },
    href: '/officer/training/complaints',
  },
  suspicions: {
    what: { id: 'Kejadian mencurigakan di kelas', en: 'What looks wrong in classes' },
    open: { id: 'Lihat kejadiannya', en: 'See what happened' },
    href: '/officer/training/suspicions',
  },
} as const satisfies Record<string, Pick<Waiting, 'what' | 'open' | 'href'>>

import type { wageEarnerContribution } from '@payung/law'
import type { Words } from '#base/words.ts'
import type { BilledMonth } from '../billed.ts'
import { employerPart, jkpOf, totalOf, workerPart, type Amounts } from '../months.ts'

export type Programme = BilledMonth['absences'][number]['programme']
type Output = (typeof wageEarnerContribution.outputs)[number]

/** A figure of a month that a member can ask about. */
export type Figure = {
  /** Null where it is of several programmes. */
  readonly programme: Programme | null
  readonly amount: (amounts: Amounts) => bigint
  /** Which of the law’s amounts it is made of; the last is the figure itself or the larger of its parts. */
  readonly outputs: readonly Output[]
  /** Whether it is counted on the wage up to a ceiling. */
  readonly limited: boolean
  readonly question: (amount: string) => Words
  /** What can be said of it in every month. */
  readonly answer: Words
}

const words = (id: string, en: string): Words => ({ id, en })

const fromPay = (programme: string) => (amount: string) =>
  words(`Mengapa untuk ${programme} dipotong ${amount}?`, `Why is ${amount} held back for ${programme}?`)

const fromEmployer = (programme: string) => (amount: string) =>
  words(
    `Mengapa untuk ${programme} perusahaan membayar ${amount}?`,
    `Why does the employer pay ${amount} for ${programme}?`,
  )

const ofProgramme = (programme: string) => (amount: string) =>
  words(`Mengapa iuran ${programme} saya ${amount}?`, `Why is my ${programme} contribution ${amount}?`)

export const figures = {
  all: {
    programme: null,
    amount: totalOf,
    outputs: ['employer', 'worker', 'total'],
    limited: false,
    question: (amount) =>
      words(`Mengapa iuran saya ${amount}?`, `Why do my contributions come to ${amount}?`),
    answer: words(
      'Semuanya dihitung dari upah yang dilaporkan perusahaan. Sebagian dipotong dari gaji Anda, sebagian dibayar perusahaan.',
      'All of it is counted on the wage that the employer reported. Part is held back from your pay, part is paid by the employer.',
    ),
  },
  worker: {
    programme: null,
    amount: workerPart,
    outputs: ['jhtWorker', 'jpWorker', 'worker'],
    limited: false,
    question: (amount) =>
      words(`Mengapa dari gaji saya dipotong ${amount}?`, `Why is ${amount} held back from my pay?`),
    answer: words(
      'Dari gaji Anda hanya dipotong JHT dan JP. Iuran lainnya dibayar perusahaan.',
      'Only JHT and JP are held back from your pay. The employer pays the rest.',
    ),
  },
  employer: {
    programme: null,
    amount: employerPart,
    outputs: ['jkk', 'jkm', 'jhtEmployer', 'jpEmployer', 'employer'],
    limited: false,
    question: (amount) =>
      words(`Mengapa perusahaan membayar ${amount}?`, `Why does the employer pay ${amount}?`),
    answer: words(
      'Bagian ini dibayar perusahaan dan tidak boleh dipotong dari gaji Anda.',
      'This part is paid by the employer and may not be held back from your pay.',
    ),
  },
  jkk: {
    programme: 'jkk',
    amount: ({ jkk }) => jkk,
    outputs: ['jkk'],
    limited: false,
    question: ofProgramme('JKK'),
    answer: words(
      'Dihitung dari seluruh upah Anda, menurut risiko di tempat kerja. Seluruhnya dibayar perusahaan.',
      'Counted on your whole wage, by the risk of the workplace. The employer pays all of it.',
    ),
  },
  jkm: {
    programme: 'jkm',
    amount: ({ jkm }) => jkm,
    outputs: ['jkm'],
    limited: false,
    question: ofProgramme('JKM'),
    answer: words(
      'Dihitung dari seluruh upah Anda. Seluruhnya dibayar perusahaan.',
      'Counted on your whole wage. The employer pays all of it.',
    ),
  },
  jht: {
    programme: 'jht',
    amount: ({ jhtEmployer, jhtWorker }) => jhtEmployer + jhtWorker,
    outputs: ['jhtEmployer', 'jhtWorker'],
    limited: false,
    question: ofProgramme('JHT'),
    answer: words(
      'Dihitung dari seluruh upah Anda: sebagian dari gaji Anda, sebagian dari perusahaan. Semuanya masuk ke saldo Anda.',
      'Counted on your whole wage: part from your pay, part from the employer. All of it goes to your balance.',
    ),
  },
  'jht-worker': {
    programme: 'jht',
    amount: ({ jhtWorker }) => jhtWorker,
    outputs: ['jhtWorker'],
    limited: false,
    question: fromPay('JHT'),
    answer: words(
      'Dihitung dari seluruh upah Anda, dipotong dari gaji, dan masuk ke saldo Anda.',
      'Counted on your whole wage, held back from your pay, and put on your balance.',
    ),
  },
  'jht-employer': {
    programme: 'jht',
    amount: ({ jhtEmployer }) => jhtEmployer,
    outputs: ['jhtEmployer'],
    limited: false,
    question: fromEmployer('JHT'),
    answer: words(
      'Dihitung dari seluruh upah Anda, dibayar perusahaan, dan masuk ke saldo Anda.',
      'Counted on your whole wage, paid by the employer, and put on your balance.',
    ),
  },
  jp: {
    programme: 'jp',
    amount: ({ jpEmployer, jpWorker }) => jpEmployer + jpWorker,
    outputs: ['jpBase', 'jpEmployer', 'jpWorker'],
    limited: true,
    question: ofProgramme('JP'),
    answer: words(
      'Sebagian dipotong dari gaji Anda, sebagian dibayar perusahaan. Semuanya masuk ke dana pensiun.',
      'Part is held back from your pay, part is paid by the employer. All of it goes to the pension fund.',
    ),
  },
  'jp-worker': {
    programme: 'jp',
    amount: ({ jpWorker }) => jpWorker,
    outputs: ['jpBase', 'jpWorker'],
    limited: true,
    question: fromPay('JP'),
    answer: words(
      'Bagian ini dipotong dari gaji Anda dan masuk ke dana pensiun.',
      'This part is held back from your pay and goes to the pension fund.',
    ),
  },
  'jp-employer': {
    programme: 'jp',
    amount: ({ jpEmployer }) => jpEmployer,
    outputs: ['jpBase', 'jpEmployer'],
    limited: true,
    question: fromEmployer('JP'),
    answer: words(
      'Bagian ini dibayar perusahaan dan masuk ke dana pensiun.',
      'This part is paid by the employer and goes to the pension fund.',
    ),
  },
  jkp: {
    programme: 'jkp',
    amount: jkpOf,
    outputs: ['jkpBase', 'jkpFromJkk', 'jkpFromJkm', 'jkpState'],
    limited: true,
    question: ofProgramme('JKP'),
    answer: words(
      'Anda dan perusahaan tidak membayar tambahan: sebagian dari Pemerintah, sebagian dialihkan dari iuran lain bulan itu.',
      'Neither you nor the employer pays more: part comes from the state, part is moved out of the other contributions of the month.',
    ),
  },
} as const satisfies Record<string, Figure>

export type FigureName = keyof typeof figures

export const figureNames = Object.keys(figures) as FigureName[] // The keys of the table above.

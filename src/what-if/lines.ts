/** The lines of a wage earner’s contribution that a bill or a fund knows. */
export const lines = [
  'jkk',
  'jkm',
  'jhtEmployer',
  'jhtWorker',
  'jpEmployer',
  'jpWorker',
  'jkpState',
  'jkpFromJkk',
  'jkpFromJkm',
] as const
export type Line = (typeof lines)[number]
export type Amounts = Readonly<Record<Line, number>>

/** What each fund gets: what is paid in, less what JKK and JKM pass on to JKP, to which the state adds. */
export const funds = {
  jkk: ({ jkk, jkpFromJkk }: Amounts) => jkk - jkpFromJkk,
  jkm: ({ jkm, jkpFromJkm }: Amounts) => jkm - jkpFromJkm,
  jht: ({ jhtEmployer, jhtWorker }: Amounts) => jhtEmployer + jhtWorker,
  jp: ({ jpEmployer, jpWorker }: Amounts) => jpEmployer + jpWorker,
  jkp: ({ jkpState, jkpFromJkk, jkpFromJkm }: Amounts) => jkpState + jkpFromJkk + jkpFromJkm,
} as const satisfies Readonly<Record<string, (amounts: Amounts) => number>>

/** Who bears it; together as much as the funds get. */
export const payers = {
  employer: ({ jkk, jkm, jhtEmployer, jpEmployer }: Amounts) => jkk + jkm + jhtEmployer + jpEmployer,
  worker: ({ jhtWorker, jpWorker }: Amounts) => jhtWorker + jpWorker,
  state: ({ jkpState }: Amounts) => jkpState,
} as const satisfies Readonly<Record<string, (amounts: Amounts) => number>>

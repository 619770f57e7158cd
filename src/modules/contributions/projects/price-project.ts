import { constructionByValue, dayIn, monthOf, type Day } from '@payung/law'
import type { Project } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as rows from './project.sql.ts'

/** JKK and JKM in whole rupiah. */
export type Funds = { readonly jkk: bigint; readonly jkm: bigint }

/** The contribution of a project, and how far it is paid. */
export type PricedProject = {
  readonly whole: Funds
  readonly paid: Funds
  /** Percent of the work, up to which it is paid. */
  readonly progress: number
}

/** By the value of its contract and the law of a day: PP 44/2015 Pasal 54 ayat (2) and 55 ayat (2). */
export async function priceProject(
  db: Db,
  { projectId, value }: Pick<Project, 'projectId' | 'value'>,
  now: Date,
): Promise<PricedProject> {
  const today = dayIn(now)
  const { jkk, jkm } = constructionByValue
    .asKnownOn(today)
    .exact({ contractValue: value, covidRelief: false }, monthOf(today))
  const { progress, ...paid } = await db.get<Funds & { progress: number }>(rows.findPaid(projectId))
  return { whole: { jkk, jkm }, paid, progress }
}

/** What is to be paid so that the contribution is paid up to so much of the work; nothing of a fund that has more already. */
export function dueUpTo(percent: number, { whole, paid }: PricedProject): Funds {
  const due = (fund: keyof Funds) => {
    const share = (2n * whole[fund] * BigInt(percent) + 100n) / 200n
    return share > paid[fund] ? share - paid[fund] : 0n
  }
  return { jkk: due('jkk'), jkm: due('jkm') }
}

/** Which law the prices of a day come from. */
export function projectFingerprint(today: Day): string {
  return constructionByValue.asKnownOn(today).fingerprint()
}

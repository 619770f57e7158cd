import { constructionByValue, dayIn, monthOf, type Day } from '@payung/law'
import { present } from '#base/assert.ts'
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

type Valued = Pick<Project, 'projectId' | 'value'>
type Paid = Funds & { readonly projectId: string; readonly progress: number }

/** What each owes by the value of its contract and the law of a day (PP 44/2015 Pasal 54 ayat (2) and 55 ayat (2)), and how far it is paid. */
export async function priceProjects<P extends Valued>(
  db: Db,
  projects: readonly P[],
  now: Date,
): Promise<(P & PricedProject)[]> {
  const today = dayIn(now)
  const rule = constructionByValue.asKnownOn(today)
  const found = await db.many<Paid>(rows.listPaid(projects.map(({ projectId }) => projectId)))
  const paid = new Map(found.map((one) => [one.projectId, one]))
  return projects.map((project) => {
    const { jkk, jkm } = rule.exact({ contractValue: project.value, covidRelief: false }, monthOf(today))
    const { progress, ...funds } = paid.get(project.projectId) ?? { jkk: 0n, jkm: 0n, progress: 0 }
    return { ...project, whole: { jkk, jkm }, paid: { jkk: funds.jkk, jkm: funds.jkm }, progress }
  })
}

export async function priceProject(db: Db, project: Valued, now: Date): Promise<PricedProject> {
  return present((await priceProjects(db, [project], now))[0], 'one is asked for and one comes back')
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

import type { z } from 'zod'
import { viewEmployer } from '#modules/registry'
import type { Visit } from '#web/visit.ts'

export type OfEmployer = Visit<'officer', '/officer/employers/:npp'>

export type EmployerFile = z.output<(typeof viewEmployer)['output']>
export type EmployerTerms = EmployerFile['terms'][number]

export function openEmployer({ params, perform }: OfEmployer): Promise<EmployerFile> {
  return perform(viewEmployer, { npp: params.npp.slice(0, 20) })
}

/** The terms that govern a month: the latest that began by then. */
export function termsIn(terms: readonly EmployerTerms[], month: number): EmployerTerms | undefined {
  return terms.find(({ fromMonth }) => fromMonth <= month)
}

import { findProviderNo } from '#modules/training'
import { notFound } from '#base/problem.ts'
import type { View } from '#ui/view.ts'
import type { Visit } from '#web/visit.ts'

/** Someone of a training body on its pages. */
export type AtBody = Visit<'provider'>

export const sessionPath = (sessionNo: string) => `/provider/sessions/${sessionNo}`
export const attendancePath = (classNo: string) => `/provider/attendance/${classNo}`
export const assessmentPath = (assessmentNo: string) => `/provider/assessments/${assessmentNo}`

/** The number of the training body whose desk is open. */
export function providerNoOf({ app, providerId }: Pick<AtBody, 'app' | 'providerId'>): Promise<string> {
  return app.database.read((db) => findProviderNo(db, providerId))
}

/** May assess: the assessors and those who lead the body. */
export function mayAssess({ actor }: Pick<AtBody, 'actor'>): boolean {
  return actor.grants.some(({ role }) => role === 'provider.owner' || role === 'provider.assessor')
}

/**
 * A number of ours in an address.
 * @throws Problem when it is none: there is nothing at such an address
 */
export function numberIn(text: string, form: RegExp): string {
  if (!form.test(text)) throw notFound()
  return text
}

export const sessionForm = /^KL\d{8}-\d{1,4}$/
export const classForm = /^KL\d{8}$/
export const assessmentForm = /^UK\d{8}$/

export function sessionCrumbs({ t }: View) {
  return [{ href: '/provider/sessions', label: t('Pertemuan', 'Sessions') }]
}

import { notFound } from '#base/problem.ts'
import type { View } from '#ui/view.ts'
import type { AtDesk } from './desk.ts'

export const sessionPath = (sessionNo: string) => `/provider/sessions/${sessionNo}`
export const attendancePath = (classNo: string) => `/provider/attendance/${classNo}`
export const assessmentPath = (assessmentNo: string) => `/provider/assessments/${assessmentNo}`

/** May assess: the assessors and those who lead the body. */
export function mayAssess({ actor }: Pick<AtDesk, 'actor'>): boolean {
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

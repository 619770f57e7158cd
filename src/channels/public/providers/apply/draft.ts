import { z } from 'zod'
import { badInput, Problem, type FieldFault } from '#base/problem.ts'
import { applyAsProvider } from '#modules/training'
import { parseInput } from '#platform/input.ts'
import type { CookieChange } from '#web/cookies.ts'
import { applyPath } from '../addresses.ts'

/** An application that is under way. It stays in the browser until it is begun, so that whoever gives up leaves nothing behind here. */
const draftShape = z
  .object({
    kind: z.string().max(20),
    name: z.string().max(200),
    province: z.string().max(8),
    regionCode: z.string().max(8),
    address: z.string().max(300),
    contactName: z.string().max(200),
    contactPhone: z.string().max(40),
  })
  .partial()
export type Draft = z.output<typeof draftShape>
type Field = keyof Draft

/** Pages of the application, in their order, with what each asks. */
export const steps = {
  body: ['kind', 'name'],
  province: ['province'],
  place: ['regionCode', 'address'],
  contact: ['contactName', 'contactPhone'],
} as const satisfies Record<string, readonly Field[]>
export type StepId = keyof typeof steps
const order = Object.keys(steps) as StepId[] // Keys as written above.

/** As long as a session at work may rest. */
const seconds = 2 * 60 * 60

/** What the cookie holds; nothing where it is not ours. */
export function readDraft(cookie: string | null): Draft {
  try {
    const held: unknown = JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString('utf8'))
    return draftShape.safeParse(held).data ?? {}
  } catch {
    return {} // Half a cookie, or none: they begin anew.
  }
}

export function keepDraft(draft: Draft): CookieChange {
  return { name: 'application', value: Buffer.from(JSON.stringify(draft)).toString('base64url'), seconds }
}

export const noDraft: CookieChange = { name: 'application', value: null, seconds: null }

/**
 * The draft once a step has been sent. With another province the place is asked again.
 * @throws Problem with what is wrong at this step, in the words of the application itself
 */
export function takeStep(draft: Draft, id: StepId, values: Readonly<Record<string, string>>): Draft {
  const fields: readonly Field[] = steps[id]
  const typed = Object.fromEntries(fields.map((field) => [field, (values[field] ?? '').trim().slice(0, 300)]))
  const next: Draft = { ...draft, ...typed }
  const faults = faultsAt(next, id)
  if (faults.length > 0) throw badInput(faults)
  if (id === 'province' && next.province !== draft.province) delete next.regionCode
  return next
}

function faultsAt(draft: Draft, id: StepId): readonly FieldFault[] {
  if (id === 'province') return /^\d\d$/.test(draft.province ?? '') ? [] : [noProvince]
  const fields: readonly string[] = steps[id]
  return faultsOf(draft).filter(({ field }) => fields.includes(field))
}

const noProvince: FieldFault = {
  field: 'province',
  code: 'missing',
  message: { id: 'Pilih provinsinya.', en: 'Choose the province.' },
}

function faultsOf({ province: _province, ...draft }: Draft): readonly FieldFault[] {
  try {
    parseInput(applyAsProvider.input, draft)
    return draft.regionCode ? [] : [noRegion]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const faults = error.details.faults ?? []
    return draft.regionCode === '' ? [...faults, noRegion] : faults
  }
}

const noRegion: FieldFault = {
  field: 'regionCode',
  code: 'missing',
  message: { id: 'Pilih kabupaten atau kotanya.', en: 'Choose the regency or city.' },
}

/** The first step that still has to be taken; null when all are. */
export function openStep(draft: Draft): StepId | null {
  return order.find((id) => faultsAt(draft, id).length > 0) ?? null
}

/** Every step before it has been taken. */
export function isReached(draft: Draft, id: StepId): boolean {
  const open = openStep(draft)
  return open === null || order.indexOf(id) <= order.indexOf(open)
}

export function stepBefore(id: StepId | null): StepId | null {
  return id === null ? 'contact' : (order[order.indexOf(id) - 1] ?? null)
}

/** Where a step stands; null is the last page, on which everything is looked over. */
export function addressOf(id: StepId | null): string {
  return id === 'body' ? applyPath : `${applyPath}/${id ?? 'review'}`
}

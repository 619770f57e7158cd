import { badInput, Problem, type FieldFault } from '#base/problem.ts'
import { registerEmployer, type EmployerKind } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import type { Draft, DraftField } from './draft.ts'

/** A page of the registration, and what is asked there. */
export type Step = { readonly id: StepId; readonly fields: readonly DraftField[] }

export type StepId = 'kind' | 'business' | 'activity' | 'risk' | 'province' | 'place' | 'price' | 'contact'

const kind: Step = { id: 'kind', fields: ['kind'] }
const business = (...fields: DraftField[]): Step => ({ id: 'business', fields: ['name', ...fields, 'taxNo'] })
const activity: Step = { id: 'activity', fields: ['kbli', 'activity'] }
const risk: Step = { id: 'risk', fields: ['riskClass', 'riskReason'] }
const province: Step = { id: 'province', fields: ['province'] }
const place: Step = { id: 'place', fields: ['regionCode', 'address'] }
const home: Step = { id: 'place', fields: ['name', 'regionCode', 'address'] }
const price: Step = { id: 'price', fields: ['jht', 'jp', 'wage', 'workers'] }
const contact: Step = {
  id: 'contact',
  fields: ['contactName', 'contactPhone', 'contactEmail', 'firstMonth'],
}

/** What is asked of each kind of employer. A family is asked for little: its risk is that of housework. */
const ways: Readonly<Record<EmployerKind, readonly Step[]>> = {
  company: [kind, business('scale', 'nib'), activity, risk, province, place, price, contact],
  'public-body': [kind, business(), activity, risk, province, place, price, contact],
  association: [kind, business('scale'), activity, risk, province, place, price, contact],
  'construction-project': [kind, business('nib'), risk, province, place, price, contact],
  household: [kind, province, home, price, contact],
}

export function kindOf({ kind: chosen }: Draft): EmployerKind | null {
  return chosen !== undefined && Object.hasOwn(ways, chosen) ? (chosen as EmployerKind) : null // Its keys are the kinds.
}

export function stepsOf(draft: Draft): readonly Step[] {
  const chosen = kindOf(draft)
  return chosen ? ways[chosen] : [kind]
}

/** What the operation is given: only what this kind of employer is asked, and nothing that was left empty. */
export function applicationOf(draft: Draft): Partial<Record<DraftField, string>> {
  const asked = stepsOf(draft).flatMap(({ fields }) => fields)
  const given = [...asked, 'riskClass' as const].flatMap((name) =>
    draft[name] && !forPreview.has(name) ? [[name, draft[name]] as const] : [],
  )
  return Object.fromEntries(given)
}

const forPreview: ReadonlySet<DraftField> = new Set(['province', 'wage', 'workers'])

/** What keeps a step from being taken, as the registration itself will say it. */
function faultsAt(draft: Draft, id: StepId): FieldFault[] {
  const fields: readonly string[] = stepsOf(draft).find((step) => step.id === id)?.fields ?? []
  return faultsOf(draft).filter(({ field }) => fields.includes(field))
}

function faultsOf(draft: Draft): readonly FieldFault[] {
  try {
    parseInput(registerEmployer.input, applicationOf(draft))
    return []
  } catch (error) {
    if (error instanceof Problem) return error.details.faults ?? []
    throw error
  }
}

/**
 * The draft once a step has been sent. What no longer goes with it is asked again: the risk with another activity, everything of
 * one kind of employer with another kind.
 * @throws Problem with what is wrong at this step
 */
export function takeStep(draft: Draft, id: StepId, values: Readonly<Record<string, string>>): Draft {
  const typed = id === 'kind' ? { ...draft, kind: values['kind'] ?? '' } : draft
  const step = stepsOf(typed).find((one) => one.id === id)
  const next: Partial<Record<DraftField, string>> = { ...draft }
  for (const field of step?.fields ?? []) {
    const value = values[field]?.trim()
    if (value) next[field] = value
    else delete next[field]
  }
  const done = new Set(doneIn(draft)).add(id)
  if (id === 'kind' && next.kind !== draft.kind) {
    for (const field of ['scale', 'riskClass', 'riskReason'] as const) delete next[field]
    done.clear()
    done.add('kind')
  }
  if (id === 'activity' && (next.kbli !== draft.kbli || next.activity !== draft.activity)) {
    for (const field of ['riskClass', 'riskReason'] as const) delete next[field]
    done.delete('risk')
  }
  if (id === 'province' && next.province !== draft.province) {
    delete next.regionCode
    done.delete('place')
  }
  const faults = faultsAt(next, id)
  if (faults.length > 0) throw badInput(faults)
  return { ...next, done: [...done].join(' ') }
}

function doneIn({ done = '' }: Draft): string[] {
  return done.split(' ').filter(Boolean)
}

/** The first step that still has to be taken; null when all are. */
export function openStep(draft: Draft): StepId | null {
  const done = doneIn(draft)
  const open = stepsOf(draft).find(({ id }) => !done.includes(id) || faultsAt(draft, id).length > 0)
  return kindOf(draft) ? (open?.id ?? null) : 'kind'
}

/** Whether a step can be opened: every one before it has been taken. */
export function isReached(draft: Draft, id: StepId): boolean {
  const order = stepsOf(draft).map((step) => step.id)
  const open = openStep(draft)
  return order.includes(id) && (open === null || order.indexOf(id) <= order.indexOf(open))
}

/** The step at which a field of the operation is asked. */
export function stepWith(draft: Draft, field: string): StepId | null {
  return stepsOf(draft).find(({ fields }) => fields.some((name) => name === field))?.id ?? null
}

export function stepBefore(draft: Draft, id: StepId): StepId | null {
  const order = stepsOf(draft).map((step) => step.id)
  return order[order.indexOf(id) - 1] ?? null
}

/** Where a step stands; null is the last page, on which everything is looked over. */
export function addressOf(id: StepId | null): string {
  if (id === 'kind') return '/employer/register'
  return `/employer/register/${id ?? 'review'}`
}

import type { ProblemDetails } from '#base/problem.ts'
import {
  activateProvider,
  beginDocumentCheck,
  decideAppeal,
  planProviderCheck,
  recordProviderCheck,
  reinstateProvider,
  rejectProvider,
  requestCompletion,
  signAgreement,
  suspendProvider,
  terminateProvider,
  type ProviderFile,
} from '#modules/training'
import { dayAsWritten } from '#web/written-day.ts'
import type { Visit } from '#web/visit.ts'

type Decide = (at: { visit: Pick<Visit, 'perform' | 'form'>; providerNo: string }) => Promise<unknown>
type Values = Readonly<Record<string, string>>

/**
 * What can be decided about a training body, by the last word of the address of its form. A field stands in its form as
 * `<decision>-<field>`, since several forms that ask for a reason stand on one page.
 */
export const decisions = {
  begin: decide(
    (values) => ({ ...values }),
    (visit, input, key) => visit.perform(beginDocumentCheck, input, key),
  ),
  request: decide(
    ({ items = '', dueOn }) => ({ items: linesOf(items), dueOn: dayAsWritten(dueOn) }),
    (visit, input, key) => visit.perform(requestCompletion, input, key),
  ),
  plan: decide(
    ({ way, plannedOn }) => ({ way, plannedOn: dayAsWritten(plannedOn) }),
    (visit, input, key) => visit.perform(planProviderCheck, input, key),
  ),
  record: decide(
    ({ passed, finding, doneOn, dueOn = '' }) => ({
      passed,
      finding,
      doneOn: dayAsWritten(doneOn),
      ...(dueOn.trim() && { dueOn: dayAsWritten(dueOn) }),
    }),
    (visit, input, key) => visit.perform(recordProviderCheck, input, key),
  ),
  reject: decide(reasonOf, (visit, input, key) => visit.perform(rejectProvider, input, key)),
  agreement: decide(
    ({ agreementNo, from, to }) => ({
      agreementNo,
      from: dayAsWritten(from),
      to: dayAsWritten(to),
    }),
    (visit, input, key) => visit.perform(signAgreement, input, key),
  ),
  activate: decide(
    () => ({}),
    (visit, input, key) => visit.perform(activateProvider, input, key),
  ),
  suspend: decide(reasonOf, (visit, input, key) => visit.perform(suspendProvider, input, key)),
  reinstate: decide(reasonOf, (visit, input, key) => visit.perform(reinstateProvider, input, key)),
  terminate: decide(reasonOf, (visit, input, key) => visit.perform(terminateProvider, input, key)),
  appeal: decide(
    ({ upheld, answer }) => ({ upheld, answer }),
    (visit, input, key) => visit.perform(decideAppeal, input, key),
  ),
} as const satisfies Record<string, (id: string) => Decide>

export type Decision = keyof typeof decisions

export function isDecision(text: string): text is Decision {
  return Object.hasOwn(decisions, text)
}

type Input = Record<string, unknown>
type Ask = (visit: Pick<Visit, 'perform'>, input: Input, options: { key: string }) => Promise<unknown>

/** @param read what the form has, as the operation takes it */
function decide(read: (values: Values) => Input, ask: Ask): (id: string) => Decide {
  return (id) =>
    ({ visit, providerNo }) =>
      ask(visit, { providerNo, ...read(fieldsOf(id, visit.form.values)) }, { key: visit.form.requestKey })
}

function fieldsOf(id: string, values: Values): Values {
  const own = Object.entries(values).filter(([name]) => name.startsWith(`${id}-`))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(id.length + 1), value]))
}

/** What is wrong, at the fields as they stand in the form. */
export function atFields(id: Decision, problem: ProblemDetails): ProblemDetails {
  const faults = problem.faults?.map((fault) => ({
    ...fault,
    field: `${id}-${fault.field.replace(/^items\.\d+$/, 'items')}`,
  }))
  return { ...problem, ...(faults && { faults }) }
}

function reasonOf({ reason }: Values): Input {
  return { reason }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Decisions that are open in a state, in the order in which they are usually taken; those of supervisors apart. */
export function openDecisions({ state, appeals }: ProviderFile): {
  readonly officer: readonly Decision[]
  readonly supervisor: readonly Decision[]
} {
  const appeal: readonly Decision[] = appeals[0] && appeals[0].decidedAt === null ? ['appeal'] : []
  return { officer: ofOfficer[state] ?? [], supervisor: [...appeal, ...(ofSupervisor[state] ?? [])] }
}

const ofOfficer: Partial<Record<ProviderFile['state'], readonly Decision[]>> = {
  submitted: ['begin'],
  'document-check': ['plan', 'request', 'reject'],
  'needs-completion': ['reject'],
  'site-check': ['record', 'plan', 'reject'],
  approved: ['agreement'],
  'agreement-signed': ['activate'],
}
const ofSupervisor: Partial<Record<ProviderFile['state'], readonly Decision[]>> = {
  active: ['suspend', 'terminate'],
  suspended: ['reinstate', 'terminate'],
}

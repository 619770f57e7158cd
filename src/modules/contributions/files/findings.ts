import type { Words } from '#base/words.ts'
import { columnLabel } from './columns.ts'
import { dateFindings } from './findings/date-findings.ts'
import type { Entry, None, Repair } from './findings/entry.ts'
import { fileFindings } from './findings/file-findings.ts'
import { identityFindings } from './findings/identity-findings.ts'
import { wageFindings } from './findings/wage-findings.ts'
import { workFindings } from './findings/work-findings.ts'

/** Everything that can be said about a row. Codes are stable: they stand in error files and in other people's programs. */
export const catalogue = {
  ...fileFindings,
  ...identityFindings,
  ...dateFindings,
  ...wageFindings,
  ...workFindings,
}

export type FindingCode = keyof typeof catalogue

export const findingCodes = Object.keys(catalogue) as FindingCode[] // No other keys are added to it.

export type ParamsOf<C extends FindingCode> = (typeof catalogue)[C] extends Entry<infer P> ? P : never

/** What is wrong, before it is known where it stands. */
export type Fault = {
  [C in FindingCode]: { readonly code: C; readonly params: ParamsOf<C> }
}[FindingCode]

/** Goes to JSON and back unchanged. Holds raw values only; words are made when it is shown. */
export type Finding = Fault & {
  /** The column's name as our layouts call it; null for the whole row or file. */
  readonly column: string | null
  /** What stands in the cell. */
  readonly value?: string
}

export type DescribedFinding = {
  readonly severity: 'hold' | 'note'
  readonly message: Words
  readonly suggestion: Words
  readonly repair: Repair | null
}

/** A finding in words, with how it can be mended. */
export function describeFinding(finding: Finding): DescribedFinding {
  const entry = entryOf(finding)
  const label = columnLabel(finding.column)
  const spot = {
    value: finding.value ?? '',
    label,
    heading: { id: capital(label.id), en: capital(label.en) },
  }
  return {
    severity: entry.severity,
    message: entry.message(finding.params, spot),
    suggestion: entry.suggestion(finding.params, spot),
    repair: entry.repair(finding.params, spot),
  }
}

export function holds(finding: Finding): boolean {
  return entryOf(finding).severity === 'hold'
}

/** Whether a person may stand by what is written, instead of mending it. */
export function mayBeConfirmed(finding: Finding): boolean {
  const { repair } = describeFinding(finding)
  if (repair?.kind === 'choose') return repair.options.some(({ act }) => act.kind === 'keep')
  return repair?.kind === 'confirm'
}

/** Names a finding of a row, so that a person can confirm exactly this one. */
export function confirmationOf({ code, column }: Pick<Finding, 'code' | 'column'>): string {
  return column === null ? code : `${code} ${column}`
}

/** Codes that say it all take nothing more; others take their parameters. */
export type FaultArguments = {
  [C in FindingCode]: ParamsOf<C> extends None ? [code: C] : [code: C, params: ParamsOf<C>]
}[FindingCode]

export function fault(...[code, params]: FaultArguments): Fault {
  // Each tuple holds a code with the parameters of just that code; taking it apart loses the bond between them.
  return { code, params: params ?? {} } as Fault
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function entryOf(finding: Finding): Entry<Finding['params']> {
  // A finding's parameters are those of its own code, which the type of `catalogue[code]` cannot say.
  return catalogue[finding.code] as unknown as Entry<Finding['params']>
}

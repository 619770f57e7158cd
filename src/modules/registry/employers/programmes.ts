import { lastDayOf, LawProblem, mandatoryProgrammes, Working, type Article, type Month } from '@payung/law'
import { never, present } from '#base/assert.ts'
import { notYetCovered, programmeOwed } from './problems.ts'
import type { EmployerKind, Scale } from './employer.ts'

/** The programmes that an employer chooses; JKP follows by itself. */
const programmes = ['jkk', 'jkm', 'jht', 'jp'] as const
export type Programme = (typeof programmes)[number]

export type Duty = {
  readonly owed: readonly Programme[]
  readonly article: Article
  /** The dated value of the law that says so. */
  readonly value: string
}

/**
 * The programmes that the law of a month asks of an employer at least (Perpres 109/2013 Pasal 6).
 * @throws Problem for a month in which the law did not yet reach employers of this kind
 */
export function programmesOwed(kind: EmployerKind, scale: Scale, month: Month): Duty {
  const working = new Working()
  const names = ask(() => mandatoryProgrammes(inLaw(kind, scale), working, lastDayOf(month)))
  const read = present(working.rows[0], 'the duty was read from a row of the law')
  return {
    owed: programmes.filter((programme) => names.includes(programme.toUpperCase())),
    article: read.row.article,
    value: read.value,
  }
}

function ask<T>(law: () => T): T {
  try {
    return law()
  } catch (error) {
    throw error instanceof LawProblem ? notYetCovered(error.words) : error
  }
}

function inLaw(kind: EmployerKind, scale: Scale): Parameters<typeof mandatoryProgrammes>[0] {
  switch (kind) {
    case 'company':
    case 'association':
      return { kind, scale }
    case 'public-body':
      return { kind: 'public_body' }
    case 'household':
      return { kind: 'household' }
    case 'construction-project':
      return { kind: 'construction_project' }
    default:
      return never(kind)
  }
}

export type Choice = Readonly<Record<Programme, boolean>>

/** What an employer takes part in: what it chose, and where it chose nothing, what it owes. */
export function choose(asked: Partial<Record<Programme, boolean | undefined>>, { owed }: Duty): Choice {
  const takes = (programme: Programme) => asked[programme] ?? owed.includes(programme)
  return { jkk: takes('jkk'), jkm: takes('jkm'), jht: takes('jht'), jp: takes('jp') }
}

/** @throws Problem that names the article when a programme is left out that is owed */
export function checkOwed(choice: Choice, { owed, article }: Duty): void {
  const missing = owed.filter((programme) => !choice[programme])
  if (missing.length > 0) throw programmeOwed(missing, article)
}

import { lastDayOf, mandatoryProgrammes, Working, type Article, type Month } from '@payung/law'
import { never } from '#base/assert.ts'
import { programmeOwed } from './problems.ts'
import type { EmployerKind, Scale } from './employer.ts'

/** The programmes that an employer chooses; JKP follows by itself. */
export const programmes = ['jkk', 'jkm', 'jht', 'jp'] as const
export type Programme = (typeof programmes)[number]

export type Duty = { readonly owed: readonly Programme[]; readonly article: Article }

/** The programmes that the law of a month asks of an employer at least (Perpres 109/2013 Pasal 6). */
export function programmesOwed(kind: EmployerKind, scale: Scale, month: Month): Duty {
  const working = new Working()
  const names = mandatoryProgrammes(inLaw(kind, scale), working, lastDayOf(month))
  const [read] = working.rows
  return {
    owed: programmes.filter((programme) => names.includes(programme.toUpperCase())),
    article: read?.row.article ?? { regulation: 'Perpres 109/2013', article: 'Pasal 6' },
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

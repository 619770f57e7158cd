import { impactOf } from '../../../law-book/impact.ts'
import { exit, NoSuchThing, type Exit } from '../command.ts'
import { table } from '../table.ts'
import { print, printJson } from '../terminal.ts'

/** What a new or changed regulation touches: values, rules, formulas and the pages that show them. */
export function showImpact(what: string, json = false): Exit {
  const impact = impactOf(what)
  if (!impact)
    throw new NoSuchThing(
      `“${what}” is neither a value nor a regulation of the law: ./payung law lists both.`,
    )
  const { values, rules, formulas, pages } = impact
  if (json) {
    printJson({ values: values.map(({ id }) => id), rules, formulas: formulas.map(({ id }) => id), pages })
    return exit.done
  }
  const parts: readonly (readonly [head: string, rows: string[][]])[] = [
    ['Values', values.map(({ id, title }) => [`  ${id}`, title.en])],
    ['Rules with a graph', rules.map((id) => [`  ${id}`])],
    ['Formulas', formulas.map(({ id, title }) => [`  ${id}`, title.en])],
    ['Public pages', pages.map((page) => [`  ${page}`])],
  ]
  print(parts.map(([head, rows]) => `${head} (${rows.length})\n${table(rows)}`.trimEnd()).join('\n\n'))
  return exit.done
}

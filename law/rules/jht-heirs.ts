import type { Day } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import { jhtHeirOrder, jhtHeirs, jhtWithoutHeirs } from '../values/jht-heirs.ts'

type JhtHeirs = (typeof jhtHeirs)[number]['heirs']

/** The classes of heirs by the names that a question uses, in the order of the law. */
export const jhtHeirClasses: readonly JhtHeirs[] = jhtHeirs.map(({ heirs }) => heirs)

/** Who is paid the JHT of someone who died: the first class that is there, else the public trustee. PP 46/2015 Pasal 23. */
export function jhtPaysTo(surviving: readonly JhtHeirs[], working: Working, day?: Day): string {
  working.asOf(jhtHeirOrder, day)
  const first = jhtHeirs.find(({ heirs }) => surviving.includes(heirs))
  const trustee = first ? undefined : working.asOf(jhtWithoutHeirs, day)
  const rows = working.rowsOf(first ? jhtHeirOrder : jhtWithoutHeirs)
  working.step({
    title: jhtHeirOrder.title,
    formula: first?.words ?? {
      id: `tidak ada ahli waris: ${trustee?.id}`,
      en: `no heir is there: ${trustee?.en}`,
    },
    ...(first && { article: { regulation: 'PP 46/2015', article: `Pasal 23 ${first.paragraph}` } }),
    rows,
  })
  return first?.heirs ?? trustee?.id ?? ''
}

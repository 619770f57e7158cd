import { unsure, values, formulas } from '@payung/law'
import { capital } from '#ui/format.ts'
import { allRegulations, regulationsIn, type Regulation } from '../../channels/public/law/regulations.ts'
import { readExamples } from '../examples.ts'
import { readAll } from '../readings.ts'
import { allMentions, articlesOf, type ArticleState } from './article-states.ts'
import { formulaPage } from './formula-page.ts'
import { both, formulaFile, heading, link, regulationFile, table } from './markdown.ts'
import { regulationPage } from './regulation-page.ts'

/** The law as jurists read it: every page by the name of its file, made from the values, rules and examples alone. */
export function lawPages(): ReadonlyMap<string, string> {
  const examples = readExamples()
  const readings = readAll()
  const mentions = allMentions(readings, examples)
  const regulations = regulationsNamed(mentions.map(({ article }) => article.regulation)).map(
    (regulation) => ({
      regulation,
      articles: articlesOf(regulation.slug, mentions),
    }),
  )
  const pages = [
    ['README.md', contents(regulations)] as const,
    ...readings.map((reading) => {
      const own = examples.filter(({ formula }) => formula === reading.formula)
      return [formulaFile(reading.formula), formulaPage(reading, readings, own)] as const
    }),
    ...regulations.map(
      ({ regulation, articles }) =>
        [regulationFile(regulation.slug), regulationPage(regulation, articles)] as const,
    ),
  ]
  return new Map(pages.map(([file, text]) => [file, `${text}\n`]))
}

type Section = { readonly regulation: Regulation; readonly articles: readonly ArticleState[] }

/** Those that values rest on, in the order of the law, then those that only a rule, a refusal or a gap names. */
function regulationsNamed(citations: readonly string[]): readonly Regulation[] {
  const all = [...allRegulations(), ...citations.flatMap(regulationsIn)]
  return [...new Map(all.map((regulation) => [regulation.slug, regulation])).values()]
}

function contents(regulations: readonly Section[]): string {
  const count = (articles: readonly ArticleState[], state: ArticleState['state']) =>
    String(articles.filter((one) => one.state === state).length)
  return [
    heading(1, { id: 'Hukum jaminan sosial ketenagakerjaan', en: 'The law of employment social security' }),
    both({
      id: `Halaman-halaman ini dibuat dari ${values.length} nilai bertanggal, aturan, dan contoh yang dipakai Payung menghitung. Jangan diubah di sini: ubah hukumnya, lalu jalankan ./payung law docs.`,
      en: `These pages are made from the ${values.length} dated values, the rules and the examples that Payung computes by. Do not edit them: change the law, then run ./payung law docs.`,
    }),
    both({
      id: `${unsure().length} baris belum pasti dan ditandai di setiap tempat ia dipakai.`,
      en: `${unsure().length} rows are not certain and are marked wherever they are used.`,
    }),
    heading(2, { id: 'Rumus', en: 'Formulas' }),
    formulas()
      .map(({ id, title }) => `- ${link(both(title), formulaFile(id))}`)
      .join('\n'),
    heading(2, { id: 'Peraturan', en: 'Regulations' }),
    table(
      [
        'Peraturan · *Regulation*',
        'Dihitung · *Computed*',
        'Tidak dihitung · *Not computed*',
        'Belum · *Not yet*',
      ],
      regulations.map(({ regulation, articles }) => [
        link(capital(regulation.name), regulationFile(regulation.slug)),
        count(articles, 'computed'),
        count(articles, 'not computed'),
        count(articles, 'not yet'),
      ]),
    ),
  ].join('\n\n')
}

import type { Words } from '@payung/law'
import { capital } from '#ui/format.ts'
import { titleOf } from '../../channels/public/law/formulas.ts'
import { valuesCiting, type Regulation } from '../../channels/public/law/regulations.ts'
import type { ArticleState, State } from './article-states.ts'
import { both, formulaFile, heading, link, table } from './markdown.ts'
import { provisionsTable } from './provisions.ts'

const stateWords: Readonly<Record<State, Words>> = {
  computed: { id: 'dihitung', en: 'computed' },
  'not computed': { id: 'tidak dihitung', en: 'not computed' },
  'not yet': { id: 'belum', en: 'not yet' },
}

/** One regulation: each of its articles that is known here, whether it is computed, and why not. */
export function regulationPage(
  { name, slug, subject }: Regulation,
  articles: readonly ArticleState[],
): string {
  const cited = valuesCiting(slug).map(({ value }) => value)
  return [
    `# ${capital(name)}`,
    ...(subject ? [both(subject)] : []),
    link('Semua peraturan · *All regulations*', 'README.md'),
    both({
      id: 'Daftar lengkap pasal peraturan ini belum ada di sini. Yang tampil adalah pasal yang dikenal; pasal lain belum dibaca.',
      en: 'The full list of articles of this regulation is not carried here. What is shown are the articles known; others were not read.',
    }),
    heading(2, { id: 'Pasal demi pasal', en: 'Article by article' }),
    table(
      ['Pasal · *Article*', 'Keadaan · *State*', 'Tentang · *About*', 'Rumus · *Formulas*'],
      articles.map((one) => [
        one.article,
        stateOf(one),
        one.about.slice(0, mostAbout).map(both).join('; '),
        formulasOf(one),
      ]),
    ),
    ...(cited.length > 0
      ? [
          heading(2, { id: 'Nilai yang bersandar padanya', en: 'Values that rest on it' }),
          provisionsTable(cited),
        ]
      : []),
  ].join('\n\n')
}

/** An annex of a hundred lines is one article; its first lines say what it is about. */
const mostAbout = 6

function stateOf({ article, state, why }: ArticleState): string {
  if (article.startsWith('tidak mengatur')) return both(silent)
  const reason = why ? `: ${both(why)}` : ''
  return `**${stateWords[state].id}** · *${stateWords[state].en}*${reason}`
}

/** Some values stand where a regulation is silent and somebody has to choose. */
const silent = { id: 'tidak diatur: dipilih di sini', en: 'not regulated: chosen here' }

function formulasOf({ formulas }: ArticleState): string {
  return formulas.map((id) => link(titleOf(id).id, formulaFile(id))).join(', ')
}

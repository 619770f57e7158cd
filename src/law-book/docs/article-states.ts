import * as exported from '@payung/law'
import { calculate, law, values, type Article, type DatedValue, type Words } from '@payung/law'
import { regulationsIn } from '../../channels/public/law/regulations.ts'
import type { Example } from '../examples.ts'
import type { Reading } from '../readings.ts'
import { leftOut } from './known-articles.ts'

export type State = 'computed' | 'not computed' | 'not yet'

/** One article as far as it is known: what it is for here, and whether anything is computed from it. */
export type ArticleState = {
  readonly article: string
  readonly state: State
  /** Why nothing is computed from it. */
  readonly why: Words | null
  readonly about: readonly Words[]
  readonly formulas: readonly string[]
}

type Mention = { readonly article: Article } & Omit<ArticleState, 'article'>

/** Every article that a value, a rule, an exception, a step or a refusal names, and those of which nothing is carried. */
export function allMentions(readings: readonly Reading[], examples: readonly Example[]): readonly Mention[] {
  return [
    ...values.flatMap((value) => mentionsOf(value, readings)),
    ...law.rules.flatMap(({ id, title, article, exceptions }) => [
      mention(article, title, formulasUsing(id, readings)),
      ...exceptions.map((exception) =>
        mention(exception.article, exception.title, formulasUsing(id, readings)),
      ),
    ]),
    ...examples.flatMap(mentionsIn),
    ...leftOut.map(({ article, about, why }): Mention => ({
      article,
      state: why ? 'not computed' : 'not yet',
      why,
      about: [about],
      formulas: [],
    })),
  ]
}

/** Of one regulation, each article once, in the order of their numbers. */
export function articlesOf(slug: string, mentions: readonly Mention[]): readonly ArticleState[] {
  const here = mentions.filter(({ article }) =>
    regulationsIn(article.regulation).some((one) => one.slug === slug),
  )
  const byArticle = Map.groupBy(here, ({ article }) => article.article)
  return [...byArticle]
    .map(([article, of]) => merged(article, of))
    .toSorted((a, b) => numberIn(a.article) - numberIn(b.article) || (a.article < b.article ? -1 : 1))
}

const order: readonly State[] = ['computed', 'not computed', 'not yet']

function merged(article: string, of: readonly Mention[]): ArticleState {
  const state = order.find((one) => of.some((mention) => mention.state === one)) ?? 'not yet'
  const about = new Map(of.flatMap((mention) => mention.about).map((words) => [words.en, words]))
  const why = state === 'not computed' ? (of.find((mention) => mention.why)?.why ?? null) : null
  return {
    article,
    state,
    why,
    about: [...about.values()],
    formulas: [...new Set(of.flatMap(({ formulas }) => formulas))],
  }
}

function numberIn(article: string): number {
  return Number(/Pasal (\d+)/.exec(article)?.[1] ?? 10_000)
}

const mention = (article: Article, about: Words, formulas: readonly string[]): Mention => ({
  article,
  state: 'computed',
  why: null,
  about: [about],
  formulas,
})

function formulasUsing(rule: string, readings: readonly Reading[]): string[] {
  return readings.filter(({ rules }) => rules.has(rule)).map(({ formula }) => formula)
}

function mentionsOf(value: DatedValue, readings: readonly Reading[]): Mention[] {
  const formulas = readings.filter((reading) => reading.values.has(value.id)).map(({ formula }) => formula)
  const why = formulas.length > 0 ? null : reasonFor(value)
  const state: State = formulas.length > 0 ? 'computed' : why ? 'not computed' : 'not yet'
  return value.rows.map(({ article }) => ({ article, state, why, about: [value.title], formulas }))
}

/** Why no formula reads a value; null where one could and does not yet. */
function reasonFor(value: DatedValue): Words | null {
  const own = reasons[value.id]
  if (own) return own
  if (value.unit === 'rule')
    return {
      id: 'Kalimat tanpa angka: dijelaskan, tidak dihitung.',
      en: 'A sentence without figures: told, not computed.',
    }
  if (value.unit === 'list' || value.unit === 'days')
    return { id: 'Daftar: ditampilkan, tidak dihitung.', en: 'A list: shown, not computed.' }
  return usedByService.has(value.id)
    ? {
        id: 'Dipakai layanan ini sendiri, bukan sebuah rumus.',
        en: 'Used by the service itself, not by a formula.',
      }
    : null
}

const sumOfOthers = {
  id: 'Mengikuti nilai lain dan dicocokkan dengannya.',
  en: 'Follows from other values and is checked against them.',
}
const firstTier = {
  id: 'Lapis pertama mulai dari nol, jadi tidak menentukan apa pun.',
  en: 'The first tier begins at nothing, so it decides nothing.',
}
const reasons: Readonly<Record<string, Words>> = {
  'con.jp.gdp_growth': sumOfOthers,
  'con.jkk.pu.after_jkp': sumOfOthers,
  'con.jkm.pu.after_jkp': sumOfOthers,
  'ben.jkm.total': sumOfOthers,
  'con.jakon.tier1': firstTier,
  'ben.jht.tax.progressive.1': firstTier,
}

/** The values that the law hands to the service by name. */
const usedByService: ReadonlySet<string> = new Set(
  Object.values(exported).flatMap((part) =>
    typeof part === 'object' && part !== null && 'rows' in part && 'id' in part ? [String(part.id)] : [],
  ),
)

/** The articles that the steps and refusals of an example name. */
function mentionsIn({ formula, inputs }: Example): Mention[] {
  const [answer] = calculate([{ id: 1, formula, inputs }], { explain: true })
  if (!answer || !('result' in answer)) return []
  const steps = (answer.steps ?? []) as readonly { title: Words; article?: Article }[] // As `calculate` prints them.
  const refused = (answer.result['reasons'] ?? []) as readonly { words: Words; article?: Article }[] // A decision’s.
  return [
    ...steps.flatMap(({ title, article }) => (article ? [mention(article, title, [formula])] : [])),
    ...refused.flatMap((reason) =>
      reason.article ? [mention(reason.article, reason.words, [formula])] : [],
    ),
  ]
}

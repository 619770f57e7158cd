import type { Article, Confidence, Row, Source, Step } from '@payung/law'
import type { Words } from '#base/words.ts'
import { formatDay } from '#ui/format.ts'
import { Steps } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Cite, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { inWords } from '../in-words.ts'
import { valuePage } from './addresses.ts'
import { ArticleLink } from './article-link.tsx'

/** A step as the pages show it. */
export type ExplainedStep = {
  readonly title: Words
  readonly formula: Words
  readonly because?: Words
  readonly article?: Article
  readonly confidence: Confidence
  readonly sources: readonly (Source & Partial<Pick<Row<unknown>, 'publishedOn' | 'checkedOn'>>)[]
}

/** A step of a working, with the dated rows that it read. */
export function explained({ rows, ...step }: Step): ExplainedStep {
  return {
    ...step,
    sources: rows.map(({ value, row, confidence }) => ({
      value,
      ...row.article,
      from: row.from,
      confidence,
      publishedOn: row.publishedOn,
      checkedOn: row.checkedOn,
    })),
  }
}

/** How the law comes to its figures: each step with its article, and since when it holds. */
export function ExplainedSteps({ view, steps }: { view: View; steps: readonly ExplainedStep[] }) {
  const { say } = view
  return (
    <Steps
      steps={steps.map((step) => ({
        title: say(step.title),
        figure: say(inWords(step.formula)),
        ...(step.because && { text: say(inWords(step.because)) }),
        more: <StepBasis view={view} step={step} />,
      }))}
    />
  )
}

function StepBasis({ view, step: { sources, article, confidence } }: { view: View; step: ExplainedStep }) {
  const { t } = view
  const links = sources.map((source) => ({ href: valuePage(source.value), ...source }))
  const own = article && links.every(({ regulation }) => regulation !== article.regulation)
  return (
    <>
      {own && (
        <p>
          <ArticleLink article={article} />
        </p>
      )}
      {links.map((link) => (
        <>
          <p>
            <Cite href={link.href}>{`${link.regulation} ${link.article}`}</Cite>
          </p>
          <Small>{datesOf(view, link)}</Small>
        </>
      ))}
      {confidence !== 'high' && (
        <p>
          <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>
        </p>
      )}
    </>
  )
}

function datesOf(
  { t, lang }: View,
  { from, publishedOn, checkedOn }: ExplainedStep['sources'][number],
): string {
  const parts = [
    `${t('Berlaku sejak', 'In force since')} ${formatDay(from, lang)}`,
    publishedOn && `${t('terbit', 'published')} ${formatDay(publishedOn, lang)}`,
    checkedOn && `${t('diperiksa', 'checked')} ${formatDay(checkedOn, lang)}`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}

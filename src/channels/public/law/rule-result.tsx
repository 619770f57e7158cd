import type { Answer } from '@payung/law'
import type { Words } from '#base/words.ts'
import { formatDay } from '#ui/format.ts'
import { List, Rows } from '#ui/parts/list.tsx'
import { Alert, Tag } from '#ui/parts/message.tsx'
import { Details, Section } from '#ui/parts/text.tsx'
import { ShownSteps } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import { inWords } from '#ui/in-words.ts'
import { valuePage } from './addresses.ts'
import { articlePage } from './article-link.tsx'
import { printedSteps } from './printed-steps.ts'
import { resultNames, writeResult } from './results.ts'

type Props = { view: View; answered: Extract<Answer, { result: object }> }

/** What a formula answers, and how it came to it. */
export function Result({ view, answered }: Props) {
  const { t, say, lang } = view
  const { result, sources, steps = [] } = answered
  const { certain, notes = [], ...amounts } = result
  // A `reason` is for programs; the reasons say it in both languages.
  const shown = Object.entries(amounts).filter(([name, amount]) => amount !== 0 && name !== 'reason')
  return (
    <>
      <Section id="result" size="md" title={t('Jawaban', 'Answer')}>
        <Rows
          rows={shown.map(([name, amount]) => ({
            label: say(resultNames[name] ?? { id: name, en: name }),
            value: writeResult(view, name, amount),
            total: name === 'total',
          }))}
        />
        {certain === false && (
          <Alert kind="warning" title={t('Belum pasti', 'Not certain')}>
            {(notes as readonly Words[]).map((note) => say(inWords(note))).join(' ')}
          </Alert>
        )}
      </Section>
      <Section
        id="steps"
        size="md"
        title={steps.length > 0 ? t('Langkah demi langkah', 'Step by step') : t('Dasarnya', 'Its basis')}
      >
        {steps.length > 0 && <ShownSteps view={view} steps={printedSteps(steps)} articlePage={articlePage} />}
        {sources.length > 0 && (
          <Details summary={t('Ketentuan yang dibaca', 'Provisions read')} open={steps.length === 0}>
            <List
              items={sources.map(({ value, regulation, article, from, confidence }) => (
                <>
                  <a href={valuePage(value)}>{`${regulation} ${article}`}</a>,{' '}
                  {t(`berlaku sejak ${formatDay(from, lang)}`, `in force since ${formatDay(from, lang)}`)}{' '}
                  {confidence !== 'high' && <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>}
                </>
              ))}
            />
          </Details>
        )}
      </Section>
    </>
  )
}

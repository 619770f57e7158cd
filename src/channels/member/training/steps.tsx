import type { z } from 'zod'
import { enrolmentStates, stateWords, type viewEnrolment } from '#modules/training'
import { formatInstant } from '#ui/format.ts'
import { Log } from '#ui/parts/list.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

type Step = z.output<typeof viewEnrolment.output>['steps'][number]

/** What became of an application, the latest first. */
export function Steps({ view, steps }: { view: View; steps: readonly Step[] }) {
  const { t, lang } = view
  return (
    <Section id="steps" size="md" title={t('Perjalanan', 'So far')}>
      <Log
        entries={steps.map(({ to, at, reason }) => ({
          datetime: at.toISOString(),
          when: formatInstant(at, lang),
          what: [nameOf(view, to), reason].filter(Boolean).join('. '),
        }))}
      />
    </Section>
  )
}

function nameOf({ say }: View, to: string): string {
  const state = enrolmentStates.find((one) => one === to)
  return state ? say(stateWords('enrolment', state)) : to
}

import type { Day } from '@payung/law'
import { formatDay } from '#ui/format.ts'
import { Steps } from '#ui/parts/list.tsx'
import { Cite, Note, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { BilledMonth } from '../billed.ts'

type Props = { view: View; absence: BilledMonth['absences'][number]; employerName: string }

/** Why someone is not in a programme: every reason, its article, and what would mend it. */
export function Absence({ view, absence, employerName }: Props) {
  const { t, say } = view
  return (
    <Section id="reasons" size="md" title={t('Alasannya', 'The reasons')}>
      <Steps
        steps={absence.reasons.map(({ words, article, mend, fromOn }) => ({
          title: say(words),
          more: (
            <>
              <p>
                <Cite href="/law">{`${article.regulation} ${article.article}`}</Cite>
              </p>
              {mend && <Note icon="info">{say(mend)}</Note>}
              {fromOn && <Note icon="calendar-days">{sinceWords(view, fromOn)}</Note>}
            </>
          ),
        }))}
      />
      <Source>
        {t(
          `Dari yang didaftarkan ${employerName} dan data diri Anda pada saat bulan ini ditagih.`,
          `From what ${employerName} had registered and your particulars when this month was billed.`,
        )}
      </Source>
    </Section>
  )
}

function sinceWords({ t, lang }: View, day: Day): string {
  return t(`Mulai ${formatDay(day, lang)} ini berubah.`, `This changes from ${formatDay(day, lang)}.`)
}

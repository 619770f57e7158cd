import { dayIn } from '@payung/law'
import { listMyDisputes, monthsOn, viewMonths } from '#modules/contributions'
import { Tabs } from '#ui/parts/file.tsx'
import { Log } from '#ui/parts/list.tsx'
import { Section } from '#ui/parts/text.tsx'
import { page } from '#web/page.ts'
import { personPath } from '../addresses.ts'
import { logEntries } from '../log-entries.ts'
import { FilePage } from './file-page.tsx'
import { eventsOf } from './history.ts'
import { openFile } from './open-file.ts'

/** Everything that happened, a year at a time. */
export const viewHistory = page('/officer/people/:personId/history', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const file = await openFile(visit)
  const { personId } = file.identity
  const about = { personId: String(personId) }
  const months = monthsOn(dayIn(view.now), await perform(viewMonths, about))
  const { disputes } = await perform(listMyDisputes, about)
  const events = eventsOf({ file, months, disputes })
  const years = [...new Set(events.map(({ on }) => on.slice(0, 4)))]
  const year = years.find((one) => one === query['year']) ?? years[0] ?? ''
  return (
    <FilePage visit={visit} file={file} tab="history">
      <Section id="history" title={t(`Riwayat ${year}`, `History of ${year}`)}>
        {years.length > 1 && (
          <Tabs
            label={t('Tahun', 'Year')}
            tabs={years.map((one) => ({
              href: `${personPath(personId, 'history')}?year=${one}`,
              label: one,
              current: one === year,
            }))}
          />
        )}
        <Log
          entries={logEntries(
            view,
            events.filter(({ on }) => on.startsWith(year)),
          )}
        />
      </Section>
    </FilePage>
  )
})

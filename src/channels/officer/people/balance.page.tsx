import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { formatChange, formatRupiah } from '#base/rupiah.ts'
import { viewStatement } from '#modules/contributions'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Tabs } from '#ui/parts/file.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { personPath } from '../addresses.ts'
import { FilePage } from './file-page.tsx'
import { openFile } from './open-file.ts'

type Line = z.output<(typeof viewStatement)['output']>['lines'][number]

/** The old-age savings as the books have them, a year at a time. */
export const viewBalance = page('/officer/people/:personId/balance', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t, lang } = view
  const file = await openFile(visit)
  const { personId } = file.identity
  const { lines } = await perform(viewStatement, { personId: String(personId) })
  const years = [...new Set(lines.map(({ postedOn }) => postedOn.slice(0, 4)))].toReversed()
  const year = years.find((one) => one === query['year']) ?? years[0]
  const balance = lines.at(-1)?.balance ?? 0n
  return (
    <FilePage visit={visit} file={file} tab="balance">
      <Section
        id="balance"
        title={t(`Saldo JHT ${formatRupiah(balance)}`, `JHT balance ${formatRupiah(balance)}`)}
      >
        <Source>
          {t(
            `Buku besar JHT, ${formatDay(dayIn(view.now), lang)}. Hasil pengembangan belum dihitung.`,
            `Ledger of JHT, ${formatDay(dayIn(view.now), lang)}. The yield is not reckoned yet.`,
          )}
        </Source>
        {years.length > 1 && (
          <Tabs
            label={t('Tahun', 'Year')}
            tabs={years.map((one) => ({
              href: `${personPath(personId, 'balance')}?year=${one}`,
              label: one,
              current: one === year,
            }))}
          />
        )}
        {year === undefined ? (
          <Empty title={t('Belum ada yang dibukukan', 'Nothing booked yet')}>
            {t(
              'Saldo bertambah sesudah perusahaan membayar bulan pertama.',
              'The balance grows once an employer has paid the first month.',
            )}
          </Empty>
        ) : (
          <Lines view={view} lines={lines.filter(({ postedOn }) => postedOn.startsWith(year)).toReversed()} />
        )}
      </Section>
    </FilePage>
  )
})

function Lines({ view, lines }: { view: View; lines: readonly Line[] }) {
  const { t, lang } = view
  return (
    <Table
      caption={t('Mutasi JHT, yang terbaru dulu', 'Entries of JHT, the latest first')}
      rows={lines}
      stack
      columns={[
        {
          head: t('Untuk bulan', 'For the month'),
          cell: ({ month, employerName }) => (
            <>
              {formatMonth(month, lang)}
              <Small>{employerName ?? '–'}</Small>
            </>
          ),
        },
        { head: t('Dibukukan', 'Booked'), cell: ({ postedOn }) => formatDay(postedOn, lang) },
        { head: t('Jumlah (Rp)', 'Amount (Rp)'), cell: ({ amount }) => formatChange(amount), number: true },
        { head: t('Saldo', 'Balance'), cell: ({ balance }) => formatRupiah(balance), number: true },
      ]}
    />
  )
}

import type { z } from 'zod'
import { countryName } from '#base/countries.ts'
import { viewContracts } from '#modules/contributions'
import { counted, formatDay } from '#ui/format.ts'
import { Rows } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Note, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { CodeTable } from './code-table.tsx'
import { FilePage } from './file-page.tsx'
import { openFile } from './open-file.ts'

type Contract = z.output<typeof viewContracts.output>['contracts'][number]

/** Work abroad: each contract, the days of its cover, what was asked and paid. */
export const viewContractsOfPerson = page('/officer/people/:personId/contracts', 'officer', async (visit) => {
  const { view, perform } = visit
  const file = await openFile(visit)
  const { contracts } = await perform(viewContracts, { personId: String(file.identity.personId) })
  return (
    <FilePage visit={visit} file={file} tab="contracts">
      {contracts.length === 0 ? (
        <Empty title={view.t('Tidak ada kontrak di luar negeri', 'No contract of work abroad')}>
          {view.t(
            'Peserta mendaftarkannya sendiri di halaman akunnya.',
            'Members register it themselves on the pages of their account.',
          )}
        </Empty>
      ) : (
        contracts.map((contract) => <Contract view={view} contract={contract} />)
      )}
    </FilePage>
  )
})

function Contract({ view, contract }: { view: View; contract: Contract }) {
  const { t, say, lang } = view
  const { contractId, country, job, months, beginsOn, placedBy, endedOn, cover, doubts } = contract
  const day = (on: string) => formatDay(on, lang)
  return (
    <Section id={`kontrak-${contractId}`} title={`${countryName(country, lang)}, ${job}`}>
      <p>
        <StateTag view={view} contract={contract} />
      </p>
      <Rows
        rows={[
          { label: t('Mulai', 'Begins'), value: day(beginsOn) },
          { label: t('Lama', 'Length'), value: counted(months, lang, 'bulan', 'month') },
          { label: t('Ditempatkan oleh', 'Placed by'), value: placedBy ?? t('sendiri', 'nobody') },
          ...(endedOn ? [{ label: t('Pulang', 'Home on'), value: day(endedOn) }] : []),
          ...(cover
            ? [
                { label: t('Perlindungan sejak', 'Cover from'), value: day(cover.beforeFrom) },
                { label: t('Perlindungan sampai', 'Cover until'), value: day(cover.afterUntil) },
              ]
            : []),
        ]}
      />
      {[...(cover?.doubt ? [cover.doubt] : []), ...doubts].map((doubt) => (
        <Note icon="circle-alert">{say(doubt)}</Note>
      ))}
      <CodeTable
        view={view}
        bills={contract.bills}
        what={{ head: t('Tagihan', 'Bill'), cell: ({ number }) => number }}
      />
    </Section>
  )
}

function StateTag({ view: { t }, contract }: { view: View; contract: Contract }) {
  if (contract.covered) return <Tag kind="done">{t('Terlindungi', 'Covered')}</Tag>
  return contract.paid.work ? (
    <Tag kind="quiet">{t('Lunas, di luar masa perlindungan', 'Paid, outside the days of cover')}</Tag>
  ) : (
    <Tag kind="unsure">{t('Belum dibayar', 'Not paid')}</Tag>
  )
}

import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { listDuplicates, listMerges } from '#modules/registry'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { comparePath, mergePath } from '../addresses.ts'
import { groupedNumber } from '../people/open-file.ts'
import { EvidenceTags } from './evidence.tsx'

type Pair = z.output<(typeof listDuplicates)['output']>['pairs'][number]
type Merge = z.output<(typeof listMerges)['output']>['merges'][number]

const shownProposals = 5

/** Records that are probably one person, and the proposals about them that wait for a second officer. */
export const viewDuplicates = page('/officer/duplicates', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf('/officer/duplicates', query['at'])
  const { pairs, next } = await perform(listDuplicates, { after: trail.current })
  const waiting = await perform(listMerges, { state: 'waiting', limit: shownProposals })
  return (
    <Page {...frameOf(visit)} portal="officer" current="duplicates" title={t('Duplikat', 'Duplicates')}>
      <PageHead
        view={view}
        title={
          pairs.length === 0
            ? t('Tidak ada yang tampak tercatat dua kali', 'Nobody seems to be on record twice')
            : t('Mungkin satu orang, tercatat dua kali', 'Perhaps one person, on record twice')
        }
        lead={t(
          'Satu petugas mengusulkan, petugas lain memutuskan. Uang dan bulannya tidak berpindah, dan selama 30 hari bisa dibatalkan.',
          'One officer proposes, another decides. Months and money stay where they are, and for 30 days it can be undone.',
        )}
      />
      <Columns aside={<Proposals view={view} merges={waiting.merges} more={waiting.next !== null} />}>
        <Section id="pairs" title={t('Belum dilihat', 'Not looked at yet')}>
          <Pairs view={view} pairs={pairs} />
          <Pagination
            view={view}
            label={t('Halaman pasangan', 'Pages of pairs')}
            previous={trail.previous()}
            next={trail.next(next)}
          />
        </Section>
      </Columns>
    </Page>
  )
})

function Pairs({ view, pairs }: { view: View; pairs: readonly Pair[] }) {
  const { t, lang } = view
  if (pairs.length === 0) {
    return (
      <Empty title={t('Daftar ini kosong', 'This list is empty')}>
        {t(
          'Setiap orang yang baru didaftarkan dibandingkan dengan yang sudah ada. Yang mirip muncul di sini.',
          'Whoever is newly enrolled is compared with those on record. Who is alike appears here.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Pasangan catatan, yang paling mirip dulu', 'Pairs of records, the most alike first')}
      rows={pairs}
      stack
      columns={[
        {
          head: t('Dua catatan', 'Two records'),
          cell: (pair) => (
            <>
              <a href={comparePath(pair.firstId, pair.secondId)}>
                {t(`${pair.firstName} dan ${pair.secondName}`, `${pair.firstName} and ${pair.secondName}`)}
              </a>
              <Small>{`${groupedNumber(pair.firstNumber)}, ${groupedNumber(pair.secondNumber)}`}</Small>
            </>
          ),
        },
        {
          head: t('Perbandingan', 'Comparison'),
          cell: ({ evidence }) => <EvidenceTags view={view} evidence={evidence} />,
          onPhone: 'line',
        },
        { head: t('Sejak', 'Since'), cell: ({ foundAt }) => formatDay(dayIn(foundAt), lang) },
      ]}
    />
  )
}

type ProposalsProps = { view: View; merges: readonly Merge[]; more: boolean }

function Proposals({ view, merges, more }: ProposalsProps) {
  const { t, lang } = view
  return (
    <>
      <Section id="waiting" size="md" title={t('Menunggu petugas kedua', 'Waiting for a second officer')}>
        {merges.length === 0 ? (
          <p>{t('Tidak ada usulan yang menunggu.', 'No proposal waits.')}</p>
        ) : (
          <Table
            caption={t('Usulan, yang paling lama dulu', 'Proposals, the oldest first')}
            rows={merges}
            columns={[
              {
                head: t('Usulan', 'Proposal'),
                cell: ({ mergeId, keptName, proposedBy }) => (
                  <>
                    <a href={mergePath(mergeId)}>{keptName}</a>
                    <Small>{proposedBy}</Small>
                  </>
                ),
              },
              { head: t('Sejak', 'Since'), cell: ({ proposedAt }) => formatDay(dayIn(proposedAt), lang) },
            ]}
          />
        )}
        {more && (
          <p>
            <a href="/officer/merges?show=waiting">{t('Semua usulan', 'All proposals')}</a>
          </p>
        )}
      </Section>
      <Section id="undo" size="md" title={t('Bisa dibatalkan', 'Can be undone')}>
        <p>
          <a href="/officer/merges">{t('Penggabungan 30 hari terakhir', 'Merges of the last 30 days')}</a>
        </p>
      </Section>
    </>
  )
}

import { outcomeMonths, viewOutcomes, type OutcomeGroupCounts } from '#modules/training'
import { formatCount } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'

const path = '/officer/training/outcomes'
const groupings = ['field', 'region', 'provider', 'segment'] as const

/** Whether training led to work: how many are known, how many are silent, and every rate with what it divides by. */
export const viewOutcomesPage = page(path, 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const months = outcomeMonths.find((one) => String(one) === query['months']) ?? 3
  const by = groupings.find((one) => one === query['by']) ?? 'field'
  const [all] = (await perform(viewOutcomes, { afterMonths: months })).groups
  const { groups } = await perform(viewOutcomes, { afterMonths: months, by })
  const title = all
    ? t(
        `${formatCount(all.placed)} dari ${formatCount(all.known)} yang diketahui bekerja, ${months} bulan sesudah pelatihan`,
        `${formatCount(all.placed)} of ${formatCount(all.known)} who are known are in work, ${months} months after training`,
      )
    : t('Belum ada yang waktunya ditanya', 'Nobody’s time to be asked has come')
  return (
    <Page {...frameOf(visit)} portal="officer" title={title}>
      <PageHead
        view={view}
        crumbs={[{ href: '/officer/training', label: t('Pelatihan', 'Training') }]}
        title={title}
        lead={t(
          'Dari iuran dulu; baru yang tidak terlihat di sana ditanya. Yang diam tidak dihitung sebagai jawaban.',
          'From contributions first; only those not seen there are asked. Silence is not counted as an answer.',
        )}
      />
      <Tabs
        label={t('Bulan sesudah pelatihan', 'Months after training')}
        tabs={outcomeMonths.map((one) => ({
          href: `${path}?months=${one}&by=${by}`,
          label: t(`${one} bulan`, `${one} months`),
          current: one === months,
        }))}
      />
      {all && (
        <Section id="all" title={t('Semuanya', 'All of them')}>
          <Whole view={view} counts={all} />
        </Section>
      )}
      <Section id="groups" title={t('Menurut', 'By')}>
        <Tabs
          label={t('Menurut', 'By')}
          tabs={groupings.map((one) => ({
            href: `${path}?months=${months}&by=${one}`,
            label: groupWords(view, one),
            current: one === by,
          }))}
        />
        {groups.length === 0 ? (
          <Empty title={t('Belum ada angka', 'No figures yet')}>
            {t(
              'Muncul tiga bulan sesudah kelas pertama berakhir.',
              'They appear three months after the first class ends.',
            )}
          </Empty>
        ) : (
          <Groups view={view} groups={groups} head={groupWords(view, by)} />
        )}
      </Section>
    </Page>
  )
})

function groupWords({ t }: View, by: (typeof groupings)[number]): string {
  return {
    field: t('Bidang', 'Field'),
    region: t('Provinsi', 'Province'),
    provider: t('Lembaga', 'Training body'),
    segment: t('Segmen', 'Segment'),
  }[by]
}

/** `76,0 %`, or a dash where there is nothing to divide by. */
function percentOf(perMille: number | null, lang: 'id' | 'en'): string {
  if (perMille === null) return '–'
  const text = (perMille / 10).toFixed(1)
  return lang === 'id' ? `${text.replace('.', ',')} %` : `${text} %`
}

function Whole({ view, counts }: { view: View; counts: OutcomeGroupCounts }) {
  const { t, lang } = view
  const figure = (count: number) => formatCount(count)
  return (
    <Rows
      rows={[
        {
          label: t('Selesai pelatihan dan sudah waktunya', 'Finished, and their time has come'),
          value: figure(counts.finishers),
        },
        { label: t('Bekerja pada orang lain', 'Employed'), value: figure(counts.employed) },
        { label: t('Bekerja sendiri', 'Self-employed'), value: figure(counts.selfEmployed) },
        { label: t('Mencari pekerjaan', 'Looking for work'), value: figure(counts.seeking) },
        { label: t('Tidak mencari pekerjaan', 'Not looking for work'), value: figure(counts.out) },
        {
          label: t('Diketahui dari iuran', 'Known from contributions'),
          value: figure(counts.fromContributions),
        },
        { label: t('Tidak menjawab', 'No answer'), value: figure(counts.silent) },
        { label: t('Masih ditunggu', 'Still open'), value: figure(counts.open) },
        {
          label: t('Diketahui, dari yang sudah ditutup atau diketahui', 'Known, of those closed or known'),
          value: percentOf(counts.responsePerMille, lang),
        },
        {
          label: t('Bekerja, dari yang diketahui', 'In work, of those who are known'),
          value: percentOf(counts.placedOfKnownPerMille, lang),
        },
        {
          label: t(
            'Bekerja, paling sedikit: yang diam dianggap tidak',
            'In work, at least: silence taken for no',
          ),
          value: percentOf(counts.placedAtLeastPerMille, lang),
        },
      ]}
    />
  )
}

type GroupsProps = { view: View; groups: readonly OutcomeGroupCounts[]; head: string }

function Groups({ view, groups, head }: GroupsProps) {
  const { t, lang } = view
  return (
    <Table
      caption={head}
      stack
      rows={groups}
      columns={[
        { head, cell: ({ key, name }) => name || key },
        { head: t('Selesai', 'Finished'), cell: ({ finishers }) => formatCount(finishers), number: true },
        { head: t('Diketahui', 'Known'), cell: ({ known }) => formatCount(known), number: true },
        { head: t('Bekerja', 'In work'), cell: ({ placed }) => formatCount(placed), number: true },
        {
          head: t('Dari yang diketahui', 'Of the known'),
          cell: ({ placedOfKnownPerMille }) => percentOf(placedOfKnownPerMille, lang),
          number: true,
        },
        { head: t('Tidak menjawab', 'No answer'), cell: ({ silent }) => formatCount(silent), number: true },
      ]}
    />
  )
}

import { outcomeMonths, viewPublicOutcomes } from '#modules/training'
import { formatCount } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'

const path = '/training/results'

/** What trainings led to, by field: counts, never a rate without what it divides by. */
export const viewResults = page(path, 'anyone', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const months = outcomeMonths.find((one) => String(one) === query['months']) ?? 3
  const { groups, hidden } = await perform(viewPublicOutcomes, { afterMonths: months, by: 'field' })
  const title = t('Hasil pelatihan', 'What trainings led to')
  return (
    <Page {...frameOf(visit)} portal="public" title={title}>
      <PageHead
        view={view}
        crumbs={[{ href: '/training', label: t('Pelatihan', 'Training') }]}
        title={title}
        lead={t(
          'Berapa yang bekerja sesudah pelatihan: dari iuran dulu, lalu dari jawaban mereka. Yang tidak menjawab disebut apa adanya.',
          'How many are in work after training: from contributions first, then from what they answer. Those who do not answer are named as such.',
        )}
      />
      <Tabs
        label={t('Bulan sesudah pelatihan', 'Months after training')}
        tabs={outcomeMonths.map((one) => ({
          href: `${path}?months=${one}`,
          label: t(`${one} bulan`, `${one} months`),
          current: one === months,
        }))}
      />
      <Section id="fields" title={t('Per bidang', 'By field')}>
        {groups.length === 0 ? (
          <Empty title={t('Belum ada angka', 'No figures yet')}>
            {t(
              'Angka muncul tiga bulan sesudah kelas berakhir, bila pesertanya cukup banyak agar tidak ada yang dikenali.',
              'Figures appear three months after classes end, once there are enough people that nobody is recognised.',
            )}
          </Empty>
        ) : (
          <Table
            caption={t('Hasil per bidang', 'Outcomes by field')}
            stack
            rows={groups}
            columns={[
              {
                head: t('Bidang', 'Field'),
                cell: ({ key, name }) => <a href={`/training?field=${key}`}>{name}</a>,
              },
              {
                head: t('Selesai', 'Finished'),
                cell: ({ finishers }) => formatCount(finishers),
                number: true,
              },
              { head: t('Diketahui', 'Known'), cell: ({ known }) => countOr(known), number: true },
              { head: t('Bekerja', 'In work'), cell: ({ placed }) => countOr(placed), number: true },
              {
                head: t('Tidak menjawab', 'No answer'),
                cell: ({ silent }) => countOr(silent),
                number: true,
              },
            ]}
          />
        )}
        {groups.some(({ silent }) => silent === null) && (
          <Small>
            {t(
              'Tanda – : belum ditampilkan, agar tidak ada orang yang dikenali.',
              'A – : not shown, so that nobody is recognised.',
            )}{' '}
          </Small>
        )}
        {hidden > 0 && (
          <Small>
            {t(
              `${hidden} bidang lain belum ditampilkan karena pesertanya terlalu sedikit.`,
              `${hidden} other fields are not shown because they have too few people.`,
            )}
          </Small>
        )}
      </Section>
    </Page>
  )
})

/** A dash for what is not told. */
const countOr = (count: number | null) => (count === null ? '–' : formatCount(count))

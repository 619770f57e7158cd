import { formatRupiah } from '#base/rupiah.ts'
import { viewMyAllowances } from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'

/** What a trainee gets for the days that they came. */
export const viewAllowancesPage = page('/member/training/allowances', 'member', async (visit) => {
  const { view, perform, personId } = visit
  const { t, lang } = view
  const { allowances } = await perform(viewMyAllowances, { personId: String(personId) })
  const total = allowances.reduce((sum, { amount }) => sum + amount, 0n)
  const title =
    allowances.length === 0
      ? t('Belum ada uang saku', 'No allowances yet')
      : t(`Uang saku ${formatRupiah(total)}`, `Allowances of ${formatRupiah(total)}`)
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={title}>
      <PageHead
        view={view}
        crumbs={[{ href: '/member/training', label: t('Pelatihan', 'Training') }]}
        title={title}
        lead={t(
          'Untuk setiap hari Anda hadir, tercatat tiga hari sesudahnya.',
          'For each day that you came, noted three days later.',
        )}
      />
      <Section id="days" title={t('Per hari', 'By day')} quiet>
        {allowances.length === 0 ? (
          <Empty title={t('Belum ada hari hadir yang tercatat', 'No day of attendance yet')}>
            {t(
              'Hadir di pertemuan, lalu uang saku muncul di sini.',
              'Come to a session, and the allowance appears here.',
            )}
          </Empty>
        ) : (
          <Table
            caption={t('Uang saku per hari', 'Allowances by day')}
            stack
            rows={allowances}
            columns={[
              {
                head: t('Hari', 'Day'),
                cell: ({ onDate, courseTitle, online }) => (
                  <>
                    {formatDay(onDate, lang)}
                    <Small>{`${courseTitle}${online ? t(', daring', ', online') : ''}`}</Small>
                  </>
                ),
              },
              { head: t('Jumlah', 'Amount'), cell: ({ amount }) => formatRupiah(amount), number: true },
              {
                head: t('Keadaan', 'State'),
                cell: ({ paidOn }) =>
                  paidOn ? (
                    <Tag kind="done">
                      {t(`Dibayar ${formatDay(paidOn, lang)}`, `Paid ${formatDay(paidOn, lang)}`)}
                    </Tag>
                  ) : (
                    <Tag kind="waiting">{t('Menunggu dibayar', 'To be paid')}</Tag>
                  ),
              },
            ]}
          />
        )}
      </Section>
    </Page>
  )
})

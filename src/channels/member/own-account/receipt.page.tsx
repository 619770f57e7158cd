import { notFound } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { viewOwnAccount } from '#modules/contributions'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { spanOf, surplusRow } from './offer-parts.tsx'
import { crumbsOf } from './view.page.tsx'

const path = '/member/own-account/receipts/:billId'

/** That months were paid, for whoever keeps it or prints it. */
export const viewOwnReceipt = page(path, 'member', async (visit) => {
  const { view, params, perform, personId } = visit
  const { t, lang } = view
  const { bills, work } = await perform(viewOwnAccount, { personId: String(personId) })
  const bill = bills.find(({ billId, state }) => billId === params.billId && state === 'paid')
  if (!bill?.paidOn) throw notFound()
  const title = t(
    `Kami menerima ${formatRupiah(bill.total)} pada ${formatDay(bill.paidOn, lang)}`,
    `We received ${formatRupiah(bill.total)} on ${formatDay(bill.paidOn, lang)}`,
  )
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title}>
      <PageHead
        view={view}
        crumbs={[
          ...crumbsOf(view),
          { href: `/member/own-account/receipts/${bill.billId}`, label: t('Bukti bayar', 'Receipt') },
        ]}
        state={<Tag kind="done">{t('Lunas', 'Paid')}</Tag>}
        title={title}
        lead={`${work?.job ?? ''}, ${spanOf(view, bill)}`}
      />
      <Section id="parts" size="md" title={t('Yang dibayar', 'What was paid')}>
        <Rows
          rows={[
            { label: 'JKK', value: formatRupiah(bill.jkk) },
            { label: 'JKM', value: formatRupiah(bill.jkm) },
            { label: 'JHT', value: formatRupiah(bill.jht) },
            ...surplusRow(view, bill.surplus),
            { label: t('Jumlah', 'In all'), value: formatRupiah(bill.total), total: true },
            { label: t('Nomor bukti', 'Receipt number'), value: <Num>{bill.receiptNo ?? bill.number}</Num> },
            { label: t('Nomor tagihan', 'Bill number'), value: <Num>{bill.number}</Num> },
          ]}
        />
        <Small>{t('Halaman ini bisa dicetak.', 'This page can be printed.')}</Small>
      </Section>
    </Page>
  )
})

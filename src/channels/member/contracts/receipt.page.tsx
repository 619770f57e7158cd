import { notFound } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { listOwnContracts } from './own-contract.ts'
import { partRows } from './part-rows.tsx'
import { contractName, crumbsOf, receiptPath } from './words.tsx'

/** That a contract was paid for, for whoever keeps it or prints it: the agency may ask to see it. */
export const viewContractReceipt = page('/member/contracts/receipts/:billId', 'member', async (visit) => {
  const { view, params } = visit
  const { t, lang } = view
  const contracts = await listOwnContracts(visit)
  const paid = contracts.flatMap((contract) => contract.bills.map((bill) => ({ contract, bill })))
  const found = paid.find(({ bill }) => bill.billId === params.billId && bill.state === 'paid')
  if (!found?.bill.paidOn) throw notFound()
  const { contract, bill } = found
  const title = t(
    `Kami menerima ${formatRupiah(bill.total)} pada ${formatDay(found.bill.paidOn, lang)}`,
    `We received ${formatRupiah(bill.total)} on ${formatDay(found.bill.paidOn, lang)}`,
  )
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title}>
      <PageHead
        view={view}
        crumbs={[...crumbsOf(view), { href: receiptPath(bill.billId), label: t('Bukti bayar', 'Receipt') }]}
        state={<Tag kind="done">{t('Lunas', 'Paid')}</Tag>}
        title={title}
        lead={`${contract.job}, ${contractName(view, contract)}`}
      />
      <Section id="parts" size="md" title={t('Yang dibayar', 'What was paid')}>
        <Rows
          rows={[
            ...partRows(view, bill),
            { label: t('Nomor bukti', 'Receipt number'), value: <Num>{bill.receiptNo ?? bill.number}</Num> },
            { label: t('Nomor tagihan', 'Bill number'), value: <Num>{bill.number}</Num> },
          ]}
        />
        <Small>{t('Halaman ini bisa dicetak.', 'This page can be printed.')}</Small>
      </Section>
    </Page>
  )
})

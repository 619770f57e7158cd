import { notFound } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { viewProject } from '#modules/contributions'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { ownEmployer } from '../desk.ts'
import { crumbsIn, path } from './crumbs.ts'

/** That a part of a project's contribution was paid, for whoever keeps it or prints it. */
export const viewProjectReceipt = page(`${path}/:projectNo/receipts/:billId`, 'employer', async (visit) => {
  const { view, params, perform } = visit
  const { t, lang } = view
  const { npp } = await ownEmployer(visit)
  const { projectNo, billId } = params
  const { whole, bills } = await perform(viewProject, { npp, projectNo })
  const bill = bills.find((one) => one.billId === billId && one.state === 'paid')
  if (!bill?.paidOn) throw notFound()
  const [sum, day] = [formatRupiah(bill.total), formatDay(bill.paidOn, lang)]
  const title = t(`Kami menerima ${sum} pada ${day}`, `We received ${sum} on ${day}`)
  return (
    <Page {...frameOf(visit)} portal="employer" current="bills" title={title}>
      <PageHead
        view={view}
        crumbs={[
          ...crumbsIn(view, whole),
          { href: `${path}/${projectNo}/receipts/${billId}`, label: t('Bukti bayar', 'Receipt') },
        ]}
        state={<Tag kind="done">{t('Lunas', 'Paid')}</Tag>}
        title={title}
        lead={t(
          `Iuran ${whole.name} sampai kemajuan ${bill.progress}%, dari ${whole.contractor}.`,
          `The contribution of ${whole.name} up to ${bill.progress}% of the work, from ${whole.contractor}.`,
        )}
      />
      <Section id="paid" size="md" title={t('Yang dibayar', 'What was paid')}>
        <Rows
          rows={[
            { label: 'JKK', value: formatRupiah(bill.jkk) },
            { label: 'JKM', value: formatRupiah(bill.jkm) },
            { label: t('Jumlah', 'In all'), value: sum, total: true },
            { label: t('Nomor bukti', 'Receipt number'), value: <Num>{bill.receiptNo ?? bill.number}</Num> },
            { label: t('Nomor tagihan', 'Bill number'), value: <Num>{bill.number}</Num> },
            { label: t('Nomor proyek', 'Project number'), value: <Num>{whole.projectNo}</Num> },
          ]}
        />
        <Small>{t('Halaman ini bisa dicetak.', 'This page can be printed.')}</Small>
      </Section>
    </Page>
  )
})

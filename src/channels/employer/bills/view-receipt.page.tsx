import { viewBill } from '#modules/contributions'
import { viewReceipt } from '#modules/credentials'
import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Columns, Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import { Qr } from '#ui/qr.tsx'
import { frameOf } from '#web/frame.tsx'
import { page, redirect } from '#web/page.ts'
import { dayIn } from '@payung/law'
import { BillTag } from './bill-tag.tsx'
import { Parts } from './bill-parts.tsx'

/** That a bill has been paid, for whoever keeps the files, with a code by which anyone can check it. */
export const viewReceiptPage = page('/employer/bills/:billId/receipt', 'employer', async (visit) => {
  const { view, params, perform } = visit
  const { t, lang } = view
  const bill = await perform(viewBill, params)
  const base = `/employer/bills/${bill.billId}`
  if (bill.state !== 'paid') return redirect(base)
  const receipt = await perform(viewReceipt, params)
  const month = formatMonth(bill.month, lang)
  const amount = formatRupiah(receipt.amount)
  const paidOn = formatDay(dayIn(receipt.paidAt), lang)
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="bills"
      title={`${t('Bukti bayar', 'Receipt')} ${month}`}
    >
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/bills', label: t('Tagihan', 'Bills') },
          { href: base, label: month },
          { href: `${base}/receipt`, label: t('Bukti bayar', 'Receipt') },
        ]}
        state={<BillTag view={view} state={bill.state} />}
        title={t(`Kami menerima ${amount} pada ${paidOn}`, `We received ${amount} on ${paidOn}`)}
        lead={t(
          `Iuran ${month} ${bill.employerName} lunas dan tercatat di rekening ${counted(bill.workers, lang, 'pekerja', 'worker')}.`,
          `The contributions of ${bill.employerName} for ${month} are paid and on the accounts of ${counted(bill.workers, lang, 'worker', 'worker')}.`,
        )}
      >
        <Actions>
          <ButtonLink icon="download" href={`${base}/receipt.pdf`}>
            {t('Unduh bukti bayar PDF', 'Download the receipt as PDF')}
          </ButtonLink>
        </Actions>
      </PageHead>
      <Columns
        aside={
          <Section id="check" size="md" title={t('Periksa keasliannya', 'Check that it is genuine')}>
            <Qr text={receipt.checkUrl} label={t('Kode QR bukti bayar ini', 'QR code of this receipt')} />
            <Small>
              {t(
                'Siapa pun bisa memindai kode ini dan membaca jawaban dari buku kami hari itu.',
                'Anyone can scan this code and read what our books say on that day.',
              )}{' '}
              <a href={receipt.checkUrl}>{t('Buka halamannya', 'Open the page')}</a>
            </Small>
          </Section>
        }
      >
        <Section id="payment" size="md" title={t('Pembayarannya', 'The payment')}>
          <Rows
            rows={[
              { label: t('Nomor bukti', 'Receipt number'), value: receipt.number },
              { label: t('Diterima', 'Received'), value: formatInstant(receipt.paidAt, lang) },
              { label: t('Melalui', 'Through'), value: receipt.bank },
              { label: t('Nomor bank', 'Number at the bank'), value: receipt.bankReference },
              { label: t('Kode iuran', 'Payment code'), value: <Num>{receipt.code}</Num> },
            ]}
          />
        </Section>
        <Section id="parts" size="md" title={t('Yang dibayar', 'What was paid')}>
          <Parts view={view} bill={bill} />
        </Section>
      </Columns>
    </Page>
  )
})

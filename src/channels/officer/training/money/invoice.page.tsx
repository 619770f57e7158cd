import type { z } from 'zod'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  approveInvoice,
  basisWords,
  payInvoice,
  refuseInvoice,
  releaseInvoice,
  settleClass,
  viewInvoice,
} from '#modules/training'
import { formatCount, formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { maySupervise, mayServe } from '../../desk.ts'
import { InvoiceTag } from './invoice-tag.tsx'
import { invoicesPath } from './invoices.page.tsx'

const path = '/officer/training/invoices/:invoiceNo'
type OfInvoice = Visit<'officer', typeof path>
type Invoice = z.output<(typeof viewInvoice)['output']>

/** An invoice beside the attendance that it is computed from, and what can be decided about it. */
export const viewInvoicePage = page(path, 'officer', (visit) => draw(visit, null))

const steps = {
  approve: { asked: approveInvoice, done: ['Tagihan disetujui.', 'The invoice is approved.'] },
  refuse: {
    asked: refuseInvoice,
    done: [
      'Tagihan ditolak, lembaga membaca alasannya.',
      'The invoice is refused; the training body reads why.',
    ],
  },
  release: {
    asked: releaseInvoice,
    done: ['Tagihan dilepas untuk diperiksa.', 'The invoice is released to be checked.'],
  },
  pay: { asked: payInvoice, done: ['Tagihan tercatat dibayar.', 'The invoice is noted as paid.'] },
} as const

export const submitInvoiceStep = action(
  path,
  'officer',
  async ({ params, perform, form, view }) => {
    const invoiceNo = numberIn(params.invoiceNo)
    const { step = '', reason, classNo } = form.values
    const [id, en] = Object.hasOwn(steps, step)
      ? steps[step as keyof typeof steps].done // One of them, as was just seen.
      : ['Keuangan kelas ditutup.', 'The money of the class is closed.']
    if (step === 'refuse') await perform(refuseInvoice, { invoiceNo, reason }, { key: form.requestKey })
    else if (step === 'settle') await perform(settleClass, { classNo }, { key: form.requestKey })
    else if (Object.hasOwn(steps, step))
      await perform(
        steps[step as 'approve' | 'release' | 'pay'].asked,
        { invoiceNo },
        { key: form.requestKey },
      ) // As was just seen.
    else throw notFound()
    return redirect(`${invoicesPath}/${invoiceNo}`, { notice: view.t(id, en) })
  },
  { onProblem: draw },
)

async function draw(visit: OfInvoice, problem: ProblemDetails | null) {
  const { view, params, perform } = visit
  const { t, say, lang } = view
  const found = await perform(viewInvoice, { invoiceNo: numberIn(params.invoiceNo) })
  const title = t(`Tagihan ${found.invoiceNo}`, `Invoice ${found.invoiceNo}`)
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/officer/training', label: t('Pelatihan', 'Training') },
          { href: invoicesPath, label: t('Tagihan', 'Invoices') },
        ]}
        state={<InvoiceTag view={view} state={found.state} />}
        title={`${found.providerName}: ${formatRupiah(found.total)}`}
        lead={`${found.courseTitle}, ${found.classNo}. ${say(basisWords[found.basis])}.`}
      />
      <Columns
        aside={
          <Section id="decide" size="md" title={t('Langkah', 'Steps')}>
            <Steps visit={visit} found={found} problem={problem} />
          </Section>
        }
      >
        <Section id="facts" title={t('Yang ditagih', 'What is asked')}>
          <Rows
            rows={[
              { label: t('Harga per peserta', 'Price of a trainee'), value: formatRupiah(found.price) },
              { label: t('Peserta', 'Trainees'), value: formatCount(found.trainees) },
              { label: t('Diajukan', 'Sent'), value: formatInstant(found.submittedAt, lang) },
              ...(found.decidedAt
                ? [
                    {
                      label: t('Diputuskan', 'Decided'),
                      value: `${formatInstant(found.decidedAt, lang)}, ${found.decidedBy ?? ''}`,
                    },
                  ]
                : []),
              ...(found.paidOn
                ? [{ label: t('Dibayar', 'Paid'), value: formatDay(found.paidOn, lang) }]
                : []),
              ...(found.withheldReason
                ? [{ label: t('Alasan', 'Reason'), value: found.withheldReason }]
                : []),
              { label: t('Jumlah', 'Amount'), value: formatRupiah(found.total), total: true },
            ]}
          />
        </Section>
        <Section id="lines" title={t('Per peserta', 'By trainee')}>
          <Table
            caption={t('Kehadiran dan jumlah per peserta', 'Attendance and amount by trainee')}
            stack
            rows={found.lines}
            columns={[
              { head: t('Peserta', 'Trainee'), cell: ({ name }) => name },
              {
                head: t('Hadir', 'Attended'),
                cell: ({ attended, sessions }) => `${attended} / ${sessions}`,
                number: true,
              },
              { head: t('Jumlah', 'Amount'), cell: ({ amount }) => formatRupiah(amount), number: true },
            ]}
          />
        </Section>
      </Columns>
    </Page>
  )
}

type StepsProps = { visit: OfInvoice; found: Invoice; problem: ProblemDetails | null }

function Steps({ visit, found, problem }: StepsProps) {
  const { view, form } = visit
  const { t } = view
  const at = `${invoicesPath}/${found.invoiceNo}`
  const one = (step: string, label: string, hidden: Record<string, string> = {}) => (
    <Form view={view} action={at} hidden={{ step, ...hidden }}>
      <Button>{label}</Button>
    </Form>
  )
  if (!mayServe(visit)) return <p>{t('Anda membaca saja.', 'You only read.')}</p>
  return (
    <>
      {found.state === 'submitted' && one('approve', t('Setujui', 'Approve'))}
      {found.state === 'withheld' &&
        one('release', t('Lepas: izin sudah diperpanjang', 'Release: the licence is renewed'))}
      {found.state === 'approved' &&
        (maySupervise(visit) ? (
          one('pay', t('Catat sudah dibayar', 'Note as paid'))
        ) : (
          <p>
            {t(
              'Dibayar oleh penyelia yang tidak menyetujuinya.',
              'Paid by a supervisor who did not approve it.',
            )}
          </p>
        ))}
      {found.state === 'paid' &&
        one('settle', t('Tutup keuangan kelas', 'Close the money of the class'), { classNo: found.classNo })}
      {(found.state === 'submitted' || found.state === 'withheld') && (
        <Form view={view} action={at} hidden={{ step: 'refuse' }}>
          <TextArea
            {...entries(view, form.values, problem)('reason')}
            label={t('Alasan menolak', 'Reason to refuse')}
            hint={t(
              'Paling sedikit 10 huruf; lembaga membacanya.',
              'At least 10 characters; the training body reads it.',
            )}
          />
          <Button variant="secondary">{t('Tolak', 'Refuse')}</Button>
        </Form>
      )}
    </>
  )
}

function numberIn(text: string): string {
  if (!/^TP\d{8}$/.test(text)) throw notFound()
  return text
}

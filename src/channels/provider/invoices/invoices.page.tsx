import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { basisWords, listBillableClasses, listInvoices, submitInvoice, viewInvoice } from '#modules/training'
import { formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { notFound } from '#base/problem.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { classPath, isOwner, ownNumber, type AtDesk } from '../desk.ts'
import { InvoiceTag } from './invoice-tag.tsx'

const path = '/provider/invoices'

/** What a training body has asked for, and the classes that it can ask for now. */
export const viewInvoices = page(path, 'provider', (visit) => draw(visit, null))

export const submitNewInvoice = action(
  path,
  'provider',
  async ({ perform, form, view }) => {
    const { invoiceNo, total } = await perform(
      submitInvoice,
      { classNo: form.values['classNo'] },
      { key: form.requestKey },
    )
    const amount = formatRupiah(total)
    return redirect(`${path}/${invoiceNo}`, {
      notice: view.t(`Tagihan ${amount} terkirim.`, `An invoice of ${amount} is sent.`),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk<typeof path>, problem: ProblemDetails | null) {
  const { view, perform, query } = visit
  const { t, lang } = view
  const title = t('Tagihan', 'Invoices')
  if (!isOwner(visit)) return <OwnersOnly visit={visit} title={title} />
  const providerNo = await ownNumber(visit)
  const trail = trailOf(path, query['at'])
  const { invoices, next } = await perform(listInvoices, { providerNo, after: trail.current })
  const { classes: ready } = await perform(listBillableClasses, { providerNo })
  return (
    <Page {...frameOf(visit)} portal="provider" current="invoices" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Dihitung dari kehadiran dan dasar yang disepakati; Anda tinggal mengirim.',
          'Computed from attendance and the agreed basis; you only send it.',
        )}
      />
      {ready.length > 0 && (
        <Section id="ready" title={t('Bisa ditagih sekarang', 'Can be asked for now')}>
          {ready.map(({ classNo, title: name, endsOn, cancelled, amount }) => (
            <Form view={view} action={path} hidden={{ classNo }}>
              <p>
                <a href={classPath(classNo)}>{name}</a>, {formatRupiah(amount)}{' '}
                <Small>
                  {cancelled
                    ? t(
                        `${classNo}, dibatalkan di tengah jalan: yang dihadiri dibayar sebanding`,
                        `${classNo}, cancelled midway: what was attended is paid in proportion`,
                      )
                    : t(
                        `${classNo}, selesai ${formatDay(endsOn, lang)}`,
                        `${classNo}, ended ${formatDay(endsOn, lang)}`,
                      )}
                </Small>
              </p>
              <Button variant="secondary">
                {t(`Ajukan tagihan ${classNo}`, `Send the invoice of ${classNo}`)}
              </Button>
            </Form>
          ))}
        </Section>
      )}
      <Section id="invoices" title={t('Yang sudah diajukan', 'Sent')}>
        {invoices.length === 0 ? (
          <Empty title={t('Belum ada tagihan', 'No invoices yet')}>
            {t(
              'Kelas yang selesai bisa ditagih dari sini.',
              'Classes that are completed can be invoiced from here.',
            )}
          </Empty>
        ) : (
          <InvoiceTable view={view} invoices={invoices} />
        )}
        <Pagination
          view={view}
          label={t('Halaman tagihan', 'Pages of invoices')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
}

function OwnersOnly({ visit, title }: { visit: AtDesk; title: string }) {
  const { view } = visit
  const { t } = view
  return (
    <Page {...frameOf(visit)} portal="provider" current="invoices" title={title}>
      <PageHead view={view} title={title} />
      <Empty title={t('Tagihan diurus pengelola', 'Invoices are for managers')}>
        {t('Minta pengelola lembaga Anda membukanya.', 'Ask a manager of your training body to open them.')}
      </Empty>
    </Page>
  )
}

type Invoice = z.output<(typeof viewInvoice)['output']>
const onePath = '/provider/invoices/:invoiceNo'

/** One invoice with its lines, and what became of it. */
export const viewInvoicePage = page(onePath, 'provider', async (visit: Visit<'provider', typeof onePath>) => {
  const { view, perform, params } = visit
  const { t, lang, say } = view
  if (!/^TP\d{8}$/.test(params.invoiceNo)) throw notFound()
  const found = await perform(viewInvoice, { invoiceNo: params.invoiceNo })
  const title = t(`Tagihan ${found.invoiceNo}`, `Invoice ${found.invoiceNo}`)
  return (
    <Page {...frameOf(visit)} portal="provider" current="invoices" title={title}>
      <PageHead
        view={view}
        crumbs={[{ href: path, label: t('Tagihan', 'Invoices') }]}
        state={<InvoiceTag view={view} state={found.state} />}
        title={`${found.courseTitle}: ${formatRupiah(found.total)}`}
        lead={`${say(basisWords[found.basis])}. ${t('Diajukan', 'Sent')} ${formatInstant(found.submittedAt, lang)}.`}
      />
      {(found.withheldReason || found.paidOn) && (
        <Section id="became" title={t('Apa yang terjadi', 'What became of it')}>
          <Rows
            rows={[
              ...(found.withheldReason
                ? [{ label: t('Alasan', 'Reason'), value: found.withheldReason }]
                : []),
              ...(found.paidOn
                ? [{ label: t('Dibayar', 'Paid'), value: formatDay(found.paidOn, lang) }]
                : []),
            ]}
          />
        </Section>
      )}
      <Section id="lines" title={t('Per peserta', 'By trainee')}>
        <Lines visit={visit} found={found} />
      </Section>
    </Page>
  )
})

function Lines({ visit: { view }, found }: { visit: AtDesk; found: Invoice }) {
  const { t } = view
  return (
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
  )
}

type TableProps = {
  view: AtDesk['view']
  invoices: z.output<(typeof listInvoices)['output']>['invoices']
}

function InvoiceTable({ view, invoices }: TableProps) {
  const { t, lang } = view
  return (
    <Table
      caption={t('Tagihan, yang terbaru dulu', 'Invoices, the latest first')}
      stack
      rows={invoices}
      columns={[
        {
          head: t('Tagihan', 'Invoice'),
          cell: ({ invoiceNo, courseTitle, classNo }) => (
            <>
              <a href={`${path}/${invoiceNo}`}>{invoiceNo}</a>
              <Small>{`${courseTitle}, ${classNo}`}</Small>
            </>
          ),
        },
        {
          head: t('Diajukan', 'Sent'),
          cell: ({ submittedAt }) => formatInstant(submittedAt, lang),
          onPhone: 'line',
        },
        { head: t('Jumlah', 'Amount'), cell: ({ total }) => formatRupiah(total), number: true },
        { head: t('Keadaan', 'State'), cell: ({ state }) => <InvoiceTag view={view} state={state} /> },
      ]}
    />
  )
}

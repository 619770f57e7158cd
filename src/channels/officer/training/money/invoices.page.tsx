import { formatRupiah } from '#base/rupiah.ts'
import { invoiceStates, invoiceStateWords, listInvoiceWork } from '#modules/training'
import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { InvoiceTag } from './invoice-tag.tsx'

export const invoicesPath = '/officer/training/invoices'

/** Invoices of training bodies, those that wait to be checked first. */
export const viewInvoices = page(invoicesPath, 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t, say, lang } = view
  const state = invoiceStates.find((one) => one === query['state']) ?? 'submitted'
  const trail = trailOf(invoicesPath, query['at'], { state })
  const { invoices, next } = await perform(listInvoiceWork, { invoiceState: state, after: trail.current })
  const title = t('Tagihan lembaga pelatihan', 'Invoices of training bodies')
  return (
    <Page {...frameOf(visit)} portal="officer" title={title}>
      <PageHead
        view={view}
        crumbs={[{ href: '/officer/training', label: t('Pelatihan', 'Training') }]}
        title={title}
        lead={t(
          'Yang menyetujui dan yang membayar adalah dua orang.',
          'Whoever approves and whoever pays are two people.',
        )}
      />
      <Tabs
        label={t('Keadaan tagihan', 'State of the invoices')}
        tabs={invoiceStates.map((one) => ({
          href: `${invoicesPath}?state=${one}`,
          label: say(invoiceStateWords[one]),
          current: one === state,
        }))}
      />
      <Section id="invoices" title={say(invoiceStateWords[state])}>
        {invoices.length === 0 ? (
          <Empty title={t('Tidak ada tagihan di sini', 'No invoices here')}>
            {t(
              'Tagihan muncul setelah lembaga mengajukannya.',
              'They appear once a training body sends one.',
            )}
          </Empty>
        ) : (
          <Table
            caption={title}
            stack
            rows={invoices}
            columns={[
              {
                head: t('Tagihan', 'Invoice'),
                cell: ({ invoiceNo, courseTitle, classNo }) => (
                  <>
                    <a href={`${invoicesPath}/${invoiceNo}`}>{invoiceNo}</a>
                    <Small>{`${courseTitle}, ${classNo}`}</Small>
                  </>
                ),
              },
              {
                head: t('Lembaga', 'Training body'),
                cell: ({ providerName }) => providerName,
                onPhone: 'line',
              },
              { head: t('Diajukan', 'Sent'), cell: ({ submittedAt }) => formatInstant(submittedAt, lang) },
              { head: t('Jumlah', 'Amount'), cell: ({ total }) => formatRupiah(total), number: true },
              { head: t('Keadaan', 'State'), cell: (one) => <InvoiceTag view={view} state={one.state} /> },
            ]}
          />
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
})

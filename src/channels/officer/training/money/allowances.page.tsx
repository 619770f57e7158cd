import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { listAllowancesDue, payAllowances } from '#modules/training'
import { formatCount, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { maySupervise } from '../../desk.ts'

const path = '/officer/training/allowances'

/** What trainees are due for the days that they came, and the one run that pays it. */
export const viewAllowances = page(path, 'officer', (visit) => draw(visit, null))

export const submitAllowances = action(
  path,
  'officer',
  async ({ perform, form, view }) => {
    const { total } = await perform(payAllowances, { asOf: form.values['asOf'] }, { key: form.requestKey })
    const amount = formatRupiah(total)
    return redirect(path, {
      notice: view.t(`${amount} uang saku tercatat dibayar.`, `Allowances of ${amount} are noted as paid.`),
    })
  },
  { onProblem: draw },
)

async function draw(visit: Visit<'officer', typeof path>, problem: ProblemDetails | null) {
  const { view, perform } = visit
  const { t } = view
  const { due, total, asOf } = await perform(listAllowancesDue, {})
  const title =
    total === 0n
      ? t('Tidak ada uang saku yang harus dibayar', 'No allowances to be paid')
      : t(`Uang saku ${formatRupiah(total)} harus dibayar`, `Allowances of ${formatRupiah(total)} to be paid`)
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[{ href: '/officer/training', label: t('Pelatihan', 'Training') }]}
        title={title}
        lead={t(
          'Tercatat tiga hari sesudah hari hadir, agar pelatih sempat mengoreksi.',
          'Booked three days after the day of attendance, so that trainers can correct it.',
        )}
      />
      <Columns
        aside={
          <Section id="pay" size="md" title={t('Bayar', 'Pay')}>
            {total > 0n && maySupervise(visit) ? (
              <Form view={view} action={path} hidden={{ asOf: asOf.toISOString() }}>
                <Button>{t('Bayar semuanya', 'Pay all of it')}</Button>
              </Form>
            ) : (
              <p>{t('Dibayar penyelia, sekali jalan.', 'Paid by a supervisor, in one run.')}</p>
            )}
          </Section>
        }
      >
        <Section id="due" title={t('Per kelas', 'By class')}>
          {due.length === 0 ? (
            <Empty title={t('Semua sudah dibayar', 'Everything is paid')}>
              {t('Hari hadir yang baru muncul di sini.', 'New days of attendance appear here.')}
            </Empty>
          ) : (
            <DueTable visit={visit} due={due} />
          )}
        </Section>
      </Columns>
    </Page>
  )
}

type DueProps = {
  visit: Visit<'officer', typeof path>
  due: z.output<(typeof listAllowancesDue)['output']>['due']
}

function DueTable({ visit: { view }, due }: DueProps) {
  const { t, lang } = view
  return (
    <Table
      caption={t('Uang saku per kelas', 'Allowances by class')}
      stack
      rows={due}
      columns={[
        {
          head: t('Kelas', 'Class'),
          cell: ({ courseTitle, classNo }) => (
            <>
              <a href={`/officer/training/classes/${classNo}`}>{courseTitle}</a>
              <Small>{classNo}</Small>
            </>
          ),
        },
        {
          head: t('Hari', 'Days'),
          cell: ({ days, firstOn, lastOn }) => (
            <>
              {formatCount(days)}
              <Small>{`${formatDay(firstOn, lang)} – ${formatDay(lastOn, lang)}`}</Small>
            </>
          ),
          number: true,
        },
        {
          head: t('Peserta', 'Trainees'),
          cell: ({ trainees }) => formatCount(trainees),
          number: true,
        },
        { head: t('Jumlah', 'Amount'), cell: ({ amount }) => formatRupiah(amount), number: true },
      ]}
    />
  )
}

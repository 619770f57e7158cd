import { addDays, dayIn } from '@payung/law'
import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { listSuspense, reconcileStatement, viewCollectionWork, writtenDay } from '#modules/contributions'
import { parseInput } from '#platform/input.ts'
import { counted, formatDay, formatDayDigits } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { moneyPath } from '../addresses.ts'
import { mayServe, type AtDesk } from '../desk.ts'
import { Reserved } from '../reserved.tsx'

type Money = z.output<(typeof listSuspense)['output']>['items'][number]

/** Money in the collection account of which nobody knows what it is for. */
export const viewSuspenseList = page('/officer/suspense', 'officer', (visit) => draw(visit))

const asked = z.object({ on: writtenDay('TGL_NONAKTIF') })

/** Asks the banks what came in on a day. The answer is booked beside us; the list then shows what is left over. */
export const submitReconcile = action(
  '/officer/suspense/reconcile',
  'officer',
  async ({ perform, form, view }) => {
    const { on } = parseInput(asked, { on: form.values['on'] ?? '' })
    await perform(reconcileStatement, { from: on, to: on }, { key: form.requestKey })
    const day = formatDay(on, view.lang)
    return redirect('/officer/suspense', {
      notice: view.t(
        `Mutasi ${day} sedang diminta dari bank. Muat ulang sebentar lagi: yang tidak cocok muncul di sini.`,
        `The statement of ${day} is being asked for. Reload in a moment: what does not match appears here.`,
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t, lang } = view
  const trail = trailOf('/officer/suspense', query['at'])
  const { items, next } = await perform(listSuspense, { after: trail.current })
  const { suspense } = await perform(viewCollectionWork, {})
  const since = suspense.oldestAt ? formatDay(dayIn(suspense.oldestAt), lang) : ''
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      current="suspense"
      title={t('Dana belum dikenal', 'Unknown money')}
      problem={problem}
    >
      <PageHead
        view={view}
        title={
          suspense.count === 0
            ? t('Semua uang sudah dikenal', 'All money is known')
            : t(
                `${formatRupiah(suspense.amount)} menunggu, paling lama sejak ${since}`,
                `${formatRupiah(suspense.amount)} waits, the oldest since ${since}`,
              )
        }
        lead={
          suspense.count > 0 &&
          t(
            `${counted(suspense.count, lang, 'setoran', 'credit')} tanpa kode iuran, di rekening penampung. Tidak ada yang hilang.`,
            `${counted(suspense.count, lang, 'setoran', 'credit')} without a payment code, in the collection account. Nothing is lost.`,
          )
        }
      />
      <Columns aside={<Reconcile visit={visit} problem={problem} />}>
        <Section id="money" title={t('Yang menunggu', 'What waits')}>
          <MoneyTable view={view} items={items} />
          <Pagination
            view={view}
            label={t('Halaman dana', 'Pages of money')}
            previous={trail.previous()}
            next={trail.next(next)}
          />
        </Section>
      </Columns>
    </Page>
  )
}

function MoneyTable({ view, items }: { view: View; items: readonly Money[] }) {
  const { t, lang } = view
  if (items.length === 0) {
    return (
      <Empty title={t('Tidak ada yang menunggu', 'Nothing waits')}>
        {t(
          'Setoran tanpa kode, dengan jumlah lain, atau yang sudah lunas muncul di sini sesudah mutasi dibaca.',
          'Credits without a code, of another amount or for what is paid appear here once the statement is read.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Dana belum dikenal, yang paling lama dulu', 'Unknown money, the oldest first')}
      rows={items}
      stack
      columns={[
        {
          head: t('Masuk', 'Came in'),
          cell: ({ paymentId, paidAt, bankName }) => (
            <>
              <a href={moneyPath(paymentId)}>{formatDay(dayIn(paidAt), lang)}</a>
              <Small>{bankName ?? ''}</Small>
            </>
          ),
        },
        { head: t('Berita', 'Remark'), cell: ({ description }) => description ?? '–', onPhone: 'line' },
        { head: t('Kode disebut', 'Code named'), cell: ({ code }) => code ?? '–', onPhone: 'hidden' },
        { head: t('Jumlah', 'Amount'), cell: ({ amount }) => formatRupiah(amount), number: true },
      ]}
    />
  )
}

function Reconcile({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t } = view
  const yesterday = formatDayDigits(addDays(dayIn(view.now), -1))
  const field = entries(view, { on: yesterday, ...form.values }, problem)
  return (
    <Section id="reconcile" size="md" title={t('Cocokkan mutasi bank', 'Reconcile with the bank')}>
      <p>
        {t(
          'Setiap jam mutasi kemarin dan hari ini dibaca sendiri. Untuk hari lain, minta di sini.',
          'Yesterday’s and today’s statements are read every hour. Ask for any other day here.',
        )}
      </p>
      {mayServe(visit) ? (
        <Form view={view} action="/officer/suspense/reconcile">
          <DateField {...field('on')} label={t('Hari', 'Day')} />
          <Button variant="secondary">{t('Minta mutasi', 'Ask for the statement')}</Button>
        </Form>
      ) : (
        <Reserved view={view} to="officers" />
      )}
    </Section>
  )
}

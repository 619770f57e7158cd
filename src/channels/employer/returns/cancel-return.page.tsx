import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { cancelFinalisation, viewBill, viewReturn } from '#modules/contributions'
import { formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { PageHead } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'

type OfReturn = Visit<'employer', '/employer/returns/:returnId/cancel'>

/** Asked once more, because the payment code stops working. */
export const viewCancel = page('/employer/returns/:returnId/cancel', 'employer', async (visit) => {
  const it = await visit.perform(viewReturn, visit.params)
  return it.state === 'final' && !it.paid ? draw(visit) : redirect(`/employer/returns/${it.returnId}/review`)
})

export const submitCancel = action(
  '/employer/returns/:returnId/cancel',
  'employer',
  async ({ params, perform, form, view }) => {
    await perform(cancelFinalisation, params, { key: form.requestKey })
    return redirect(`/employer/returns/${params.returnId}`, {
      notice: view.t(
        'Finalisasi dibatalkan, tagihannya tidak berlaku lagi. Laporan kembali menjadi draf.',
        'Finalising is cancelled and the bill no longer holds. The return is a draft again.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfReturn, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, lang } = view
  const it = await perform(viewReturn, params)
  const bill = it.billId ? await perform(viewBill, { billId: it.billId }) : null
  const month = formatMonth(it.month, lang)
  const title = t(`Batalkan finalisasi ${month}?`, `Cancel finalising ${month}?`)
  const review = `/employer/returns/${it.returnId}/review`
  return (
    <Page {...frameOf(visit)} portal="employer" current="returns" title={title} problem={problem}>
      <PageHead view={view} title={title}>
        <List
          items={[
            bill
              ? t(
                  `Tagihan ${formatRupiah(bill.total)} dan kode iurannya tidak berlaku lagi. Jangan dibayar.`,
                  `The bill of ${formatRupiah(bill.total)} and its payment code no longer hold. Do not pay it.`,
                )
              : t('Laporan ini tidak punya tagihan.', 'This return has no bill.'),
            t(
              'Laporan kembali menjadi draf, tanpa ada yang hilang.',
              'The return is a draft again; nothing is lost.',
            ),
            t(
              'Sesudah diubah, finalkan lagi untuk mendapat tagihan baru.',
              'After your changes, finalise it again for a new bill.',
            ),
          ]}
        />
        <Form view={view} action={`/employer/returns/${it.returnId}/cancel`}>
          <Actions>
            <Button>{t('Batalkan finalisasi', 'Cancel finalising')}</Button>
            <a href={review}>{t('Biarkan final', 'Leave it final')}</a>
          </Actions>
        </Form>
      </PageHead>
    </Page>
  )
}

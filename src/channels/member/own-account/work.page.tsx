import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount } from '#base/rupiah.ts'
import { declareOwnWork, listRegions, viewOwnWork } from '#modules/registry'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { AtHome } from '../myself.ts'
import { crumbsOf } from './view.page.tsx'
import { WorkFields } from './work-fields.tsx'

const home = '/member/own-account'
const path = `${home}/work` as const

/** A member says what they do for themselves, or that it has changed. */
export const viewWork = page(path, 'member', (visit) => draw(visit))

export const submitWork = action(
  path,
  'member',
  async ({ perform, personId, form, view }) => {
    const { values, requestKey } = form
    const given = { ...values, personId: String(personId) }
    await perform(declareOwnWork, given, { key: requestKey })
    return redirect(home, {
      notice: view.t(
        'Tersimpan. Berlaku untuk kode bayar berikutnya.',
        'Saved. It counts for the next payment code.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtHome, problem: ProblemDetails | null = null) {
  const { view, perform, personId, form } = visit
  const { t } = view
  const title = t('Apa pekerjaan Anda?', 'What do you do?')
  const { work } = await perform(viewOwnWork, { personId: String(personId) })
  const { regions } = await perform(listRegions, {})
  const known = {
    sector: 'other',
    ...(work && {
      job: work.job,
      sector: work.sector,
      regionCode: work.regionCode,
      income: formatAmount(work.income),
      jht: work.jht ? 'on' : '',
    }),
  }
  const field = entries(view, problem ? form.values : known, problem)
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[...crumbsOf(view), { href: path, label: t('Pekerjaan', 'Work') }]}
        lead={t(
          'Yang sudah dibayar tidak berubah; iuran bulan berikutnya dihitung dari isian ini.',
          'What was paid does not change; the months to come are counted from this.',
        )}
      />
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action={path}>
          <WorkFields view={view} field={field} regions={regions} />
          <Actions>
            <Button>{t('Simpan', 'Save')}</Button>
            <a href={home}>{t('Kembali', 'Back')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}

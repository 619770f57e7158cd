import { notFound, type ProblemDetails } from '#base/problem.ts'
import { formatAmount } from '#base/rupiah.ts'
import { viewProject } from '#modules/contributions'
import { agreeProjectTerms } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { formatDayDigits } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { ownEmployer } from '../desk.ts'
import { ContractFields, typedContract } from './contract-fields.tsx'
import { crumbsIn, path } from './crumbs.ts'

const route = `${path}/:projectNo/terms` as const
type OfProject = Visit<'employer', typeof route>

/** The contract of a project, or of a part of it, has changed. */
export const viewTerms = page(route, 'employer', (visit) => draw(visit))

export const submitTerms = action(
  route,
  'employer',
  async (visit) => {
    const { perform, form, view, params } = visit
    const { projectNo } = params
    const given = { ...parseInput(typedContract, form.values), projectNo }
    await perform(agreeProjectTerms, given, { key: form.requestKey })
    return redirect(`${path}/${projectNo}`, {
      notice: view.t(
        'Perubahan kontrak tercatat. Yang sudah dibayar tetap dihitung.',
        'The change of the contract is noted. What was paid still counts.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfProject, problem: ProblemDetails | null = null) {
  const { view, form, params, perform } = visit
  const { t } = view
  const { projectNo } = params
  const { npp } = await ownEmployer(visit)
  const { whole, parts } = await perform(viewProject, { npp, projectNo })
  const project = [whole, ...parts].find((one) => one.projectNo === projectNo)
  if (!project) throw notFound()
  const { name, value, beginsOn, endsOn } = project
  const title = t(`Apa yang berubah pada ${name}?`, `What changes in ${name}?`)
  const known = {
    value: value === null ? '' : formatAmount(value),
    vat: '',
    beginsOn: formatDayDigits(beginsOn),
    endsOn: formatDayDigits(endsOn),
  }
  const field = entries(view, problem ? form.values : known, problem)
  return (
    <Page {...frameOf(visit)} portal="employer" current="bills" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          ...crumbsIn(view, project),
          { href: `${path}/${projectNo}/terms`, label: t('Perubahan kontrak', 'Change of contract') },
        ]}
        title={title}
        lead={t(
          'Iuran berikutnya dihitung dari nilai yang baru.',
          'What is billed next is counted by the new value.',
        )}
      />
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action={`${path}/${projectNo}/terms`}>
          <ContractFields view={view} field={field} />
          <TextField
            {...field('reason')}
            label={t('Alasan perubahan', 'Why it changes')}
            hint={t('Seperti Adendum 1, tambah satu lantai', 'Such as Addendum 1, one floor more')}
            autocomplete="off"
            maxlength={300}
          />
          <Actions>
            <Button>{t('Simpan perubahan', 'Save the change')}</Button>
            <a href={`${path}/${projectNo}`}>{t('Kembali', 'Back')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}

import type { ProblemDetails } from '#base/problem.ts'
import { viewProject } from '#modules/contributions'
import { addProjectPart, listRegions } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { ownEmployer } from '../desk.ts'
import { ContractFields, SiteFields, typedContract } from './contract-fields.tsx'
import { crumbsIn, path } from './crumbs.ts'

const route = `${path}/:projectNo/parts/new` as const
type OfProject = Visit<'employer', typeof route>

/** Gives a part of a project to a subcontractor. */
export const viewNewPart = page(route, 'employer', (visit) => draw(visit))

export const submitPart = action(
  route,
  'employer',
  async (visit) => {
    const { perform, form, view, params } = visit
    const given = { ...parseInput(typedContract, form.values), projectNo: params.projectNo }
    await perform(addProjectPart, given, { key: form.requestKey })
    return redirect(`${path}/${params.projectNo}`, {
      notice: view.t(
        'Bagian subkontraktor tercatat; iurannya sudah di dalam proyek.',
        'The subcontractor’s part is noted; its contribution is in the project’s.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfProject, problem: ProblemDetails | null = null) {
  const { view, form, params, perform } = visit
  const { t } = view
  const { projectNo } = params
  const { npp, regionCode } = await ownEmployer(visit)
  const { whole } = await perform(viewProject, { npp, projectNo })
  const { regions } = await perform(listRegions, { level: 'regency' })
  const title = t('Siapa subkontraktornya?', 'Who is the subcontractor?')
  const field = entries(view, problem ? form.values : { regionCode }, problem)
  return (
    <Page {...frameOf(visit)} portal="employer" current="bills" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          ...crumbsIn(view, { projectNo, name: whole.name }),
          { href: `${path}/${projectNo}/parts/new`, label: t('Subkontraktor', 'Subcontractor') },
        ]}
        title={title}
        lead={t(
          'Nilai bagian ini ada di dalam nilai proyek, jadi iurannya tidak dibayar dua kali.',
          'The value of this part lies inside the project’s, so nothing is paid twice.',
        )}
      />
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action={`${path}/${projectNo}/parts/new`}>
          <TextField
            {...field('name')}
            label={t('Pekerjaannya', 'The work')}
            hint={t('Seperti Rangka atap', 'Such as Roof frame')}
            autocomplete="off"
            maxlength={200}
          />
          <TextField
            {...field('contractorNpp')}
            label={t('NPP subkontraktor (boleh kosong)', 'The subcontractor’s NPP (may be empty)')}
            hint={t(
              'Dengan NPP, subkontraktor melihat bagiannya sendiri.',
              'With it the subcontractor sees its own part.',
            )}
            digits
            autocomplete="off"
            maxlength={20}
          />
          <TextField
            {...field('contractor')}
            label={t('Atau namanya saja', 'Or its name only')}
            autocomplete="off"
            maxlength={150}
          />
          <SiteFields view={view} field={field} places={regions} />
          <ContractFields view={view} field={field} />
          <Actions>
            <Button>{t('Catat bagian ini', 'Note this part')}</Button>
            <a href={`${path}/${projectNo}`}>{t('Kembali', 'Back')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}

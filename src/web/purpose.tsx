import { statePurpose } from '#modules/access'
import type { ProblemDetails } from '#base/problem.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Note, PageHead } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { ownPath } from './own-path.ts'
import { action, page, redirect } from './page.ts'

const viewPurpose = page('/officer/purpose', 'officer', async ({ view, query, session }) => (
  <PurposePage view={view} values={{ purpose: session.purpose?.text ?? '', ...query }} />
))

const submitPurpose = action(
  '/officer/purpose',
  'officer',
  async ({ perform, session, form }) => {
    await perform(statePurpose, { sessionId: session.id, purpose: form.values['purpose'] })
    return redirect(form.values['back'] ?? '/officer')
  },
  {
    onProblem: async ({ view, form }, problem) => (
      <PurposePage view={view} values={form.values} problem={problem} />
    ),
  },
)

type Props = { view: View; values: Readonly<Record<string, string>>; problem?: ProblemDetails }

/** Asked before a person's data are shown to an officer. */
function PurposePage({ view, values, problem }: Props) {
  const { t } = view
  const title = t('Untuk apa data orang dibuka?', 'What are people’s data opened for?')
  const field = entries(view, values, problem)
  return (
    <Page view={view} portal="officer" title={title} problem={problem}>
      <PageHead view={view} title={title} />
      <Form view={view} action="/officer/purpose" hidden={{ back: ownPath(values['back'], '/officer') }}>
        <TextField
          {...field('purpose')}
          label={t('Keperluan', 'Purpose')}
          hint={t(
            'Misalnya: klaim JHT K-26-118204, atau pengaduan tentang upah bulan Mei',
            'Such as: claim JHT K-26-118204, or a complaint about wages in May',
          )}
          maxlength={200}
        />
        <Note icon="eye">
          {t(
            'Setiap orang bisa membaca siapa yang membuka datanya, kapan, dan untuk apa.',
            'Everyone can read who opened their data, when, and for what.',
          )}
        </Note>
        <Button>{t('Lanjutkan', 'Go on')}</Button>
      </Form>
    </Page>
  )
}

export const purposePages = [viewPurpose, submitPurpose]

import { openDesk } from '#modules/access'
import { employersOf } from '#platform/actor.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { RadioField } from '#ui/parts/field.tsx'
import { PageHead } from '#ui/parts/text.tsx'
import { ownPath } from './own-path.ts'
import { action, page, redirect, type Route } from './page.ts'
import type { Shell } from './shell.ts'

/** For whoever works for several employers: which one is it now? */
export function deskPages({ app, findPlace }: Shell): Route[] {
  const viewDesk = page('/desk', 'signed-in', async ({ view, actor, query, session }) => {
    const { t } = view
    const employerIds = employersOf(actor.grants)
    const options = await app.database.read(async (db) => {
      const named = []
      for (const employerId of employerIds) {
        named.push({
          value: String(employerId),
          label: (await findPlace(db, { employerId })) ?? String(employerId),
        })
      }
      return named.sort((a, b) => a.label.localeCompare(b.label, 'id'))
    })
    const title = t('Bekerja untuk perusahaan mana?', 'Which employer are you working for?')
    const open = session.openEmployerId ?? employerIds[0]
    return (
      <Page view={view} portal={session.portal} title={title}>
        <PageHead view={view} title={title} />
        <Form view={view} action="/desk" hidden={{ back: ownPath(query['back'], '/employer') }}>
          <RadioField
            name="employerId"
            label={t('Perusahaan', 'Employer')}
            options={options}
            value={String(open)}
          />
          <Button>{t('Lanjutkan', 'Go on')}</Button>
        </Form>
      </Page>
    )
  })

  const submitDesk = action('/desk', 'signed-in', async ({ perform, session, form }) => {
    await perform(openDesk, { sessionId: session.id, employerId: form.values['employerId'] })
    return redirect(form.values['back'] ?? '/employer')
  })

  return [viewDesk, submitDesk]
}

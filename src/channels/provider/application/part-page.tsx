import type { Child } from 'hono/jsx'
import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import type { ProviderFile } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { Columns, Note, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect, type Route } from '#web/page.ts'
import { isOwner, ownNumber, type AtDesk } from '../desk.ts'
import { ownFile, partPath, profilePath } from './own-body.ts'

export type Part = {
  /** The last word of its address. */
  readonly id: string
  readonly title: Words
  readonly lead?: Words
  /** On the button. */
  readonly send: Words
  /** Said on the next page. */
  readonly done: Words
  readonly upload?: boolean
  /** What the fields show before anybody types. */
  readonly known?: (file: ProviderFile) => Readonly<Record<string, string | undefined>>
  readonly fields: (at: {
    view: View
    field: (name: string) => Entry
    visit: AtDesk
    file: ProviderFile
  }) => Child | Promise<Child>
  /** What is on record already, above the form. */
  readonly before?: (at: { view: View; file: ProviderFile }) => Child
  readonly act: (visit: AtDesk, providerNo: string) => Promise<unknown>
  /** Where it leads; without it back to the profile. */
  readonly next?: string
}

/** A page with one form about one part of a training body, and what the form does. */
export function partRoutes(part: Part): readonly Route[] {
  const path = partPath(part.id)
  const draw = (visit: AtDesk, problem: ProblemDetails | null = null) => drawPart(part, visit, problem)
  return [
    page(path, 'provider', (visit) => draw(visit)),
    action(
      path,
      'provider',
      async (visit) => {
        await part.act(visit, await ownNumber(visit))
        return redirect(part.next ?? profilePath, { notice: visit.view.say(part.done) })
      },
      { upload: part.upload ?? false, onProblem: draw },
    ),
  ]
}

async function drawPart(part: Part, visit: AtDesk, problem: ProblemDetails | null) {
  const { view, form } = visit
  const { t, say } = view
  const file = await ownFile(visit)
  const field = entries(view, { ...part.known?.(file), ...form.values }, problem)
  const title = say(part.title)
  return (
    <Page {...frameOf(visit)} portal="provider" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: profilePath, label: t('Profil', 'Profile') },
          { href: partPath(part.id), label: title },
        ]}
        title={title}
        {...(part.lead && { lead: say(part.lead) })}
      />
      <Columns aside={null}>
        {part.before?.({ view, file })}
        <Section id="ask" title={t('Isian', 'Form')} quiet>
          {isOwner(visit) ? (
            <Form view={view} action={partPath(part.id)} upload={part.upload}>
              {await part.fields({ view, field, visit, file })}
              <Actions>
                <Button>{say(part.send)}</Button>
                <a href={profilePath}>{t('Kembali', 'Back')}</a>
              </Actions>
            </Form>
          ) : (
            <Note icon="info">
              {t('Pengelola lembaga yang mengubahnya.', 'The manager of the training body changes this.')}
            </Note>
          )}
        </Section>
      </Columns>
    </Page>
  )
}

import { z } from 'zod'
import { dropKeptForm, findKeptForm } from '#modules/access'
import { PageHead } from '#ui/parts/text.tsx'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { action, page, redirect } from './page.ts'
import type { FormParts } from './read-form.ts'

/**
 * What was typed into a form whose session had ended. It is kept with that session, under the cookie's key;
 * the same person, once signed in again, sends it with one click or throws it away. Files are too large to
 * keep, and passwords and codes are not ours to keep.
 */
const kept = z.object({
  action: z.string(),
  from: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  files: z.boolean(),
})

const mostKept = 64 * 1024
const secret = /password|code|secret|current/i

/** @returns null when it is too much to keep */
export function typedOf(action: string, from: string, { fields, files }: FormParts): string | null {
  const open = fields.filter(([name]) => !secret.test(name))
  const text = JSON.stringify({ action, from, fields: open, files: files.length > 0 } satisfies z.input<
    typeof kept
  >)
  return open.length > 0 && text.length <= mostKept ? text : null
}

const viewKeptForm = page('/kept-form', 'signed-in', async ({ app, view, cookie, session }) => {
  const text = await app.database.read((db) => findKeptForm(db, cookie('session') ?? ''))
  if (!text) return redirect('/')
  const { action, from, fields, files } = kept.parse(JSON.parse(text))
  const { t } = view
  const title = t('Isian Anda masih ada', 'What you typed is still here')
  return (
    <Page view={view} portal={session.portal} title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Belum ada yang terkirim, karena Anda perlu masuk lagi dulu. Periksa isiannya, lalu kirim.',
          'Nothing has been sent yet, because you had to sign in again first. Check it and send it.',
        )}
      />
      {files && (
        <p>
          {t(
            'Berkas tidak ikut tersimpan. Pilih lagi di halamannya.',
            'Files were not kept. Choose them again on the page.',
          )}
        </p>
      )}
      <Rows rows={fields.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))} />
      <Form view={view} action={action}>
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{t('Kirim isian ini', 'Send this')}</Button>
      </Form>
      <Form view={view} action="/kept-form/drop" hidden={{ from }}>
        <Button variant="secondary">{t('Buang dan isi lagi', 'Throw away and start again')}</Button>
      </Form>
    </Page>
  )
})

const submitDropKeptForm = action('/kept-form/drop', 'signed-in', async ({ app, cookie, form }) => {
  await app.database.read((db) => dropKeptForm(db, cookie('session') ?? ''))
  return redirect(form.values['from'] ?? '/')
})

export const keptFormPages = [viewKeptForm, submitDropKeptForm]

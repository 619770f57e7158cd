import type { ProblemDetails } from '#base/problem.ts'
import { changePhone } from '#modules/access'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { Section } from '#ui/parts/text.tsx'
import { action, page, redirect } from '#web/page.ts'
import { personPath } from '../addresses.ts'
import { mayServe } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { FilePage } from './file-page.tsx'
import { openFile, type OfPerson } from './open-file.ts'

/** Gives a member who has lost their number a new one to sign in with. */
export const viewPhone = page('/officer/people/:personId/phone', 'officer', (visit) => draw(visit))

export const submitPhone = action(
  '/officer/people/:personId/phone',
  'officer',
  async ({ params, perform, form, view }) => {
    const { personId } = params
    await perform(changePhone, { personId, phone: form.values['phone'] ?? '' }, { key: form.requestKey })
    return redirect(personPath(personId, 'particulars'), {
      notice: view.t(
        'Nomor untuk masuk diganti. Nomor lama sudah diberi tahu.',
        'The sign-in number is changed. The old number has been told.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfPerson, problem: ProblemDetails | null = null) {
  const { view, form } = visit
  const { t } = view
  const file = await openFile(visit)
  const { personId } = file.identity
  const field = entries(view, form.values, problem)
  return (
    <FilePage
      visit={visit}
      file={file}
      tab="particulars"
      problem={problem}
      crumbs={[
        { href: personPath(personId, 'particulars'), label: t('Data diri', 'Particulars') },
        { href: personPath(personId, 'phone'), label: t('HP untuk masuk', 'Sign-in phone') },
      ]}
    >
      <Section id="phone" title={t('Ganti nomor HP untuk masuk', 'Change the sign-in number')}>
        <List
          items={[
            t(
              'Orangnya ada di depan Anda, dengan e-KTP asli.',
              'The person is before you, with the identity card.',
            ),
            t(
              'Nomor lama mendapat pesan bahwa nomornya diganti.',
              'The old number gets a message that it was changed.',
            ),
            t(
              'Semua perangkat yang masih masuk dikeluarkan.',
              'Every device that is still signed in is signed out.',
            ),
          ]}
        />
        {mayServe(visit) ? (
          <Form view={view} action={personPath(personId, 'phone')}>
            <TextField
              {...field('phone')}
              label={t('Nomor HP baru', 'New mobile number')}
              type="tel"
              autocomplete="off"
            />
            <Button>{t('Ganti nomor', 'Change the number')}</Button>
          </Form>
        ) : (
          <Reserved view={view} to="officers" />
        )}
      </Section>
    </FilePage>
  )
}

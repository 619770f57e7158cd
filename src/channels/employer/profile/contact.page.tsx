import type { ProblemDetails } from '#base/problem.ts'
import { changeEmployer } from '#modules/registry'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { ownEmployer, type AtDesk } from '../desk.ts'

/** Where the employer is reached. */
export const viewContact = page('/employer/profile/contact', 'employer', (visit) => draw(visit))

export const submitContact = action(
  '/employer/profile/contact',
  'employer',
  async (visit) => {
    const { perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const { address, contactName, contactPhone, contactEmail } = form.values
    const changes = { npp, address, contactName, contactPhone, contactEmail }
    await perform(changeEmployer, changes, { key: form.requestKey })
    return redirect('/employer/profile', {
      notice: view.t('Alamat dan kontak tersimpan.', 'Address and contact are saved.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, form } = visit
  const { t } = view
  const { address, contactName, contactPhone, contactEmail } = await ownEmployer(visit)
  const known = { address, contactName, contactPhone, contactEmail: contactEmail ?? '' }
  const field = entries(view, { ...known, ...form.values }, problem)
  const title = t('Ubah alamat dan kontak', 'Change address and contact')
  return (
    <Page {...frameOf(visit)} portal="employer" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/profile', label: t('Profil', 'Profile') },
          { href: '/employer/profile/contact', label: title },
        ]}
        title={title}
        lead={t(
          'Surat dan pemberitahuan dikirim ke sini. Nomor untuk masuk tidak ikut berubah.',
          'Letters and notices go here. The number with which you sign in does not change.',
        )}
      />
      <Section id="contact" title={t('Isian', 'Form')} quiet>
        <Form view={view} action="/employer/profile/contact">
          <TextField
            {...field('address')}
            label={t('Alamat', 'Address')}
            autocomplete="street-address"
            maxlength={250}
          />
          <TextField
            {...field('contactName')}
            label={t('Nama yang dihubungi', 'Name of the contact')}
            autocomplete="name"
            maxlength={150}
          />
          <TextField
            {...field('contactPhone')}
            label={t('Nomor HP', 'Mobile number')}
            hint={t('Seperti 0812 3456 7890', 'As 0812 3456 7890')}
            type="tel"
            autocomplete="tel"
          />
          <TextField
            {...field('contactEmail')}
            label={t('Email (boleh kosong)', 'E-mail (may be empty)')}
            type="email"
            autocomplete="email"
          />
          <Actions>
            <Button>{t('Simpan', 'Save')}</Button>
            <a href="/employer/profile">{t('Batal', 'Leave as it is')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}

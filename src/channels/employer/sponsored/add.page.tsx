import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { writtenDay } from '#modules/contributions'
import { listRegions, sponsorWorker } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { CheckboxField, DateField, MoneyField, RadioField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { ownEmployer, type AtDesk } from '../desk.ts'
import { crumbsOf, path } from './crumbs.ts'

/** Takes on somebody to pay for: who they are and what they do, as on their identity card. */
export const viewAdd = page(`${path}/new`, 'employer', (visit) => draw(visit))

const born = z.object({ birthOn: writtenDay('TANGGAL_LAHIR') }).loose()

export const submitAdd = action(
  `${path}/new`,
  'employer',
  async (visit) => {
    const { perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const given = parseInput(born, form.values)
    await perform(sponsorWorker, { ...given, npp }, { key: form.requestKey })
    return redirect(path, {
      notice: view.t(
        'Ditambahkan. Perlindungan mulai begitu dibayar.',
        'Added. Cover begins once it is paid.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, form, perform } = visit
  const { t } = view
  const title = t('Siapa yang Anda tanggung?', 'For whom do you pay?')
  const { regions } = await perform(listRegions, {})
  const { regionCode } = await ownEmployer(visit)
  const field = entries(view, problem ? form.values : { sector: 'other', regionCode }, problem)
  return (
    <Page {...frameOf(visit)} portal="employer" current="workers" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[...crumbsOf(view), { href: `${path}/new`, label: t('Tambah', 'Add') }]}
        title={title}
        lead={t(
          'Salin dari KTP. Yang sudah tercatat dikenali dari NIK dan tanggal lahirnya.',
          'Copy it from the identity card. Who is on record is recognised by NIK and date of birth.',
        )}
      />
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action={`${path}/new`}>
          <Who view={view} field={field} />
          <What view={view} field={field} places={regions} />
          <Actions>
            <Button>{t('Tambahkan', 'Add')}</Button>
            <a href={path}>{t('Kembali', 'Back')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}

type Fields = { view: View; field: (name: string) => Entry }

function Who({ view, field }: Fields) {
  const { t } = view
  return (
    <>
      <TextField
        {...field('nik')}
        label="NIK"
        hint={t('16 angka di KTP', '16 digits on the identity card')}
        digits
        autocomplete="off"
        maxlength={22}
      />
      <TextField
        {...field('name')}
        label={t('Nama lengkap', 'Full name')}
        autocomplete="off"
        maxlength={150}
      />
      <DateField
        {...field('birthOn')}
        label={t('Tanggal lahir', 'Date of birth')}
        hint={t('Seperti 31-12-1990', 'As 31-12-1990')}
      />
      <TextField
        {...field('phone')}
        label={t('Nomor HP pekerja (boleh kosong)', 'The worker’s mobile number (may be empty)')}
        hint={t('Dengan ini pekerja membuka akunnya sendiri.', 'By it the worker opens their own account.')}
        type="tel"
        autocomplete="off"
      />
    </>
  )
}

type WhatProps = Fields & { places: readonly { readonly code: string; readonly name: string }[] }

function What({ view, field, places }: WhatProps) {
  const { t } = view
  return (
    <>
      <TextField
        {...field('job')}
        label={t('Pekerjaan', 'Work')}
        hint={t('Seperti pekerja rumah tangga, sopir', 'Such as domestic worker, driver')}
        autocomplete="off"
        maxlength={100}
      />
      <RadioField
        {...field('sector')}
        label={t('Bidang pekerjaan', 'Kind of work')}
        options={[
          { value: 'other', label: t('Selain transportasi', 'Anything but transport') },
          { value: 'transport', label: t('Transportasi: pengemudi, kurir', 'Transport: drivers, couriers') },
        ]}
      />
      <SelectField
        {...field('regionCode')}
        label={t('Kabupaten atau kota tempat bekerja', 'Regency or city of the work')}
        options={places.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <MoneyField
        {...field('income')}
        label={t('Penghasilan sebulan', 'Income in a month')}
        hint={t('Seperti 1.000.000', 'Such as 1.000.000')}
      />
      <CheckboxField
        name="jht"
        value="on"
        label={t('Tambah tabungan hari tua (JHT)', 'Add old-age savings (JHT)')}
        checked={Boolean(field('jht').value)}
      />
    </>
  )
}

import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { columnLabel, enterRow, viewReturnHead, type ColumnName } from '#modules/contributions'
import { listRegions, listUnits, type Employer } from '#modules/registry'
import { capital, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { CheckboxField, DateField, MoneyField, RadioField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { Note, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayPrepare, ownEmployer } from '../desk.ts'

type OfReturn = Visit<'employer', '/employer/returns/:returnId/workers/new'>

/** The columns of the worker file that the form asks for, in its order. */
const columns = [
  'NAMA_LENGKAP', 'JENIS_IDENTITAS', 'NOMOR_IDENTITAS', 'KODE_NEGARA', 'TEMPAT_LAHIR', 'TANGGAL_LAHIR', 'JENIS_KELAMIN',
  'STATUS_KAWIN', 'NAMA_IBU_KANDUNG', 'HP', 'EMAIL', 'ALAMAT', 'KODE_POS', 'UPAH', 'STATUS_PEGAWAI', 'TGL_AWAL_BEKERJA',
  'TGL_AKHIR_KONTRAK', 'LOKASI_PEKERJAAN', 'KODE_UNIT', 'NO_PEGAWAI',
] as const satisfies readonly ColumnName[] // prettier-ignore

/** One new worker by hand: the same checks as a file, answered at the field. */
export const viewAddWorker = page('/employer/returns/:returnId/workers/new', 'employer', async (visit) => {
  const { state } = await visit.perform(viewReturnHead, visit.params)
  return state === 'draft' && mayPrepare(visit)
    ? draw(visit)
    : redirect(`/employer/returns/${visit.params.returnId}/review`, { notice: closedWords(visit) })
})

function closedWords(visit: OfReturn): string {
  const { t } = visit.view
  return mayPrepare(visit)
    ? t(
        'Laporan ini bukan draf lagi, jadi pekerja tidak bisa ditambah di sini.',
        'This return is no longer a draft, so no worker can be added here.',
      )
    : t(
        'Menambah pekerja dilakukan penyusun atau pemilik akun perusahaan.',
        'Workers are added by those who prepare returns, or by the owner of the account.',
      )
}

export const submitAddWorker = action(
  '/employer/returns/:returnId/workers/new',
  'employer',
  async ({ params, perform, form, view }) => {
    const { returnId } = params
    const values = Object.fromEntries(columns.map((column) => [column, form.values[column] ?? '']))
    const confirm = form.values['sure'] ? ['WAGE_IMPLAUSIBLE UPAH'] : []
    await perform(enterRow, { returnId, kind: 'workers', values, confirm }, { key: form.requestKey })
    const notice = view.t(
      `${values['NAMA_LENGKAP']} terdaftar dan ada di laporan ini.`,
      `${values['NAMA_LENGKAP']} is registered and in this return.`,
    )
    return redirect(
      form.values['go'] === 'another'
        ? `/employer/returns/${returnId}/workers/new`
        : `/employer/returns/${returnId}/rows`,
      { notice },
    )
  },
  { onProblem: draw },
)

type FieldsProps = { view: View; field: (name: ColumnName) => Entry & { label: string } }

async function draw(visit: OfReturn, problem: ProblemDetails | null = null) {
  const { view, params, perform, form } = visit
  const { t, lang } = view
  const it = await perform(viewReturnHead, params)
  const employer = await ownEmployer(visit)
  const { regions } = await perform(listRegions, { province: employer.regionCode.slice(0, 2) })
  const units = employer.kind === 'public-body' ? (await perform(listUnits, { npp: employer.npp })).units : []
  const typed = { JENIS_IDENTITAS: 'Ktp', KODE_NEGARA: 'ID', ...form.values }
  const entry = entries(view, typed, problem)
  const field: FieldsProps['field'] = (name) => ({
    ...entry(name),
    label: capital(view.say(columnLabel(name))),
  })
  const month = formatMonth(it.month, lang)
  const path = `/employer/returns/${it.returnId}/workers/new`
  const title = t('Tambah pekerja', 'Add a worker')
  const odd = problem?.faults?.some(({ code }) => code === 'WAGE_IMPLAUSIBLE') ?? false
  return (
    <Page {...frameOf(visit)} portal="employer" current="workers" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: `/employer/returns/${it.returnId}`, label: month },
          { href: path, label: title },
        ]}
        title={title}
        lead={t(
          `Siapkan KTP-nya. Orangnya langsung terlindungi dan masuk laporan ${month}.`,
          `Have the identity card at hand. The person is covered at once and enters the return for ${month}.`,
        )}
      />
      <Form view={view} action={path}>
        <PersonFields view={view} field={field} />
        <WorkFields view={view} field={field} employer={employer} regions={regions} units={units} odd={odd} />
        <ReachFields view={view} field={field} />
        <Actions>
          <Button>{t('Daftarkan', 'Register')}</Button>
          <Button variant="secondary" name="go" value="another">
            {t('Daftarkan, lalu tambah lagi', 'Register, then add another')}
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}

function PersonFields({ view, field }: FieldsProps) {
  const { t } = view
  return (
    <Section id="person" title={t('Orangnya', 'The person')} size="md">
      <TextField
        {...field('NAMA_LENGKAP')}
        hint={t('Seperti di KTP, tanpa gelar', 'As on the identity card, without titles')}
        autocomplete="off"
      />
      <RadioField
        {...field('JENIS_IDENTITAS')}
        options={[
          { value: 'Ktp', label: 'KTP' },
          { value: 'Passport', label: t('Paspor', 'Passport') },
        ]}
      />
      <TextField
        {...field('NOMOR_IDENTITAS')}
        label={t('NIK atau nomor paspor', 'NIK or passport number')}
        hint={t('NIK terdiri atas 16 angka', 'A NIK has 16 digits')}
        autocomplete="off"
      />
      <TextField
        {...field('KODE_NEGARA')}
        hint={t('ID untuk Indonesia', 'ID for Indonesia')}
        maxlength={20}
        autocomplete="off"
      />
      <TextField {...field('TEMPAT_LAHIR')} autocomplete="off" />
      <DateField {...field('TANGGAL_LAHIR')} />
      <RadioField
        {...field('JENIS_KELAMIN')}
        options={[
          { value: 'P', label: t('Perempuan', 'Female') },
          { value: 'L', label: t('Laki-laki', 'Male') },
        ]}
      />
      <RadioField
        {...field('STATUS_KAWIN')}
        options={[
          { value: 'Y', label: t('Kawin', 'Married') },
          { value: 'T', label: t('Tidak kawin', 'Not married') },
        ]}
      />
      <TextField
        {...field('NAMA_IBU_KANDUNG')}
        hint={t('Membedakan dua orang yang namanya sama', 'Tells two people of one name apart')}
        autocomplete="off"
      />
    </Section>
  )
}

type Region = z.output<(typeof listRegions)['output']>['regions'][number]
type Unit = z.output<(typeof listUnits)['output']>['units'][number]
type WorkProps = FieldsProps & {
  employer: Employer
  regions: readonly Region[]
  units: readonly Unit[]
  odd: boolean
}

function WorkFields({ view, field, employer, regions, units, odd }: WorkProps) {
  const { t } = view
  return (
    <Section id="work" title={t('Pekerjaannya', 'The job')} size="md">
      <MoneyField
        {...field('UPAH')}
        hint={t('Gaji pokok dan tunjangan tetap', 'Basic pay and fixed allowances')}
      />
      {odd && (
        <CheckboxField name="sure" label={t('Upahnya memang sebesar ini', 'The wage really is this')} />
      )}
      <RadioField
        {...field('STATUS_PEGAWAI')}
        options={[
          { value: 'PKWT', label: t('PKWT (berbatas waktu)', 'PKWT (fixed term)') },
          { value: 'PKWTT', label: t('PKWTT (tetap)', 'PKWTT (permanent)') },
          { value: 'HARIAN', label: t('Harian lepas', 'Daily') },
          { value: 'BORONGAN', label: t('Borongan', 'Piece work') },
          ...(employer.kind === 'public-body'
            ? [{ value: 'NON-ASN', label: t('Non-ASN', 'Non-ASN staff') }]
            : []),
        ]}
      />
      <DateField {...field('TGL_AWAL_BEKERJA')} />
      <DateField {...field('TGL_AKHIR_KONTRAK')} hint={t('Hanya untuk PKWT', 'For PKWT only')} />
      <SelectField
        {...field('LOKASI_PEKERJAAN')}
        options={[
          {
            value: '',
            label: t(
              `${employer.regionName} (tempat perusahaan)`,
              `${employer.regionName} (where the employer is)`,
            ),
          },
          ...regions.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      {units.length > 0 && (
        <SelectField
          {...field('KODE_UNIT')}
          options={[
            { value: '', label: t('Tanpa unit', 'No unit') },
            ...units.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
          ]}
        />
      )}
      <TextField
        {...field('NO_PEGAWAI')}
        hint={t('Boleh kosong', 'May be empty')}
        maxlength={20}
        autocomplete="off"
      />
    </Section>
  )
}

function ReachFields({ view, field }: FieldsProps) {
  const { t } = view
  return (
    <Section id="reach" title={t('Cara menghubungi', 'How to reach them')} size="md">
      <Note icon="message-circle">
        {t(
          'Ke nomor ini kami mengabari pekerja bahwa ia terlindungi, dan siapa yang membayar.',
          'At this number we tell workers that they are covered, and who pays.',
        )}
      </Note>
      <TextField {...field('HP')} type="tel" autocomplete="off" />
      <TextField
        {...field('EMAIL')}
        type="email"
        hint={t('Boleh kosong', 'May be empty')}
        autocomplete="off"
      />
      <TextField {...field('ALAMAT')} autocomplete="off" />
      <TextField {...field('KODE_POS')} digits maxlength={5} autocomplete="off" />
    </Section>
  )
}

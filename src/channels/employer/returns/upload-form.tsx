import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { listUnits } from '#modules/registry'
import { Actions, Button, ButtonLink, IconLink } from '#ui/parts/action.tsx'
import { FileField, RadioField, SelectField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { ownEmployer } from '../desk.ts'
import { uploadKindWords } from '../words.ts'
import type { OfReturn, Return } from './view-return.page.tsx'

type Unit = z.output<(typeof listUnits)['output']>['units'][number]

/** Of a public body, whose staff are told apart by unit. */
export async function findUnits(visit: OfReturn): Promise<readonly Unit[]> {
  const { npp, kind } = await ownEmployer(visit)
  return kind === 'public-body' ? (await visit.perform(listUnits, { npp })).units : []
}

type UploadFormProps = { visit: OfReturn; it: Return; problem: ProblemDetails | null; units: readonly Unit[] }

export function UploadForm({ visit, it, problem, units }: UploadFormProps) {
  const { view, form } = visit
  const { t, say } = view
  const field = entries(view, form.values, problem)
  const hints = {
    workers: t('Pekerja baru atau data lengkap, 30 kolom', 'New workers or everyone’s details, 30 columns'),
    wages: t('Upah bulan ini untuk yang sudah terdaftar', 'This month’s wages of those registered'),
    leavers: t('Hari kerja terakhir dan sebabnya', 'The last day of work and why'),
  }
  return (
    <Section id="upload" title={t('Unggah berkas', 'Upload a file')}>
      <Form view={view} action={`/employer/returns/${it.returnId}/upload`} upload>
        <RadioField
          {...field('kind')}
          label={t('Isinya', 'What it holds')}
          value={form.values['kind'] || (it.totals.workers === 0 ? 'workers' : 'wages')}
          options={(['workers', 'wages', 'leavers'] as const).map((value) => ({
            value,
            label: say(uploadKindWords[value]),
            hint: hints[value],
          }))}
          framed
        />
        {units.length > 0 && (
          <SelectField
            {...field('unitCode')}
            label={t('Unit kerja', 'Unit')}
            hint={t('Untuk baris yang tidak menyebut unitnya', 'For rows that name none')}
            options={[
              { value: '', label: t('Sesuai berkas', 'As the file says') },
              ...units.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
            ]}
          />
        )}
        <FileField
          {...field('file')}
          label={t('Berkas', 'File')}
          hint={t(
            'Excel (.xlsx, .xls) atau CSV, paling besar 25 MB',
            'Excel (.xlsx, .xls) or CSV, 25 MB at most',
          )}
          accept=".xlsx,.xls,.csv"
        />
        <Actions>
          <Button icon="upload" variant={it.held > 0 ? 'secondary' : 'primary'}>
            {t('Unggah dan periksa', 'Upload and check')}
          </Button>
          {it.totals.workers > 0 && (
            <ButtonLink variant="tertiary" href={`/employer/returns/${it.returnId}/review`}>
              {t('Lewati, langsung tinjau', 'Skip, go to the review')}
            </ButtonLink>
          )}
        </Actions>
      </Form>
    </Section>
  )
}

/** For one person alone, and the tables that can be filled in. */
export function OtherWays({ view, returnId }: { view: View; returnId: string }) {
  const { t } = view
  const base = `/employer/returns/${returnId}`
  return (
    <>
      <Section id="single" size="md" title={t('Satu orang saja?', 'Only one person?')}>
        <ItemList
          items={[
            { icon: 'pencil', href: `${base}/rows`, title: t('Ubah upah', 'Change a wage') },
            { icon: 'user', href: `${base}/workers/new`, title: t('Tambah pekerja', 'Add a worker') },
            { icon: 'log-out', href: `${base}/rows`, title: t('Lapor pekerja keluar', 'Report a leaver') },
          ]}
        />
      </Section>
      <Section id="templates" size="md" title={t('Berkas untuk diisi', 'Files to fill in')}>
        <p>
          <IconLink href={`${base}/templates/wages`} icon="download">
            {t('Upah, sudah berisi pekerja laporan ini', 'Wages, with the workers of this return')}
          </IconLink>
        </p>
        <p>
          <IconLink href={`${base}/templates/workers`} icon="download">
            {t('Pekerja baru, 30 kolom', 'New workers, 30 columns')}
          </IconLink>
        </p>
        <p>
          <IconLink href={`${base}/templates/leavers`} icon="download">
            {t('Pekerja keluar', 'Leavers')}
          </IconLink>
        </p>
        <Small>
          {t(
            'Berkas dari aplikasi gaji Anda juga kami baca, asal ada baris judulnya.',
            'We also read the file of your payroll program, if it has a header row.',
          )}
        </Small>
      </Section>
    </>
  )
}

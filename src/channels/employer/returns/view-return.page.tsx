import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { templateFile, uploadFile, viewReturn } from '#modules/contributions'
import { listUnits } from '#modules/registry'
import { counted, formatCount, formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink, IconLink } from '#ui/parts/action.tsx'
import { FileField, RadioField, SelectField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, download, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayPrepare, ownEmployer } from '../desk.ts'
import { kindWords, uploadKindWords } from '../words.ts'
import { dueOf, sumOf } from '../figures.ts'
import { ReturnProgress } from './return-progress.tsx'

type OfReturn = Visit<'employer', '/employer/returns/:returnId'>
type Return = z.output<(typeof viewReturn)['output']>

/** The first step: what this month says so far, and what can be put into it. */
export const viewReturnPage = page('/employer/returns/:returnId', 'employer', async (visit) => {
  const it = await visit.perform(viewReturn, { returnId: visit.params.returnId })
  if (it.state !== 'draft') return redirect(`/employer/returns/${it.returnId}/review`)
  return draw(visit, it)
})

export const submitUpload = action(
  '/employer/returns/:returnId/upload',
  'employer',
  async (visit) => {
    const { params, perform, form } = visit
    const { returnId } = params
    const { kind, unitCode } = form.values
    const file = form.files['file'] ?? { name: '', bytes: new Uint8Array() }
    const { uploadId } = await perform(
      uploadFile,
      { returnId, kind, unitCode, file },
      { key: form.requestKey },
    )
    return redirect(`/employer/returns/${returnId}/uploads/${uploadId}`)
  },
  {
    upload: true,
    onProblem: async (visit, problem) =>
      draw(visit, await visit.perform(viewReturn, { returnId: visit.params.returnId }), problem),
  },
)

export const downloadTemplate = page(
  '/employer/returns/:returnId/templates/:kind',
  'employer',
  async ({ params, perform }) => {
    const { name, type, bytes } = await perform(templateFile, params)
    return download(name, type, bytes)
  },
)

async function draw(visit: OfReturn, it: Return, problem: ProblemDetails | null = null) {
  const { view } = visit
  const { t, lang, say } = view
  const due = formatDay(dueOf(it.month), lang)
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="returns"
      title={`${say(kindWords[it.kind])} ${formatMonth(it.month, lang)}`}
      problem={problem}
    >
      <PageHead
        view={view}
        before={<ReturnProgress view={view} at="upload" />}
        title={headline(view, it)}
        lead={
          it.kind === 'regular'
            ? `${carriedWords(view, it)} ${t('Jatuh tempo', 'Due on')} ${due}.`
            : correctionWords(view)
        }
      />
      {mayPrepare(visit) ? (
        <Columns aside={<Aside view={view} it={it} />}>
          <UploadForm visit={visit} it={it} problem={problem} units={await findUnits(visit)} />
          <Uploads view={view} it={it} />
        </Columns>
      ) : (
        <Uploads view={view} it={it} />
      )}
    </Page>
  )
}

function headline({ t, lang }: View, { kind, month, totals }: Return): string {
  const workers = counted(totals.workers, lang, 'pekerja', 'worker')
  const name = formatMonth(month, lang)
  if (totals.workers === 0) return t(`Laporan ${name} masih kosong`, `The return for ${name} is still empty`)
  const sum = formatRupiah(sumOf(totals))
  return kind === 'regular'
    ? t(`${name}: ${workers}, sementara ${sum}`, `${name}: ${workers}, ${sum} so far`)
    : t(`${name}: selisih ${sum} untuk ${workers}`, `${name}: a difference of ${sum} for ${workers}`)
}

function carriedWords({ t }: View, { totals, uploads }: Return): string {
  if (totals.workers === 0)
    return t(
      'Unggah pekerja Anda, atau tambah satu per satu.',
      'Upload your workers, or add them one by one.',
    )
  return uploads.length === 0
    ? t(
        'Pekerja dan upah terakhir sudah terisi. Cukup isi yang berubah.',
        'The last workers and wages are filled in. Only enter what has changed.',
      )
    : t('Yang diterima dari berkas sudah masuk.', 'What was accepted from files is in.')
}

function correctionWords({ t }: View): string {
  return t(
    'Isi hanya pekerja yang dikoreksi. Yang ditagih selisihnya dari tagihan yang sudah lunas.',
    'Enter only those who are corrected. The difference from the paid bill is billed.',
  )
}

type Unit = z.output<(typeof listUnits)['output']>['units'][number]

async function findUnits(visit: OfReturn): Promise<readonly Unit[]> {
  const { npp, kind } = await ownEmployer(visit)
  return kind === 'public-body' ? (await visit.perform(listUnits, { npp })).units : []
}

type UploadFormProps = { visit: OfReturn; it: Return; problem: ProblemDetails | null; units: readonly Unit[] }

function UploadForm({ visit, it, problem, units }: UploadFormProps) {
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
          <Button icon="upload">{t('Unggah dan periksa', 'Upload and check')}</Button>
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

function Aside({ view, it }: { view: View; it: Return }) {
  const { t } = view
  const base = `/employer/returns/${it.returnId}`
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

function Uploads({ view, it }: { view: View; it: Return }) {
  const { t, lang, say } = view
  if (it.uploads.length === 0) return null
  return (
    <Section id="uploads" title={t('Yang sudah diunggah', 'Uploaded so far')}>
      <Table
        caption={t('Berkas laporan ini, terbaru dulu', 'Files of this return, newest first')}
        rows={it.uploads}
        stack
        columns={[
          {
            head: t('Berkas', 'File'),
            cell: ({ uploadId, fileName }) => (
              <a href={`/employer/returns/${it.returnId}/uploads/${uploadId}`}>{fileName}</a>
            ),
          },
          { head: t('Isi', 'Holds'), cell: ({ kind }) => say(uploadKindWords[kind]) },
          {
            head: t('Diunggah', 'Uploaded'),
            cell: ({ uploadedAt, uploadedBy }) => `${formatInstant(uploadedAt, lang)}, ${uploadedBy}`,
            onPhone: 'line',
          },
          { head: t('Hasil', 'Result'), cell: (upload) => <UploadTag view={view} upload={upload} /> },
        ]}
      />
    </Section>
  )
}

function UploadTag({ view, upload }: { view: View; upload: Return['uploads'][number] }) {
  const { t } = view
  const { state, rowsHeld, rowsAccepted } = upload
  if (state === 'refused') return <Tag kind="fault">{t('Tidak terbaca', 'Not readable')}</Tag>
  if (state !== 'checked') return <Tag kind="waiting">{t('Sedang diperiksa', 'Being checked')}</Tag>
  if (rowsHeld > 0)
    return (
      <Tag kind="unsure">
        {t(`${formatCount(rowsHeld)} menunggu jawaban`, `${formatCount(rowsHeld)} wait`)}
      </Tag>
    )
  return (
    <Tag kind="done">
      {t(`${formatCount(rowsAccepted)} diterima`, `${formatCount(rowsAccepted)} accepted`)}
    </Tag>
  )
}

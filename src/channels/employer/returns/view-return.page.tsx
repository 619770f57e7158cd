import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { templateFile, uploadFile, viewReturn } from '#modules/contributions'
import { counted, formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { Columns, PageHead } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, download, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayPrepare } from '../desk.ts'
import { dueOf, sumOf } from '../figures.ts'
import { kindWords } from '../words.ts'
import { ReturnProgress } from './return-progress.tsx'
import { SentBack } from './sent-back.tsx'
import { findUnits, OtherWays, UploadForm } from './upload-form.tsx'
import { HeldTask, UploadTable } from './upload-table.tsx'

export type OfReturn = Visit<'employer', '/employer/returns/:returnId'>
export type Return = z.output<(typeof viewReturn)['output']>

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
      >
        <SentBack view={view} it={it} />
      </PageHead>
      {mayPrepare(visit) ? (
        <>
          <HeldTask view={view} it={it} />
          <Columns aside={<OtherWays view={view} returnId={it.returnId} />}>
            <UploadForm visit={visit} it={it} problem={problem} units={await findUnits(visit)} />
            <UploadTable view={view} it={it} />
          </Columns>
        </>
      ) : (
        <>
          <Actions>
            <ButtonLink href={`/employer/returns/${it.returnId}/review`}>
              {t('Tinjau laporan', 'Review the return')}
            </ButtonLink>
            <a href={`/employer/returns/${it.returnId}/rows`}>
              {t('Lihat semua pekerja', 'See every worker')}
            </a>
          </Actions>
          <UploadTable view={view} it={it} />
        </>
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

import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  correctedFile,
  findHeldRows,
  mendRows,
  viewReturn,
  viewUpload,
  writeCorrectedFile,
  type StoredRow,
} from '#modules/contributions'
import { counted, formatCount, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ActionBar, Actions, Button, ButtonLink, IconLink } from '#ui/parts/action.tsx'
import { Split } from '#ui/parts/bar.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Pagination } from '#ui/parts/table.tsx'
import { PageHead, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, download, page, redirect, waiting } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayPrepare, ownEmployer } from '../desk.ts'
import { sumOf } from '../figures.ts'
import { streamOf } from '../stream-of.ts'
import { trailOf, type Trail } from '../trail.ts'
import { ChangeTable, Notes } from './change-table.tsx'
import { HeldRows } from './held-rows.tsx'
import { readAnswers } from './read-answers.ts'
import { ReturnProgress } from './return-progress.tsx'
import { isStopped, RefusedFile, secondsBetweenLooks, WaitingFile } from './unready-upload.tsx'

type OfUpload = Visit<'employer', '/employer/returns/:returnId/uploads/:uploadId'>
type Return = z.output<(typeof viewReturn)['output']>
type Upload = z.output<(typeof viewUpload)['output']>

/** A file: waiting for its check, refused as a whole, or checked, with the rows that wait for an answer. */
export const viewUploadPage = page(
  '/employer/returns/:returnId/uploads/:uploadId',
  'employer',
  async (visit) => {
    const upload = await visit.perform(viewUpload, { uploadId: visit.params.uploadId })
    const drawn = await drawUpload(visit, upload)
    return isUnderWay(upload) && !isStopped(visit) ? waiting(drawn, secondsBetweenLooks) : drawn
  },
)

function isUnderWay({ state }: Upload): boolean {
  return state === 'waiting' || state === 'checking'
}

/** Takes the answers to held rows. Nothing answered is no fault: then there is nothing to take. */
export const submitMend = action(
  '/employer/returns/:returnId/uploads/:uploadId/mend',
  'employer',
  async (visit) => {
    const { params, form, perform, view } = visit
    const { returnId, uploadId } = params
    const answers = readAnswers(form.values)
    const done =
      answers.length > 0 ? await perform(mendRows, { uploadId, answers }, { key: form.requestKey }) : null
    const to =
      form.values['go'] === 'review'
        ? `/employer/returns/${returnId}/review`
        : `/employer/returns/${returnId}/uploads/${uploadId}`
    return redirect(to, { notice: done ? mendedWords(view, done) : unansweredWords(view, form.values) })
  },
  { onProblem: draw },
)

export const downloadCorrected = page(
  '/employer/returns/:returnId/uploads/:uploadId/download',
  'employer',
  async ({ app, params, query, view, perform }) => {
    const { rows, format } = query
    const { uploadId } = params
    const file = await perform(correctedFile, { uploadId, rows, format, language: view.lang })
    return download(file.name, file.type, streamOf(writeCorrectedFile(app.database, file)))
  },
)

function mendedWords({ t }: View, done: z.output<(typeof mendRows)['output']>): string {
  const { mended, stillHeld, dropped, answeredBefore } = done
  const parts = [
    mended > 0
      ? t(`${mended} baris masuk.`, mended === 1 ? '1 row went in.' : `${mended} rows went in.`)
      : '',
    dropped > 0
      ? t(`${dropped} baris dikeluarkan.`, dropped === 1 ? '1 row taken out.' : `${dropped} rows taken out.`)
      : '',
    stillHeld > 0
      ? t(
          `${stillHeld} baris masih perlu diperbaiki.`,
          `${stillHeld} still ${stillHeld === 1 ? 'needs' : 'need'} mending.`,
        )
      : '',
    answeredBefore > 0
      ? t(
          `${answeredBefore} baris sudah dijawab rekan Anda; yang berlaku jawaban itu.`,
          `A colleague had answered ${answeredBefore} of them already; that answer holds.`,
        )
      : '',
  ]
  return parts.filter(Boolean).join(' ')
}

function unansweredWords({ t }: View, { go }: Readonly<Record<string, string>>): string {
  return go === 'review'
    ? t('Baris yang ditahan tetap menunggu.', 'The held rows go on waiting.')
    : t('Belum ada baris yang Anda jawab.', 'You have not answered any row yet.')
}

const usualRows = 50
const mostRows = 200

async function draw(visit: OfUpload, problem: ProblemDetails) {
  return drawUpload(visit, await visit.perform(viewUpload, { uploadId: visit.params.uploadId }), problem)
}

async function drawUpload(visit: OfUpload, upload: Upload, problem: ProblemDetails | null = null) {
  if (upload.state === 'refused') return <RefusedFile visit={visit} upload={upload} />
  if (isUnderWay(upload)) return <WaitingFile visit={visit} upload={upload} />

  const { view, perform, query } = visit
  const it = await perform(viewReturn, { returnId: upload.returnId })
  const per = Math.min(Math.max(Number(query['per']) || usualRows, 1), mostRows)
  const path = `/employer/returns/${it.returnId}/uploads/${upload.uploadId}`
  const trail = trailOf(path, query['at'], { per: query['per'] })
  const [held, { name }] = await Promise.all([
    visit.app.database.read((db) => findHeldRows(db, upload.uploadId, Number(trail.current ?? 0), per + 1)),
    ownEmployer(visit),
  ])
  // What was typed stays on the page, also when a colleague has handed the return in meanwhile.
  const mends = (it.state === 'draft' || problem !== null) && upload.rowsHeld > 0 && mayPrepare(visit)
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="returns"
      title={headline(view, upload)}
      problem={problem}
      actionBar={mends && <MendBar view={view} it={it} upload={upload} />}
    >
      <PageHead
        view={view}
        before={<ReturnProgress view={view} at="mend" />}
        title={headline(view, upload)}
        lead={leadOf(view, upload)}
      >
        <Split
          parts={[
            { amount: upload.rowsAccepted, kind: 'you' },
            { amount: upload.rowsHeld, kind: 'held' },
          ]}
        />
        <Source>{sourceOf(view, name, upload)}</Source>
        <NotRead view={view} upload={upload} />
        {upload.rowsHeld === 0 && (
          <Actions>
            <ButtonLink href={`/employer/returns/${it.returnId}/review`}>
              {view.t('Tinjau laporan', 'Review the return')}
            </ButtonLink>
            <a href={`/employer/returns/${it.returnId}`}>
              {view.t('Unggah berkas lain', 'Upload another file')}
            </a>
          </Actions>
        )}
      </PageHead>
      {upload.rowsHeld > 0 && (
        <Held
          visit={visit}
          upload={upload}
          rows={held.slice(0, per)}
          mends={mends}
          trail={trail}
          more={held.length > per}
        />
      )}
      <ChangeTable view={view} it={it} />
      <Notes view={view} it={it} />
    </Page>
  )
}

function headline({ t }: View, { rowsAccepted, rowsTotal, rowsHeld }: Upload): string {
  const [accepted, total] = [formatCount(rowsAccepted), formatCount(rowsTotal ?? rowsAccepted)]
  if (rowsHeld === 0 && rowsAccepted === rowsTotal)
    return rowsTotal === 1
      ? t('Baris itu diterima', 'The row is accepted')
      : t(`Semua ${total} baris diterima`, `All ${total} rows accepted`)
  return t(`${accepted} dari ${total} baris diterima`, `${accepted} of ${total} rows accepted`)
}

function leadOf({ t, lang }: View, { rowsHeld, rowsUnchanged }: Upload): string {
  if (rowsHeld === 0) {
    return rowsUnchanged > 0
      ? t(
          `${formatCount(rowsUnchanged)} di antaranya sama dengan yang sudah tercatat.`,
          `${formatCount(rowsUnchanged)} of them say what was on record already.`,
        )
      : t('Semua sudah masuk ke laporan.', 'Everything is in the return.')
  }
  const rows = counted(rowsHeld, lang, 'baris', 'row')
  return t(
    `${rows} kami tahan karena hanya Anda yang tahu jawabannya. Baris yang sudah diterima tersimpan, jadi berkas tidak perlu diunggah ulang.`,
    `We hold ${rows} because only you know the answer. Accepted rows are saved, so the file need not be uploaded again.`,
  )
}

/** A workbook may hold more than the one table that is read. */
function NotRead({ view, upload }: { view: View; upload: Upload }) {
  const { t } = view
  const others = upload.otherSheets.join(', ')
  if (others === '') return null
  return (
    <Alert kind="info" title={t('Hanya lembar pertama yang dibaca', 'Only the first sheet is read')}>
      {t(
        `Lembar lain juga berisi data: ${others}. Bila perlu, unggah masing-masing sebagai berkas sendiri.`,
        `Other sheets hold something too: ${others}. If it is needed, upload each as a file of its own.`,
      )}
    </Alert>
  )
}

function sourceOf({ t, lang }: View, employer: string, upload: Upload): string {
  const { checkedAt, uploadedAt, fileName } = upload
  if (!checkedAt) return `${employer} · ${fileName}`
  const seconds = Math.max(1, Math.round((checkedAt.getTime() - uploadedAt.getTime()) / 1000))
  const at = formatInstant(checkedAt, lang)
  const took = counted(seconds, lang, 'detik', 'second')
  return `${employer} · ${fileName} · ${t(`diperiksa ${at} dalam ${took}.`, `checked ${at} in ${took}.`)}`
}

type HeldProps = {
  visit: OfUpload
  upload: Upload
  rows: readonly StoredRow[]
  mends: boolean
  trail: Trail
  more: boolean
}

function Held({ visit, upload, rows, mends, trail, more }: HeldProps) {
  const { view, form } = visit
  const { t } = view
  const path = `/employer/returns/${upload.returnId}/uploads/${upload.uploadId}`
  const list = (
    <HeldRows view={view} rows={rows} held={upload.rowsHeld} typed={form.values} answerable={mends} />
  )
  return (
    <>
      {mends ? (
        <Form view={view} id="mend" action={`${path}/mend`}>
          {list}
        </Form>
      ) : (
        list
      )}
      <Pagination
        view={view}
        label={t('Halaman baris yang ditahan', 'Pages of held rows')}
        previous={trail.previous()}
        next={trail.next(more ? (rows.at(-1)?.rowNo ?? null) : null)}
      />
      <Actions>
        <IconLink href={`${path}/download`} icon="download">
          {t('Unduh baris ini sebagai Excel', 'Download these rows as Excel')}
        </IconLink>
        <a href={`${path}/download?rows=all`}>{t('Seluruh berkas', 'The whole file')}</a>
        <a href={`${path}/download?format=csv`}>CSV</a>
        {upload.rowsHeld > usualRows && (
          <a href={`${path}?per=${mostRows}`}>
            {t(`${mostRows} baris sekaligus`, `${mostRows} rows at once`)}
          </a>
        )}
      </Actions>
      <Small>
        {t(
          'Berkas unduhan memuat kolom Anda dan alasan kami. Perbaiki di sana, lalu unggah lagi apa adanya.',
          'The download holds your columns and our reasons. Mend it there and upload it again as it is.',
        )}
      </Small>
    </>
  )
}

function MendBar({ view, it, upload }: { view: View; it: Return; upload: Upload }) {
  const { t, lang } = view
  const held = counted(upload.rowsHeld, lang, 'baris', 'row')
  return (
    <ActionBar
      note={t(
        `Iuran sementara, ${formatCount(it.totals.workers)} pekerja`,
        `Contributions so far, ${formatCount(it.totals.workers)} workers`,
      )}
      figure={formatRupiah(sumOf(it.totals))}
    >
      <Button form="mend" name="go" value="review" variant="tertiary">
        {t(`Lanjut tanpa ${held}`, `Go on without ${held}`)}
      </Button>
      <Button form="mend" name="go" value="check">
        {t('Simpan dan periksa', 'Save and check')}
      </Button>
    </ActionBar>
  )
}

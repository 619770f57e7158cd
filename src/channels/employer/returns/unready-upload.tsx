import type { z } from 'zod'
import type { viewUpload } from '#modules/contributions'
import { formatCount, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, ButtonLink, IconLink } from '#ui/parts/action.tsx'
import { Waiting } from '#ui/parts/message.tsx'
import { PageHead, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import type { AtDesk } from '../desk.ts'
import { ReturnProgress } from './return-progress.tsx'

type Upload = z.output<(typeof viewUpload)['output']>
type Props = { visit: AtDesk; upload: Upload }

/** Why a file could not be read at all, and what to do. */
export function RefusedFile({ visit, upload }: Props) {
  const { view } = visit
  const { t, say } = view
  const { problem, fileName, returnId, kind } = upload
  const title = problem ? say(problem.message) : t('Berkas ini tidak terbaca.', 'This file cannot be read.')
  return (
    <Page {...frameOf(visit)} portal="employer" current="returns" title={title}>
      <PageHead
        view={view}
        before={<ReturnProgress view={view} at="upload" />}
        title={title}
        lead={problem && say(problem.remedy)}
      >
        <Source>
          {fileName} · {formatInstant(upload.uploadedAt, view.lang)}.{' '}
          {t('Belum ada baris yang masuk.', 'No row has gone in.')}
        </Source>
        <Actions>
          <ButtonLink href={`/employer/returns/${returnId}`}>
            {t('Pilih berkas lain', 'Choose another file')}
          </ButtonLink>
          <IconLink href={`/employer/returns/${returnId}/templates/${kind}`} icon="download">
            {t('Unduh berkas contoh', 'Download a sample file')}
          </IconLink>
        </Actions>
      </PageHead>
    </Page>
  )
}

export const secondsBetweenLooks = 2

/** How far the check is. The page is asked for again by itself, until someone stops that. */
export function WaitingFile({ visit, upload }: Props) {
  const { view } = visit
  const { t } = view
  const { fileName, returnId, uploadId } = upload
  const path = `/employer/returns/${returnId}/uploads/${uploadId}`
  const stopped = isStopped(visit)
  const title = t('Berkas sedang diperiksa', 'The file is being checked')
  const { words, done, total } = progressOf(view, upload)
  return (
    <Page {...frameOf(visit)} portal="employer" current="returns" title={title}>
      <PageHead view={view} before={<ReturnProgress view={view} at="upload" />} title={title} lead={fileName}>
        <Waiting view={view} title={words} done={done} total={total}>
          {t(
            '10.000 baris biasanya kurang dari satu menit. Halaman ini boleh ditutup, hasilnya kami simpan.',
            '10.000 rows usually take less than a minute. You may close this page; we keep the result.',
          )}
        </Waiting>
        <Actions>
          {stopped ? (
            <ButtonLink variant="secondary" href={path}>
              {t('Muat ulang', 'Load again')}
            </ButtonLink>
          ) : (
            <a href={`${path}?still=1`}>
              {t('Berhenti memuat ulang sendiri', 'Stop loading again by itself')}
            </a>
          )}
          <a href={`/employer/returns/${returnId}`}>{t('Kembali ke laporan', 'Back to the return')}</a>
        </Actions>
      </PageHead>
    </Page>
  )
}

/** Some cannot read a page that keeps loading: they load it themselves. */
export function isStopped({ query }: AtDesk): boolean {
  return query['still'] !== undefined
}

type Progress = { readonly words: string; readonly done: number; readonly total: number }

/** First the rows are read one by one; then all of them are compared at once with what we know. */
function progressOf({ t }: View, { rowsSeen, rowsExpected }: Upload): Progress {
  if (rowsExpected === null || rowsSeen === 0)
    return { words: t('Membuka berkas.', 'Opening the file.'), done: 0, total: 1 }
  const [seen, expected] = [formatCount(rowsSeen), formatCount(rowsExpected)]
  if (rowsSeen === rowsExpected) {
    return {
      words: t(
        `Semua ${seen} baris terbaca, sedang dicocokkan dengan data peserta.`,
        `All ${seen} rows are read, and are being compared with members’ records.`,
      ),
      done: rowsSeen,
      total: rowsSeen,
    }
  }
  return {
    words: t(
      `${seen} dari sekitar ${expected} baris terbaca.`,
      `${seen} of about ${expected} rows are read.`,
    ),
    done: rowsSeen,
    total: rowsExpected,
  }
}

import type { z } from 'zod'
import type { viewUpload } from '#modules/contributions'
import { formatCount, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { Waiting } from '#ui/parts/message.tsx'
import { PageHead, Source } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import type { AtDesk } from '../desk.ts'
import { ReturnProgress } from './return-progress.tsx'

type Upload = z.output<(typeof viewUpload)['output']>
type Props = { visit: AtDesk; upload: Upload }

/** Why a file could not be read at all, and what to do. */
export function RefusedFile({ visit, upload }: Props) {
  const { view } = visit
  const { t, say } = view
  const { problem, fileName, returnId } = upload
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
        </Actions>
      </PageHead>
    </Page>
  )
}

const secondsBetweenLooks = 2

/** How far the check is. The page asks again by itself. */
export function WaitingFile({ visit, upload }: Props) {
  const { view } = visit
  const { t } = view
  const { rowsSeen, fileName, returnId } = upload
  const title = t('Berkas sedang diperiksa', 'The file is being checked')
  return (
    <Page {...frameOf(visit)} portal="employer" current="returns" title={title} refresh={secondsBetweenLooks}>
      <PageHead view={view} before={<ReturnProgress view={view} at="upload" />} title={title} lead={fileName}>
        <Waiting
          view={view}
          title={
            rowsSeen === 0
              ? t('Membuka berkas.', 'Opening the file.')
              : t(`${formatCount(rowsSeen)} baris sudah dibaca.`, `${formatCount(rowsSeen)} rows read.`)
          }
          done={rowsSeen}
          total={expectedRows(upload)}
        >
          {t(
            '10.000 baris biasanya kurang dari satu menit. Halaman ini boleh ditutup, hasilnya kami simpan.',
            '10.000 rows usually take less than a minute. You may close this page; we keep the result.',
          )}
        </Waiting>
        <Actions>
          <a href={`/employer/returns/${returnId}`}>{t('Kembali ke laporan', 'Back to the return')}</a>
        </Actions>
      </PageHead>
    </Page>
  )
}

/** How many rows there will be is known only at the end, so the bar never claims to be full before it is. */
function expectedRows({ rowsTotal, rowsSeen }: Upload): number {
  return rowsTotal ?? Math.max(1000, Math.ceil((rowsSeen * 4) / 3))
}

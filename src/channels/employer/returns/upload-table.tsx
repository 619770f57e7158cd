import { counted, formatCount, formatInstant } from '#ui/format.ts'
import { ButtonLink, Task } from '#ui/parts/action.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { uploadKindWords } from '../words.ts'
import type { Return } from './view-return.page.tsx'

/** Rows that wait come before another file. */
export function HeldTask({ view, it }: { view: View; it: Return }) {
  const { t, lang } = view
  const waiting = it.uploads.find(({ rowsHeld }) => rowsHeld > 0)
  if (!waiting) return null
  return (
    <Task
      id="held"
      title={t(
        `${counted(it.held, lang, 'baris', 'row')} menunggu jawaban Anda`,
        it.held === 1 ? '1 row waits for your answer' : `${formatCount(it.held)} rows wait for your answer`,
      )}
      action={
        <ButtonLink href={`/employer/returns/${it.returnId}/uploads/${waiting.uploadId}`}>
          {t('Jawab sekarang', 'Answer now')}
        </ButtonLink>
      }
    >
      {waiting.fileName}
    </Task>
  )
}

/** The files that have been put in so far. */
export function UploadTable({ view, it }: { view: View; it: Return }) {
  const { t, lang, say } = view
  if (it.uploads.length === 0) return null
  return (
    <Section id="uploads" title={t('Yang sudah diunggah', 'Uploaded so far')}>
      <Table
        caption={t(
          'Berkas laporan ini: yang menunggu jawaban, lalu terbaru dulu',
          'Files of this return: those that wait, then newest first',
        )}
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
      {it.uploads.length === mostShown && (
        <Small>
          {t(
            `${mostShown} berkas terakhir. Yang lebih lama sudah masuk ke laporan.`,
            `The last ${mostShown} files. What older ones said is in the return.`,
          )}
        </Small>
      )}
    </Section>
  )
}

/** As many as a return gives along. */
const mostShown = 50

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

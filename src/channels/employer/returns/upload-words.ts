import type { z } from 'zod'
import type { mendRows, viewUpload } from '#modules/contributions'
import { counted, formatCount, formatInstant } from '#ui/format.ts'
import type { View } from '#ui/view.ts'

type Upload = z.output<(typeof viewUpload)['output']>

/** How much of a file is in. */
export function headline({ t }: View, { rowsAccepted, rowsTotal, rowsHeld }: Upload): string {
  const [accepted, total] = [formatCount(rowsAccepted), formatCount(rowsTotal ?? rowsAccepted)]
  if (rowsHeld === 0 && rowsAccepted === rowsTotal)
    return rowsTotal === 1
      ? t('Baris itu diterima', 'The row is accepted')
      : t(`Semua ${total} baris diterima`, `All ${total} rows accepted`)
  return t(`${accepted} dari ${total} baris diterima`, `${accepted} of ${total} rows accepted`)
}

/** What became of the rest. */
export function leadOf({ t, lang }: View, upload: Upload): string {
  const { rowsHeld, rowsUnchanged, rowsAccepted, rowsTotal } = upload
  if (rowsHeld === 0) {
    const elsewhere = (rowsTotal ?? rowsAccepted) - rowsAccepted
    const parts = [
      rowsUnchanged > 0
        ? t(
            `${formatCount(rowsUnchanged)} di antaranya sama dengan yang sudah tercatat.`,
            `${formatCount(rowsUnchanged)} of them say what was on record already.`,
          )
        : '',
      elsewhere > 0
        ? t(
            `${formatCount(elsewhere)} baris lain sudah dikeluarkan atau masuk lewat berkas sesudahnya.`,
            `${formatCount(elsewhere)} other ${elsewhere === 1 ? 'row is' : 'rows are'} out, or in by a later file.`,
          )
        : '',
    ].filter(Boolean)
    return parts.join(' ') || t('Semua sudah masuk ke laporan.', 'Everything is in the return.')
  }
  const rows = counted(rowsHeld, lang, 'baris', 'row')
  return t(
    `${rows} kami tahan karena hanya Anda yang tahu jawabannya. Baris yang sudah diterima tersimpan, jadi berkas tidak perlu diunggah ulang.`,
    `We hold ${rows} because only you know the answer. Accepted rows are saved, so the file need not be uploaded again.`,
  )
}

/** Whose file, which, and when it was checked. */
export function sourceOf({ t, lang }: View, employer: string, upload: Upload): string {
  const { checkedAt, uploadedAt, fileName } = upload
  if (!checkedAt) return `${employer} · ${fileName}`
  const seconds = Math.max(1, Math.round((checkedAt.getTime() - uploadedAt.getTime()) / 1000))
  const at = formatInstant(checkedAt, lang)
  const took = counted(seconds, lang, 'detik', 'second')
  return `${employer} · ${fileName} · ${t(`diperiksa ${at} dalam ${took}.`, `checked ${at} in ${took}.`)}`
}

/** What came of answers to held rows. */
export function mendedWords({ t }: View, done: z.output<(typeof mendRows)['output']>): string {
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

/** Nothing was answered: that is no fault. */
export function unansweredWords({ t }: View, { go }: Readonly<Record<string, string>>): string {
  return go === 'review'
    ? t('Baris yang ditahan tetap menunggu.', 'The held rows go on waiting.')
    : t('Belum ada baris yang Anda jawab.', 'You have not answered any row yet.')
}

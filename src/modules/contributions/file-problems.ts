import { Problem } from '#base/problem.ts'

/** A file that is still being read, or could not be read at all, has no rows to give back. */
export function fileNotChecked(): Problem {
  return new Problem({
    code: 'contributions.file-not-checked',
    status: 409,
    message: { id: 'Berkas ini belum selesai diperiksa.', en: 'This file has not been checked yet.' },
    remedy: {
      id: 'Tunggu sampai pemeriksaannya selesai, lalu unduh lagi.',
      en: 'Wait until the check is done, then download it again.',
    },
  })
}

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

export function fileGone(): Problem {
  return new Problem({
    code: 'contributions.file-gone',
    status: 410,
    message: {
      id: 'Berkas ini sudah dihapus, setahun sesudah diunggah.',
      en: 'This file was deleted, a year after it was uploaded.',
    },
    remedy: {
      id: 'Hasilnya tetap ada di laporan bulan itu. Unduh dari sana.',
      en: 'What came of it stands in the return of that month. Download it there.',
    },
  })
}

import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function fieldUnknown(): Problem {
  return refuse(
    'field-unknown',
    422,
    { id: 'Bidang pelatihan itu tidak ada dalam daftar.', en: 'That field of training is not on the list.' },
    { id: 'Pilih salah satu bidang dari daftar.', en: 'Choose one of the fields on the list.' },
    'fieldCode',
  )
}

export function onlyDraftsChange(): Problem {
  return refuse(
    'only-drafts-change',
    409,
    {
      id: 'Program yang sudah dikirim tidak bisa diubah lagi.',
      en: 'A course that was sent cannot be changed any more.',
    },
    {
      id: 'Tunggu keputusan petugas. Untuk isi yang lain, ajukan program baru, lalu tarik yang lama.',
      en: 'Wait for the officer’s decision. For other content, propose a new course and retire the old one.',
    },
  )
}

export function sayWhatToMend(): Problem {
  return refuse(
    'say-what-to-mend',
    422,
    { id: 'Pengembalian program perlu alasan.', en: 'Sending a course back needs a reason.' },
    {
      id: 'Tulis apa yang perlu diperbaiki lembaga dan sampai kapan.',
      en: 'Write what the training body has to mend, and by when.',
    },
    'reason',
  )
}

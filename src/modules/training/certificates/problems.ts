import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export function assessmentNotClosed(): Problem {
  return refuse(
    'assessment-not-closed',
    409,
    {
      id: 'Uji ini belum ditutup, jadi hasilnya belum berlaku.',
      en: 'This assessment is not closed, so its results do not count yet.',
    },
    {
      id: 'Minta lembaga sertifikasi menutup ujinya dulu.',
      en: 'Have the certification body close it first.',
    },
  )
}

export function alreadyRevoked(): Problem {
  return refuse(
    'certificate-revoked',
    409,
    { id: 'Sertifikat ini sudah dicabut.', en: 'This certificate has been revoked already.' },
    { id: 'Tidak ada yang perlu dilakukan.', en: 'There is nothing to do.' },
  )
}

export function revokedNotDrawn(): Problem {
  return refuse(
    'certificate-not-drawn',
    409,
    {
      id: 'Sertifikat ini sudah dicabut, jadi tidak dibuat lagi sebagai PDF.',
      en: 'This certificate has been revoked, so it is not made as a PDF any more.',
    },
    { id: 'Tanyakan alasannya ke kantor cabang.', en: 'Ask the branch for the reason.' },
  )
}

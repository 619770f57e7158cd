import type { Words } from '#base/words.ts'
import type { AgreementState } from './agreements/agreement.ts'
import type { Audience } from './courses/course.ts'
import type { RegistrationState } from './runs/run.ts'

const words = (id: string, en: string): Words => ({ id, en })

export const audienceWords: Readonly<Record<Audience, Words>> = {
  staff: words('Untuk pegawai', 'For staff'),
  public: words('Untuk umum', 'For the public'),
  'self-employed': words('Modul pekerja mandiri', 'On becoming self-employed'),
}

export const agreementStateWords: Readonly<Record<AgreementState, Words>> = {
  coming: words('Belum mulai', 'Still to begin'),
  'in-force': words('Berlaku', 'In force'),
  'ending-soon': words('Segera berakhir', 'Ending soon'),
  over: words('Sudah berakhir', 'Over'),
  ended: words('Diakhiri', 'Ended early'),
}

export const registrationWords: Readonly<Record<RegistrationState, Words>> = {
  registered: words('Dapat tempat', 'Has a place'),
  waiting: words('Menunggu tempat', 'Waits for a place'),
  withdrawn: words('Dibatalkan', 'Withdrawn'),
  attended: words('Hadir', 'Attended'),
  absent: words('Tidak hadir', 'Not there'),
}

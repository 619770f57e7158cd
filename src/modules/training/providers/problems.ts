import type { Day } from '@payung/law'
import { dayWords } from '#base/calendar-words.ts'
import { Problem, type FieldFault } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { refuse } from '../refuse.ts'
import { stateWords } from '../state-words.ts'
import type { ProviderState } from '../states.ts'

/** Everything that an application lacks, each at its field, in one answer. */
export function incomplete(faults: readonly FieldFault[]): Problem {
  return new Problem({
    code: 'training.application-incomplete',
    status: 422,
    message: {
      id: `Permohonan belum lengkap: ${faults.length} hal.`,
      en: `The application is not complete: ${faults.length} things are missing.`,
    },
    remedy: {
      id: 'Lengkapi yang ditandai, lalu kirim lagi. Yang sudah diisi tetap tersimpan.',
      en: 'Add what is marked and send it again. What is filled in stays.',
    },
    faults,
  })
}

/** @param what can be done in this state instead */
export function notInThisState(state: ProviderState, instead: Words): Problem {
  const { id, en } = stateWords('provider', state)
  return refuse(
    'provider-state',
    409,
    {
      id: `Keadaan lembaga ini: “${id}”. Dalam keadaan itu hal ini tidak bisa dilakukan.`,
      en: `This training body is in the state “${en}”, in which this cannot be done.`,
    },
    instead,
  )
}

export const changesClosed = (state: ProviderState): Problem =>
  notInThisState(state, {
    id: 'Isian bisa diubah sebelum dikirim, atau bila petugas meminta kelengkapan. Izin baru: kirim lewat perpanjangan izin.',
    en: 'It can be changed before it is sent, or when an officer asks for more. A new licence is sent as a renewal.',
  })

export const renewalClosed = (state: ProviderState): Problem =>
  notInThisState(state, {
    id: 'Ubah izinnya di isian permohonan, lalu kirim.',
    en: 'Change the licence in the application and send that.',
  })

export const nothingToAppeal = (state: ProviderState): Problem =>
  notInThisState(state, {
    id: 'Banding diajukan atas penolakan, pembekuan, atau pengakhiran kerja sama.',
    en: 'An appeal is made against a refusal, a suspension or an ending.',
  })

export const noOpenAppeal = (): Problem =>
  refuse(
    'appeal-not-open',
    409,
    { id: 'Tidak ada banding yang menunggu keputusan.', en: 'No appeal waits for a decision.' },
    {
      id: 'Lembaga yang mengajukan banding; penyelia memutuskannya.',
      en: 'The training body files an appeal; then a supervisor decides it.',
    },
  )

export const appealOpen = (): Problem =>
  refuse(
    'appeal-open',
    409,
    { id: 'Banding Anda sudah diterima dan menunggu keputusan.', en: 'Your appeal is here and waits.' },
    {
      id: 'Penyelia lain memutuskannya. Jawabannya muncul di halaman ini dan dikirim ke HP Anda.',
      en: 'Another supervisor decides it. The answer appears on this page and is sent to your phone.',
    },
  )

export const ownDecision = (): Problem =>
  refuse(
    'own-decision',
    409,
    {
      id: 'Keputusan yang dibanding Anda sendiri yang mengambilnya.',
      en: 'The decision that is appealed against was yours.',
    },
    {
      id: 'Minta penyelia lain memutuskan banding ini.',
      en: 'Ask another supervisor to decide this appeal.',
    },
  )

export const unknownRegion = (): Problem =>
  refuse(
    'region-unknown',
    422,
    { id: 'Kabupaten atau kota ini tidak ada.', en: 'There is no such regency or city.' },
    { id: 'Pilih dari daftar.', en: 'Choose one from the list.' },
    'regionCode',
  )

export const unknownField = (code: string): Problem =>
  refuse(
    'field-unknown',
    422,
    {
      id: `Bidang “${code}” tidak ada dalam daftar.`,
      en: `The field “${code}” is not on the list.`,
    },
    { id: 'Pilih bidang pelatihan dari daftar.', en: 'Choose a field of training from the list.' },
    'instructors',
  )

export const facilityTwice = (): Problem =>
  refuse(
    'facility-twice',
    422,
    { id: 'Satu cara pelatihan ditulis dua kali.', en: 'One way of training stands there twice.' },
    { id: 'Tulis satu sarana untuk setiap cara.', en: 'Write one facility for each way.' },
    'facilities',
  )

export const paperTooLarge = (field: string, megabytes: number): Problem =>
  refuse(
    'paper-too-large',
    422,
    { id: `Berkas ini lebih dari ${megabytes} MB.`, en: `This file is more than ${megabytes} MB.` },
    { id: 'Perkecil fotonya, atau kirim sebagai PDF.', en: 'Make the picture smaller, or send a PDF.' },
    field,
  )

export const paperNotReadable = (field: string): Problem =>
  refuse(
    'paper-not-readable',
    422,
    {
      id: 'Berkas ini bukan gambar atau PDF yang kami kenal.',
      en: 'This is not a picture or PDF that we know.',
    },
    { id: 'Kirim JPG, PNG, WebP, atau PDF.', en: 'Send a JPG, PNG, WebP or PDF.' },
    field,
  )

export const tooManyPapers = (most: number): Problem =>
  refuse(
    'too-many-papers',
    409,
    { id: `Sudah ada ${most} berkas.`, en: `There are ${most} papers already.` },
    {
      id: 'Gabungkan yang belum dikirim menjadi satu PDF, lalu serahkan kepada petugas yang memeriksa.',
      en: 'Put what is left into one PDF and hand it to the officer who checks.',
    },
    'file',
  )

export const dayPassed = (field: string, today: Day): Problem =>
  refuse(
    'day-passed',
    422,
    { id: 'Tanggal ini sudah lewat.', en: 'This day has passed.' },
    {
      id: `Tulis tanggal sejak ${dayWords(today).id}.`,
      en: `Write a day from ${dayWords(today).en}.`,
    },
    field,
  )

export const dayNotCome = (field: string, today: Day): Problem =>
  refuse(
    'day-not-come',
    422,
    { id: 'Tanggal ini belum terjadi.', en: 'This day has not come yet.' },
    {
      id: `Tulis tanggal sampai ${dayWords(today).id}.`,
      en: `Write a day up to ${dayWords(today).en}.`,
    },
    field,
  )

export const dueDayMissing = (): Problem =>
  refuse(
    'due-day-missing',
    422,
    {
      id: 'Tulis sampai kapan lembaga melengkapinya.',
      en: 'Write by when the training body has to complete it.',
    },
    {
      id: 'Beri waktu yang cukup; tanggalnya dibaca lembaga.',
      en: 'Give enough time; the training body reads the day.',
    },
    'dueOn',
  )

export const noCheckPlanned = (): Problem =>
  refuse(
    'check-not-planned',
    409,
    { id: 'Belum ada pemeriksaan yang direncanakan.', en: 'No check is planned.' },
    { id: 'Rencanakan pemeriksaannya dahulu.', en: 'Plan the check first.' },
  )

export const agreementTaken = (): Problem =>
  refuse(
    'agreement-number-taken',
    409,
    { id: 'Nomor perjanjian ini sudah dipakai lembaga lain.', en: 'Another agreement has this number.' },
    { id: 'Periksa nomornya di naskah perjanjian.', en: 'Check the number on the agreement.' },
    'agreementNo',
  )

export const agreementBackwards = (): Problem =>
  refuse(
    'agreement-backwards',
    422,
    { id: 'Perjanjian berakhir sebelum dimulai.', en: 'The agreement ends before it begins.' },
    { id: 'Periksa kedua tanggalnya.', en: 'Check both days.' },
    'to',
  )

export const agreementOver = (endedOn: Day): Problem =>
  refuse(
    'agreement-over',
    409,
    {
      id: `Perjanjian berakhir ${dayWords(endedOn).id}.`,
      en: `The agreement ended on ${dayWords(endedOn).en}.`,
    },
    {
      id: 'Petugas kantor cabang menandatangani perjanjian baru dengan lembaga.',
      en: 'An officer of the branch signs a new agreement with the training body.',
    },
  )

export const licenceNotLater = (expiresOn: Day): Problem =>
  refuse(
    'licence-not-later',
    422,
    {
      id: `Izin yang tercatat berlaku sampai ${dayWords(expiresOn).id}; yang baru tidak lebih lama.`,
      en: `The licence on record holds until ${dayWords(expiresOn).en}; the new one does not last longer.`,
    },
    {
      id: 'Periksa tanggal berakhir pada izin yang diperpanjang.',
      en: 'Check the last day on the renewed licence.',
    },
    'licenceExpiresOn',
  )

/** No class is planned or opened, and none of its training bodies begins to work. */
export function licenceEnded(expiresOn: Day | null): Problem {
  const day = expiresOn && dayWords(expiresOn)
  return refuse(
    'licence-ended',
    409,
    {
      id: day ? `Izin lembaga berakhir ${day.id}.` : 'Izin lembaga belum dicatat.',
      en: day ? `The licence of the training body ends on ${day.en}.` : 'No licence is on record.',
    },
    {
      id: 'Pengelola lembaga mengirim izin yang diperpanjang; setelah itu kelas bisa direncanakan dan dibuka.',
      en: 'The manager of the training body sends the renewed licence; then classes can be planned and opened.',
    },
  )
}

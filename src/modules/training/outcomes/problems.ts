import { refuse } from '../refuse.ts'

export const notAskedYet = () =>
  refuse(
    'outcome-not-asked',
    409,
    {
      id: 'Hasil pelatihan ini belum ditanyakan.',
      en: 'The outcome of this training has not been asked for yet.',
    },
    {
      id: 'Kami bertanya 3, 6, dan 12 bulan sesudah kelas berakhir.',
      en: 'We ask 3, 6 and 12 months after the end of a class.',
    },
  )

export const surveyClosed = () =>
  refuse(
    'outcome-closed',
    409,
    { id: 'Waktu menjawab sudah lewat.', en: 'The time to answer is over.' },
    {
      id: 'Anda akan ditanya lagi pada kesempatan berikutnya.',
      en: 'You will be asked again the next time.',
    },
  )

export const knownFromBooks = () =>
  refuse(
    'outcome-known',
    409,
    {
      id: 'Hasilnya sudah diketahui dari iuran Anda, jadi tidak perlu dijawab.',
      en: 'It is known from your contributions, so there is nothing to answer.',
    },
    { id: 'Tidak sesuai? Sampaikan keberatan atas bulan itu.', en: 'Not so? Dispute that month.' },
  )

import type { Problem } from '#base/problem.ts'
import { refuse } from '../refuse.ts'

export const endsBeforeFrom = (): Problem =>
  refuse(
    'ends-before-from',
    422,
    { id: 'Hari terakhir mendahului hari pertama pembatasan.', en: 'The last day comes before the first.' },
    {
      id: 'Tulis hari terakhir yang sama atau sesudahnya. Kalau salah catat, tarik pembatasan itu.',
      en: 'Write one that is the same or later. If it was entered by mistake, withdraw the restriction.',
    },
    'to',
  )

export const placeUnknown = (): Problem =>
  refuse(
    'region-unknown',
    422,
    { id: 'Wilayah itu tidak ada dalam daftar.', en: 'That region is not on the list.' },
    { id: 'Pilih provinsi, kabupaten, atau kota.', en: 'Choose a province, a regency or a city.' },
    'regionCode',
  )

export const withdrawnAlready = (): Problem =>
  refuse(
    'restriction-withdrawn',
    409,
    { id: 'Pembatasan ini sudah ditarik.', en: 'This restriction was withdrawn.' },
    { id: 'Catat pembatasan yang baru bila masih berlaku.', en: 'Enter a new one if it holds after all.' },
  )

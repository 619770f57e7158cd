import { lastDayOf } from '@payung/law'
import { never } from '#base/assert.ts'
import { counted, formatDay } from '#ui/format.ts'
import type { View } from '#ui/view.ts'
import type { OwnAccount } from './words.tsx'

type Standing = Pick<OwnAccount, 'state' | 'coveredUntil' | 'missed' | 'graceEndsOn'>

/** Am I covered, until when? */
export function verdictOf({ t, lang }: View, { state, coveredUntil, missed }: Standing): string {
  const until = coveredUntil === null ? '' : formatDay(lastDayOf(coveredUntil), lang)
  switch (state) {
    case 'new':
      return t('Terdaftar, belum terlindungi', 'Registered, not covered yet')
    case 'active':
      return t(`Terlindungi sampai ${until}`, `Covered until ${until}`)
    case 'grace':
      return t(
        `Menunggak ${counted(missed, lang, 'bulan', 'month')}`,
        `${counted(missed, lang, 'bulan', 'month')} in arrears`,
      )
    case 'ended':
      return t(`Perlindungan berakhir ${until}`, `Cover ended on ${until}`)
    case 'non-active':
      return t(`Nonaktif sejak ${until}`, `Not active since ${until}`)
    default:
      return never(state)
  }
}

/** What follows from it, and what to do. */
export function leadOf({ t, lang }: View, { state, graceEndsOn }: Standing): string {
  const last = graceEndsOn ? formatDay(graceEndsOn, lang) : ''
  switch (state) {
    case 'new':
      return t(
        'Perlindungan mulai begitu bulan pertama dibayar.',
        'Cover begins as soon as the first month is paid.',
      )
    case 'active':
      return t(
        `Tidak ada yang perlu dibayar sekarang. Terlambat pun masih bisa dipulihkan sampai ${last}.`,
        `Nothing has to be paid now. Even late, it can be restored until ${last}.`,
      )
    case 'grace':
      return t(
        `Bayar yang tertunggak paling lambat ${last}: perlindungan pulih tanpa denda. Selama menunggak, santunan kecelakaan dan kematian baru dibayar sesudah tunggakan lunas.`,
        `Pay what is in arrears by ${last}: cover is restored without a penalty. While in arrears, cash after an accident or a death is paid only once they are settled.`,
      )
    case 'ended':
      return t(
        'Bulan yang lewat tidak ditagih. Bayar lagi kapan saja, dengan kode atau NIK: perlindungan mulai bulan itu.',
        'The months gone by are not asked for. Pay again at any time, by code or NIK: cover begins with that month.',
      )
    case 'non-active':
      return t(
        'JHT Anda sudah diambil. Bayar lagi kapan saja: perlindungan mulai bulan itu.',
        'Your old-age savings were paid out. Pay again at any time: cover begins with that month.',
      )
    default:
      return never(state)
  }
}

import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatMonth } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import { Rows } from '#ui/parts/list.tsx'
import { Cite, Note, Num, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { Offer } from './words.tsx'

const bracketArticle = 'PP 44/2015 Pasal 20'
const reliefArticle = 'PP 50/2025 Pasal 4'
const reliefPage = '/law/sources/pp-50-2025'

type Props = { view: View; offer: Offer }
type Stretch = Offer['stretches'][number]

/** From when until when: `November 2026 – Januari 2027`. */
export function spanOf(
  { lang }: View,
  { firstMonth, lastMonth }: { firstMonth: number; lastMonth: number },
): string {
  return firstMonth === lastMonth
    ? formatMonth(firstMonth, lang)
    : `${formatMonth(firstMonth, lang)} – ${formatMonth(lastMonth, lang)}`
}

/** What each month costs and why, before anyone agrees. */
export function OfferParts({ view, offer }: Props) {
  const { t, lang } = view
  return (
    <>
      {offer.stretches.map((stretch) => (
        <Monthly view={view} stretch={stretch} />
      ))}
      <p>
        {counted(offer.months, lang, 'bulan', 'month')}: <strong>{formatRupiah(offer.total)}</strong>
      </p>
      <Small>
        {t('Dihitung dari dasar', 'Counted on a base of')} <Num>{formatRupiah(offer.base)}</Num>.{' '}
        {t(
          'Sebagian baris tabel penghasilan kami ingat dari praktik, lampirannya belum kami baca.',
          'Some lines of the income table are recalled from practice; we have not read the annex itself.',
        )}{' '}
        <Cite href="/law/values/con.bpu.brackets">{bracketArticle}</Cite>
      </Small>
    </>
  )
}

/** Months in a row that cost the same. */
function Monthly({ view, stretch }: { view: View; stretch: Stretch }) {
  const { t, lang } = view
  const { months, jkk, jkm, jht, total } = stretch
  return (
    <>
      <p>
        <strong>{spanOf(view, stretch)}</strong>, {counted(months, lang, 'bulan', 'month')}
      </p>
      <Rows
        rows={[
          { label: t('Kecelakaan kerja (JKK)', 'Work accident (JKK)'), value: formatRupiah(jkk) },
          { label: t('Kematian (JKM)', 'Death (JKM)'), value: formatRupiah(jkm) },
          ...(jht > 0n ? [{ label: t('Hari tua (JHT)', 'Old age (JHT)'), value: formatRupiah(jht) }] : []),
          { label: t('Sebulan', 'A month'), value: formatRupiah(total), total: true },
        ]}
      />
      <Why view={view} stretch={stretch} />
    </>
  )
}

function Why({ view, stretch }: { view: View; stretch: Stretch }) {
  const { t, say } = view
  if (stretch.relief)
    return (
      <Note icon="check">
        {t(
          `${spanOf(view, stretch)}: setengah iuran JKK dan JKM diringankan. Manfaatnya tetap penuh.`,
          `${spanOf(view, stretch)}: half of JKK and JKM is remitted. The benefits stay whole.`,
        )}{' '}
        <Cite href={reliefPage}>{reliefArticle}</Cite>
      </Note>
    )
  return stretch.reasons.map(({ words, article }) => (
    <Note icon="info">
      {spanOf(view, stretch)}: {t('tanpa keringanan.', 'no relief.')} {say(inWords(words))}{' '}
      <Cite href={reliefPage}>{`${article.regulation} ${article.article}`}</Cite>
    </Note>
  ))
}

/** What was paid too much earlier, where a bill uses it. */
export function surplusRow({ t }: View, surplus: bigint) {
  return surplus > 0n
    ? [{ label: t('Kelebihan bayar sebelumnya', 'Paid too much before'), value: formatRupiah(-surplus) }]
    : []
}

import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatMonth } from '#ui/format.ts'
import { Table } from '#ui/parts/table.tsx'
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
export function OfferTable({ view, offer }: Props) {
  const { t, lang } = view
  return (
    <>
      <Table
        caption={t('Iuran menurut bulan dan program', 'Contributions by month and programme')}
        rows={offer.stretches}
        stack
        columns={[
          {
            head: t('Bulan', 'Months'),
            cell: (stretch) => (
              <>
                {spanOf(view, stretch)}
                <Small>{counted(stretch.months, lang, 'bulan', 'month')}</Small>
              </>
            ),
          },
          { head: 'JKK', cell: ({ jkk }) => formatRupiah(jkk), number: true },
          { head: 'JKM', cell: ({ jkm }) => formatRupiah(jkm), number: true },
          { head: 'JHT', cell: ({ jht }) => formatRupiah(jht), number: true },
          {
            head: t('Sebulan', 'A month'),
            cell: ({ total }) => <strong>{formatRupiah(total)}</strong>,
            number: true,
          },
        ]}
      />
      <p>
        {counted(offer.months, lang, 'bulan', 'month')}: <strong>{formatRupiah(offer.total)}</strong>
      </p>
      {offer.stretches.map((stretch) => (
        <Why view={view} stretch={stretch} />
      ))}
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
      {spanOf(view, stretch)}: {t('tanpa keringanan.', 'no relief.')} {say(words)}{' '}
      <Cite href={reliefPage}>{`${article.regulation} ${article.article}`}</Cite>
    </Note>
  ))
}

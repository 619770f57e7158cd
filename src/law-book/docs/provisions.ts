import { law, type AmountOf, type DatedValue, type Row, type Unit } from '@payung/law'
import { isCertain } from '#ui/sureness.ts'
import { leading } from '../../channels/public/law/regulations.ts'
import { writeAmount } from '../../channels/public/law/write-amount.ts'
import { both, inBoth, link, regulationFile, table } from './markdown.ts'

type LawRow = Row<AmountOf[Unit]>

/** Every dated row of some values: from when to when, how much, by which article, how sure. */
export function provisionsTable(values: readonly DatedValue[]): string {
  const rows = values.flatMap((value) =>
    law
      .history(value)
      .map((row, at) => [
        at === 0 ? `${both(value.title)} \`${value.id}\`` : '″',
        timeOf(row),
        amountOf(value, row),
        articleOf(row),
        sureness(row),
      ]),
  )
  return table(
    [
      'Ketentuan · *Provision*',
      'Berlaku · *In force*',
      'Nilai · *Value*',
      'Pasal · *Article*',
      'Kepastian · *Certainty*',
    ],
    rows,
  )
}

function timeOf({ from, to }: LawRow): string {
  return to ? `${from} – ${to}` : from
}

function amountOf({ unit }: DatedValue, row: LawRow): string {
  return both(inBoth((view) => writeAmount(view, unit, row)))
}

function articleOf({ article }: LawRow): string {
  return `${link(article.regulation, regulationFile(leading(article).slug))} ${article.article}`
}

/** Said in words: certain, or how little is known of it. */
function sureness(row: Pick<LawRow, 'confidence' | 'seen'>): string {
  if (isCertain(row)) return both({ id: 'pasti', en: 'certain' })
  const unseen = row.seen ? '' : ', tidak terlihat di sumber'
  const unseenInEnglish = row.seen ? '' : ', seen in no source'
  return {
    high: both({ id: `belum pasti${unseen}`, en: `not certain${unseenInEnglish}` }),
    medium: both({ id: `belum pasti: sedang${unseen}`, en: `not certain: medium${unseenInEnglish}` }),
    low: both({ id: `belum pasti: rendah${unseen}`, en: `not certain: low${unseenInEnglish}` }),
  }[row.confidence]
}

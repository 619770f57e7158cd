import type { Article, Working } from '@payung/law'
import { formatAmount, type Rupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import { Table } from '#ui/parts/table.tsx'
import { Cite } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { valuePage } from '../law/addresses.ts'
import { articlePage } from '../law/article-link.tsx'

/** One amount of several that are paid, and the provision that it rests on. */
export type Line = {
  readonly label: Words
  readonly amount: Rupiah
  readonly article: Article | null
  /** Identifier of the value whose page tells the rest, where it is one. */
  readonly value: string | null
}

/** @param working what led to this amount alone: its last step says what it rests on */
export function lineOf(label: Words, amount: Rupiah, working: Working): Line {
  const step = working.steps.at(-1)
  return { label, amount, article: step?.article ?? null, value: step?.rows[0]?.value ?? null }
}

type Props = { view: View; caption: string; head: string; lines: readonly Line[]; total?: Rupiah }

/** Amounts with their articles, and what they come to. */
export function LineTable({ view, caption, head, lines, total }: Props) {
  const { t, say } = view
  return (
    <Table
      caption={caption}
      rows={lines}
      columns={[
        {
          head: t('Untuk', 'For'),
          cell: ({ label, article, value }) => (
            <>
              {say(label)}
              {article && (
                <>
                  <br />
                  <Cite
                    href={value ? valuePage(value) : articlePage(article)}
                  >{`${article.regulation} ${article.article}`}</Cite>
                </>
              )}
            </>
          ),
        },
        { head, cell: ({ amount }) => (amount === 0n ? '–' : formatAmount(amount)), number: true },
      ]}
      foot={total === undefined ? undefined : [t('Jumlah', 'Total'), formatAmount(total)]}
    />
  )
}

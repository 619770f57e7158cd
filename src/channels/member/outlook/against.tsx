import type { Obstacle } from '@payung/law'
import type { Words } from '#base/words.ts'
import { formatDay } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import { Steps } from '#ui/parts/list.tsx'
import { Cite } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** As the law gives it, or as it was kept with a decision. */
type Kept = Pick<Obstacle, 'words'> & {
  readonly article: Pick<Obstacle['article'], 'regulation' | 'article'>
  readonly mend?: Words | null
  readonly fromOn?: Obstacle['fromOn'] | null
}

type Props = {
  view: View
  reasons: readonly Kept[]
  /** The page of the law’s rule that says so. */
  href: string
}

/** Every reason why not, each with its article, what would mend it, and the day from which time does. */
export function Against({ view: { t, say, lang }, reasons, href }: Props) {
  if (reasons.length === 0) return null
  return (
    <Steps
      steps={reasons.map(({ words, article, mend, fromOn }) => ({
        title: say(inWords(words)),
        ...(mend && { text: say(inWords(mend)) }),
        more: (
          <>
            {fromOn && <p>{t(`Mulai ${formatDay(fromOn, lang)}.`, `From ${formatDay(fromOn, lang)}.`)}</p>}
            <p>
              <Cite href={href}>{`${article.regulation} ${article.article}`}</Cite>
            </p>
          </>
        ),
      }))}
    />
  )
}

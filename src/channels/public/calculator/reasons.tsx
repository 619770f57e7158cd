import type { Obstacle } from '@payung/law'
import { formatDay } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import { Steps } from '#ui/parts/list.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { ArticleLink } from '../law/article-link.tsx'

type Props = { view: View; id?: string; title?: string; reasons: readonly Obstacle[] }

/** Every reason against, each with its article, what would mend it, and the day from which time does. */
export function Reasons({ view, id = 'reasons', title, reasons }: Props) {
  const { t, say, lang } = view
  if (reasons.length === 0) return null
  return (
    <Section id={id} size="md" title={title ?? t('Mengapa belum, dan jalannya', 'Why not yet, and the way')}>
      <Steps
        steps={reasons.map(({ words, article, mend, fromOn }) => ({
          title: say(inWords(words)),
          ...(mend && { text: say(inWords(mend)) }),
          more: (
            <>
              {fromOn && (
                <p>
                  {t(
                    `Selesai dengan sendirinya mulai ${formatDay(fromOn, lang)}.`,
                    `Time mends it from ${formatDay(fromOn, lang)}.`,
                  )}
                </p>
              )}
              <p>
                <ArticleLink article={article} />
              </p>
            </>
          ),
        }))}
      />
    </Section>
  )
}

import { mayAdmitProvider, Working, type Day } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import type { Provider } from './provider.ts'

const words = z.object({ id: z.string(), en: z.string() })

/** What the law says of a training body on a day: a yes, or a no with every reason, what mends it, and when. */
export const admission = z.object({
  eligible: z.boolean(),
  reasons: z.array(
    z.object({
      code: z.string(),
      words,
      article: z.object({ regulation: z.string(), article: z.string() }),
      mend: words.nullable(),
      fromOn: fields.day.nullable(),
    }),
  ),
  /** The first day on which the answer is yes, where time alone mends every reason. */
  qualifiesOn: fields.day.nullable(),
})
export type Admission = z.output<typeof admission>

export function judgeAdmission(
  { licenceExpiresOn, experienceSince }: Pick<Provider, 'licenceExpiresOn' | 'experienceSince'>,
  on: Day,
): Admission {
  const asked = { licence: { expiresOn: licenceExpiresOn }, experienceSince, on }
  const { eligible, reasons, qualifiesOn } = mayAdmitProvider(asked, new Working())
  return {
    eligible,
    reasons: reasons.map(({ code, words: said, article, mend = null, fromOn = null }) => ({
      code,
      words: said,
      article: { regulation: article.regulation, article: article.article },
      mend,
      fromOn,
    })),
    qualifiesOn: eligible ? null : (qualifiesOn ?? null),
  }
}

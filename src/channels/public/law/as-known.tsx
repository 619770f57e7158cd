import type { Day } from '@payung/law'
import { formatDay } from '#ui/format.ts'
import { Alert } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import type { Answered } from './rule.page.tsx'

type Props = { view: View; answered: Answered; on: Day; now: Answered }

/** Says that an answer is by the law as it was known on a day, and whether it is another by what is known now. */
export function AsKnown({ view: { t, lang }, answered, on, now }: Props) {
  const day = formatDay(on, lang)
  const isSame = JSON.stringify(answered.result) === JSON.stringify(now.result)
  const title = t(`Menurut hukum yang diketahui ${day}`, `By the law as it was known on ${day}`)
  return isSame ? (
    <Alert kind="info" title={title}>
      {t('Menurut yang diketahui sekarang jawabannya sama.', 'By what is known now the answer is the same.')}
    </Alert>
  ) : (
    <Alert kind="warning" title={title}>
      {t(
        'Menurut yang diketahui sekarang jawabannya lain: aturannya terbit sesudah hari itu.',
        'By what is known now the answer is another: the rule was published after that day.',
      )}
    </Alert>
  )
}

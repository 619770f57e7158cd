import { inTenths, qualityLines, type Quality } from '#modules/training'
import { Rows } from '#ui/parts/list.tsx'
import { Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** `78,5 dari 100`, or that too little is known. */
export function scoreWords({ t, lang }: View, { score }: Quality): string {
  if (score === null) return t('Belum cukup data', 'Not enough data yet')
  const points = inTenths(score, lang)
  return t(`${points} dari 100`, `${points} of 100`)
}

/** Every part of a score, with what it was counted from. */
export function QualityRows({ view, quality }: { view: View; quality: Quality }) {
  const { t, say } = view
  return (
    <Rows
      rows={[
        ...qualityLines(quality).map(({ label, value, counted }) => ({
          label: say(label),
          value: (
            <>
              {say(value)}
              {counted && <Small>{say(counted)}</Small>}
            </>
          ),
        })),
        { label: t('Nilai mutu', 'Quality score'), value: scoreWords(view, quality), total: true },
      ]}
    />
  )
}

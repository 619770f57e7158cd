import { Progress } from '#ui/parts/list.tsx'
import type { View } from '#ui/view.ts'

const places = { upload: 0, mend: 1, review: 2, pay: 3 }

/** Where a return is on its way from a file to a bill. */
export function ReturnProgress({ view, at }: { view: View; at: keyof typeof places }) {
  const { t } = view
  return (
    <Progress
      label={t('Langkah laporan', 'Steps of the return')}
      steps={[t('Unggah', 'Upload'), t('Perbaiki', 'Mend'), t('Tinjau', 'Review'), t('Bayar', 'Pay')]}
      current={places[at]}
    />
  )
}

import type { z } from 'zod'
import type { comparePeople } from '#modules/registry'
import { formatPercent } from '#ui/format.ts'
import { Actions } from '#ui/parts/action.tsx'
import { Tag } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

export type Evidence = z.output<(typeof comparePeople)['output']>['evidence']

/** From here on names are as good as the same: what is different is how somebody wrote them. */
const alike = 0.6

/** What speaks for two records being one person, and what against it; never the data that were compared. */
export function EvidenceTags({ view, evidence }: { view: View; evidence: Evidence }) {
  const { t } = view
  const { sameBirthday, nameLikeness, sameMother, samePhone, nikDigitsApart } = evidence
  const likeness = formatPercent(nameLikeness, 0)
  return (
    <Actions>
      <Sign speaks={nameLikeness >= alike}>{t(`Nama ${likeness} mirip`, `Names ${likeness} alike`)}</Sign>
      <Sign speaks={sameBirthday}>
        {sameBirthday ? t('Lahir sama', 'Same birthday') : t('Lahir beda', 'Other birthday')}
      </Sign>
      <Sign speaks={sameMother}>
        {sameMother ? t('Ibu sama', 'Same mother') : t('Ibu beda', 'Other mother')}
      </Sign>
      <Sign speaks={samePhone}>{samePhone ? t('HP sama', 'Same phone') : t('HP beda', 'Other phone')}</Sign>
      <Sign speaks={nikDigitsApart !== null && nikDigitsApart <= 2}>{nikWords(view, nikDigitsApart)}</Sign>
    </Actions>
  )
}

export function nikWords({ t }: View, apart: number | null): string {
  if (apart === null) return t('NIK tidak ada di salah satu', 'One has no NIK')
  return t(`NIK beda ${apart} angka`, `NIK ${apart} ${apart === 1 ? 'digit' : 'digits'} apart`)
}

function Sign({ speaks, children }: { speaks: boolean; children?: string }) {
  return <Tag kind={speaks ? 'done' : 'quiet'}>{children}</Tag>
}

import { formatRupiah } from '#base/rupiah.ts'
import { Rows } from '#ui/parts/list.tsx'
import { Num } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { Against } from './against.tsx'
import type { Survivors } from './survivors.ts'

/** The pension of those who are left, or why contributions are paid back instead. */
export function SurvivorsPart({ view, survivors }: { view: View; survivors: Survivors }) {
  const { t } = view
  if (survivors.kind === 'once')
    return (
      <>
        <Rows
          rows={[
            {
              label: t('Iuran JP, ditambah hasilnya', 'Contributions to JP, and what they earned'),
              value: <Num>{formatRupiah(survivors.contributions)}</Num>,
            },
          ]}
        />
        <Against view={view} reasons={survivors.reasons} href="/law/rules/jp.survivor_before_pension" />
      </>
    )
  const names = {
    widow: t('Pensiun istri atau suami', 'Pension of the wife or husband'),
    child: t('atau anak, bila tidak ada istri atau suami', 'or children, without a wife or husband'),
    parent: t('atau orang tua, bila tidak ada keduanya', 'or a parent, without either'),
  }
  return (
    <Rows
      rows={survivors.shares.map(({ recipient, paid }) => ({
        label: names[recipient],
        value: t(`${formatRupiah(paid)} sebulan`, `${formatRupiah(paid)} a month`),
      }))}
    />
  )
}

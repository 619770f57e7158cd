import { Empty } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import type { Asked } from './search.ts'

/** A search that finds nothing, as a list or on the map; `all` is where the same stands without a search. */
export function NothingFound({ view: { t }, asked, all }: { view: View; asked: Asked; all: string }) {
  const isNarrow = Object.keys(asked).length > 0
  return (
    <Empty
      title={
        isNarrow
          ? t('Coba lebih luas', 'Try it wider')
          : t('Kelas berikutnya sedang disiapkan', 'The next classes are being prepared')
      }
      action={isNarrow ? <a href={all}>{t('Lihat semua kelas', 'See all classes')}</a> : null}
    >
      {t(
        'Kelas daring bisa diikuti dari mana saja. Kelas baru muncul di sini begitu dibuka.',
        'Online classes can be joined from anywhere. New classes appear here once they open.',
      )}
    </Empty>
  )
}

import {
  Beside,
  Calculations,
  Changes,
  Codes,
  MissingMonths,
  Money,
  Months,
  Tables,
  Through,
  ToChoose,
  Ways,
  WhereTheyLie,
} from './gallery/figures.tsx'
import { Choices, Fields, Held } from './gallery/forms.tsx'
import { Buttons, Colours, Entrances, Messages, Nothing, Signs, Texts, Wait } from './gallery/messages.tsx'
import { Page } from './layout.tsx'
import { PageHead } from './parts/text.tsx'
import type { View } from './view.ts'

// oxfmt-ignore
const samples = [
  Colours, Buttons, Texts, Messages, Nothing, Wait, Fields, Choices, Held, Tables, Changes, Money, Through, Beside,
  WhereTheyLie, Months, MissingMonths, Ways, Calculations, Codes, Signs, Entrances, ToChoose,
]

/** Every part in every state on one page, for those who build pages and those who check them. */
export function PartsGallery({ view }: { view: View }) {
  const { t } = view
  return (
    <Page view={view} title={t('Keadaan dan bagian', 'States and parts')} portal="public">
      <PageHead
        view={view}
        title={t('Keadaan dan bagian', 'States and parts')}
        lead={t(
          'Satu lembar untuk pengembang: warna, tombol, pesan, dan halaman yang kosong, menunggu, atau tidak terbuka.',
          'One sheet for those who build: colours, buttons, messages, and pages that are empty, waiting or broken.',
        )}
      />
      <div class="py-sheet">
        {samples.map((Part) => (
          <Part view={view} />
        ))}
      </div>
    </Page>
  )
}

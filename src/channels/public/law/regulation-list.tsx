import { dayIn, monthOf } from '@payung/law'
import { capital, yearOf } from '#ui/format.ts'
import { ItemList } from '#ui/parts/list.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import {
  calendarPage,
  changesPage,
  onDayPage,
  riskClassesPage,
  sourcePage,
  unsurePage,
  whatIfPage,
} from './addresses.ts'
import { yearsOfChange } from './changes.ts'
import type { Regulation } from './regulations.ts'

/** What the law carried here was read from, and its annexes. */
export function Regulations({ view, regulations }: { view: View; regulations: readonly Regulation[] }) {
  const { t, say } = view
  const year = yearOf(monthOf(dayIn(view.now)))
  const changed = yearsOfChange().find((one) => one <= year) ?? year
  return (
    <>
      <Section id="annexes" size="md" title={t('Lampiran', 'Annexes')}>
        <ItemList
          items={[
            {
              icon: 'pencil',
              title: t('Andaikan aturannya lain', 'Suppose the law were another'),
              text: t('Tarif dan batas upah, bagi banyak orang', 'Rates and ceilings, for many people'),
              href: whatIfPage,
            },
            {
              icon: 'history',
              title: t('Yang berlaku pada suatu hari', 'What was in force on a day'),
              text: t(
                'Seluruh ketentuan, juga seperti diketahui dahulu',
                'Every provision, also as it was known',
              ),
              href: onDayPage,
            },
            {
              icon: 'calendar-days',
              title: t(`Yang berubah pada ${changed}`, `What changed in ${changed}`),
              text: t('Tahun demi tahun, dengan pasalnya', 'Year by year, with the articles'),
              href: changesPage(changed),
            },
            {
              icon: 'circle-alert',
              title: t('Yang belum pasti', 'What is not certain'),
              text: t('Paling tidak pasti dahulu', 'The least certain first'),
              href: unsurePage,
            },
            {
              icon: 'hard-hat',
              title: t('Kelas risiko menurut jenis usaha', 'Risk classes by kind of business'),
              text: 'PP 44/2015 Lampiran I',
              href: riskClassesPage,
            },
            {
              icon: 'calendar-days',
              title: t(`Hari libur dan batas bayar ${year}`, `Holidays and due dates of ${year}`),
              text: t('SKB tiga menteri', 'Joint decree of three ministers'),
              href: calendarPage(year),
            },
          ]}
        />
      </Section>
      {regulations.length > 0 && (
        <Section id="sources" size="md" title={t('Peraturan dan surat', 'Regulations and letters')}>
          <ItemList
            items={regulations.map(({ slug, name, subject }) => ({
              icon: 'file-text' as const,
              title: capital(name),
              ...(subject && { text: say(subject) }),
              href: sourcePage(slug),
            }))}
          />
        </Section>
      )}
    </>
  )
}

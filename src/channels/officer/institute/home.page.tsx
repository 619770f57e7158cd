import { listEndingSoon, listStaffRegistrations, registrationWords } from '#modules/institute'
import { formatDay } from '#ui/format.ts'
import { Entries, ItemList } from '#ui/parts/list.tsx'
import { Columns, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { home, InstitutePage } from './institute-page.tsx'

/** The corporate university at a glance: what ends soon, one's own courses, and the way to everything else. */
export const viewInstitute = page(home, 'officer', async (visit) => {
  const { view, perform } = visit
  const { t, lang, say } = view
  const { agreements } = await perform(listEndingSoon, {})
  const { registrations } = await perform(listStaffRegistrations, { limit: 10 })
  const mine = registrations.filter(({ state }) => state !== 'withdrawn')
  return (
    <InstitutePage
      visit={visit}
      title={t('Institut', 'The Institute')}
      lead={t(
        'Skema sertifikasi, kursus, penelitian, kerja sama, dan ruang.',
        'Certification schemes, courses, research, partners and rooms.',
      )}
    >
      <Columns
        aside={
          <Section id="mine" size="md" title={t('Kursus saya', 'My courses')}>
            {mine.length === 0 ? (
              <p>{t('Anda belum mendaftar kursus pegawai.', 'You have registered for no course yet.')}</p>
            ) : (
              <Entries
                entries={mine.map(({ runNo, title, heldOn, state }) => ({
                  title: <a href={`${home}/runs/${runNo}`}>{title}</a>,
                  text: `${formatDay(heldOn, lang)}. ${say(registrationWords[state])}`,
                }))}
              />
            )}
          </Section>
        }
      >
        <Section id="parts" title={t('Bagian', 'Parts')} quiet>
          <ItemList items={partsOf(view)} />
        </Section>
        {agreements.length > 0 && (
          <Section id="ending" size="md" title={t('Kerja sama segera berakhir', 'Agreements that end soon')}>
            <Entries
              entries={agreements.map(({ partner, endsOn }) => ({
                title: partner,
                text: t(`Sampai ${formatDay(endsOn, lang)}`, `Until ${formatDay(endsOn, lang)}`),
              }))}
            />
          </Section>
        )}
      </Columns>
    </InstitutePage>
  )
})

function partsOf({ t }: View) {
  return [
    { icon: 'graduation-cap', title: t('Kursus', 'Courses'), href: `${home}/courses` },
    { icon: 'id-card', title: t('Skema sertifikasi', 'Certification schemes'), href: `${home}/schemes` },
    { icon: 'file-text', title: t('Penelitian', 'Research'), href: `${home}/research` },
    { icon: 'heart-handshake', title: t('Kerja sama', 'Partners'), href: `${home}/partners` },
    { icon: 'building-2', title: t('Ruang', 'Rooms'), href: `${home}/rooms` },
    { icon: 'history', title: t('Perkembangan', 'Progress'), href: `${home}/progress` },
  ] as const
}

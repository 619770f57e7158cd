import { listAgreements, type ShownAgreement } from '#modules/reach'
import { counted, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { PageHead, Section, Source } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'

/** Every agreement that is on record, for anyone to hold against what came of it. */
export const listAgreementsPage = page('/agreements', 'anyone', async (visit) => {
  const { agreements } = await visit.perform(listAgreements, {})
  return <Agreements visit={visit} agreements={agreements} />
})

type Props = { visit: Visit<'anyone', '/agreements'>; agreements: readonly ShownAgreement[] }

function Agreements({ visit, agreements }: Props) {
  const { t, lang } = visit.view
  const title = t(
    `${counted(agreements.length, lang, 'kerja sama', 'agreement')} tercatat`,
    `${counted(agreements.length, lang, 'kerja sama', 'agreement')} on record`,
  )
  return (
    <Page {...frameOf(visit)} portal="public" title={title}>
      <PageHead
        view={visit.view}
        title={title}
        lead={t(
          'Dengan pemerintah daerah dan mitra lain, seperti diumumkan. Yang lama tetap bisa dibaca.',
          'With local governments and other partners, as they were made known. Old ones stay readable.',
        )}
      />
      <Section id="agreements" quiet title={t('Daftar kerja sama', 'Agreements')}>
        {agreements.length === 0 ? (
          <Empty title={t('Belum ada kerja sama yang tercatat.', 'No agreement is on record yet.')}>
            {t(
              'Kerja sama yang diumumkan akan tampil di sini.',
              'Agreements will show here once they are made known.',
            )}
          </Empty>
        ) : (
          <ItemList
            items={agreements.map(({ id, partner, about, madeKnownOn }) => ({
              icon: 'landmark',
              title: partner,
              text: `${formatDay(madeKnownOn, lang)}. ${about[lang]}.`,
              href: `/agreements/${id}`,
            }))}
          />
        )}
        <Source>{t('Setiap catatan menyebut sumbernya.', 'Every record names its source.')}</Source>
      </Section>
    </Page>
  )
}

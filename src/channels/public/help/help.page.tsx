import { Page } from '#ui/layout.tsx'
import { Actions } from '#ui/parts/action.tsx'
import { List } from '#ui/parts/list.tsx'
import { Columns, Details, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { helpTopics, type HelpTopic } from './answers.ts'

/** Short answers to what people come with, and how to reach somebody. */
export const viewHelp = page('/help', 'anyone', async (visit) => {
  const { view } = visit
  const { t, say } = view
  const title = t('Apa yang perlu Anda selesaikan?', 'What do you need to settle?')
  return (
    <Page {...frameOf(visit)} portal="public" title={t('Bantuan', 'Help')}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Cari pertanyaan Anda. Jawabannya pendek, dengan jalan ke halamannya.',
          'Find your question. Answers are short and lead to the page.',
        )}
      >
        <Actions>
          {helpTopics.map(({ id, title: name }) => (
            <a href={`#${id}`}>{say(name)}</a>
          ))}
          <a href="#office">{t('Kantor', 'Offices')}</a>
        </Actions>
      </PageHead>
      <Columns aside={<Aside view={view} />}>
        {helpTopics.map((topic) => (
          <Topic view={view} topic={topic} />
        ))}
      </Columns>
    </Page>
  )
})

function Topic({ view: { say }, topic: { id, title, answers } }: { view: View; topic: HelpTopic }) {
  return (
    <Section id={id} size="md" title={say(title)}>
      <div>
        {answers.map(({ question, answer, link }) => (
          <Details summary={say(question)}>
            <p>{say(answer)}</p>
            {link && (
              <p>
                <a href={link.href}>{say(link.label)}</a>
              </p>
            )}
          </Details>
        ))}
      </div>
    </Section>
  )
}

function Aside({ view: { t } }: { view: View }) {
  return (
    <>
      <Section id="office" size="md" title={t('Bicara dengan kantor', 'Talk to an office')}>
        <p>
          {t(
            'Setiap kabupaten dan kota dilayani satu kantor cabang. Bawa KTP; perusahaan membawa NPP atau NIB.',
            'Every regency and city is served by one branch office. Bring your identity card; employers their NPP or NIB.',
          )}
        </p>
        <p>
          <a href="/offices">{t('Cari kantor yang melayani Anda', 'Find the office that serves you')}</a>
        </p>
      </Section>
      <Section id="safe" size="md" title={t('Jaga akun Anda', 'Keep your account safe')}>
        <List
          items={[
            t(
              'Kode masuk hanya untuk Anda. Tidak ada petugas yang menanyakannya.',
              'The sign-in code is yours alone. No officer asks for it.',
            ),
            t('Semua layanan gratis, tanpa perantara.', 'Every service is free, without a broker.'),
            t('Ragu dengan kartu atau surat? Periksa dulu.', 'Unsure of a card or a letter? Check it first.'),
          ]}
        />
        <p>
          <a href="/verify">{t('Periksa kartu atau surat', 'Check a card or a letter')}</a>
        </p>
      </Section>
    </>
  )
}

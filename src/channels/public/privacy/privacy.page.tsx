import { breachNoticeHours, dayIn, law } from '@payung/law'
import { present } from '#base/assert.ts'
import { retention, retentionSince, type Kept } from '#modules/privacy'
import { counted, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions } from '#ui/parts/action.tsx'
import { Entries, List } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Cite, Columns, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { rights } from './rights.ts'

/** What is held about people, why, how long, who sees it, and how each right is used. */
export const viewPrivacy = page('/privacy', 'anyone', async (visit) => {
  const { view } = visit
  const { t } = view
  const title = t(
    'Data Anda milik Anda. Ini yang kami simpan, dan mengapa.',
    'Your data are yours. This is what we keep, and why.',
  )
  return (
    <Page {...frameOf(visit)} portal="public" title={t('Data pribadi', 'Personal data')}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Tidak ada iklan, tidak ada penjualan data, tidak ada pelacak di halaman mana pun.',
          'No advertising, no selling of data, no trackers on any page.',
        )}
      >
        <Actions>
          <a href="#kept">{t('Berapa lama', 'How long')}</a>
          <a href="#who">{t('Siapa melihat', 'Who sees it')}</a>
          <a href="#rights">{t('Hak Anda', 'Your rights')}</a>
          <a href="#breach">{t('Bila data bocor', 'If data get out')}</a>
        </Actions>
      </PageHead>
      <Columns aside={<Aside view={view} />}>
        <Section id="kept" title={t('Apa, mengapa, dan berapa lama', 'What, why and how long')}>
          <KeptTable view={view} />
          <Source>
            {t(
              `Berlaku sejak ${formatDay(retentionSince, view.lang)}. Penghapusan berjalan sendiri setiap jam, menurut daftar ini.`,
              `In force since ${formatDay(retentionSince, view.lang)}. Deleting runs by itself every hour, by this list.`,
            )}
          </Source>
        </Section>
        <Section id="rights" title={t('Hak Anda, dan cara memakainya', 'Your rights, and how to use them')}>
          <RightsList view={view} />
        </Section>
      </Columns>
    </Page>
  )
})

function KeptTable({ view }: { view: View }) {
  const { t, say } = view
  return (
    <Table
      caption={t('Yang disimpan, alasannya, dan berapa lama', 'What is kept, why, and how long')}
      rows={retention}
      stack
      columns={[
        { head: t('Apa', 'What'), cell: ({ what }) => say(what) },
        {
          head: t('Mengapa', 'Why'),
          cell: ({ why, basis }) => (
            <>
              {say(why)}
              <Small>{say(basis)}</Small>
            </>
          ),
          onPhone: 'line',
        },
        {
          head: t('Berapa lama', 'How long'),
          cell: (kept) => <Time view={view} kept={kept} />,
          onPhone: 'line',
        },
      ]}
    />
  )
}

function Time({ view, kept }: { view: View; kept: Kept }) {
  const { say, lang } = view
  if (kept.days === null) return <>{say(kept.until)}</>
  return (
    <>
      {`${counted(kept.days, lang, 'hari', 'day')} ${say(kept.after)}`}
      <Small>{say(kept.atEnd)}</Small>
    </>
  )
}

function RightsList({ view: { say } }: { view: View }) {
  return (
    <Entries
      entries={rights.map(({ what, how, link, article }) => ({
        title: say(what),
        text: (
          <>
            {say(how)} {link && <a href={link.href}>{say(link.label)}</a>}
            <Small>{`UU 27/2022 ${article}`}</Small>
          </>
        ),
      }))}
    />
  )
}

function Aside({ view }: { view: View }) {
  const { t } = view
  const row = present(law.on(breachNoticeHours, dayIn(view.now)), 'the law sets a time for the notice')
  return (
    <>
      <Section id="who" size="md" title={t('Siapa yang melihat', 'Who sees it')}>
        <List
          items={[
            t('Anda sendiri: semuanya.', 'Yourself: everything.'),
            t(
              'Perusahaan tempat Anda bekerja: hanya yang mereka laporkan sendiri.',
              'Your employer: only what it reported itself.',
            ),
            t(
              'Petugas: setelah menulis keperluannya, dan NIK tetap disamarkan sampai diminta. Anda bisa membaca siapa dan untuk apa.',
              'Officers: after stating a purpose, the NIK masked until asked for. You can read who did and why.',
            ),
            t(
              'Data kependudukan: mencocokkan saja. Mereka menjawab cocok atau tidak.',
              'The population register: only compares. It answers whether things agree.',
            ),
            t(
              'Bank: nomor tagihan dan jumlahnya, tanpa nama pekerja.',
              'Banks: the bill’s number and amount, no worker’s name.',
            ),
          ]}
        />
      </Section>
      <Section id="breach" size="md" title={t('Bila data bocor', 'If data get out')}>
        <p>
          {t(
            `Paling lambat ${row.amount} jam sesudah kami tahu, setiap orang yang terkena diberi tahu secara tertulis: data apa, kapan dan bagaimana, dan apa yang kami lakukan. Lembaga pelindungan data pribadi juga.`,
            `Within ${row.amount} hours of our knowing, everyone concerned is told in writing: which data, when and how, and what we do about it. So is the institution for personal data.`,
          )}
        </p>
        <Cite href="/law/sources/uu-27-2022">{`${row.article.regulation} ${row.article.article}`}</Cite>
      </Section>
      <Section id="ask" size="md" title={t('Bertanya', 'Ask us')}>
        <p>
          <a href="/offices">{t('Kantor yang melayani Anda', 'The office that serves you')}</a>
        </p>
      </Section>
    </>
  )
}

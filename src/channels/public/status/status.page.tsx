import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { List } from '#ui/parts/list.tsx'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page, type Route } from '#web/page.ts'
import { type Part, parts, type Seen, type Standing } from './standing.ts'
import type { Watch } from './watch.ts'
import { partWords, stateWords } from './words.ts'

const path = '/status'

/** What works now, and since when something does not. It asks no database, so that it is there when that is away. */
export function viewStatus(watch: Watch): Route {
  return page(path, 'anyone', async (visit) => {
    const { view } = visit
    const seen = watch.seen()
    const { title, lead } = verdictOf(view, seen)
    return (
      <Page {...frameOf(visit)} portal="public" title={title}>
        <PageHead view={view} title={title} lead={lead}>
          <Actions>
            <ButtonLink href={path}>{view.t('Periksa lagi', 'Check again')}</ButtonLink>
          </Actions>
        </PageHead>
        <Columns aside={<Aside view={view} />}>
          <Parts view={view} seen={seen} />
        </Columns>
      </Page>
    )
  })
}

function verdictOf({ t }: View, seen: Seen): { title: string; lead: string } {
  const states = new Set(parts.map((part) => seen[part].state))
  if (states.has('away'))
    return {
      title: t('Payung sedang terputus', 'Payung is interrupted'),
      lead: t(
        'Bukan karena Anda. Yang sudah Anda kirim dan sudah kami jawab tetap tersimpan.',
        'It is not because of you. What you sent and we answered is kept.',
      ),
    }
  if (states.has('late'))
    return {
      title: t('Sebagian lebih lambat dari biasanya', 'Some things are slower than usual'),
      lead: t(
        'Anda tetap bisa memakai Payung. Yang terlambat disebut di bawah.',
        'You can go on using Payung. What is late is named below.',
      ),
    }
  return {
    title: t('Semua berjalan baik', 'Everything works'),
    lead: t('Tidak ada gangguan saat ini.', 'Nothing is out of order now.'),
  }
}

const tags: Readonly<Record<Standing['state'], TagKind>> = { well: 'done', late: 'waiting', away: 'fault' }

function Parts({ view, seen }: { view: View; seen: Seen }) {
  const { t, say, lang } = view
  const title = t('Yang berjalan sekarang', 'What works now')
  return (
    <Section id="parts" title={title}>
      <Table
        caption={title}
        rows={parts}
        columns={[
          {
            head: t('Layanan', 'Service'),
            cell: (part) => <Told view={view} part={part} standing={seen[part]} />,
          },
          {
            head: t('Keadaan', 'State'),
            cell: (part) => <Tag kind={tags[seen[part].state]}>{say(stateWords[seen[part].state])}</Tag>,
          },
        ]}
      />
      <Source icon="clock">
        {t(
          `Diperiksa ${formatInstant(seen.at, lang)}, dan lagi setiap lima detik.`,
          `Checked ${formatInstant(seen.at, lang)}, and again every five seconds.`,
        )}
      </Source>
    </Section>
  )
}

function Told({ view, part, standing }: { view: View; part: Part; standing: Standing }) {
  const { t, say, lang } = view
  const words = partWords[part]
  const since = standing.state === 'well' ? null : formatInstant(standing.since, lang)
  return (
    <>
      <strong>{say(words.name)}</strong>
      <Small>
        {say(words[standing.state])}
        {since && ` ${t(`Sejak ${since}.`, `Since ${since}.`)}`}
      </Small>
    </>
  )
}

function Aside({ view: { t } }: { view: View }) {
  return (
    <Section id="meanwhile" size="md" title={t('Bila Anda terhambat', 'If you are held up')}>
      <List
        items={[
          t(
            'Jatuh tempo hari ini? Yang dihitung adalah hari Anda membayar di bank, bukan hari kami membukukannya.',
            'Due today? What counts is the day you pay at the bank, not the day we book it.',
          ),
          t(
            'Mengirim berkas atau formulir dua kali tidak menggandakan apa pun.',
            'Sending a file or a form twice doubles nothing.',
          ),
          <a href="/offices">{t('Cari kantor yang melayani Anda', 'Find the office that serves you')}</a>,
        ]}
      />
    </Section>
  )
}

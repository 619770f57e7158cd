import type { ProblemDetails } from '#base/problem.ts'
import {
  authorityLetter,
  breachLetter,
  dataKinds,
  listBreachPeople,
  spanOf,
  viewBreach,
  type Breach,
} from '#modules/privacy'
import { formatCount, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { IconLink } from '#ui/parts/action.tsx'
import { Entries, Rows, Track, type TrackStop } from '#ui/parts/list.tsx'
import { Columns, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { download, page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { breachPath } from '../addresses.ts'
import { idIn, keyIn, maySupervise } from '../desk.ts'
import { hoursLeft } from '../hours-left.ts'
import { BreachTag } from './breach-tag.tsx'
import { PeopleSection } from './people.tsx'
import { Steps } from './steps.tsx'
import type { OfBreach } from './steps.tsx'

/** One case: its clock, what it says, whom it concerns, and who has been told. */
export const viewCase = page('/officer/breaches/:breachId', 'officer', (visit) => drawCase(visit))

export async function drawCase(visit: OfBreach, problem: ProblemDetails | null = null) {
  const { view, params, perform, query } = visit
  const { t } = view
  const breachId = idIn(params.breachId)
  const breach = await perform(viewBreach, { breachId })
  const trail = trailOf(breachPath(breachId), query['at'])
  const { people, next } = await perform(listBreachPeople, { breachId, cursor: trail.current })
  return (
    <Page {...frameOf(visit)} portal="officer" title={breach.number} problem={problem}>
      <PageHead
        view={view}
        title={verdictOf(view, breach)}
        state={<BreachTag view={view} breach={breach} />}
        crumbs={[
          { href: '/officer/breaches', label: t('Insiden data pribadi', 'Data breaches') },
          { href: breachPath(breachId), label: breach.number },
        ]}
      />
      <Columns
        aside={
          <>
            <Steps visit={visit} breach={breach} problem={problem} />
            <Way view={view} breach={breach} />
          </>
        }
      >
        <Told view={view} breach={breach} />
        <Facts view={view} breach={breach} />
        <PeopleSection
          view={view}
          mayDrop={maySupervise(visit)}
          breach={breach}
          people={people}
          trail={trail}
          next={next}
        />
      </Columns>
    </Page>
  )
}

function verdictOf(view: View, { state, dueAt, people, reached, posted }: Breach): string {
  const { t, lang, now } = view
  const due = formatInstant(dueAt, lang)
  if (state === 'closed') return t('Kasus ini sudah ditutup', 'This case is closed')
  if (state === 'sent') {
    const left = people - reached - posted
    return left > 0
      ? t(`${formatCount(left)} orang belum diberi tahu`, `${formatCount(left)} still to be told`)
      : t('Semua sudah diberi tahu. Tutup kasusnya.', 'Everyone has been told. Close the case.')
  }
  return dueAt < now
    ? t(`Batas ${due} sudah lewat. Kirim sekarang.`, `The time was ${due}. Send now.`)
    : t(
        `Kirim surat paling lambat ${due}: ${hoursLeft(view, dueAt)}`,
        `Send the letters by ${due}: ${hoursLeft(view, dueAt)}`,
      )
}

function Told({ view, breach }: { view: View; breach: Breach }) {
  const { t, lang } = view
  const { people, written, reached, byPost, posted, authorityReachedAt, sentAt } = breach
  return (
    <Section id="told" title={t('Siapa yang sudah diberi tahu', 'Who has been told')}>
      <Rows
        rows={[
          { label: t('Orang yang terkena', 'People concerned'), value: formatCount(people) },
          { label: t('Surat ditulis', 'Letters written'), value: formatCount(written) },
          { label: t('Pesan terkirim', 'Reached by message'), value: formatCount(reached) },
          {
            label: t('Lewat pos, sudah diserahkan', 'By post, given to it'),
            value: t(
              `${formatCount(posted)} dari ${formatCount(byPost)}`,
              `${formatCount(posted)} of ${formatCount(byPost)}`,
            ),
          },
          {
            label: t('Lembaga', 'The institution'),
            value: authorityReachedAt
              ? formatInstant(authorityReachedAt, lang)
              : sentAt
                ? t('sedang dikirim', 'being sent')
                : t('belum', 'not yet'),
          },
        ]}
      />
      <p>
        <IconLink href={breachPath(breach.breachId, 'authority-letter')} icon="download">
          {t('Surat kepada lembaga (PDF)', 'Letter to the institution (PDF)')}
        </IconLink>
      </p>
      <Source>
        {t(`Dihitung ${formatInstant(view.now, lang)}.`, `Counted ${formatInstant(view.now, lang)}.`)}
      </Source>
    </Section>
  )
}

function Facts({ view, breach }: { view: View; breach: Breach }) {
  const { t, say, lang } = view
  return (
    <Section id="facts" title={t('Yang terjadi', 'What happened')}>
      <Rows
        rows={[
          { label: t('Diketahui', 'Known'), value: formatInstant(breach.knownAt, lang) },
          { label: t('Terjadi', 'Happened'), value: spanOf(breach, lang) },
          {
            label: t('Data', 'Data'),
            value: breach.dataKinds.map((kind) => say(dataKinds[kind])).join('; '),
          },
          { label: t('Lembaga', 'Institution'), value: `${breach.authorityName}, ${breach.authorityEmail}` },
        ]}
      />
      <Entries
        entries={[
          { title: t('Bagaimana terjadinya', 'How it happened'), text: breach.how },
          { title: t('Yang kami lakukan', 'What we do about it'), text: breach.handling },
          { title: t('Yang sebaiknya mereka lakukan', 'What they had best do'), text: breach.advice },
        ]}
      />
      {breach.state === 'open' && (
        <p>
          <a href={breachPath(breach.breachId, 'describe')}>{t('Perbaiki uraian', 'Say it better')}</a>
        </p>
      )}
    </Section>
  )
}

function Way({ view, breach }: { view: View; breach: Breach }) {
  const { t, lang } = view
  const { openedAt, openedBy, sentAt, sentBy, closedAt, closedBy, outcome, dueAt } = breach
  const by = (at: Date, who: string | null) => [formatInstant(at, lang), who].filter(Boolean).join(', ')
  const stops: TrackStop[] = [
    { title: t('Kasus dibuka', 'Case opened'), text: by(openedAt, openedBy), state: 'done' },
    {
      title: t('Surat dikirim', 'Letters sent'),
      text: sentAt
        ? by(sentAt, sentBy)
        : t(`Paling lambat ${formatInstant(dueAt, lang)}`, `By ${formatInstant(dueAt, lang)}`),
      state: sentAt ? 'done' : 'now',
    },
    {
      title: t('Kasus ditutup', 'Case closed'),
      text: closedAt
        ? `${by(closedAt, closedBy)}. ${outcome ?? ''}`
        : t('Bila semua sudah diberi tahu', 'When everyone has been told'),
      state: closedAt ? 'done' : sentAt ? 'now' : 'next',
    },
  ]
  return (
    <Section id="way" size="md" title={t('Jalannya', 'How it goes')}>
      <Track stops={stops} />
    </Section>
  )
}

export const downloadAuthorityLetter = page(
  '/officer/breaches/:breachId/authority-letter',
  'officer',
  async ({ perform, params }) => {
    const { name, type, bytes } = await perform(authorityLetter, { breachId: idIn(params.breachId) })
    return download(name, type, bytes)
  },
)

/** For the post, and to read what someone was told. Opening it is on record by itself. */
export const downloadPersonLetter = page(
  '/officer/breaches/:breachId/letters/:personId',
  'officer',
  async ({ perform, params }) => {
    const at = { breachId: idIn(params.breachId), personId: keyIn(params.personId) }
    const { name, type, bytes } = await perform(breachLetter, at)
    return download(name, type, bytes)
  },
)

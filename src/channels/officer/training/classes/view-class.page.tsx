import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  cancelClass,
  confirmClass,
  decideAtRiskClass,
  listLinesForClass,
  modeWords,
  openClass,
  settleClass,
  stateWords,
  viewClassFile,
  type ClassState,
} from '#modules/training'
import { formatCount, formatDay, formatDayShort, formatClock, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Facts, Log } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import type { Words } from '#base/words.ts'
import { classesPath, classPath } from '../addresses.ts'
import { Decisions } from './decisions.tsx'

export type ClassFile = z.output<(typeof viewClassFile)['output']>
export type OfClass = Visit<'officer', '/officer/training/classes/:classNo'>

/** One class in an officer's hands: its plan, its money, its trainees, and what can be decided. */
export const viewClassPage = page('/officer/training/classes/:classNo', 'officer', (visit) => draw(visit))

function step(name: string, done: Words, perform: (visit: OfClass) => Promise<unknown>) {
  return action(
    `/officer/training/classes/:classNo/${name}`,
    'officer',
    async (visit) => {
      await perform(visit)
      return redirect(classPath(visit.params.classNo), { notice: visit.view.say(done) })
    },
    { onProblem: draw },
  )
}

export const classActions = [
  step(
    'open',
    {
      id: 'Kelas dibuka; kursi dan dananya sudah disisihkan.',
      en: 'The class is open; its seats and money are set aside.',
    },
    async ({ perform, params, form }) => {
      const { budgetId, allowance, onlineAllowance } = form.values
      const said = { classNo: params.classNo, budgetId, allowance, onlineAllowance }
      await perform(openClass, said, { key: form.requestKey })
    },
  ),
  step('confirm', { id: 'Kelas pasti berjalan.', en: 'The class is certain to be held.' }, async (visit) => {
    const { perform, params, form } = visit
    await perform(confirmClass, { classNo: params.classNo }, { key: form.requestKey })
  }),
  step(
    'cancel',
    { id: 'Kelas dibatalkan. Peserta diberi tahu.', en: 'The class is cancelled. Trainees are told.' },
    async ({ perform, params, form }) => {
      const { reason } = form.values
      await perform(cancelClass, { classNo: params.classNo, reason }, { key: form.requestKey })
    },
  ),
  step(
    'settlement',
    {
      id: 'Keuangan kelas ditutup; sisanya kembali ke pagu.',
      en: 'The money of the class is closed; what was left is back in its line.',
    },
    async ({ perform, params, form }) => {
      await perform(settleClass, { classNo: params.classNo }, { key: form.requestKey })
    },
  ),
  step(
    'risk',
    { id: 'Keputusan tersimpan.', en: 'The decision is saved.' },
    async ({ perform, params, form }) => {
      const { decision, reason } = form.values
      await perform(
        decideAtRiskClass,
        { classNo: params.classNo, decision, reason },
        { key: form.requestKey },
      )
    },
  ),
]

async function draw(visit: OfClass, problem: ProblemDetails | null = null) {
  const { view, perform, params, query } = visit
  const { t, lang, say } = view
  const trail = trailOf(classPath(params.classNo), query['at'])
  const it = await perform(viewClassFile, { classNo: params.classNo, after: trail.current })
  const { lines } =
    it.state === 'planned' ? await perform(listLinesForClass, { classNo: it.classNo }) : { lines: [] }
  return (
    <Page {...frameOf(visit)} portal="officer" title={it.title} problem={problem}>
      <PageHead
        view={view}
        title={`${it.title}, ${formatDay(it.startsOn, lang)}`}
        state={<Tag kind={it.risk ? 'unsure' : 'note'}>{say(stateWords('class', it.state))}</Tag>}
        crumbs={[
          { href: classesPath, label: t('Kelas vokasi', 'Training classes') },
          { href: classPath(it.classNo), label: it.classNo },
        ]}
        lead={`${it.providerName}. ${say(modeWords[it.mode])}, ${it.venue}, ${it.regionName}.`}
      />
      <Figures view={view} it={it} />
      <Columns aside={<Decisions visit={visit} it={it} lines={lines} problem={problem} />}>
        <Sessions view={view} it={it} />
        <Trainees view={view} it={it} previous={trail.previous()} next={trail.next(it.next)} />
        <History view={view} it={it} />
      </Columns>
    </Page>
  )
}

type Props = { view: View; it: ClassFile }

function Figures({ view: { t }, it }: Props) {
  return (
    <Section id="figures" title={t('Kursi dan harga', 'Seats and price')} quiet>
      <Facts
        facts={[
          {
            label: t('Kursi', 'Seats'),
            value: formatCount(it.places),
            detail: t(`paling sedikit ${it.least}`, `at least ${it.least}`),
          },
          { label: t('Dipastikan', 'Committed'), value: formatCount(it.committed + it.spent) },
          { label: t('Ditawarkan', 'Offered'), value: formatCount(it.held) },
          {
            label: t('Harga', 'Price'),
            value: formatRupiah(it.price),
            detail: t('tiap peserta', 'each trainee'),
          },
          { label: t('Pagu', 'Budget line'), value: it.budgetName ?? '–' },
        ]}
      />
    </Section>
  )
}

function Sessions({ view, it }: Props) {
  const { t, lang } = view
  const title = t('Jadwal pertemuan', 'Sessions')
  return (
    <Section id="sessions" title={title}>
      {it.sessions.length === 0 ? (
        <p>{t('Lembaga belum menyusun jadwalnya.', 'The training body has not set them yet.')}</p>
      ) : (
        <Table
          caption={title}
          rows={it.sessions}
          columns={[
            { head: t('Pertemuan', 'Session'), cell: ({ no, topic }) => `${no}. ${topic}` },
            {
              head: t('Waktu (WIB)', 'Time (WIB)'),
              cell: ({ onDate, startsAt, endsAt }) =>
                `${formatDayShort(onDate, lang)}, ${formatClock(startsAt, lang)} – ${formatClock(endsAt, lang)}`,
            },
            {
              head: t('Cara', 'How'),
              cell: ({ online, cancelled }) =>
                cancelled
                  ? t('Dibatalkan', 'Cancelled')
                  : online
                    ? say(view, 'online')
                    : say(view, 'offline'),
              onPhone: 'hidden',
            },
          ]}
        />
      )}
    </Section>
  )
}

const say = (view: View, mode: 'online' | 'offline') => view.say(modeWords[mode])

function Trainees({ view, it, previous, next }: Props & { previous: string | null; next: string | null }) {
  const { t } = view
  const title = t('Peserta', 'Trainees')
  return (
    <Section id="trainees" title={title}>
      {it.trainees.length === 0 ? (
        <p>{t('Belum ada yang mendaftar.', 'Nobody has applied yet.')}</p>
      ) : (
        <Table
          caption={title}
          rows={it.trainees}
          columns={[
            { head: t('Nama', 'Name'), cell: ({ name }) => name },
            { head: t('Keadaan', 'State'), cell: ({ state }) => view.say(stateWords('enrolment', state)) },
          ]}
        />
      )}
      <Pagination
        view={view}
        label={t('Halaman peserta', 'Pages of trainees')}
        previous={previous}
        next={next}
      />
    </Section>
  )
}

function History({ view, it }: Props) {
  const { t, lang } = view
  const changes = it.modeChanges.map(({ changedAt, to, reason, by }) => ({
    datetime: changedAt.toISOString(),
    when: formatInstant(changedAt, lang),
    what: `${view.say(modeWords[to])}, ${by}: ${reason}`,
  }))
  const steps = it.steps.map(({ to, at, by, reason }) => ({
    datetime: at.toISOString(),
    when: formatInstant(at, lang),
    what: `${view.say(stateWords('class', to as ClassState))}, ${by}${reason ? `: ${reason}` : ''}`, // As the machine wrote it.
  }))
  return (
    <Section id="history" title={t('Riwayat', 'History')}>
      <Log entries={[...changes, ...steps].toSorted((a, b) => b.datetime.localeCompare(a.datetime))} />
    </Section>
  )
}

import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { viewClassFile } from '#modules/training'
import { counted, formatCount, formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Facts, Log } from '#ui/parts/list.tsx'
import { Alert, Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { modeWords, stateWords, type ClassState } from '#modules/training'
import { classPath, isOwner, type AtDesk } from '../desk.ts'
import { ClassTag, TraineeTag } from '../state-tag.tsx'
import { attendancePath } from '../training-paths.ts'
import { LiveLink, Materials } from './materials.tsx'
import { NextStep, Steps } from './next-step.tsx'
import { Sessions } from './sessions.tsx'

export type ClassFile = z.output<(typeof viewClassFile)['output']>
export type OfClass = AtDesk<'/provider/classes/:classNo'>
export type PartProps = { visit: OfClass; it: ClassFile; problem: ProblemDetails | null }

/** One class for those who hold it: sessions, material, the link, and who is in it. */
export const viewClassPage = page('/provider/classes/:classNo', 'provider', (visit) => drawClass(visit))

export async function drawClass(visit: OfClass, problem: ProblemDetails | null = null) {
  const { view, perform, params, query } = visit
  const { t, lang, say } = view
  const trail = trailOf(classPath(params.classNo), query['at'])
  const it = await perform(viewClassFile, { classNo: params.classNo, after: trail.current })
  const part = { visit, it, problem }
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={it.title} problem={problem}>
      <PageHead
        view={view}
        title={`${it.title}, ${formatDay(it.startsOn, lang)}`}
        state={<ClassTag view={view} state={it.state} />}
        crumbs={[
          { href: '/provider/classes', label: t('Kelas', 'Classes') },
          { href: classPath(it.classNo), label: it.classNo },
        ]}
        lead={`${say(modeWords[it.mode])}, ${it.venue}, ${it.regionName}`}
      >
        <NextStep {...part} />
      </PageHead>
      <Seats view={view} it={it} />
      <Columns aside={<Aside {...part} />}>
        <Sessions {...part} />
        <Trainees view={view} it={it} previous={trail.previous()} next={trail.next(it.next)} />
      </Columns>
    </Page>
  )
}

function Seats({ view, it }: { view: View; it: ClassFile }) {
  const { t, lang } = view
  return (
    <Section id="seats" title={t('Kursi', 'Seats')} quiet>
      <Facts
        facts={[
          {
            label: t('Kursi', 'Seats'),
            value: formatCount(it.places),
            detail: t(`paling sedikit ${it.least}`, `at least ${it.least}`),
          },
          { label: t('Dipastikan', 'Committed'), value: formatCount(it.committed + it.spent) },
          { label: t('Ditawarkan', 'Offered'), value: formatCount(it.held) },
          { label: t('Kosong', 'Free'), value: it.state === 'planned' ? '–' : formatCount(it.free) },
          { label: t('Pertemuan', 'Sessions'), value: formatCount(it.sessions.length) },
        ]}
      />
      {it.risk && (
        <Alert kind="warning" title={t('Menunggu keputusan petugas', 'An officer has to decide')}>
          {it.risk === 'licence'
            ? t('Izin lembaga berakhir. Kirim perpanjangannya.', 'The licence has ended. Send its renewal.')
            : t(
                'Pertemuan dibatasi dan program ini tidak diajarkan daring.',
                'Meetings are restricted and this course is not taught online.',
              )}
        </Alert>
      )}
      {it.freeWithdrawalUntil && (
        <Small>
          {t(
            `Cara belajar berubah: peserta bebas mundur sampai ${formatDay(it.freeWithdrawalUntil, lang)}.`,
            `The way it is held has changed: trainees may leave freely until ${formatDay(it.freeWithdrawalUntil, lang)}.`,
          )}
        </Small>
      )}
    </Section>
  )
}

function Aside(part: PartProps) {
  const { visit, it } = part
  const { view } = visit
  const { t, say, lang } = view
  return (
    <>
      {it.sessions.length > 0 && it.state !== 'planned' && (
        <p>
          <a href={attendancePath(it.classNo)}>{t('Kehadiran kelas ini', 'Attendance of this class')}</a>
        </p>
      )}
      <LiveLink {...part} />
      <Materials {...part} />
      <Section id="history" size="md" title={t('Riwayat', 'History')}>
        <Log
          entries={it.steps.map(({ to, at, by, reason }) => ({
            datetime: at.toISOString(),
            when: formatInstant(at, lang),
            what: `${say(stateWords('class', to as ClassState))}, ${by}${reason ? `: ${reason}` : ''}`, // As the machine wrote it.
          }))}
        />
      </Section>
      {isOwner(visit) && <Steps {...part} />}
    </>
  )
}

type TraineesProps = { view: View; it: ClassFile; previous: string | null; next: string | null }

function Trainees({ view, it, previous, next }: TraineesProps) {
  const { t, lang } = view
  const title = t('Peserta', 'Trainees')
  return (
    <Section id="trainees" title={title}>
      {it.trainees.length === 0 ? (
        <Empty title={t('Belum ada yang mendaftar', 'Nobody has applied yet')}>
          {t('Pendaftar muncul di sini sesudah kelas dibuka.', 'They appear here once the class is open.')}
        </Empty>
      ) : (
        <Table
          caption={`${title}: ${counted(it.trainees.length, lang, 'orang', 'person', 'people')}`}
          rows={it.trainees}
          columns={[
            { head: t('Nama', 'Name'), cell: ({ name }) => name },
            {
              head: t('Kursi dipastikan', 'Seat committed'),
              cell: ({ confirmedAt }) => (confirmedAt ? formatInstant(confirmedAt, lang) : '–'),
              onPhone: 'hidden',
            },
            { head: t('Keadaan', 'State'), cell: ({ state }) => <TraineeTag view={view} state={state} /> },
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

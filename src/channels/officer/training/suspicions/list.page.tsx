import type { z } from 'zod'
import type { Words } from '#base/words.ts'
import type { ProblemDetails } from '#base/problem.ts'
import { closeSuspicion, listSuspicions } from '#modules/training'
import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { keyIn, mayServe } from '../../desk.ts'

const path = '/officer/training/suspicions'
type Suspicion = z.output<(typeof listSuspicions)['output']>['suspicions'][number]

const suspicionWords: Readonly<Record<Suspicion['kind'], Words>> = {
  'forged-code': { id: 'Kode atau kartu palsu', en: 'A forged code or pass' },
  'expired-code': { id: 'Kode yang sudah lewat', en: 'A code whose time had passed' },
  'replayed-code': { id: 'Kode dari pertemuan lain', en: 'A code of another session' },
  'not-enrolled': { id: 'Bukan peserta kelas itu', en: 'Not a trainee of that class' },
  'never-attended': {
    id: 'Sertifikat untuk yang tidak pernah hadir',
    en: 'A certificate for somebody who never came',
  },
  'forged-certificate': { id: 'Sertifikat yang diubah', en: 'A certificate that was changed' },
  clock: { id: 'Jam pindaian tidak cocok', en: 'The time of a scan does not fit' },
}

/** What looked like fraud and was refused, for a branch to look at. */
export const viewSuspicions = page(path, 'officer', (visit) => draw(visit, null))

export const submitFinding = action(
  path,
  'officer',
  async ({ perform, form, view }) => {
    const { suspicionId = '', finding } = form.values
    await perform(closeSuspicion, { suspicionId: keyIn(suspicionId), finding }, { key: form.requestKey })
    return redirect(path, { notice: view.t('Temuan tersimpan.', 'What you found is saved.') })
  },
  { onProblem: draw },
)

async function draw(visit: Visit<'officer', typeof path>, problem: ProblemDetails | null) {
  const { view, perform, query } = visit
  const { t } = view
  const open = query['show'] !== 'closed'
  const trail = trailOf(path, query['at'], { show: open ? undefined : 'closed' })
  const { suspicions, next } = await perform(listSuspicions, { open, after: trail.current ?? undefined })
  const title = open
    ? suspicions.length === 0
      ? t('Tidak ada percobaan yang menunggu', 'No attempt waits')
      : t('Percobaan yang perlu dilihat', 'Attempts to look at')
    : t('Percobaan yang sudah dilihat', 'Attempts that were looked at')
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Semuanya sudah dicegah oleh sistem. Lihat polanya: lembaga atau kelas yang sama berulang.',
          'All of them were refused. Look for what repeats: the same body or class.',
        )}
      />
      <Section id="suspicions" title={t('Percobaan', 'Attempts')} quiet>
        <FindingForm visit={visit} problem={problem} />
        <SuspicionTable visit={visit} suspicions={suspicions} />
        <Pagination
          view={view}
          label={t('Halaman percobaan', 'Pages of attempts')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
        <p>
          <a href={open ? `${path}?show=closed` : path}>
            {open
              ? t('Lihat yang sudah dilihat', 'See those that were looked at')
              : t('Lihat yang menunggu', 'See those that wait')}
          </a>
        </p>
      </Section>
    </Page>
  )
}

type TableProps = {
  visit: Visit<'officer', typeof path>
  suspicions: readonly Suspicion[]
  problem: ProblemDetails | null
}

function SuspicionTable({ visit, suspicions }: Omit<TableProps, 'problem'>) {
  const { view } = visit
  const { t, say, lang } = view
  if (suspicions.length === 0) {
    return (
      <Empty title={t('Semua sudah dilihat', 'Everything has been looked at')}>
        {t(
          'Kode palsu, kartu dari kelas lain, dan sertifikat tanpa kehadiran muncul di sini.',
          'Forged codes, passes of other classes and certificates without attendance appear here.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Percobaan, yang terbaru dulu', 'Attempts, the latest first')}
      rows={suspicions}
      stack
      columns={[
        {
          head: t('Apa', 'What'),
          cell: ({ kind, by, happenedAt }) => (
            <>
              {say(suspicionWords[kind])}
              <Small>{`${by}, ${formatInstant(happenedAt, lang)}`}</Small>
            </>
          ),
        },
        {
          head: t('Di mana', 'Where'),
          cell: ({ providerName, classNo, enrolmentId }) => (
            <>
              {providerName ?? '–'}
              <Small>
                {[classNo, enrolmentId && t(`peserta ${enrolmentId}`, `trainee ${enrolmentId}`)]
                  .filter(Boolean)
                  .join(', ')}
              </Small>
            </>
          ),
          onPhone: 'line',
        },
        {
          head: t('Temuan', 'What was found'),
          cell: ({ suspicionId, lookedAt, lookedBy, finding }) =>
            lookedAt ? (
              `${finding ?? ''} (${lookedBy ?? ''})`
            ) : mayServe(visit) ? (
              <a href={`${path}?look=${suspicionId}`}>
                {t(`Tulis temuan ${suspicionId}`, `Write what you found, ${suspicionId}`)}
              </a>
            ) : (
              t('Menunggu petugas', 'Waits for an officer')
            ),
        },
      ]}
    />
  )
}

/** What an officer found; beside the list, for the attempt that was chosen. */
function FindingForm({ visit, problem }: Omit<TableProps, 'suspicions'>) {
  const { view, form, query } = visit
  const { t } = view
  const suspicionId = form.values['suspicionId'] ?? query['look'] ?? ''
  if (!/^\d{1,18}$/.test(suspicionId) || !mayServe(visit)) return null
  return (
    <Section
      id="finding"
      size="md"
      title={t(`Temuan atas percobaan ${suspicionId}`, `Finding about attempt ${suspicionId}`)}
    >
      <Form view={view} action={path} hidden={{ suspicionId }}>
        <TextArea
          {...entries(view, form.values, problem)('finding')}
          label={t('Apa yang ditemukan', 'What was found')}
          hint={t('Paling sedikit 10 huruf.', 'At least 10 characters.')}
        />
        <Button>{t('Simpan', 'Save')}</Button>
      </Form>
    </Section>
  )
}

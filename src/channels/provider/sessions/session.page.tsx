import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { markPresent, uploadAttendance, viewAttendance } from '#modules/training'
import { formatClock, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink } from '#ui/parts/action.tsx'
import { CheckboxField, FieldGroup, FileField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { ItemList, List } from '#ui/parts/list.tsx'
import { Alert, Empty } from '#ui/parts/message.tsx'
import { Pagination } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { attendancePath, numberIn, sessionCrumbs, sessionForm, sessionPath } from '../training-paths.ts'

type OfSession = Visit<'provider', '/provider/sessions/:sessionNo'>
type Attendance = z.output<(typeof viewAttendance)['output']>
type Trainee = Attendance['trainees'][number]
type Faults = z.output<(typeof uploadAttendance)['output']>['faults']

/** One session on a trainer's phone: the code, the door, and the list. */
export const viewSession = page('/provider/sessions/:sessionNo', 'provider', (visit) => draw(visit, {}))

/** Whoever is ticked is present; with the second button, everyone else of this page is not. */
export const submitMarks = action(
  '/provider/sessions/:sessionNo',
  'provider',
  async ({ params, perform, form, view: { t } }) => {
    const sessionNo = numberIn(params.sessionNo, sessionForm)
    const { values } = form
    const ids = (values['listed'] ?? '').split(' ').filter((id) => /^\d{1,18}$/.test(id))
    const marks = ids.flatMap((enrolmentId) => {
      const present = values[`present-${enrolmentId}`] !== undefined
      return present || values['do'] === 'rest' ? [{ enrolmentId, present }] : []
    })
    const back = { to: sessionPath(sessionNo) }
    if (marks.length === 0)
      return redirect(back.to, { notice: t('Belum ada yang dicentang.', 'Nobody is ticked yet.') })
    const { counted, differing } = await perform(markPresent, { sessionNo, marks }, { key: form.requestKey })
    return redirect(back.to, {
      notice:
        differing.length === 0
          ? t(`${counted} orang tercatat.`, `${counted} people are marked.`)
          : t(
              `${counted} orang tercatat. ${differing.length} sudah tercatat sebaliknya; betulkan dari daftar dengan alasannya.`,
              `${counted} people are marked. ${differing.length} were marked the other way; correct them from the list, with the reason.`,
            ),
    })
  },
  { onProblem: (visit, problem) => draw(visit, { problem }) },
)

/** A spreadsheet: good rows go in, the others are shown with what to do. */
export const submitFile = action(
  '/provider/sessions/:sessionNo/file',
  'provider',
  async (visit) => {
    const { params, perform, form, view } = visit
    const sessionNo = numberIn(params.sessionNo, sessionForm)
    const file = form.files['file'] ?? { name: '', bytes: new Uint8Array() }
    const { counted, already, faults } = await perform(
      uploadAttendance,
      { sessionNo, file },
      { key: form.requestKey },
    )
    const said = view.t(
      `${counted} baris tercatat, ${already} sudah ada sebelumnya.`,
      `${counted} rows are noted, ${already} were there already.`,
    )
    if (faults.length === 0) return redirect(sessionPath(sessionNo), { notice: said })
    return draw(visit, { faults, said })
  },
  { upload: true, onProblem: (visit, problem) => draw(visit, { problem }) },
)

type Shown = { problem?: ProblemDetails; faults?: Faults; said?: string }

async function draw(
  visit: Pick<OfSession, 'params'> & Omit<Visit<'provider'>, 'params'>,
  { problem, faults = [], said }: Shown,
) {
  const { view, params, perform, query, form } = visit
  const { t, lang } = view
  const sessionNo = numberIn(params.sessionNo, sessionForm)
  const [classNo = '', no = ''] = sessionNo.split('-')
  const path = sessionPath(sessionNo)
  const trail = trailOf(path, query['at'])
  const list = await perform(viewAttendance, { classNo, after: trail.current ?? undefined })
  const session = list.sessions.find((one) => one.no === Number(no))
  const title = t(`Pertemuan ${no}: ${session?.topic ?? ''}`, `Session ${no}: ${session?.topic ?? ''}`)
  const time = session
    ? `${formatDay(session.onDate, lang)}, ${formatClock(session.startsAt, lang)}–${formatClock(session.endsAt, lang)}`
    : ''
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title} problem={problem ?? null}>
      <PageHead
        view={view}
        crumbs={[...sessionCrumbs(view), { href: path, label: sessionNo }]}
        title={title}
        lead={`${list.title}, ${time}`}
      />
      {said && <Outcome view={view} said={said} faults={faults} />}
      <Columns
        aside={<Ways view={view} path={path} classNo={classNo} problem={problem} typed={form.values} />}
      >
        <Section id="list" title={t('Daftar hadir', 'Attendance')}>
          <Marks view={view} path={path} trainees={list.trainees} no={Number(no)} />
          <Pagination
            view={view}
            label={t('Halaman daftar', 'Pages of the list')}
            previous={trail.previous()}
            next={trail.next(list.next)}
          />
        </Section>
      </Columns>
    </Page>
  )
}

function Outcome({ view, said, faults }: { view: View; said: string; faults: Faults }) {
  const { t, say } = view
  return (
    <Alert
      kind="warning"
      title={t(`${faults.length} baris belum masuk`, `${faults.length} rows did not go in`)}
    >
      <p>{said}</p>
      <List
        items={faults.map(
          ({ rowNo, message, remedy }) => `${t('Baris', 'Row')} ${rowNo}: ${say(message)} ${say(remedy)}`,
        )}
      />
    </Alert>
  )
}

type WaysProps = {
  view: View
  path: string
  classNo: string
  problem: ProblemDetails | undefined
  typed: Readonly<Record<string, string>>
}

function Ways({ view, path, classNo, problem, typed }: WaysProps) {
  const { t } = view
  const { value: _value, ...file } = entries(view, typed, problem)('file')
  return (
    <>
      <Section id="ways" size="md" title={t('Cara lain', 'Other ways')}>
        <Actions>
          <ButtonLink href={`${path}/code`} variant="secondary" icon="key-round">
            {t('Tampilkan kode', 'Show the code')}
          </ButtonLink>
          <ButtonLink href={path.replace('/sessions/', '/gate/')} variant="secondary" icon="id-card">
            {t('Pindai di pintu', 'Scan at the door')}
          </ButtonLink>
        </Actions>
        <p>
          <a href={attendancePath(classNo)}>
            {t('Kehadiran seluruh kelas', 'Attendance of the whole class')}
          </a>
        </p>
      </Section>
      <Section id="file" size="md" title={t('Unggah daftar', 'Upload a list')}>
        <Form view={view} action={`${path}/file`} upload>
          <FileField
            {...file}
            label={t('Berkas .xlsx atau .csv', 'A file, .xlsx or .csv')}
            hint={t(
              'Baris pertama: NOMOR dan HADIR. Isi HADIR dengan YA atau TIDAK.',
              'First row: NOMOR and HADIR. Fill HADIR with YA (yes) or TIDAK (no).',
            )}
            accept=".xlsx,.xls,.csv"
          />
          <Button variant="secondary" icon="upload">
            {t('Unggah', 'Upload')}
          </Button>
        </Form>
      </Section>
    </>
  )
}

type MarksProps = { view: View; path: string; trainees: readonly Trainee[]; no: number }

function Marks({ view, path, trainees, no }: MarksProps) {
  const { t } = view
  const markable = trainees.filter(({ state }) => ['confirmed', 'attending', 'completed'].includes(state))
  if (markable.length === 0) {
    return (
      <Empty title={t('Belum ada peserta', 'No trainees yet')}>
        {t(
          'Peserta yang kursinya dipastikan muncul di sini.',
          'Trainees whose seat is confirmed appear here.',
        )}
      </Empty>
    )
  }
  const noted = markable.filter(({ present, absent }) => present.includes(no) || absent.includes(no))
  const open = markable.filter((trainee) => !noted.includes(trainee))
  return (
    <>
      {open.length > 0 && (
        <Form
          view={view}
          action={path}
          hidden={{ listed: open.map(({ enrolmentId }) => enrolmentId).join(' ') }}
        >
          <FieldGroup label={t('Belum tercatat: centang yang hadir', 'Not marked yet: tick who is present')}>
            {open.map(({ enrolmentId, name }) => (
              <CheckboxField
                name={`present-${enrolmentId}`}
                label={name}
                hint={t(`Nomor ${enrolmentId}`, `Number ${enrolmentId}`)}
              />
            ))}
          </FieldGroup>
          <Actions>
            <Button name="do" value="present">
              {t('Catat yang hadir', 'Mark who is present')}
            </Button>
            <Button name="do" value="rest" variant="secondary">
              {t('Catat, sisanya tidak hadir', 'Mark, all others absent')}
            </Button>
          </Actions>
        </Form>
      )}
      {noted.length > 0 && (
        <>
          <Small>
            {t('Sudah tercatat. Pilih nama untuk membetulkan.', 'Marked. Choose a name to correct it.')}
          </Small>
          <ItemList
            items={noted.map(({ enrolmentId, name, present }) => ({
              icon: present.includes(no) ? 'circle-check' : 'circle-x',
              title: name,
              text: present.includes(no) ? t('Hadir', 'Present') : t('Tidak hadir', 'Absent'),
              href: `${path}/correct/${enrolmentId}`,
            }))}
          />
        </>
      )}
    </>
  )
}

import { badInput, Problem, type ProblemDetails } from '#base/problem.ts'
import { listRegions } from '#modules/registry'
import {
  addMakeupSession,
  addMaterial,
  cancelClass,
  cancelSession,
  changeClass,
  confirmClass,
  finishClass,
  generateSessions,
  listCourses,
  readSessionLine,
  removeMaterial,
  returnClassToPlannedMode,
  setLiveLink,
  setSessions,
  viewClassFile,
} from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { dayAsWritten } from '#web/written-day.ts'
import type { Words } from '#base/words.ts'
import { classPath, ownNumber, type AtDesk } from '../desk.ts'
import { ClassForm, classIn, valuesOf } from './class-form.tsx'
import { drawClass, type OfClass } from './view-class.page.tsx'

/** An action on a class: does it, and says so on its page. */
function step(name: string, done: Words, perform: (visit: OfClass) => Promise<unknown>) {
  return action(
    `/provider/classes/:classNo/${name}`,
    'provider',
    async (visit) => {
      await perform(visit)
      return redirect(classPath(visit.params.classNo), { notice: visit.view.say(done) })
    },
    { onProblem: drawClass },
  )
}

const submitSessions = step(
  'sessions',
  { id: 'Jadwal tersimpan.', en: 'The sessions are kept.' },
  async ({ perform, params, form }) => {
    const lines = (form.values['sessions'] ?? '').split('\n').filter((line) => line.trim())
    const sessions = lines.map(readSessionLine)
    const wrong = sessions.indexOf(null)
    if (wrong >= 0 || sessions.length === 0) throw lineUnread(lines[wrong] ?? '')
    await perform(setSessions, { classNo: params.classNo, sessions }, { key: form.requestKey }).catch(
      atSessions,
    )
  },
)

const submitGenerated = step(
  'generate',
  { id: 'Jadwal disusun pada setiap hari kerja.', en: 'Every working day has a session.' },
  async ({ perform, params, form }) => {
    const { from, to, topic } = form.values
    await perform(generateSessions, { classNo: params.classNo, from, to, topic }, { key: form.requestKey })
  },
)

const submitMakeUp = step(
  'make-up',
  {
    id: 'Pertemuan pengganti ditambah. Peserta diberi tahu.',
    en: 'The session is added. Trainees are told.',
  },
  async ({ perform, params, form }) => {
    const { makesUp, onDate, from, to, topic } = form.values
    const said = { classNo: params.classNo, makesUp, onDate: dayAsWritten(onDate), from, to, topic }
    await perform(addMakeupSession, said, { key: form.requestKey })
  },
)

const submitCancelSession = step(
  'cancel-session',
  { id: 'Pertemuan dibatalkan. Peserta diberi tahu.', en: 'The session is cancelled. Trainees are told.' },
  async ({ perform, params, form }) => {
    await perform(
      cancelSession,
      { sessionNo: `${params.classNo}-${form.values['no']}` },
      { key: form.requestKey },
    )
  },
)

const submitMaterial = step(
  'materials',
  { id: 'Materi ditambah.', en: 'The material is added.' },
  async ({ perform, params, form }) => {
    const { title, url } = form.values
    await perform(addMaterial, { classNo: params.classNo, title, url }, { key: form.requestKey })
  },
)

const submitRemoveMaterial = step(
  'materials/remove',
  { id: 'Materi dihapus.', en: 'The material is removed.' },
  async ({ perform, params, form }) => {
    await perform(
      removeMaterial,
      { classNo: params.classNo, no: form.values['no'] },
      { key: form.requestKey },
    )
  },
)

const submitLiveLink = step(
  'live-link',
  { id: 'Tautan tersimpan.', en: 'The link is kept.' },
  async ({ perform, params, form }) => {
    const url = form.values['live']?.trim() || null
    await perform(setLiveLink, { classNo: params.classNo, url }, { key: form.requestKey }).catch(atLive)
  },
)

const submitConfirm = step(
  'confirm',
  { id: 'Kelas pasti berjalan.', en: 'The class is certain to be held.' },
  async ({ perform, params, form }) => {
    await perform(confirmClass, { classNo: params.classNo }, { key: form.requestKey })
  },
)

const submitFinish = action(
  '/provider/classes/:classNo/finish',
  'provider',
  async ({ perform, params, form, view }) => {
    const { dropped } = await perform(finishClass, { classNo: params.classNo }, { key: form.requestKey })
    return redirect(classPath(params.classNo), {
      notice: view.t(
        `Kelas selesai. ${dropped} orang tidak mencapai batas kehadiran.`,
        `The class is finished. ${dropped} people did not reach the attendance.`,
      ),
    })
  },
  { onProblem: drawClass },
)

const submitCancel = step(
  'cancel',
  { id: 'Kelas dibatalkan. Peserta diberi tahu.', en: 'The class is cancelled. Trainees are told.' },
  async ({ perform, params, form }) => {
    const { reason } = form.values
    await perform(cancelClass, { classNo: params.classNo, reason }, { key: form.requestKey })
  },
)

const submitPlannedMode = step(
  'planned-mode',
  {
    id: 'Kelas kembali ke cara semula. Peserta diberi tahu.',
    en: 'The class is held as planned again. Trainees are told.',
  },
  async ({ perform, params, form }) => {
    await perform(returnClassToPlannedMode, { classNo: params.classNo }, { key: form.requestKey })
  },
)

type Changing = AtDesk<'/provider/classes/:classNo/change'>

const viewChange = page('/provider/classes/:classNo/change', 'provider', (visit) => drawChange(visit))

const submitChange = action(
  '/provider/classes/:classNo/change',
  'provider',
  async ({ perform, params, form, view }) => {
    await perform(changeClass, { ...classIn(form.values), classNo: params.classNo }, { key: form.requestKey })
    return redirect(classPath(params.classNo), { notice: view.t('Rencana tersimpan.', 'The plan is kept.') })
  },
  { onProblem: drawChange },
)

async function drawChange(visit: Changing, problem: ProblemDetails | null = null) {
  const { view, perform, params, form } = visit
  const { t } = view
  const it = await perform(viewClassFile, { classNo: params.classNo })
  const { courses } = await perform(listCourses, { providerNo: await ownNumber(visit), limit: 200 })
  const { regions } = await perform(listRegions, { level: 'regency' })
  const title = t('Ubah rencana', 'Change the plan')
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[
          { href: '/provider/classes', label: t('Kelas', 'Classes') },
          { href: classPath(it.classNo), label: it.classNo },
        ]}
      />
      <Section id="form" title={t('Isian', 'Form')} quiet>
        <ClassForm
          view={view}
          action={`${classPath(it.classNo)}/change`}
          values={Object.keys(form.values).length > 0 ? form.values : valuesOf(it)}
          courses={courses.filter(({ state }) => state === 'listed')}
          regions={regions}
          problem={problem}
          button={t('Simpan rencana', 'Keep the plan')}
        />
      </Section>
    </Page>
  )
}

function lineUnread(line: string): Problem {
  const message = line
    ? { id: `Baris ini belum terbaca: “${line}”.`, en: `This line cannot be read: “${line}”.` }
    : { id: 'Tulis paling sedikit satu pertemuan.', en: 'Write one session at least.' }
  return badInput([{ field: 'sessions', code: 'unread', message }])
}

/** The form has one field for all sessions, and one of its own for the link. */
const atSessions = (error: unknown) => rethrow(error, 'sessions')
const atLive = (error: unknown) => rethrow(error, 'live')

function rethrow(error: unknown, field: string): never {
  if (!(error instanceof Problem)) throw error
  throw new Problem({
    ...error.details,
    faults: (error.details.faults ?? []).map((fault) => ({ ...fault, field })),
  })
}

export const classActions = [
  viewChange,
  submitChange,
  submitSessions,
  submitGenerated,
  submitMakeUp,
  submitCancelSession,
  submitMaterial,
  submitRemoveMaterial,
  submitLiveLink,
  submitConfirm,
  submitFinish,
  submitCancel,
  submitPlannedMode,
]

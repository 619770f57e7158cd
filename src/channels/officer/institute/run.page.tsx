import { dayIn } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import {
  audienceWords,
  cancelRun,
  closeRun,
  listStaffRegistrations,
  noteAttendance,
  registerStaff,
  registrationWords,
  viewRun,
  withdrawStaff,
} from '#modules/institute'
import { counted, formatCount, formatDay } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { CheckboxField, FieldGroup } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Section } from '#ui/parts/text.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayServe } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { coursesCrumb, coursesPath } from './courses.page.tsx'
import { Deed, home, InstitutePage, StateTag } from './institute-page.tsx'

const path = `${home}/runs/:runNo` as const
type OfRun = Visit<'officer', typeof path>
type Shown = z.output<typeof viewRun.output>

/** Who comes to a course on a day, who came, and one's own place if it is for staff. */
export const viewRunPage = page(path, 'officer', (visit) => draw(visit))

export const submitAttendance = action(
  `${path}/attendance`,
  'officer',
  async ({ params, form, perform, view }) => {
    const present = Object.keys(form.values).flatMap((name) => /^came-(\d{1,18})$/.exec(name)?.[1] ?? [])
    const { attended, absent } = await perform(
      noteAttendance,
      { ...params, present },
      { key: form.requestKey },
    )
    return redirect(`${home}/runs/${params.runNo}`, {
      notice: view.t(
        `Tercatat: ${formatCount(attended)} hadir, ${formatCount(absent)} tidak.`,
        `Noted: ${formatCount(attended)} came, ${formatCount(absent)} did not.`,
      ),
    })
  },
  { onProblem: draw },
)

export const submitClose = action(
  `${path}/close`,
  'officer',
  async ({ params, form, perform, view }) => {
    const { skills } = await perform(closeRun, params, { key: form.requestKey })
    return redirect(`${home}/runs/${params.runNo}`, {
      notice: view.t(
        `Kursus selesai. ${formatCount(skills)} keterampilan dicatat.`,
        `The course is closed. ${counted(skills, 'en', '', 'skill')} noted.`,
      ),
    })
  },
  { onProblem: draw },
)

export const submitCancel = action(
  `${path}/cancel`,
  'officer',
  async ({ params, form, perform, view }) => {
    const { told } = await perform(cancelRun, params, { key: form.requestKey })
    return redirect(`${home}/runs/${params.runNo}`, {
      notice: view.t(
        `Dibatalkan. ${formatCount(told)} orang diberi tahu.`,
        `Cancelled. ${formatCount(told)} people are told.`,
      ),
    })
  },
  { onProblem: draw },
)

export const submitJoin = action(
  `${path}/join`,
  'officer',
  async ({ params, form, perform, view }) => {
    const { state } = await perform(registerStaff, params, { key: form.requestKey })
    return redirect(`${home}/runs/${params.runNo}`, {
      notice:
        state === 'registered'
          ? view.t('Anda mendapat tempat.', 'You have a place.')
          : view.t('Tempat penuh. Anda masuk daftar tunggu.', 'It is full. You are on the waiting list.'),
    })
  },
  { onProblem: draw },
)

export const submitLeaveRun = action(
  `${path}/leave`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(withdrawStaff, params, { key: form.requestKey })
    return redirect(`${home}/runs/${params.runNo}`, {
      notice: view.t('Pendaftaran Anda dibatalkan.', 'You are withdrawn.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfRun, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, say, lang } = view
  const run = await perform(viewRun, { runNo: params.runNo })
  const { runNo, title, heldOn, audience, state, instituteCourseNo } = run
  const { registrations } = await perform(listStaffRegistrations, { limit: 200 })
  const mine = registrations.find((one) => one.runNo === runNo && one.state !== 'withdrawn')
  return (
    <InstitutePage
      visit={visit}
      title={`${title}, ${formatDay(heldOn, lang)}`}
      lead={`${say(audienceWords[audience])}. ${run.place ?? t('Daring', 'Online')}.`}
      state={<StateTag view={view} of="run" state={state} />}
      crumbs={[
        coursesCrumb(view),
        { href: `${coursesPath}/${instituteCourseNo}`, label: title },
        { href: `${home}/runs/${runNo}`, label: runNo },
      ]}
      problem={problem}
    >
      <Columns aside={<Aside visit={visit} run={run} mine={mine?.state ?? null} />}>
        <People visit={visit} run={run} />
      </Columns>
    </InstitutePage>
  )
}

function People({ visit, run }: { visit: OfRun; run: Shown }) {
  const { view } = visit
  const { t, say } = view
  const { people, state, heldOn, runNo } = run
  const canNote = state === 'planned' && heldOn <= dayIn(view.now) && mayServe(visit)
  const placed = people.filter((one) => one.state !== 'waiting')
  if (people.length === 0)
    return (
      <Empty title={t('Belum ada yang mendaftar', 'Nobody has registered yet')}>
        {t('Yang mendaftar muncul di sini, menurut urutan.', 'Whoever registers appears here, in order.')}
      </Empty>
    )
  return (
    <>
      <Section id="people" title={t('Peserta', 'Who comes')}>
        <Table
          caption={t('Peserta kursus', 'Who comes to the course')}
          rows={people}
          columns={[
            { head: t('Nama', 'Name'), cell: ({ name }) => name },
            {
              head: t('Keadaan', 'State'),
              cell: (one) => (
                <Tag kind={one.state === 'waiting' ? 'waiting' : one.state === 'absent' ? 'quiet' : 'done'}>
                  {say(registrationWords[one.state])}
                </Tag>
              ),
            },
          ]}
        />
      </Section>
      {canNote && placed.length > 0 && (
        <Section id="attendance" title={t('Siapa yang hadir?', 'Who came?')}>
          <Form view={view} action={`${home}/runs/${runNo}/attendance`}>
            <FieldGroup label={t('Centang yang hadir', 'Tick those who came')}>
              {placed.map(({ registrationId, name, state: noted }) => (
                <CheckboxField name={`came-${registrationId}`} label={name} checked={noted === 'attended'} />
              ))}
            </FieldGroup>
            <Button>{t('Simpan kehadiran', 'Save')}</Button>
          </Form>
        </Section>
      )}
    </>
  )
}

type Mine = Shown['people'][number]['state'] | null

function Aside({ visit, run, mine }: { visit: OfRun; run: Shown; mine: Mine }) {
  const { view } = visit
  const { t, say } = view
  const { places, free, waiting, link, runNo, state, heldOn, audience } = run
  const at = `${home}/runs/${runNo}`
  const today = dayIn(view.now)
  return (
    <>
      <Section id="places" size="md" title={t('Tempat', 'Places')}>
        <Rows
          rows={[
            { label: t('Jumlah', 'In all'), value: formatCount(places) },
            { label: t('Sisa', 'Left'), value: formatCount(free) },
            { label: t('Menunggu', 'Waiting'), value: formatCount(waiting) },
          ]}
        />
        {link && (
          <p>
            <a href={link}>{t('Tautan pertemuan', 'Link of the meeting')}</a>
          </p>
        )}
      </Section>
      {audience === 'staff' && state === 'planned' && heldOn >= today && (
        <Section id="mine" size="md" title={t('Tempat saya', 'My place')}>
          <p>
            {mine ? say(registrationWords[mine]) : t('Anda belum mendaftar.', 'You have not registered.')}
          </p>
          <Deed view={view} to={mine ? `${at}/leave` : `${at}/join`}>
            {mine ? t('Batalkan pendaftaran saya', 'Withdraw me') : t('Daftarkan saya', 'Register me')}
          </Deed>
        </Section>
      )}
      {state === 'planned' && (
        <Section id="next" size="md" title={t('Langkah berikutnya', 'Next step')}>
          {!mayServe(visit) ? (
            <Reserved view={view} to="officers" />
          ) : (
            <>
              {heldOn <= today && (
                <Deed view={view} to={`${at}/close`}>
                  {t('Tutup: sudah diadakan', 'Close: it was held')}
                </Deed>
              )}
              <Deed view={view} to={`${at}/cancel`}>
                {t('Batalkan kursus ini', 'Cancel this day')}
              </Deed>
            </>
          )}
        </Section>
      )}
    </>
  )
}

import { dayIn } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { findRun, registerForRun } from '#modules/institute'
import { formatCount, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Note, PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { AtHome } from '../myself.ts'
import { crumbsOf, skillsPath } from './addresses.ts'

const path = `${skillsPath}/register` as const

/** A day of a course, before one says that one comes. */
export const viewRunPage = page(path, 'member', (visit) => draw(visit))

export const submitRegistration = action(
  path,
  'member',
  async ({ form, perform, personId, view }) => {
    const asked = { personId: String(personId), runNo: form.values['run'] ?? '' }
    const { state } = await perform(registerForRun, asked, { key: form.requestKey })
    return redirect(skillsPath, {
      notice:
        state === 'registered'
          ? view.t('Anda mendapat tempat. Sampai jumpa.', 'You have a place. See you there.')
          : view.t(
              'Tempat penuh. Anda masuk daftar tunggu dan dikabari bila ada tempat.',
              'It is full. You are on the waiting list and will hear when there is a place.',
            ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtHome, problem: ProblemDetails | null = null) {
  const { view, query, form, perform } = visit
  const { t, lang } = view
  const { runNo, title, heldOn, place, free, waiting, state, instituteCourseNo } = await perform(findRun, {
    runNo: form.values['run'] ?? query['run'] ?? '',
  })
  const open = state === 'planned' && heldOn >= dayIn(view.now)
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={title} problem={problem}>
      <PageHead
        view={view}
        title={`${title}, ${formatDay(heldOn, lang)}`}
        crumbs={[...crumbsOf(view), { href: `${path}?run=${runNo}`, label: runNo }]}
      />
      <Section id="day" title={t('Tempat dan sisa', 'Where, and places left')} quiet>
        <Rows
          rows={[
            { label: t('Tempat', 'Place'), value: place ?? t('daring', 'online') },
            { label: t('Sisa tempat', 'Places left'), value: formatCount(free) },
            { label: t('Menunggu', 'Waiting'), value: formatCount(waiting) },
          ]}
        />
        <p>
          <a href={`/institute/courses/${instituteCourseNo}`}>{t('Materi kursus', 'The material')}</a>
        </p>
        {open ? (
          <Form view={view} action={path} hidden={{ run: runNo }}>
            <Button>
              {free > 0 ? t('Daftar', 'Register') : t('Masuk daftar tunggu', 'Join the waiting list')}
            </Button>
          </Form>
        ) : (
          <Note icon="info">
            {t('Pendaftaran untuk hari ini sudah ditutup.', 'Registration for this day is closed.')}
          </Note>
        )}
      </Section>
    </Page>
  )
}

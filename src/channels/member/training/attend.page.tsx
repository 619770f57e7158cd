import type { z } from 'zod'
import { attendByCode, attendOnline } from '#modules/training'
import type { ProblemDetails } from '#base/problem.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { PageHead, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'

const path = '/member/training/attend'
type Attending = Visit<'member', typeof path>
type Answer = z.output<(typeof attendByCode)['output']>

/** Where the trainer's QR code leads: the code stands in the field, and one button says "I am here". */
export const viewAttend = page(path, 'member', (visit) => draw(visit, {}))

export const submitAttend = action(
  path,
  'member',
  async (visit) => {
    const { perform, form, personId, view } = visit
    const input = { personId: String(personId), code: form.values['code'] ?? '' }
    const answer = await perform(attendByCode, input, { key: form.requestKey })
    if (answer.outcome === 'refused') return draw(visit, { answer })
    return redirect('/member/training/attendance', {
      notice:
        answer.outcome === 'counted'
          ? view.t('Kehadiran Anda tercatat.', 'You are marked present.')
          : view.t(
              'Kehadiran Anda sudah tercatat sebelumnya; dihitung sekali.',
              'You had been marked already; it counts once.',
            ),
    })
  },
  { onProblem: (visit, problem) => draw(visit, { problem }) },
)

/** Presence at an online session; afterwards the page leads to where it meets. */
export const submitOnline = action(
  '/member/training/attend/online',
  'member',
  async ({ perform, form, view: { t } }) => {
    const { enrolmentId = '', sessionNo = '' } = form.values
    const { outcome, liveUrl } = await perform(
      attendOnline,
      { enrolmentId, sessionNo },
      { key: form.requestKey },
    )
    const said =
      outcome === 'counted'
        ? t('Kehadiran Anda tercatat.', 'You are marked present.')
        : t('Kehadiran Anda sudah tercatat.', 'You had been marked already.')
    const where = liveUrl ? t(' Tautan kelasnya ada di bawah.', ' The link of the class is below.') : ''
    return redirect('/member/training/attendance', { notice: `${said}${where}` })
  },
)

type Shown = { answer?: Extract<Answer, { outcome: 'refused' }>; problem?: ProblemDetails }

async function draw(visit: Attending, { answer, problem }: Shown) {
  const { view, query, form } = visit
  const { t, say } = view
  const title = answer ? say(answer.why.message) : t('Catat kehadiran saya', 'Mark me present')
  const code = answer ? '' : (form.values['code'] ?? query['c'] ?? '').slice(0, 80)
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={title} problem={problem ?? null}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Kodenya ada di layar pelatih dan berganti setiap setengah menit.',
          'The code is on the trainer’s screen and changes every half minute.',
        )}
      />
      {answer && (
        <Alert kind="warning" title={t('Yang bisa dilakukan', 'What you can do')}>
          <p>{say(answer.why.remedy)}</p>
        </Alert>
      )}
      <Form view={view} action={path}>
        <TextField
          {...entries(view, { code }, problem)('code')}
          label={t('Kode di layar', 'The code on the screen')}
          hint={t('Misalnya KL26000001-3-482913', 'For example KL26000001-3-482913')}
          autocomplete="one-time-code"
        />
        <Button icon="check">{t('Saya hadir', 'I am here')}</Button>
      </Form>
      <Small>
        <a href="/member/training/attendance">{t('Lihat kehadiran saya', 'See my attendance')}</a>
      </Small>
    </Page>
  )
}

import { dayIn } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import {
  answerCompletion,
  changeable,
  isAppealable,
  isRenewable,
  stateWords,
  submitApplication,
  type ProviderFile,
} from '#modules/training'
import { formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink, Task } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { isOwner, ownNumber, type AtDesk } from '../desk.ts'
import { ownFile, partPath, profilePath } from './own-body.ts'
import { Aside, History, Parts, Reasons } from './profile-sections.tsx'
import { ProviderTag } from './provider-tag.tsx'

/** How the application or the training body stands, what is asked of it by when, and everything that it holds. */
export const viewProfile = page('/provider/profile', 'provider', (visit) => draw(visit))

export const submitSend = action(
  '/provider/profile/submit',
  'provider',
  async (visit) => {
    const { perform, form, view } = visit
    const decision = await perform(
      submitApplication,
      { providerNo: await ownNumber(visit) },
      { key: form.requestKey },
    )
    const { t, lang } = view
    const { eligible, qualifiesOn } = decision
    if (eligible)
      return redirect(profilePath, {
        notice: t('Permohonan terkirim ke kantor cabang.', 'The application has gone to the branch.'),
      })
    return redirect(profilePath, {
      notice: qualifiesOn
        ? t(
            `Belum bisa dikirim: bisa mulai ${formatDay(qualifiesOn, lang)}. Alasannya di bawah.`,
            `Not yet: it can be sent from ${formatDay(qualifiesOn, lang)}. The reasons stand below.`,
          )
        : t('Belum bisa dikirim. Alasannya di bawah.', 'It cannot be sent yet. The reasons stand below.'),
    })
  },
  { onProblem: draw },
)

export const submitAnswer = action(
  '/provider/profile/answer',
  'provider',
  async (visit) => {
    const { perform, form, view } = visit
    await perform(answerCompletion, { providerNo: await ownNumber(visit) }, { key: form.requestKey })
    return redirect(profilePath, {
      notice: view.t('Petugas melanjutkan pemeriksaan.', 'An officer goes on with the check.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view } = visit
  const { t, say } = view
  const file = await ownFile(visit)
  const title = `${file.name}: ${say(stateWords('provider', file.state)).toLowerCase()}`
  return (
    <Page
      {...frameOf(visit)}
      portal="provider"
      current="profile"
      title={title}
      problem={problem && withWays(problem)}
    >
      <PageHead
        view={view}
        state={<ProviderTag view={view} state={file.state} />}
        title={title}
        lead={t(
          `Nomor ${file.providerNo}, dilayani ${file.officeName}.`,
          `Number ${file.providerNo}, served by ${file.officeName}.`,
        )}
      />
      {isOwner(visit) && <Next view={view} file={file} />}
      <Columns aside={<Aside view={view} file={file} />}>
        <Reasons view={view} file={file} />
        <Parts view={view} file={file} />
        <History view={view} file={file} />
      </Columns>
      {isOwner(visit) && (
        <p>
          <a href="/provider/people">{t('Siapa boleh bertindak', 'Who may act')}</a>,{' '}
          <a href="/provider/keys">{t('kunci API', 'API keys')}</a>
        </p>
      )}
    </Page>
  )
}

/** What is missing stands on other pages, so the summary keeps the words alone. */
function withWays({ faults: _faults, ...problem }: ProblemDetails): ProblemDetails {
  return problem
}

/** The one thing that waits for this training body. */
function Next({ view, file }: { view: View; file: ProviderFile }) {
  const { t } = view
  const { state, missing, licenceStanding } = file
  if (state === 'needs-completion') return <Complete view={view} file={file} />
  if (changeable.has(state) && missing.length > 0) return <Missing view={view} file={file} />
  if (changeable.has(state)) return <Send view={view} file={file} />
  if (isRenewable(state) && licenceStanding !== 'valid') return <Renew view={view} file={file} />
  if (isAppealable(state) && file.appeals[0]?.decidedAt !== null) {
    return (
      <Task
        id="next"
        title={t('Tidak setuju?', 'Do you disagree?')}
        action={<ButtonLink href={partPath('appeal')}>{t('Ajukan banding', 'Appeal')}</ButtonLink>}
      >
        {file.steps[0]?.reason}
      </Task>
    )
  }
  return null
}

type FileProps = { view: View; file: ProviderFile }

function Missing({ view, file: { missing } }: FileProps) {
  const { t, say } = view
  return (
    <Section id="next" title={t(`${missing.length} hal belum ada`, `${missing.length} things are missing`)}>
      <List
        items={missing.map(({ field, message }) => (
          <a href={whereIs(field)}>{say(message)}</a>
        ))}
      />
    </Section>
  )
}

/** The page on which a field of the application is filled in. */
function whereIs(field: string): string {
  if (field.startsWith('paper-')) return `${partPath('papers')}?kind=${field.slice('paper-'.length)}`
  if (field.startsWith('bank')) return partPath('bank')
  return partPath(field === 'instructors' || field === 'facilities' ? field : 'licence')
}

function Send({ view, file }: FileProps) {
  const { t, lang, now } = view
  const { notBefore, state } = file
  const waits = notBefore !== null && dayIn(now) < notBefore
  return (
    <Task
      id="next"
      title={
        waits
          ? t(`Kirim mulai ${formatDay(notBefore, lang)}`, `Send it from ${formatDay(notBefore, lang)}`)
          : t('Semua ada. Kirim permohonannya', 'All is there. Send the application')
      }
      action={
        <Form view={view} action={`${profilePath}/submit`} look="inline">
          <Button>{t('Kirim permohonan', 'Send the application')}</Button>
        </Form>
      }
    >
      {state === 'rejected'
        ? t(
            'Perbaiki yang menjadi alasan penolakan dahulu. Atau ajukan banding, di bawah.',
            'Mend what it was refused for first. Or appeal, below.',
          )
        : t(
            'Kantor cabang memeriksa berkas, lalu tempatnya.',
            'The branch checks the papers, then the place.',
          )}
    </Task>
  )
}

function Complete({ view, file }: FileProps) {
  const { t, lang } = view
  const request = file.requests.find(({ answeredAt }) => answeredAt === null)
  return (
    <Section
      id="next"
      title={
        request
          ? t(
              `Lengkapi paling lambat ${formatDay(request.dueOn, lang)}`,
              `Complete it by ${formatDay(request.dueOn, lang)}`,
            )
          : t('Lengkapi yang diminta', 'Complete what is asked for')
      }
    >
      {request && (
        <>
          <List items={request.items} />
          <p>
            {t(
              `Diminta ${request.askedBy}, ${formatInstant(request.askedAt, lang)}. Isi bagiannya di bawah, lalu kabari.`,
              `Asked by ${request.askedBy}, ${formatInstant(request.askedAt, lang)}. Fill in the parts below, then say so.`,
            )}
          </p>
        </>
      )}
      <Form view={view} action={`${profilePath}/answer`} look="inline">
        <Button>{t('Sudah saya lengkapi', 'I have completed it')}</Button>
      </Form>
    </Section>
  )
}

function Renew({ view, file: { licenceExpiresOn, licenceStanding, atRisk } }: FileProps) {
  const { t, lang } = view
  const day = licenceExpiresOn ? formatDay(licenceExpiresOn, lang) : ''
  const ended = licenceStanding === 'expired'
  return (
    <Task
      id="next"
      title={
        ended
          ? t(`Izin berakhir ${day}`, `The licence ended on ${day}`)
          : t(`Izin berakhir ${day}`, `The licence ends on ${day}`)
      }
      action={
        <ButtonLink href={partPath('renewal')}>{t('Kirim izin baru', 'Send the new licence')}</ButtonLink>
      }
    >
      {ended
        ? t(
            `Kelas baru berhenti. ${atRisk} kelas menunggu keputusan petugas.`,
            `No new class opens. ${atRisk} classes wait for an officer’s decision.`,
          )
        : t(
            'Sejak hari itu tidak ada kelas baru, dan petugas memutuskan kelas yang berjalan.',
            'From that day no new class opens, and an officer decides on those that run.',
          )}
    </Task>
  )
}

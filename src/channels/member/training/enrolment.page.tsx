import type { z } from 'zod'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { confirmSeat, dropOut, legalSteps, viewEnrolment, withdrawEnrolment } from '#modules/training'
import { formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink } from '#ui/parts/action.tsx'
import { TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Details, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { Against } from '../outlook/against.tsx'
import { Steps } from './steps.tsx'
import { trainingCrumbs } from './view.page.tsx'
import { EnrolmentTag, enrolmentPath, modeOf, nextOf, trainingPath } from './words.tsx'

const path = `${trainingPath}/:enrolmentId` as const
type OfMine = Visit<'member', typeof path>
type Mine = z.output<typeof viewEnrolment.output>

/** One application: how it stands, what is next, and the seat. */
export const viewEnrolmentPage = page(path, 'member', (visit) => draw(visit))

export const submitConfirmation = action(
  `${path}/confirm`,
  'member',
  async ({ params, perform, form, view }) => {
    const input = { enrolmentId: idIn(params.enrolmentId) }
    const { state } = await perform(confirmSeat, input, { key: form.requestKey })
    return redirect(enrolmentPath(BigInt(input.enrolmentId)), {
      notice:
        state === 'confirmed'
          ? view.t('Kursi ini milik Anda.', 'This seat is yours.')
          : view.t(
              'Kursi baru saja habis. Anda di daftar tunggu menurut urutan datang.',
              'The seats have just run out. You are on the waiting list by order of arrival.',
            ),
    })
  },
  { onProblem: draw },
)

export const submitWithdrawal = action(
  `${path}/withdraw`,
  'member',
  async ({ params, perform, form, view }) => {
    const input = { enrolmentId: idIn(params.enrolmentId), reason: form.values['reason'] }
    await perform(withdrawEnrolment, input, { key: form.requestKey })
    return redirect(trainingPath, {
      notice: view.t(
        'Anda mundur. Kursinya untuk orang berikutnya.',
        'You have withdrawn. The seat goes to the next person.',
      ),
    })
  },
  { onProblem: draw },
)

export const submitDropOut = action(
  `${path}/drop-out`,
  'member',
  async ({ params, perform, form, view }) => {
    const input = { enrolmentId: idIn(params.enrolmentId), reason: form.values['reason'] }
    await perform(dropOut, input, { key: form.requestKey })
    return redirect(enrolmentPath(BigInt(input.enrolmentId)), {
      notice: view.t('Anda tercatat berhenti.', 'It is on record that you dropped out.'),
    })
  },
  { onProblem: draw },
)

function idIn(text: string): string {
  if (!/^\d{1,18}$/.test(text)) throw notFound()
  return text
}

async function draw(visit: OfMine, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t } = view
  const mine = await perform(viewEnrolment, { enrolmentId: idIn(params.enrolmentId) })
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={mine.title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[...trainingCrumbs(view), { href: enrolmentPath(mine.enrolmentId), label: mine.title }]}
        state={<EnrolmentTag view={view} state={mine.state} />}
        title={mine.title}
        lead={nextOf(view, mine)}
      />
      <Columns aside={<Steps view={view} steps={mine.steps} />}>
        <Take view={view} mine={mine} />
        <Section id="class" title={t('Kelas', 'The class')}>
          <ClassRows view={view} mine={mine} />
        </Section>
        {mine.reasons.length > 0 && (
          <Section id="reasons" title={t('Alasan jawaban', 'Reasons')}>
            <Against view={view} reasons={mine.reasons} href="/law/rules/vok.eligible" />
          </Section>
        )}
        {mine.sessions.length > 0 && <Sessions view={view} mine={mine} />}
        <Leave visit={visit} mine={mine} problem={problem} />
      </Columns>
    </Page>
  )
}

function Take({ view, mine }: { view: View; mine: Mine }) {
  const { t } = view
  if (mine.nextStep === 'attend') {
    return (
      <Section id="come" title={t('Hadir', 'Come')}>
        <Actions>
          <ButtonLink href={`${trainingPath}/attend`} icon="check">
            {t('Hadir dengan kode', 'Come with a code')}
          </ButtonLink>
          <ButtonLink href={`${trainingPath}/pass/${mine.enrolmentId}`} variant="secondary" icon="id-card">
            {t('Kartu kelas', 'Class pass')}
          </ButtonLink>
        </Actions>
      </Section>
    )
  }
  if (mine.nextStep === 'see-result') {
    return (
      <Section id="result" title={t('Hasil', 'Result')}>
        <ButtonLink href={`${trainingPath}/certificates`} icon="graduation-cap">
          {t('Lihat sertifikat', 'See the certificate')}
        </ButtonLink>
      </Section>
    )
  }
  if (mine.nextStep !== 'confirm' && mine.nextStep !== 'take-seat') return null
  return (
    <Section id="seat" title={t('Kursi Anda', 'Your seat')}>
      <Form view={view} action={`${enrolmentPath(mine.enrolmentId)}/confirm`}>
        <Button>
          {mine.nextStep === 'confirm'
            ? t('Pastikan kursi', 'Confirm the seat')
            : t('Ambil kursi', 'Take a seat')}
        </Button>
      </Form>
    </Section>
  )
}

function ClassRows({ view, mine }: { view: View; mine: Mine }) {
  const { t, lang } = view
  return (
    <Rows
      rows={[
        { label: t('Nomor kelas', 'Class number'), value: mine.classNo },
        { label: t('Lembaga pelatihan', 'Training body'), value: mine.providerName },
        {
          label: t('Waktu', 'When'),
          value: `${formatDay(mine.startsOn, lang)} – ${formatDay(mine.endsOn, lang)}`,
        },
        { label: t('Cara', 'How'), value: modeOf(view, mine) },
        ...(mine.liveUrl
          ? [
              {
                label: t('Kelas daring', 'Online class'),
                value: <a href={mine.liveUrl}>{t('Masuk ke kelas', 'Enter the class')}</a>,
              },
            ]
          : []),
        ...(mine.freeWithdrawalUntil
          ? [
              {
                label: t(
                  'Cara belajar berubah; boleh mundur sampai',
                  'How it is held has changed; withdraw until',
                ),
                value: formatDay(mine.freeWithdrawalUntil, lang),
              },
            ]
          : []),
      ]}
    />
  )
}

function Sessions({ view, mine }: { view: View; mine: Mine }) {
  const { t, lang } = view
  return (
    <Section id="sessions" title={t('Pertemuan', 'Sessions')}>
      <Table
        caption={t('Pertemuan kelas dan kehadiran saya', 'Sessions of the class and my attendance')}
        rows={mine.sessions}
        columns={[
          { head: t('Pertemuan', 'Session'), cell: ({ no, topic }) => `${no}. ${topic}` },
          { head: t('Waktu', 'When'), cell: ({ startsAt }) => formatInstant(startsAt, lang) },
          {
            head: t('Hadir', 'Came'),
            cell: ({ present }) =>
              present === null ? (
                t('belum dicatat', 'not noted yet')
              ) : present ? (
                <Tag kind="done">{t('Hadir', 'Present')}</Tag>
              ) : (
                <Tag kind="quiet">{t('Tidak hadir', 'Absent')}</Tag>
              ),
          },
        ]}
      />
    </Section>
  )
}

type LeaveProps = { visit: OfMine; mine: Mine; problem: ProblemDetails | null }

/** The way out, which is never the first thing on the page. */
function Leave({ visit: { view, form }, mine, problem }: LeaveProps) {
  const { t } = view
  const legal = legalSteps('enrolment', mine.state)
  const begun = mine.classState === 'running' || mine.classState === 'assessing'
  const way =
    legal.includes('dropped') && begun && !(legal.includes('withdrawn') && mine.freeWithdrawalUntil)
      ? 'drop-out'
      : legal.includes('withdrawn')
        ? 'withdraw'
        : null
  if (way === null) return null
  const field = entries(view, form.values, problem)
  const says =
    way === 'withdraw' ? t('Mundur dari kelas ini', 'Withdraw from this class') : t('Berhenti', 'Drop out')
  return (
    <Section id="leave" size="md" offPaper title={t('Tidak jadi ikut?', 'Changed your mind?')}>
      <Details summary={says} open={problem !== null}>
        <Form view={view} action={`${enrolmentPath(mine.enrolmentId)}/${way}`}>
          <TextArea
            {...field('reason')}
            label={way === 'withdraw' ? t('Alasan, bila mau', 'Reason, if you like') : t('Alasan', 'Reason')}
            rows={3}
          />
          <Button variant="secondary">{says}</Button>
        </Form>
      </Details>
    </Section>
  )
}

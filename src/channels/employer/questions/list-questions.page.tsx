import { dayIn } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { listEmployerDisputes } from '#modules/contributions'
import { answerLeaveQuestion, listLeaveQuestions } from '#modules/registry'
import { counted, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { HeldList, ItemList } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { mayPrepare, ownEmployer, type AtDesk } from '../desk.ts'
import { DisputeTag, subjectOf, turnOf, type Dispute } from './dispute-words.tsx'

type Question = z.output<(typeof listLeaveQuestions)['output']>['questions'][number]

/** What others want to know: has a worker left, and what do we say to a worker who disputes a month. */
export const viewQuestions = page('/employer/questions', 'employer', (visit) => draw(visit))

export const submitAnswer = action(
  '/employer/questions',
  'employer',
  async (visit) => {
    const { perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const { questionId } = form.values
    await perform(answerLeaveQuestion, { npp, questionId, answer: 'still-here' }, { key: form.requestKey })
    return redirect('/employer/questions', {
      notice: view.t(
        'Tercatat: masih bekerja di sini. Dua tempat kerja boleh.',
        'On record: still works here. Two jobs are fine.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, employerId } = visit
  const { t } = view
  const { npp } = await ownEmployer(visit)
  const { questions } = await perform(listLeaveQuestions, { npp })
  const { disputes } = await perform(listEmployerDisputes, { employerId: String(employerId) })
  const ours = disputes.filter((dispute) => turnOf(dispute) === 'ours')
  const title = headline(view, questions.length + ours.length)
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="workers"
      title={t('Pertanyaan dan keberatan', 'Questions and disputes')}
      problem={problem}
    >
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/workers', label: t('Pekerja', 'Workers') },
          { href: '/employer/questions', label: t('Pertanyaan', 'Questions') },
        ]}
        title={title}
      />
      <Leaving visit={visit} questions={questions} />
      <Disputes view={view} ours={ours} />
      <Others view={view} disputes={disputes.filter((dispute) => turnOf(dispute) !== 'ours')} />
    </Page>
  )
}

function headline({ t, lang }: View, waiting: number): string {
  if (waiting === 0) return t('Tidak ada yang menunggu jawaban Anda', 'Nothing waits for your answer')
  const many = counted(waiting, lang, 'pertanyaan', 'question')
  return t(`${many} menunggu jawaban Anda`, waiting === 1 ? `${many} waits for you` : `${many} wait for you`)
}

function Leaving({ visit, questions }: { visit: AtDesk; questions: readonly Question[] }) {
  const { view } = visit
  const { t, lang } = view
  return (
    <Section id="leaving" title={t('Masih bekerja di sini?', 'Still working here?')}>
      {questions.length === 0 ? (
        <Small>
          {t(
            'Tidak ada pekerja Anda yang muncul di tempat lain.',
            'None of your workers has appeared elsewhere.',
          )}
        </Small>
      ) : (
        <>
          <p>
            {t(
              'Pemberi kerja lain mendaftarkan mereka. Bila sudah keluar, laporkan hari terakhirnya; iurannya berhenti sejak itu.',
              'Another employer has enrolled them. If they have left, report their last day; contributions end with it.',
            )}
          </p>
          <HeldList
            items={questions.map((question) => ({
              id: `q-${question.questionId}`,
              title: question.name,
              detail: (
                <>
                  {t('Nomor peserta', 'Membership number')} <Num>{question.membershipNo}</Num>
                  {question.employeeNo && ` · ${question.employeeNo}`}
                </>
              ),
              text: t(
                `Bekerja di sini sejak ${formatDay(question.startedOn, lang)}. Ditanyakan ${formatDay(dayIn(question.askedAt), lang)}.`,
                `Has worked here since ${formatDay(question.startedOn, lang)}. Asked on ${formatDay(dayIn(question.askedAt), lang)}.`,
              ),
              field: <Choice visit={visit} question={question} />,
            }))}
          />
        </>
      )}
    </Section>
  )
}

/** One click when they are still here; a day and a reason when they have left. */
function Choice({ visit, question }: { visit: AtDesk; question: Question }) {
  const { view } = visit
  const { t } = view
  const { employmentId, questionId, name } = question
  const record = `/employer/workers/${employmentId}`
  if (!mayPrepare(visit)) return <a href={record}>{t(`Lihat data ${name}`, `See the record of ${name}`)}</a>
  return (
    <Actions>
      <Form view={view} action="/employer/questions" look="inline" hidden={{ questionId }}>
        <Button variant="secondary">{t('Masih di sini', 'Still here')}</Button>
      </Form>
      <a href={`${record}#leave`} aria-label={t(`${name} sudah keluar`, `${name} has left`)}>
        {t('Sudah keluar', 'Has left')}
      </a>
    </Actions>
  )
}

function Disputes({ view, ours }: { view: View; ours: readonly Dispute[] }) {
  const { t, lang } = view
  return (
    <Section id="disputes" title={t('Keberatan pekerja', 'Disputes of workers')}>
      {ours.length === 0 ? (
        <Empty title={t('Tidak ada keberatan yang menunggu Anda', 'No dispute waits for you')}>
          {t(
            'Pekerja yang melihat bulan keliru menyampaikannya di sini, dan Anda ditanya lebih dulu.',
            'A worker who finds a month wrong says so here, and you are heard first.',
          )}
        </Empty>
      ) : (
        <ItemList
          items={ours.map((dispute) => ({
            icon: 'message-circle',
            href: `/employer/questions/${dispute.disputeId}`,
            title: subjectOf(view, dispute),
            text: t(
              `Pekerja dijanjikan jawaban paling lambat ${formatDay(dispute.dueOn, lang)}.`,
              `The worker was promised an answer by ${formatDay(dispute.dueOn, lang)}.`,
            ),
          }))}
        />
      )}
    </Section>
  )
}

/** What has been answered, and how it ended. */
function Others({ view, disputes }: { view: View; disputes: readonly Dispute[] }) {
  const { t, lang } = view
  if (disputes.length === 0) return null
  return (
    <Section id="answered" title={t('Sudah dijawab', 'Answered')}>
      <Table
        caption={t('Keberatan yang sudah dijawab', 'Disputes that have been answered')}
        rows={disputes}
        stack
        columns={[
          {
            head: t('Keberatan', 'Dispute'),
            cell: (dispute) => (
              <a href={`/employer/questions/${dispute.disputeId}`}>{subjectOf(view, dispute)}</a>
            ),
          },
          {
            head: t('Disampaikan', 'Made'),
            cell: ({ openedAt }) => formatDay(dayIn(openedAt), lang),
            onPhone: 'line',
          },
          { head: t('Keadaan', 'State'), cell: (dispute) => <DisputeTag view={view} dispute={dispute} /> },
        ]}
      />
    </Section>
  )
}

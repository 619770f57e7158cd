import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { answerComplaint, listComplaints } from '#modules/training'
import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { idIn, mayServe } from '../../desk.ts'

const path = '/officer/training/complaints'

/** What trainees complain about, and what was answered. */
export const viewComplaints = page(path, 'officer', (visit) => draw(visit, null))

export const submitAnswer = action(
  path,
  'officer',
  async ({ perform, form, view }) => {
    const { complaintId = '', founded = '', answer } = form.values
    await perform(
      answerComplaint,
      { complaintId: idIn(complaintId), founded: founded === 'yes', answer },
      { key: form.requestKey },
    )
    return redirect(path, {
      notice: view.t('Jawaban tersimpan, peserta membacanya.', 'The answer is saved; the trainee reads it.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: Visit<'officer', typeof path>, problem: ProblemDetails | null) {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf(path, query['at'])
  const { complaints, next } = await perform(listComplaints, { after: trail.current })
  const waiting = complaints.filter(({ answeredAt }) => answeredAt === null).length
  const title =
    waiting === 0
      ? t('Tidak ada keluhan yang menunggu', 'No complaint waits')
      : t(`${waiting} keluhan menunggu jawaban`, `${waiting} complaints wait for an answer`)
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[{ href: '/officer/training', label: t('Pelatihan', 'Training') }]}
        title={title}
        lead={t(
          'Keluhan yang terbukti ikut menentukan nilai mutu lembaga.',
          'Complaints that are founded count in the quality score of a training body.',
        )}
      />
      <Section id="complaints" title={t('Keluhan', 'Complaints')} quiet>
        <AnswerForm visit={visit} problem={problem} />
        {complaints.length === 0 ? (
          <Empty title={t('Belum ada keluhan', 'No complaints yet')}>
            {t(
              'Peserta menulisnya dari halaman pelatihannya.',
              'Trainees write them from their training page.',
            )}
          </Empty>
        ) : (
          <ComplaintTable visit={visit} complaints={complaints} />
        )}
        <Pagination
          view={view}
          label={t('Halaman keluhan', 'Pages of complaints')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
}

type AnswerProps = { visit: Visit<'officer', typeof path>; problem: ProblemDetails | null }

function AnswerForm({ visit, problem }: AnswerProps) {
  const { view, form, query } = visit
  const { t } = view
  const complaintId = form.values['complaintId'] ?? query['answer']
  if (complaintId === undefined || !mayServe(visit)) return null
  const field = entries(view, form.values, problem)
  return (
    <Section id="answer" size="md" title={t('Jawaban', 'Answer')}>
      <Form view={view} action={path} hidden={{ complaintId }}>
        <RadioField
          {...field('founded')}
          label={t('Setelah diperiksa', 'After looking into it')}
          options={[
            { value: 'yes', label: t('Terbukti', 'Founded') },
            { value: 'no', label: t('Tidak terbukti', 'Not founded') },
          ]}
        />
        <TextArea
          {...field('answer')}
          label={t('Jawaban untuk peserta', 'Answer to the trainee')}
          hint={t('Paling sedikit 10 huruf.', 'At least 10 characters.')}
        />
        <Button>{t('Simpan jawaban', 'Save the answer')}</Button>
      </Form>
    </Section>
  )
}

type ComplaintsProps = {
  visit: Visit<'officer', typeof path>
  complaints: z.output<(typeof listComplaints)['output']>['complaints']
}

function ComplaintTable({ visit, complaints }: ComplaintsProps) {
  const { view } = visit
  const { t, lang } = view
  return (
    <Table
      caption={t('Keluhan, yang menunggu dulu', 'Complaints, those that wait first')}
      stack
      rows={complaints}
      columns={[
        {
          head: t('Keluhan', 'Complaint'),
          cell: ({ story, courseTitle, classNo, providerName, filedAt }) => (
            <>
              {story}
              <Small>{`${courseTitle}, ${classNo}, ${providerName}, ${formatInstant(filedAt, lang)}`}</Small>
            </>
          ),
        },
        {
          head: t('Jawaban', 'Answer'),
          cell: ({ complaintId, answeredAt, founded, answer, classNo }) =>
            answeredAt ? (
              <>
                <Tag kind={founded ? 'fault' : 'done'}>
                  {founded ? t('Terbukti', 'Founded') : t('Tidak terbukti', 'Not founded')}
                </Tag>
                <Small>{answer ?? ''}</Small>
              </>
            ) : mayServe(visit) ? (
              <a href={`${path}?answer=${complaintId}`}>
                {t(`Jawab keluhan ${classNo}`, `Answer about ${classNo}`)}
              </a>
            ) : (
              t('Menunggu petugas', 'Waits for an officer')
            ),
        },
      ]}
    />
  )
}

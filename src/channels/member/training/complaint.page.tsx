import type { z } from 'zod'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { fileComplaint, listMyComplaints, viewMyTraining } from '#modules/training'
import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { SelectField, TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'

const path = '/member/training/complaint'

/** What a trainee has to say about a class, and what was answered. */
export const viewComplaint = page(path, 'member', (visit) => draw(visit, null))

export const submitComplaint = action(
  path,
  'member',
  async ({ perform, form, view }) => {
    const { enrolmentId = '', story } = form.values
    if (!/^\d{1,18}$/.test(enrolmentId)) throw notFound()
    await perform(fileComplaint, { enrolmentId, story }, { key: form.requestKey })
    return redirect(path, {
      notice: view.t(
        'Keluhan terkirim. Lembaga tidak melihat nama Anda.',
        'Your complaint is sent. The training body does not see your name.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: Visit<'member', typeof path>, problem: ProblemDetails | null) {
  const { view, perform, personId, form } = visit
  const { t } = view
  const own = { personId: String(personId) }
  const { enrolments } = await perform(viewMyTraining, own)
  const { complaints } = await perform(listMyComplaints, own)
  const field = entries(view, form.values, problem)
  const title = t('Keluhan tentang pelatihan', 'Complaints about training')
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[{ href: '/member/training', label: t('Pelatihan', 'Training') }]}
        title={title}
        lead={t(
          'Petugas memeriksa dan menjawab di sini. Lembaga tidak melihat nama Anda.',
          'An officer looks into it and answers here. The training body does not see your name.',
        )}
      />
      {enrolments.length > 0 && (
        <Section id="ask" title={t('Tulis keluhan', 'Write a complaint')}>
          <Form view={view} action={path}>
            <SelectField
              {...field('enrolmentId')}
              label={t('Kelas', 'Class')}
              options={enrolments.map(({ enrolmentId, title: name, classNo }) => ({
                value: String(enrolmentId),
                label: `${name}, ${classNo}`,
              }))}
            />
            <TextArea
              {...field('story')}
              label={t('Apa yang terjadi', 'What happened')}
              hint={t('Paling sedikit 10 huruf.', 'At least 10 characters.')}
            />
            <Button>{t('Kirim', 'Send')}</Button>
          </Form>
        </Section>
      )}
      <Section id="complaints" title={t('Keluhan saya', 'My complaints')}>
        {complaints.length === 0 ? (
          <Empty title={t('Belum ada keluhan', 'No complaints yet')}>
            {t(
              'Yang Anda tulis dan jawabannya muncul di sini.',
              'What you write and its answer appear here.',
            )}
          </Empty>
        ) : (
          <ComplaintTable visit={visit} complaints={complaints} />
        )}
      </Section>
    </Page>
  )
}

type ComplaintsProps = {
  visit: Visit<'member', typeof path>
  complaints: z.output<(typeof listMyComplaints)['output']>['complaints']
}

function ComplaintTable({ visit, complaints }: ComplaintsProps) {
  const { view } = visit
  const { t, lang } = view
  return (
    <Table
      caption={t('Keluhan saya', 'My complaints')}
      stack
      rows={complaints}
      columns={[
        {
          head: t('Keluhan', 'Complaint'),
          cell: ({ story, courseTitle, filedAt }) => (
            <>
              {story}
              <Small>{`${courseTitle}, ${formatInstant(filedAt, lang)}`}</Small>
            </>
          ),
        },
        {
          head: t('Jawaban', 'Answer'),
          cell: ({ answer }) => answer ?? t('Sedang diperiksa petugas', 'An officer is looking into it'),
        },
      ]}
    />
  )
}

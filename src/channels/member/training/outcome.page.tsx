import { notFound, type ProblemDetails } from '#base/problem.ts'
import {
  answerOutcome,
  outcomeStatuses,
  outcomeStatusWords,
  viewMyOutcomes,
  type OwnOutcome,
} from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { MoneyField, RadioField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'

const path = '/member/training/outcome'
type AtOutcome = Visit<'member', typeof path>

/** Two questions, and none where contributions have answered already. */
export const viewOutcome = page(path, 'member', (visit) => draw(visit, null))

export const submitOutcome = action(
  path,
  'member',
  async ({ perform, form, view }) => {
    const { enrolmentId = '', afterMonths, workStatus, income } = form.values
    if (!/^\d{1,18}$/.test(enrolmentId)) throw notFound()
    await perform(answerOutcome, { enrolmentId, afterMonths, workStatus, income }, { key: form.requestKey })
    return redirect(path, {
      notice: view.t('Terima kasih, jawaban tersimpan.', 'Thank you, your answer is saved.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtOutcome, problem: ProblemDetails | null) {
  const { view, perform, personId } = visit
  const { t } = view
  const { outcomes } = await perform(viewMyOutcomes, { personId: String(personId) })
  const asked = outcomes.find(({ state }) => state === 'asked')
  const title = asked
    ? t('Apakah pelatihan membawa pekerjaan?', 'Did the training lead to work?')
    : t('Tidak ada yang perlu dijawab', 'There is nothing to answer')
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[{ href: '/member/training', label: t('Pelatihan', 'Training') }]}
        title={title}
        lead={t(
          'Hanya jumlahnya yang dilaporkan, tanpa nama. Kalau iuran sudah menjawab, Anda tidak ditanya.',
          'Only counts are reported, without names. Where contributions answer already, you are not asked.',
        )}
      />
      {asked && <Questions visit={visit} asked={asked} problem={problem} />}
      <Section id="known" title={t('Yang sudah tercatat', 'What is on record')}>
        {outcomes.length === 0 ? (
          <Empty title={t('Belum ada catatan', 'Nothing yet')}>
            {t(
              'Kami bertanya 3, 6, dan 12 bulan sesudah kelas berakhir.',
              'We ask 3, 6 and 12 months after the end of a class.',
            )}
          </Empty>
        ) : (
          <Known view={view} outcomes={outcomes} />
        )}
      </Section>
    </Page>
  )
}

type QuestionsProps = { visit: AtOutcome; asked: OwnOutcome; problem: ProblemDetails | null }

function Questions({ visit, asked, problem }: QuestionsProps) {
  const { view, form } = visit
  const { t, say } = view
  const field = entries(view, form.values, problem)
  return (
    <Section
      id="ask"
      title={`${asked.courseTitle}, ${t(`${asked.afterMonths} bulan`, `${asked.afterMonths} months`)}`}
    >
      <Form
        view={view}
        action={path}
        hidden={{ enrolmentId: String(asked.enrolmentId), afterMonths: String(asked.afterMonths) }}
      >
        <RadioField
          {...field('workStatus')}
          label={t('Sekarang Anda', 'Now you are')}
          options={outcomeStatuses.map((value) => ({ value, label: say(outcomeStatusWords[value]) }))}
        />
        <MoneyField
          {...field('income')}
          label={t('Penghasilan sebulan (boleh kosong)', 'Income of a month (may be empty)')}
        />
        <Button>{t('Kirim jawaban', 'Send the answer')}</Button>
      </Form>
    </Section>
  )
}

function Known({ view, outcomes }: { view: View; outcomes: readonly OwnOutcome[] }) {
  const { t, say, lang } = view
  const stateOf = ({ state, status, source }: OwnOutcome) => {
    if (status)
      return `${say(outcomeStatusWords[status])}${source === 'contributions' ? t(', dari iuran Anda', ', from your contributions') : ''}`
    if (state === 'closed') return t('Ditutup tanpa jawaban', 'Closed without an answer')
    return state === 'asked'
      ? t('Menunggu jawaban Anda', 'Waits for your answer')
      : t('Menunggu laporan iuran', 'Waits for contributions')
  }
  return (
    <Table
      caption={t('Hasil pelatihan', 'What trainings led to')}
      stack
      rows={outcomes}
      columns={[
        {
          head: t('Pelatihan', 'Training'),
          cell: ({ courseTitle, afterMonths, dueOn }) => (
            <>
              {courseTitle}
              <Small>
                {t(
                  `${afterMonths} bulan, ${formatDay(dueOn, lang)}`,
                  `${afterMonths} months, ${formatDay(dueOn, lang)}`,
                )}
              </Small>
            </>
          ),
        },
        { head: t('Hasil', 'Outcome'), cell: stateOf },
      ]}
    />
  )
}

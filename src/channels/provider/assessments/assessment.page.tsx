import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import {
  cancelAssessment,
  closeAssessment,
  issueCertificates,
  recordResults,
  viewAssessment,
} from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination } from '#ui/parts/table.tsx'
import { Columns, Details, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { assessmentForm, assessmentPath, mayAssess, numberIn } from '../training-paths.ts'
import { AssessmentTag } from './list.page.tsx'

const path = '/provider/assessments/:assessmentNo'
type OfAssessment = Omit<Visit<'provider'>, 'params'> & { readonly params: { readonly assessmentNo: string } }
type Assessment = z.output<(typeof viewAssessment)['output']>
type Candidate = Assessment['candidates'][number]

/** Who comes to an assessment, and what was found. */
export const viewAssessmentPage = page(path, 'provider', (visit) => draw(visit, null))

/** Those with an answer are recorded; the others stay open. */
export const submitResults = action(
  `${path}/results`,
  'provider',
  async ({ params, perform, form, view }) => {
    const assessmentNo = numberIn(params.assessmentNo, assessmentForm)
    const { values } = form
    const results = Object.entries(values).flatMap(([name, value]) => {
      const id = /^competent-(\d{1,18})$/.exec(name)?.[1]
      if (!id || (value !== 'yes' && value !== 'no')) return []
      const score = values[`score-${id}`]?.trim() || undefined
      return [{ enrolmentId: id, competent: value === 'yes', score }]
    })
    if (results.length > 0) await perform(recordResults, { assessmentNo, results }, { key: form.requestKey })
    return redirect(assessmentPath(assessmentNo), {
      notice: view.t(`${results.length} hasil tersimpan.`, `${results.length} results are saved.`),
    })
  },
  { onProblem: draw },
)

export const submitClose = action(
  `${path}/close`,
  'provider',
  async ({ params, perform, form, view }) => {
    const assessmentNo = numberIn(params.assessmentNo, assessmentForm)
    const { competent, notYet } = await perform(closeAssessment, { assessmentNo }, { key: form.requestKey })
    return redirect(assessmentPath(assessmentNo), {
      notice: view.t(
        `Ditutup: ${competent} kompeten, ${notYet} belum. Sertifikat bisa diterbitkan sekarang.`,
        `Closed: ${competent} competent, ${notYet} not yet. Certificates can be issued now.`,
      ),
    })
  },
  { onProblem: draw },
)

export const submitCancel = action(
  `${path}/cancel`,
  'provider',
  async ({ params, perform, form, view }) => {
    const assessmentNo = numberIn(params.assessmentNo, assessmentForm)
    await perform(cancelAssessment, { assessmentNo }, { key: form.requestKey })
    return redirect('/provider/assessments', {
      notice: view.t(`Uji ${assessmentNo} dibatalkan.`, `Assessment ${assessmentNo} is cancelled.`),
    })
  },
  { onProblem: draw },
)

export const submitCertificates = action(
  `${path}/certificates`,
  'provider',
  async ({ params, perform, form, view }) => {
    const assessmentNo = numberIn(params.assessmentNo, assessmentForm)
    const { issued, answers } = await perform(issueCertificates, { assessmentNo }, { key: form.requestKey })
    const refused = answers.find(({ why }) => why)?.why
    const said = view.t(`${issued} sertifikat terbit.`, `${issued} certificates are issued.`)
    return redirect(assessmentPath(assessmentNo), {
      notice: refused ? `${said} ${view.say(refused.message)} ${view.say(refused.remedy)}` : said,
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfAssessment, problem: ProblemDetails | null) {
  const { view, params, perform, query } = visit
  const { t, lang } = view
  const assessmentNo = numberIn(params.assessmentNo, assessmentForm)
  const at = assessmentPath(assessmentNo)
  const trail = trailOf(at, query['at'])
  const found = await perform(viewAssessment, { assessmentNo, after: trail.current ?? undefined })
  const title = t(`Uji ${found.title}`, `Assessment of ${found.title}`)
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/provider/assessments', label: t('Uji kompetensi', 'Assessments') },
          { href: at, label: assessmentNo },
        ]}
        state={<AssessmentTag view={view} state={found.state} />}
        title={title}
        lead={`${formatDay(found.onDate, lang)}, ${found.place}. ${found.assessorName}. ${found.providerName}, ${found.classNo}.`}
      />
      <Columns aside={mayAssess(visit) && <Next view={view} found={found} />}>
        <Section id="candidates" title={t('Peserta uji', 'Candidates')}>
          {found.state === 'planned' && mayAssess(visit) ? (
            <ResultForm visit={visit} found={found} problem={problem} />
          ) : (
            <Results view={view} candidates={found.candidates} />
          )}
          <Pagination
            view={view}
            label={t('Halaman peserta', 'Pages of candidates')}
            previous={trail.previous()}
            next={trail.next(found.next)}
          />
        </Section>
      </Columns>
    </Page>
  )
}

/** What comes next: closing, then the certificates. */
function Next({ view, found }: { view: View; found: Assessment }) {
  const { t } = view
  const at = assessmentPath(found.assessmentNo)
  if (found.state === 'planned') {
    return (
      <Section id="close" size="md" title={t('Tutup uji', 'Close the assessment')}>
        <p>
          {t(
            'Setelah ditutup hasilnya berlaku dan tidak bisa diubah.',
            'Once closed, the results count and cannot be changed.',
          )}
        </p>
        <Form view={view} action={`${at}/close`}>
          <Button variant="secondary">{t('Tutup uji', 'Close')}</Button>
        </Form>
        <Details summary={t('Uji tidak jadi?', 'Not held after all?')}>
          <p>
            {t(
              'Hanya selama belum ada hasil. Kelasnya bisa diuji pada hari lain.',
              'Only while there is no result. The class can be assessed on another day.',
            )}
          </p>
          <Form view={view} action={`${at}/cancel`}>
            <Button variant="secondary">{t('Batalkan uji', 'Cancel the assessment')}</Button>
          </Form>
        </Details>
      </Section>
    )
  }
  if (found.state === 'cancelled') return null
  return (
    <Section id="certificates" size="md" title={t('Sertifikat', 'Certificates')}>
      <p>
        {t(
          'Terbit untuk semua yang kompeten dan belum punya.',
          'Issued for everyone who is competent and has none yet.',
        )}
      </p>
      <Form view={view} action={`${at}/certificates`}>
        <Button icon="graduation-cap">{t('Terbitkan sertifikat', 'Issue certificates')}</Button>
      </Form>
    </Section>
  )
}

function NoCandidates({ view: { t } }: { view: View }) {
  return (
    <Empty title={t('Belum ada yang bisa diuji', 'Nobody can be assessed yet')}>
      {t(
        'Peserta muncul di sini setelah kehadirannya mencapai batas.',
        'Trainees appear here once they have reached the attendance.',
      )}
    </Empty>
  )
}

type FormProps = { visit: OfAssessment; found: Assessment; problem: ProblemDetails | null }

function ResultForm({ visit, found, problem }: FormProps) {
  const { view, form } = visit
  const { t } = view
  if (found.candidates.length === 0) return <NoCandidates view={view} />
  return (
    <Form view={view} action={`${assessmentPath(found.assessmentNo)}/results`}>
      {found.candidates.map(({ enrolmentId, name, competent, score }) => {
        const said = competent === null ? '' : competent ? 'yes' : 'no'
        const field = entries(
          view,
          {
            [`competent-${enrolmentId}`]: said,
            [`score-${enrolmentId}`]: String(score ?? ''),
            ...form.values,
          },
          problem,
        )
        return (
          <>
            <RadioField
              {...field(`competent-${enrolmentId}`)}
              label={name}
              options={[
                { value: 'yes', label: t('Kompeten', 'Competent') },
                { value: 'no', label: t('Belum kompeten', 'Not yet competent') },
              ]}
            />
            <TextField
              {...field(`score-${enrolmentId}`)}
              label={t(`Nilai ${name}, 0–100, bila ada`, `Score of ${name}, 0–100, if any`)}
              digits
            />
          </>
        )
      })}
      <Button>{t('Simpan hasil', 'Save the results')}</Button>
    </Form>
  )
}

function Results({ view, candidates }: { view: View; candidates: readonly Candidate[] }) {
  const { t } = view
  if (candidates.length === 0) return <NoCandidates view={view} />
  return (
    <ItemList
      items={candidates.map(({ name, competent, certificateNo }) => ({
        icon: competent ? 'circle-check' : 'clock',
        title: name,
        text:
          certificateNo ??
          (competent === null
            ? t('Belum ada hasil', 'No result yet')
            : competent
              ? t('Kompeten', 'Competent')
              : t('Belum kompeten', 'Not yet competent')),
        ...(certificateNo && { href: `/certificates/${certificateNo}` }),
      }))}
    />
  )
}

import type { z } from 'zod'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import {
  issueCertificates,
  revokeCertificate,
  stateWords,
  viewAssessment,
  viewCertificate,
} from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { maySupervise, mayServe } from '../../desk.ts'
import { Reserved } from '../../reserved.tsx'

const list = '/officer/training/assessments'
const path = `${list}/:assessmentNo` as const
type OfAssessment = Omit<Visit<'officer'>, 'params'> & { readonly params: { readonly assessmentNo: string } }

/** One assessment, with its results and certificates. */
export const viewOneAssessment = page(path, 'officer', (visit) => draw(visit, null))

export const submitIssue = action(
  path,
  'officer',
  async ({ params, perform, form, view }) => {
    const assessmentNo = assessmentNoIn(params.assessmentNo)
    const { issued, answers } = await perform(issueCertificates, { assessmentNo }, { key: form.requestKey })
    const why = answers.find((answer) => answer.why)?.why
    const said = view.t(`${issued} sertifikat terbit.`, `${issued} certificates are issued.`)
    return redirect(`${list}/${assessmentNo}`, {
      notice: why ? `${said} ${view.say(why.message)} ${view.say(why.remedy)}` : said,
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfAssessment, problem: ProblemDetails | null) {
  const { view, params, perform, query } = visit
  const { t, lang } = view
  const assessmentNo = assessmentNoIn(params.assessmentNo)
  const at = `${list}/${assessmentNo}`
  const trail = trailOf(at, query['at'])
  const found = await perform(viewAssessment, { assessmentNo, after: trail.current ?? undefined })
  const title = t(`Uji ${found.title}`, `Assessment of ${found.title}`)
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: list, label: t('Uji kompetensi', 'Assessments') },
          { href: at, label: assessmentNo },
        ]}
        title={title}
        lead={`${found.bodyName}, ${formatDay(found.onDate, lang)}, ${found.place}. ${found.providerName}, ${found.classNo}.`}
      />
      <Columns
        aside={
          <Section id="issue" size="md" title={t('Sertifikat', 'Certificates')}>
            {found.state === 'closed' && mayServe(visit) ? (
              <Form view={view} action={at}>
                <Button>{t('Terbitkan yang belum ada', 'Issue those that are missing')}</Button>
              </Form>
            ) : (
              <p>{t('Bisa diterbitkan setelah uji ditutup.', 'They can be issued once it is closed.')}</p>
            )}
          </Section>
        }
      >
        <Section id="candidates" title={t('Peserta uji', 'Candidates')}>
          <CandidateTable view={view} candidates={found.candidates} />
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

type Candidates = z.output<(typeof viewAssessment)['output']>['candidates']

function CandidateTable({ view, candidates }: { view: View; candidates: Candidates }) {
  const { t, say } = view
  return candidates.length === 0 ? (
    <Empty title={t('Belum ada peserta', 'Nobody yet')}>
      {t('Peserta muncul setelah kehadirannya cukup.', 'Trainees appear once they attended enough.')}
    </Empty>
  ) : (
    <Table
      caption={t('Peserta uji', 'Candidates')}
      rows={candidates}
      stack
      columns={[
        { head: t('Peserta', 'Trainee'), cell: ({ name }) => name },
        { head: t('Keadaan', 'State'), cell: ({ state }) => say(stateWords('enrolment', state)) },
        {
          head: t('Hasil', 'Result'),
          cell: ({ competent }) =>
            competent === null ? '–' : competent ? t('Kompeten', 'Competent') : t('Belum', 'Not yet'),
        },
        {
          head: t('Sertifikat', 'Certificate'),
          cell: ({ certificateNo }) =>
            certificateNo ? (
              <a href={`/officer/training/certificates/${certificateNo}`}>{certificateNo}</a>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

function assessmentNoIn(text: string): string {
  if (!/^UK\d{8}$/.test(text)) throw notFound()
  return text
}

const ofCertificate = '/officer/training/certificates/:certificateNo'

/** One certificate, and for supervisors the way to take it back. */
export const viewOneCertificate = page(ofCertificate, 'officer', (visit) => drawCertificate(visit, null))

export const submitRevoke = action(
  ofCertificate,
  'officer',
  async ({ params, perform, form, view }) => {
    const certificateNo = certificateNoIn(params.certificateNo)
    const { reason } = form.values
    await perform(revokeCertificate, { certificateNo, reason }, { key: form.requestKey })
    return redirect(`/officer/training/certificates/${certificateNo}`, {
      notice: view.t('Sertifikat dicabut.', 'The certificate is revoked.'),
    })
  },
  { onProblem: drawCertificate },
)

async function drawCertificate(
  visit: Visit<'officer', typeof ofCertificate>,
  problem: ProblemDetails | null,
) {
  const { view, params, perform, form } = visit
  const { t, lang } = view
  const certificateNo = certificateNoIn(params.certificateNo)
  const found = await perform(viewCertificate, { certificateNo })
  const title = t(`Sertifikat ${certificateNo}`, `Certificate ${certificateNo}`)
  const states = {
    valid: t('Berlaku', 'Good'),
    expired: t('Berakhir', 'Ended'),
    revoked: t('Dicabut', 'Revoked'),
  }
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={problem}>
      <PageHead view={view} title={title} lead={found.title} />
      <Rows
        rows={[
          { label: t('Keadaan', 'State'), value: states[found.state] },
          { label: t('Pemegang', 'Holder'), value: found.holder },
          { label: t('Diuji oleh', 'Assessed by'), value: found.bodyName },
          { label: t('Terbit', 'Issued'), value: formatDay(found.issuedOn, lang) },
        ]}
      />
      {found.state !== 'revoked' && (
        <Section id="revoke" size="md" title={t('Cabut', 'Revoke')}>
          {maySupervise(visit) ? (
            <Form view={view} action={`/officer/training/certificates/${certificateNo}`}>
              <TextArea
                {...entries(view, form.values, problem)('reason')}
                label={t('Alasan', 'Reason')}
                hint={t('Paling sedikit 10 huruf.', 'At least 10 characters.')}
              />
              <Button variant="secondary">{t('Cabut sertifikat', 'Revoke the certificate')}</Button>
            </Form>
          ) : (
            <Reserved view={view} to="supervisors" />
          )}
        </Section>
      )}
    </Page>
  )
}

function certificateNoIn(text: string): string {
  if (!/^SK\d{10}$/.test(text)) throw notFound()
  return text
}

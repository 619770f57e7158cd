import type { z } from 'zod'
import { wageEarnerContribution } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  dropReturn,
  finaliseReturn,
  findNotes,
  sendBackReturn,
  submitReturn,
  viewReturn,
} from '#modules/contributions'
import type { Employer } from '#modules/registry'
import { counted, formatCount, formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ActionBar, Actions, Button, ButtonLink } from '#ui/parts/action.tsx'
import { CheckboxField, TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Alert, Tag } from '#ui/parts/message.tsx'
import { Columns, Details, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { Basis } from '../basis.tsx'
import { mayApprove, mayFile, mayPrepare, ownEmployer } from '../desk.ts'
import { billOf, dueOf, sumOf } from '../figures.ts'
import { ProgrammeRows } from '../programme-rows.tsx'
import { kindWords, returnStateWords } from '../words.ts'
import { ChangeTable, Notes, type NoteGroup } from './change-table.tsx'
import { drawFinalReturn } from './final-return.tsx'
import { ReturnProgress } from './return-progress.tsx'

type OfReturn = Visit<'employer', `/employer/returns/:returnId/${string}`>
type Return = z.output<(typeof viewReturn)['output']>

/** The last look before a return becomes a bill, and what became of it afterwards. */
export const viewReview = page('/employer/returns/:returnId/review', 'employer', (visit) => draw(visit))

/** Hands the return in for approval where it takes two people, or makes it final. */
export const submitDecision = action(
  '/employer/returns/:returnId/review',
  'employer',
  async (visit) => {
    const { params, perform, form, view } = visit
    const { returnId } = params
    const { go, withoutHeld, wageNote } = form.values
    const input = { returnId, withoutHeld, wageNote }
    if (go === 'submit') {
      await perform(submitReturn, input, { key: form.requestKey })
      const notice = view.t(
        'Diajukan. Rekan Anda bisa menyetujuinya.',
        'Handed in. A colleague can approve it.',
      )
      return redirect(`/employer/returns/${returnId}/review`, { notice })
    }
    const { billId } = await perform(finaliseReturn, input, { key: form.requestKey })
    const notice = view.t('Laporan sudah final.', 'The return is final.')
    return redirect(billId ? `/employer/bills/${billId}` : `/employer/returns/${returnId}/review`, { notice })
  },
  { onProblem: draw },
)

export const submitSendBack = action(
  '/employer/returns/:returnId/send-back',
  'employer',
  async ({ params, perform, form, view }) => {
    await perform(sendBackReturn, params, { key: form.requestKey })
    return redirect(`/employer/returns/${params.returnId}`, {
      notice: view.t('Laporan kembali menjadi draf.', 'The return is a draft again.'),
    })
  },
  { onProblem: draw },
)

export const submitDrop = action(
  '/employer/returns/:returnId/drop',
  'employer',
  async ({ params, perform, form, view }) => {
    await perform(dropReturn, params, { key: form.requestKey })
    return redirect('/employer/returns', {
      notice: view.t('Draf dibuang.', 'The draft is thrown away.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfReturn, problem: ProblemDetails | null = null) {
  const { view, params, perform, app } = visit
  const it = await perform(viewReturn, { returnId: params.returnId })
  if (it.state === 'final' || it.state === 'dropped') return drawFinalReturn({ visit, it, problem })
  const [employer, notes] = await Promise.all([
    ownEmployer(visit),
    app.database.read((db) => findNotes(db, it.returnId)),
  ])
  const step = stepFor(visit, it, employer)
  const sum = sumOf(it.totals)
  const { used, total } = billOf(sum, it.carried)
  const { t, lang } = view
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="returns"
      title={`${t('Tinjau', 'Review')} ${formatMonth(it.month, lang)}`}
      problem={problem}
      actionBar={
        step && (
          <ActionBar
            note={t('Jumlah tagihan nanti', 'What the bill will ask for')}
            figure={formatRupiah(total)}
          >
            <Button form="decide" name="go" value={step}>
              {step === 'submit'
                ? t('Ajukan untuk disetujui', 'Hand in for approval')
                : finaliseWords(view, it)}
            </Button>
          </ActionBar>
        )
      }
    >
      <Head view={view} it={it} />
      <Columns
        aside={
          <Section id="preview" size="md" title={t('Rincian sementara', 'The bill so far')}>
            <ProgrammeRows
              view={view}
              amounts={it.totals}
              total={total}
              extras={[
                { label: t('Denda bulan lalu', 'Earlier penalties'), amount: it.carried.penalties },
                { label: t('Kelebihan bayar', 'Paid too much before'), amount: -used },
              ].filter(({ amount }) => amount !== 0n)}
            />
            <p>
              <Basis article={wageEarnerContribution.article} rule={wageEarnerContribution.id} />
            </p>
          </Section>
        }
      >
        <ChangeTable view={view} it={it} />
        <Notes view={view} returnId={it.returnId} notes={notes} />
        <Decision visit={visit} it={it} employer={employer} notes={notes} step={step} problem={problem} />
      </Columns>
    </Page>
  )
}

type Step = 'submit' | 'finalise'

/** What this person can do with the return now; null when it is someone else's turn. */
function stepFor(visit: OfReturn, it: Return, { twoPeople }: Employer): Step | null {
  if (!mayFile(visit) || it.totals.workers === 0) return null
  if (it.state === 'draft') return twoPeople ? 'submit' : 'finalise'
  if (!twoPeople) return 'finalise'
  return mayApprove(visit) && it.submittedBy !== visit.actor.accountId ? 'finalise' : null
}

function finaliseWords({ t }: View, { state }: Return): string {
  return state === 'submitted'
    ? t('Setujui dan buat tagihan', 'Approve and make the bill')
    : t('Finalkan dan buat tagihan', 'Finalise and make the bill')
}

function Head({ view, it }: { view: View; it: Return }) {
  const { t, lang, say } = view
  const workers = counted(it.totals.workers, lang, 'pekerja', 'worker')
  const month = formatMonth(it.month, lang)
  const base = `/employer/returns/${it.returnId}`
  return (
    <PageHead
      view={view}
      before={<ReturnProgress view={view} at="review" />}
      state={
        <>
          <Tag kind={it.state === 'draft' ? 'quiet' : 'waiting'}>{say(returnStateWords[it.state])}</Tag>
          {it.kind !== 'regular' && <Tag kind="note">{say(kindWords[it.kind])}</Tag>}
        </>
      }
      title={
        it.totals.workers === 0
          ? t(`Laporan ${month} masih kosong`, `The return for ${month} is still empty`)
          : t(
              `${month}: ${formatRupiah(sumOf(it.totals))} untuk ${workers}`,
              `${month}: ${formatRupiah(sumOf(it.totals))} for ${workers}`,
            )
      }
      lead={
        it.state === 'submitted' && it.submittedAt
          ? t(
              `Diajukan ${it.submittedByName ?? ''}, ${formatInstant(it.submittedAt, lang)}.`,
              `Handed in by ${it.submittedByName ?? ''}, ${formatInstant(it.submittedAt, lang)}.`,
            )
          : t(
              `Belum ada yang ditagih. Jatuh tempo ${formatDay(dueOf(it.month), lang)}.`,
              `Nothing is billed yet. Due on ${formatDay(dueOf(it.month), lang)}.`,
            )
      }
    >
      <Actions>
        {it.state === 'draft' && <a href={base}>{t('Ubah isinya', 'Change what it says')}</a>}
        <a href={`${base}/rows`}>{t('Lihat semua pekerja', 'See every worker')}</a>
      </Actions>
    </PageHead>
  )
}

type DecisionProps = {
  visit: OfReturn
  it: Return
  employer: Employer
  notes: readonly NoteGroup[]
  step: Step | null
  problem: ProblemDetails | null
}

function Decision({ visit, it, employer, notes, step, problem }: DecisionProps) {
  const { view, form } = visit
  const { t } = view
  const base = `/employer/returns/${it.returnId}`
  const typed: Readonly<Record<string, string>> = { wageNote: it.wageNote ?? '', ...form.values }
  const field = entries(view, typed, problem)
  const asksForNote =
    it.wageNote !== null ||
    problem?.code === 'contributions.wage-note-needed' ||
    notes.some(({ code }) => code === 'WAGE_JUMP_WARN')
  return (
    <Section id="decision" title={t('Sebelum menjadi tagihan', 'Before it becomes a bill')}>
      {employer.twoPeople && <TwoPeople visit={visit} it={it} />}
      {step && (
        <Form view={view} id="decide" action={`${base}/review`}>
          {it.held > 0 && it.state === 'draft' && (
            <CheckboxField
              name="withoutHeld"
              value="on"
              label={t(
                `Lanjut tanpa ${formatCount(it.held)} baris yang ditahan`,
                `Go on without the ${formatCount(it.held)} held rows`,
              )}
              hint={t(
                'Mereka tidak ikut ditagih bulan ini. Sesudah lunas, bisa disusulkan.',
                'They are not billed this month. Once it is paid, a supplementary return can add them.',
              )}
              checked={typed['withoutHeld'] === 'on'}
              error={problem?.code === 'contributions.rows-held' ? view.say(problem.remedy) : undefined}
            />
          )}
          {asksForNote && it.state === 'draft' && (
            <TextArea
              {...field('wageNote')}
              rows={2}
              label={t(
                'Mengapa upah berubah lebih dari setengahnya?',
                'Why did wages change by more than half?',
              )}
              hint={t('Satu kalimat, misalnya “kenaikan tahunan”', 'One sentence, such as “yearly rise”')}
            />
          )}
          <p>
            {t(
              'Finalisasi membuat satu tagihan dengan satu kode iuran. Selama belum dibayar, bisa dibatalkan.',
              'Finalising makes one bill with one payment code. While it is unpaid, it can be called off.',
            )}
          </p>
        </Form>
      )}
      {it.totals.workers === 0 && (
        <ButtonLink href={base}>{t('Isi laporannya dulu', 'Fill in the return first')}</ButtonLink>
      )}
      {it.state === 'submitted' && mayFile(visit) && (
        <Form view={view} action={`${base}/send-back`}>
          <Button variant="secondary">{t('Kembalikan menjadi draf', 'Send back to draft')}</Button>
        </Form>
      )}
      {it.state === 'draft' && mayPrepare(visit) && <Drop view={view} action={`${base}/drop`} />}
    </Section>
  )
}

/** Why two people, and whose turn it is. */
function TwoPeople({ visit, it }: { visit: OfReturn; it: Return }) {
  const { t } = visit.view
  const own = it.state === 'submitted' && it.submittedBy === visit.actor.accountId
  return (
    <Alert kind="info" title={t('Dua orang untuk satu laporan', 'Two people for one return')}>
      {own
        ? t(
            'Anda yang mengajukan, jadi rekan dengan peran penyetuju atau pemilik yang menyetujui.',
            'You handed it in, so a colleague who may approve, or an owner, approves it.',
          )
        : t(
            'Perusahaan Anda meminta yang menyusun dan yang menyetujui adalah orang yang berbeda. Pengaturannya ada di Profil.',
            'Your company asks that whoever prepares a return does not approve it. It is set in the profile.',
          )}
    </Alert>
  )
}

function Drop({ view, action: to }: { view: View; action: string }) {
  const { t } = view
  return (
    <Details summary={t('Buang draf ini', 'Throw this draft away')}>
      <p>
        {t(
          'Upah dan baris laporan ini hilang. Pekerja yang sudah terdaftar tetap terdaftar, dan bulan ini bisa dibuka lagi.',
          'Its wages and rows are lost. Workers who are registered stay so, and the month can be opened again.',
        )}
      </p>
      <Form view={view} action={to}>
        <Button variant="secondary">{t('Buang draf', 'Throw it away')}</Button>
      </Form>
    </Details>
  )
}

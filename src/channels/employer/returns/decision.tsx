import type { ProblemDetails } from '#base/problem.ts'
import type { Employer } from '#modules/registry'
import { formatCount } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { CheckboxField, TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Details, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { mayApprove, mayFile, mayPrepare } from '../desk.ts'
import type { OfReturn, Return } from './review-return.page.tsx'

export type Step = 'submit' | 'finalise'

/** What this person can do with the return now; null when it is someone else's turn. */
export function stepFor(visit: OfReturn, it: Return, { twoPeople }: Employer): Step | null {
  if (!mayFile(visit) || it.totals.workers === 0) return null
  if (it.state === 'draft') return twoPeople ? 'submit' : 'finalise'
  if (!twoPeople) return 'finalise'
  return mayApprove(visit) && it.submittedBy !== visit.actor.accountId ? 'finalise' : null
}

type DecisionProps = {
  visit: OfReturn
  it: Return
  employer: Employer
  step: Step | null
  problem: ProblemDetails | null
}

/** What has to be said before a return becomes a bill, and the other ways it can go. */
export function Decision({ visit, it, employer, step, problem }: DecisionProps) {
  const { view } = visit
  const { t } = view
  const base = `/employer/returns/${it.returnId}`
  return (
    <Section id="decision" title={t('Sebelum menjadi tagihan', 'Before it becomes a bill')}>
      <WhoseTurn visit={visit} it={it} twoPeople={employer.twoPeople} />
      {it.state === 'submitted' && it.wageNote && (
        <Rows rows={[{ label: t('Sebab perubahan upah', 'Why wages changed'), value: it.wageNote }]} />
      )}
      {step && <DecideForm visit={visit} it={it} problem={problem} />}
      {it.totals.workers === 0 && mayPrepare(visit) && (
        <ButtonLink href={base}>{t('Isi laporannya dulu', 'Fill in the return first')}</ButtonLink>
      )}
      {it.state === 'submitted' && mayFile(visit) && (
        <SendBack visit={visit} action={`${base}/send-back`} own={isOwn(visit, it)} />
      )}
      {it.state === 'draft' && mayPrepare(visit) && <Drop view={view} action={`${base}/drop`} />}
    </Section>
  )
}

function isOwn({ actor }: OfReturn, { state, submittedBy }: Return): boolean {
  return state === 'submitted' && submittedBy === actor.accountId
}

type WhoseTurnProps = { visit: OfReturn; it: Return; twoPeople: boolean }

/** Why two people, and whose turn it is. */
function WhoseTurn({ visit, it, twoPeople }: WhoseTurnProps) {
  const { t } = visit.view
  if (!mayFile(visit)) {
    return (
      <Alert kind="info" title={t('Anda bisa melihat, tidak mengubah', 'You can look, not change')}>
        {t(
          'Laporan ini diajukan penyusunnya, lalu disetujui penyetuju atau pemilik akun perusahaan.',
          'Whoever prepares this return hands it in; an approver or the owner of the account approves it.',
        )}
      </Alert>
    )
  }
  if (!twoPeople) return null
  return (
    <Alert kind="info" title={t('Dua orang untuk satu laporan', 'Two people for one return')}>
      {isOwn(visit, it)
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

type DecideFormProps = Pick<DecisionProps, 'visit' | 'it' | 'problem'>

function DecideForm({ visit, it, problem }: DecideFormProps) {
  const { view, form } = visit
  const { t } = view
  const typed: Readonly<Record<string, string>> = { wageNote: it.wageNote ?? '', ...form.values }
  return (
    <Form
      view={view}
      id="decide"
      action={`/employer/returns/${it.returnId}/review`}
      hidden={{ revision: String(it.revision) }}
    >
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
      {it.state === 'draft' && (
        <WageNote view={view} it={it} field={entries(view, typed, problem)('wageNote')} />
      )}
      <p>
        {t(
          'Finalisasi membuat satu tagihan dengan satu kode iuran. Selama belum dibayar, bisa dibatalkan.',
          'Finalising makes one bill with one payment code. While it is unpaid, it can be called off.',
        )}
      </p>
    </Form>
  )
}

type WageNoteProps = {
  view: View
  it: Return
  field: { name: string; value: string; error: string | undefined }
}

/** Asked for large changes, offered for wages below the minimum. */
function WageNote({ view, it, field }: WageNoteProps) {
  const { t } = view
  const low = it.notes.some(({ code }) => code === 'WAGE_BELOW_UMK_WARN')
  if (it.wageJumps > 0) {
    return (
      <TextArea
        {...field}
        rows={2}
        label={t(
          `Mengapa upah ${formatCount(it.wageJumps)} pekerja berubah lebih dari setengahnya?`,
          it.wageJumps === 1
            ? 'Why did the wage of 1 worker change by more than half?'
            : `Why did the wages of ${formatCount(it.wageJumps)} workers change by more than half?`,
        )}
        hint={t('Satu kalimat, misalnya “kenaikan tahunan”', 'One sentence, such as “yearly rise”')}
      />
    )
  }
  if (!low && !it.wageNote) return null
  return (
    <TextArea
      {...field}
      rows={2}
      label={t('Mengapa ada upah di bawah upah minimum?', 'Why are wages below the minimum?')}
      hint={t('Boleh kosong', 'May be empty')}
    />
  )
}

type SendBackProps = { visit: OfReturn; action: string; own: boolean }

function SendBack({ visit, action: to, own }: SendBackProps) {
  const { view, form } = visit
  const { t } = view
  return (
    <Details
      summary={
        own
          ? t('Tarik kembali menjadi draf', 'Take it back to draft')
          : t('Ada yang perlu diubah?', 'Something to change?')
      }
    >
      <Form view={view} action={to}>
        <TextArea
          name="note"
          rows={2}
          label={t('Apa yang perlu diubah', 'What is to be changed')}
          hint={t('Terlihat oleh penyusun laporan', 'Seen by whoever prepares the return')}
          value={form.values['note'] ?? ''}
        />
        <Button variant="secondary">{t('Kembalikan menjadi draf', 'Send back to draft')}</Button>
      </Form>
    </Details>
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

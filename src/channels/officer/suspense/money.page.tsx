import { z } from 'zod'
import { badInput, type ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { allocateSuspense, refundSuspense, viewBill, viewSuspense } from '#modules/contributions'
import { parseInput } from '#platform/input.ts'
import { formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink, Task } from '#ui/parts/action.tsx'
import { RadioField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Columns, Details, Num, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { billPath, moneyPath } from '../addresses.ts'
import { idIn, maySupervise, mayServe } from '../desk.ts'
import { faultAt } from '../fault-field.ts'
import { Reserved } from '../reserved.tsx'

type OfMoney = Visit<'officer', '/officer/suspense/:paymentId'>
type Money = z.output<(typeof viewSuspense)['output']>

/** One credit that names no bill: what it could be for, and what is decided about it. */
export const viewMoney = page('/officer/suspense/:paymentId', 'officer', (visit) => draw(visit))

/** @throws Problem when two are given, or none that could be one: money is not matched by guessing */
function chosenCode({ candidate, code = '' }: Readonly<Record<string, string>>): string {
  if (!candidate) return parseInput(typed, { code }).code
  if (code.trim() === '') return candidate
  throw badInput([
    {
      field: 'code',
      code: 'two-codes',
      message: {
        id: 'Anda memilih satu kode dan menulis yang lain. Pilih “Kode lain”, atau kosongkan isian ini.',
        en: 'You chose one code and wrote another. Choose “Another code”, or leave this empty.',
      },
    },
  ])
}

const typed = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .refine((code) => /^\d{15}$/.test(code), {
      params: {
        words: { id: 'Kode iuran terdiri dari 15 angka.', en: 'A payment code has 15 digits.' },
      },
    }),
})

/** The code that was chosen among the candidates, or typed. */
export const submitAllocation = action(
  '/officer/suspense/:paymentId/allocate',
  'officer',
  async ({ params, perform, form, view }) => {
    const given = {
      paymentId: idIn(params.paymentId),
      code: chosenCode(form.values),
      reason: form.values['reason'] ?? '',
    }
    const { billId } = await perform(allocateSuspense, given, { key: form.requestKey })
    const { receiptNo } = await perform(viewBill, { billId })
    return redirect(billPath(billId), {
      notice: view.t(
        `Dana dicocokkan dengan tagihan ini. Bukti bayar ${receiptNo ?? ''} sudah ada.`,
        `The money is matched to this bill. Its receipt is ${receiptNo ?? ''}.`,
      ),
    })
  },
  { onProblem: draw },
)

export const submitRefund = action(
  '/officer/suspense/:paymentId/refund',
  'officer',
  async ({ params, perform, form, view }) => {
    const given = { paymentId: idIn(params.paymentId), reason: form.values['refund'] ?? '' }
    const { amount } = await perform(refundSuspense, given, { key: form.requestKey })
    return redirect('/officer/suspense', {
      notice: view.t(
        `${formatRupiah(amount)} dikembalikan ke pengirim. Pembayarannya dijalankan bagian keuangan.`,
        `${formatRupiah(amount)} goes back to the sender. Finance makes the payment.`,
      ),
    })
  },
  { onProblem: (visit, problem) => draw(visit, faultAt('refund', problem)) },
)

async function draw(visit: OfMoney, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t } = view
  const money = await perform(viewSuspense, { paymentId: idIn(params.paymentId) })
  const amount = formatRupiah(money.amount)
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      current="suspense"
      title={t(`Dana ${amount}`, `Money ${amount}`)}
      problem={problem}
    >
      <PageHead
        view={view}
        crumbs={[
          { href: '/officer/suspense', label: t('Dana belum dikenal', 'Unknown money') },
          { href: moneyPath(money.paymentId), label: amount },
        ]}
        state={
          money.decision ? (
            <Tag kind="done">{t('Sudah diputus', 'Decided')}</Tag>
          ) : (
            <Tag kind="waiting">{t('Menunggu', 'Waiting')}</Tag>
          )
        }
        title={
          money.decision
            ? t(`${amount} sudah diputus`, `${amount} is decided`)
            : t(`${amount} ini untuk siapa?`, `Whose is this ${amount}?`)
        }
        lead={money.description}
      />
      <Columns aside={<Particulars view={view} money={money} />}>
        {money.decision ? (
          <Decided visit={visit} decision={money.decision} />
        ) : (
          <>
            <Allocate visit={visit} money={money} problem={problem} />
            <Refund visit={visit} money={money} problem={problem} />
          </>
        )}
      </Columns>
    </Page>
  )
}

function Particulars({ view, money }: { view: View; money: Money }) {
  const { t, lang } = view
  return (
    <Section id="particulars" size="md" title={t('Menurut bank', 'As the bank has it')}>
      <Rows
        rows={[
          { label: 'Bank', value: money.bankName ?? money.partnerId },
          { label: t('Masuk', 'Came in'), value: formatInstant(money.paidAt, lang) },
          { label: t('Berita', 'Remark'), value: money.description ?? '–' },
          { label: t('Kode disebut', 'Code named'), value: money.code ? <Num>{money.code}</Num> : '–' },
          { label: t('Referensi', 'Reference'), value: money.reference ?? '–' },
          { label: t('Dibukukan', 'Booked'), value: formatInstant(money.bookedAt, lang) },
        ]}
      />
    </Section>
  )
}

function Decided({ visit, decision }: { visit: OfMoney; decision: NonNullable<Money['decision']> }) {
  const { view } = visit
  const { t, lang } = view
  const allocated = decision.kind === 'allocated'
  return (
    <Task
      id="decided"
      title={
        allocated
          ? t('Dicocokkan dengan sebuah tagihan', 'Matched to a bill')
          : t('Dikembalikan ke pengirim', 'Given back to the sender')
      }
      action={
        decision.billId ? (
          <ButtonLink href={billPath(decision.billId)}>{t('Buka tagihannya', 'Open the bill')}</ButtonLink>
        ) : (
          <ButtonLink href="/officer/suspense" variant="secondary">
            {t('Ke daftar', 'To the list')}
          </ButtonLink>
        )
      }
    >
      {`${decision.decidedBy}, ${formatInstant(decision.decidedAt, lang)}: ${decision.reason}`}
    </Task>
  )
}

type FormProps = { visit: OfMoney; money: Money; problem: ProblemDetails | null }

/** Which code it was for. It must have been open for exactly this amount when the money came. */
function Allocate({ visit, money, problem }: FormProps) {
  const { view, form } = visit
  const { t, lang } = view
  const { candidates } = money
  const field = entries(
    view,
    { candidate: candidates.length === 1 ? (candidates[0]?.code ?? '') : '', ...form.values },
    problem,
  )
  return (
    <Section id="allocate" title={t('Cocokkan dengan kode iuran', 'Match to a payment code')}>
      <p>
        {candidates.length > 0
          ? t(
              'Kode berikut terbuka untuk jumlah yang persis sama ketika uangnya masuk.',
              'These codes were open for exactly this amount when the money came in.',
            )
          : t(
              'Tidak ada kode yang terbuka untuk jumlah ini ketika uangnya masuk. Tanyakan kepada pengirim menurut beritanya.',
              'No code was open for this amount when the money came in. Ask the sender named in the remark.',
            )}
      </p>
      {mayServe(visit) ? (
        <Form view={view} action={`${moneyPath(money.paymentId)}/allocate`}>
          {candidates.length > 0 && (
            <RadioField
              {...field('candidate')}
              label={t('Kemungkinan', 'Candidates')}
              options={[
                ...candidates.map(({ code, employerName, month, billNumber, dueOn }) => ({
                  value: code,
                  label: `${employerName}, ${formatMonth(month, lang)}`,
                  hint: t(
                    `Kode ${code}, tagihan ${billNumber}, jatuh tempo ${formatDay(dueOn, lang)}`,
                    `Code ${code}, bill ${billNumber}, due ${formatDay(dueOn, lang)}`,
                  ),
                })),
                { value: '', label: t('Kode lain', 'Another code') },
              ]}
            />
          )}
          <TextField
            {...field('code')}
            label={candidates.length > 0 ? t('Kode lain', 'Another code') : t('Kode iuran', 'Payment code')}
            hint={t('15 angka', '15 digits')}
            digits
            autocomplete="off"
            maxlength={20}
          />
          <TextField
            {...field('reason')}
            label={t('Bagaimana Anda tahu?', 'How do you know?')}
            hint={t('Misalnya: bukti transfer dari perusahaan', 'Such as: the employer’s proof of transfer')}
            maxlength={300}
          />
          <Button>{t('Cocokkan', 'Match')}</Button>
        </Form>
      ) : (
        <Reserved view={view} to="officers" />
      )}
    </Section>
  )
}

function Refund({ visit, money, problem }: FormProps) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="refund" title={t('Kembalikan ke pengirim', 'Give it back')}>
      {maySupervise(visit) ? (
        <Details
          summary={t('Uang ini bukan untuk tagihan mana pun', 'It is for no bill at all')}
          open={Boolean(field('refund').error)}
        >
          <Form view={view} action={`${moneyPath(money.paymentId)}/refund`}>
            <TextField {...field('refund')} label={t('Mengapa?', 'Why?')} maxlength={300} />
            <Button variant="secondary">{t('Kembalikan', 'Give back')}</Button>
          </Form>
        </Details>
      ) : (
        <Reserved view={view} to="supervisors" />
      )}
    </Section>
  )
}

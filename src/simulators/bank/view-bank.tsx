import { dayIn } from '@payung/law'
import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { isPaymentCode, matchStatement } from '#modules/contributions/bank'
import * as fields from '#platform/fields.ts'
import { parseInput } from '#platform/input.ts'
import { counted, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { MoneyField, RadioField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import * as rows from './bank.sql.ts'
import { demoPartner } from './demo-partner.ts'
import { askAbout } from './tell-story.ts'
import { creditAccount } from './take-money.ts'

/** The bank's counter: ask about a code, bring money without one, send the statement. */
export const viewBank = page('/simulator/bank', 'anyone', (visit) => draw(visit))

const wholeCode = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ''))
  .refine(isPaymentCode, {
    params: {
      words: {
        id: 'Kode iuran terdiri dari 15 angka; periksa lagi angkanya.',
        en: 'A payment code has 15 digits; check them.',
      },
    },
  })

export const submitInquiry = action(
  '/simulator/bank/inquire',
  'anyone',
  async ({ app, form }) => {
    const { code, mode } = parseInput(inquiryForm, form.values)
    return redirect(`/simulator/bank/stories/${await askAbout(app, code, mode)}`)
  },
  { onProblem: draw },
)

const inquiryForm = z.object({ code: wholeCode, mode: z.enum(['symmetric', 'asymmetric']) }).loose()

export const submitTransfer = action(
  '/simulator/bank/transfer',
  'anyone',
  async ({ app, form, view }) => {
    const { amount, remark } = parseInput(transferForm, form.values)
    const { partnerId } = await demoPartner(app)
    await creditAccount(app, partnerId, {
      amount,
      remark,
      creditedAt: app.now(),
      code: null,
      requestId: null,
    })
    return redirect('/simulator/bank', {
      notice: view.t(
        'Uang masuk ke rekening penampung, tanpa kode.',
        'The money is in the account, without a code.',
      ),
    })
  },
  { onProblem: draw },
)

const transferForm = z.object({ amount: fields.rupiah, remark: fields.line(1, 100) }).loose()

/** Lets Payung ask for the statement of the days around today, as it does every night. */
export const submitStatement = action('/simulator/bank/statement', 'anyone', async ({ app, view }) => {
  const month = 31 * 86_400_000
  const [from, to] = [-month, month].map((shift) => dayIn(new Date(app.now().getTime() + shift)))
  const { partnerId } = await demoPartner(app)
  const found = await matchStatement(app, partnerId, {
    from: from ?? dayIn(app.now()),
    to: to ?? dayIn(app.now()),
  })
  return redirect('/simulator/bank', {
    notice: view.t(
      `Mutasi dibaca: ${found.matched} cocok, ${found.settled} melunasi tagihan, ${found.suspended} belum dikenal.`,
      `Statement read: ${found.matched} matched, ${found.settled} paid a bill, ${found.suspended} not yet known.`,
    ),
  })
})

type Line = { readonly creditedAt: Date; readonly amount: bigint; readonly remark: string }

async function draw({ app, view, notice, form, query }: Visit, problem: ProblemDetails | null = null) {
  const { partnerId } = await demoPartner(app)
  const [lines, total] = await app.database.read(async (db) => [
    await db.many<Line>(rows.latestLines(partnerId, 10)),
    await db.get<{ lines: number; amount: bigint }>(rows.totalCredited(partnerId)),
  ])
  const field = entries(view, { mode: 'symmetric', code: query['code'], ...form.values }, problem)
  const { t } = view
  return (
    <Page
      view={view}
      portal="simulator"
      current="bank"
      title={t('Bank simulasi', 'Simulated bank')}
      flash={notice && <Alert kind="success">{notice}</Alert>}
      problem={problem}
    >
      <PageHead
        view={view}
        title={t('Bank simulasi', 'Simulated bank')}
        lead={t(
          'Bank ini berbicara dengan Payung lewat SNAP BI, seperti bank sungguhan. Di sini terlihat apa yang dikirim dan dijawab.',
          'This bank speaks SNAP BI with Payung, as a real one does. Here you see what is sent and what is answered.',
        )}
      />
      <Columns aside={<Account view={view} lines={lines} total={total} />}>
        <Section id="inquire" title={t('Bayar kode iuran', 'Pay a payment code')}>
          <Form view={view} action="/simulator/bank/inquire">
            <TextField
              {...field('code')}
              label={t('Kode iuran', 'Payment code')}
              hint={t('15 angka', '15 digits')}
              digits
            />
            <RadioField
              {...field('mode')}
              label={t('Cara bank menandatangani', 'How the bank signs')}
              options={modes(view)}
            />
            <Button>{t('Tanyakan ke Payung', 'Ask Payung')}</Button>
          </Form>
        </Section>
        <Section id="transfer" title={t('Setor tanpa kode', 'Pay in without a code')}>
          <Small>
            {t(
              'Uang seperti ini menunggu di “Dana belum dikenal” sesudah mutasi dibaca.',
              'Once the statement is read, such money waits under “Unknown money”.',
            )}
          </Small>
          <Form view={view} action="/simulator/bank/transfer">
            <MoneyField {...field('amount')} label={t('Jumlah', 'Amount')} />
            <TextField {...field('remark')} label={t('Berita', 'Remark')} maxlength={100} />
            <Button variant="secondary">{t('Setor', 'Pay in')}</Button>
          </Form>
        </Section>
      </Columns>
    </Page>
  )
}

export function modes({ t }: View) {
  return [
    {
      value: 'symmetric',
      label: t('Token dan rahasia bersama (HMAC-SHA512)', 'Token and shared secret (HMAC-SHA512)'),
    },
    {
      value: 'asymmetric',
      label: t('Kunci pribadi bank (SHA256withRSA)', 'The bank’s private key (SHA256withRSA)'),
    },
  ]
}

type AccountProps = { view: View; lines: readonly Line[]; total: { lines: number; amount: bigint } }

function Account({ view, lines, total }: AccountProps) {
  const { t, lang } = view
  return (
    <Section id="account" size="md" title={t('Rekening penampung', 'Collection account')}>
      <p>
        {formatRupiah(total.amount)}, {counted(total.lines, lang, 'setoran', 'credit')}
      </p>
      {lines.length > 0 && (
        <Table
          caption={t('Setoran terakhir', 'Latest credits')}
          rows={lines}
          columns={[
            {
              head: t('Berita', 'Remark'),
              cell: ({ remark, creditedAt }) => (
                <>
                  {remark}
                  <Small>{formatInstant(creditedAt, lang)}</Small>
                </>
              ),
            },
            { head: t('Jumlah', 'Amount'), cell: ({ amount }) => formatRupiah(amount), number: true },
          ]}
        />
      )}
      <Form view={view} action="/simulator/bank/statement">
        <Button variant="secondary">{t('Kirim mutasi ke Payung', 'Send the statement to Payung')}</Button>
      </Form>
    </Section>
  )
}

import { dayIn, startOf } from '@payung/law'
import { z } from 'zod'
import { isId } from '#base/id.ts'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { readAmount } from '#modules/contributions/bank'
import * as fields from '#platform/fields.ts'
import { parseInput } from '#platform/input.ts'
import { formatDayDigits } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink } from '#ui/parts/action.tsx'
import { DateField, MoneyField, RadioField, TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Details, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { Day } from '@payung/law'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import type { Exchange } from './bank-client.ts'
import { answerOf, requestText, responseText, type SnapAnswer } from './exchange-text.ts'
import { isPlot, plots, type Story } from './story.ts'
import { findStory, tellStory } from './tell-story.ts'
import { verdictOf } from './verdict.ts'
import { modes } from './view-bank.tsx'

/** What was said and answered, and what to do next. */
export const viewStory = page('/simulator/bank/stories/:storyId', 'anyone', (visit) =>
  draw(visit, visit.params.storyId),
)

export const submitPayment = action(
  '/simulator/bank/stories/:storyId/pay',
  'anyone',
  async ({ app, form, params }) => {
    const { code } = await getStory({ app }, params.storyId)
    const { paidOn, ...wish } = parseInput(paymentForm, form.values)
    const paidAt = paidOn === null || paidOn === dayIn(app.now()) ? app.now() : noonOf(paidOn)
    return redirect(`/simulator/bank/stories/${await tellStory(app, { ...wish, code, paidAt })}`)
  },
  { onProblem: (visit, problem) => draw(visit, visit.params.storyId, problem) },
)

/** A day as it is typed: 31-12-2026. */
const typedDay = z
  .string()
  .transform((text) => text.trim().split('-').toReversed().join('-'))
  .pipe(fields.day)

const paymentForm = z
  .object({
    plot: z.string().refine(isPlot),
    mode: z.enum(['symmetric', 'asymmetric']),
    amount: fields.rupiah,
    paidOn: z.preprocess((text) => text || null, typedDay.nullable()),
  })
  .loose()

function noonOf(day: Day): Date {
  return new Date(startOf(day).getTime() + 12 * 3_600_000)
}

async function getStory({ app }: Pick<Visit, 'app'>, storyId: string): Promise<Story> {
  const story = isId(storyId) ? await findStory(app, storyId) : null
  if (!story) throw notFound()
  return story
}

async function draw(visit: Visit, storyId: string, problem: ProblemDetails | null = null) {
  const { view } = visit
  const { t } = view
  const story = await getStory(visit, storyId)
  const last = story.exchanges.at(-1)
  const answer = last ? answerOf(last) : null
  const title = titleOf(view, answer)
  return (
    <Page view={view} portal="simulator" current="bank" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/simulator/bank', label: t('Bank simulasi', 'Simulated bank') },
          { href: `/simulator/bank/stories/${storyId}`, label: story.code },
        ]}
        state={
          answer && (
            <Tag
              kind={answer.code.startsWith('2') ? 'done' : 'note'}
            >{`${answer.code} ${answer.message}`}</Tag>
          )
        }
        title={title}
        lead={story.plot === 'inquire' ? null : view.say(plots[story.plot].title)}
      />
      {story.plot === 'inquire' ? (
        <>
          {answer && <Bill view={view} data={answer.data} />}
          <PaymentForm visit={visit} storyId={storyId} amount={amountIn(answer?.data)} problem={problem} />
        </>
      ) : (
        <Outcome view={view} story={story} />
      )}
      {last && (
        <Section id="exchanges" title={t('Yang dikirim dan dijawab', 'What was sent and answered')}>
          {story.exchanges.map((exchange, place) => (
            <ExchangeDetails view={view} exchange={exchange} place={place} open={exchange === last} />
          ))}
        </Section>
      )}
    </Page>
  )
}

function titleOf(view: View, answer: SnapAnswer | null): string {
  if (!answer)
    return view.t('Uangnya masuk, Payung belum tahu', 'The money is there, Payung does not know yet')
  const verdict = verdictOf(answer)
  return verdict ? view.say(verdict) : answer.message
}

/** What the payer is shown before deciding: whose bill, for which month, how much. */
function Bill({ view, data }: { view: View; data: Readonly<Record<string, unknown>> }) {
  const { t } = view
  const { virtualAccountName: name, billDetails } = data as {
    virtualAccountName?: string
    billDetails?: { billName: string }[]
  }
  const amount = amountIn(data)
  if (!name || amount === null) return null
  return (
    <Section id="bill" title={t('Yang terlihat oleh pembayar', 'What the payer sees')}>
      <Rows
        rows={[
          { label: t('Atas nama', 'In the name of'), value: name },
          { label: t('Untuk', 'For'), value: (billDetails ?? []).map(({ billName }) => billName).join(', ') },
          { label: t('Jumlah', 'Amount'), value: formatRupiah(amount), total: true },
        ]}
      />
    </Section>
  )
}

type PaymentFormProps = {
  visit: Visit
  storyId: string
  amount: bigint | null
  problem: ProblemDetails | null
}

function PaymentForm({ visit, storyId, amount, problem }: PaymentFormProps) {
  const { view, form } = visit
  const { t } = view
  const standing = { plot: 'pay', mode: 'symmetric', amount: amount === null ? '' : String(amount) }
  const field = entries(
    view,
    { ...standing, paidOn: formatDayDigits(dayIn(view.now)), ...form.values },
    problem,
  )
  const options = Object.entries(plots).map(([value, { title, about }]) => ({
    value,
    label: view.say(title),
    hint: view.say(about),
  }))
  return (
    <Section id="pay" title={t('Bayar', 'Pay')}>
      <Form view={view} action={`/simulator/bank/stories/${storyId}/pay`}>
        <MoneyField {...field('amount')} label={t('Jumlah', 'Amount')} />
        <DateField
          {...field('paidOn')}
          label={t('Tanggal bayar menurut bank', 'Day of payment, as the bank has it')}
          hint={t(
            'Menentukan terlambat atau tidak (trxDateTime).',
            'Decides whether it is late (trxDateTime).',
          )}
        />
        <RadioField
          {...field('plot')}
          label={t('Yang dilakukan bank', 'What the bank does')}
          options={options}
        />
        <RadioField
          {...field('mode')}
          label={t('Cara bank menandatangani', 'How the bank signs')}
          options={modes(view)}
        />
        <Button>{t('Bayar', 'Pay')}</Button>
      </Form>
    </Section>
  )
}

/** Where the payer's money is now, and what to do next. */
function Outcome({ view, story }: { view: View; story: Story }) {
  const { t } = view
  return (
    <Section id="outcome" title={t('Uangnya', 'The money')}>
      <p>
        {story.credited
          ? t('Ada di rekening penampung Payung.', 'It is in Payung’s collection account.')
          : t('Kembali ke pembayar.', 'The payer has it back.')}
      </p>
      <Actions>
        <ButtonLink href={`/simulator/bank?code=${story.code}`} variant="secondary">
          {story.plot === 'lost-callback'
            ? t('Ke bank, untuk mengirim mutasi', 'To the bank, to send the statement')
            : t('Tanyakan kode ini lagi', 'Ask about this code again')}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

type ExchangeProps = { view: View; exchange: Exchange; place: number; open: boolean }

function ExchangeDetails({ view, exchange, place, open }: ExchangeProps) {
  const { t } = view
  const { code, message } = answerOf(exchange)
  return (
    <Details open={open} summary={`${exchange.request.url}: ${code} ${message}`}>
      <TextArea
        name={`request-${place}`}
        label={t('Permintaan bank', 'The bank’s request')}
        rows={16}
        value={requestText(exchange)}
      />
      <TextArea
        name={`signed-${place}`}
        label={t('Teks yang ditandatangani', 'The text that is signed')}
        rows={3}
        value={exchange.signed}
      />
      <TextArea
        name={`response-${place}`}
        label={t('Jawaban Payung', 'Payung’s answer')}
        rows={16}
        value={responseText(exchange)}
      />
    </Details>
  )
}

function amountIn(data: Readonly<Record<string, unknown>> | undefined): bigint | null {
  const amount = data?.['totalAmount'] as { value: string; currency: string } | undefined
  return amount ? readAmount(amount) : null
}

import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { findMinimumWage, type Programme } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { counted, formatDay, formatMonth } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { Split } from '#ui/parts/bar.tsx'
import { CheckboxField, MoneyField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import { Basis } from '../basis.tsx'
import { dueOf, employerPart, sumOf, workerPart } from '../figures.ts'
import { programmeWords, riskWords } from '../words.ts'
import { keepDraft } from './draft.ts'
import { example, priceOf, type Price } from './price.ts'
import { draftOf, goOn, Onward, StepPage, typedAt, whenReached, type AtRegister } from './step-page.tsx'
import { addressOf, kindOf, stepsOf, takeStep } from './steps.ts'

/** What it will cost, programme by programme, before anything is agreed. */
export const viewPrice = page('/employer/register/price', 'anyone', (visit) =>
  whenReached(visit, 'price', () => drawPrice(visit)),
)

export const submitPrice = action(
  '/employer/register/price',
  'anyone',
  async (visit) => {
    const draft = draftOf(visit)
    const { values } = visit.form
    const { wage, workers } = parseInput(example, {
      wage: values['wage'] ?? '',
      workers: values['workers'] ?? '',
    })
    const next = takeStep(draft, 'price', { ...values, wage: String(wage), workers: String(workers) })
    if (values['go'] !== 'count') return goOn(next)
    return redirect(addressOf('price'), { cookies: [keepDraft({ ...next, done: draft.done ?? '' })] })
  },
  { onProblem: drawPrice },
)

export async function drawPrice(visit: AtRegister, problem: ProblemDetails | null = null) {
  const { view } = visit
  const { t, lang } = view
  const { price, typical } = await findPrice(visit)
  const people = counted(price.workers, lang, 'pekerja', 'worker')
  return (
    <StepPage
      visit={visit}
      id="price"
      title={t(
        `Iuran ${formatRupiah(sumOf(price.amounts))} sebulan untuk ${people}`,
        `Contributions of ${formatRupiah(sumOf(price.amounts))} a month for ${people}`,
      )}
      lead={leadOf(view, price)}
      aside={<WhyPrice visit={visit} price={price} />}
      problem={problem}
    >
      <Section id="parts" title={t('Untuk apa, dan dari siapa', 'What for, and from whom')} quiet>
        <PriceTable view={view} price={price} />
      </Section>
      <ExampleForm visit={visit} price={price} typical={typical} problem={problem} />
    </StepPage>
  )
}

/** The price of the draft, by the minimum wage of its place where nobody has typed another wage. */
export async function findPrice(visit: AtRegister) {
  const draft = draftOf(visit)
  const { minimumWage } = await visit.perform(findMinimumWage, { regionCode: draft.regionCode ?? '' })
  return { price: priceOf(draft, minimumWage?.amount ?? null, visit.view.now), typical: minimumWage }
}

function leadOf({ t }: View, { amounts }: Price): string {
  const [employer, worker] = [formatRupiah(employerPart(amounts)), formatRupiah(workerPart(amounts))]
  return workerPart(amounts) > 0n
    ? t(
        `${employer} dari Anda, ${worker} dipotong dari gaji pekerja.`,
        `${employer} from you, ${worker} held back from the workers’ pay.`,
      )
    : t(
        'Semuanya dari Anda; gaji pekerja tidak dipotong.',
        'All of it from you; nothing is held back from pay.',
      )
}

/** Programme by programme, and who bears it. */
export function PriceTable({ view, price }: { view: View; price: Price }) {
  const { t, say, lang } = view
  const { amounts, programmes, wage, month } = price
  const parts: Record<Programme, { employer: bigint; worker: bigint }> = {
    jkk: { employer: amounts.jkk, worker: 0n },
    jkm: { employer: amounts.jkm, worker: 0n },
    jht: { employer: amounts.jhtEmployer, worker: amounts.jhtWorker },
    jp: { employer: amounts.jpEmployer, worker: amounts.jpWorker },
  }
  const money = (amount: bigint) => (amount === 0n ? '–' : formatRupiah(amount))
  return (
    <>
      <Split
        parts={[
          { amount: employerPart(amounts), kind: 'you' },
          { amount: workerPart(amounts), kind: 'them' },
        ]}
      />
      <Table
        caption={t('Iuran sebulan menurut program', 'Contributions of a month by programme')}
        rows={programmes}
        columns={[
          { head: t('Untuk', 'For'), cell: (programme) => say(programmeWords[programme]) },
          { head: t('Anda', 'You'), cell: (programme) => money(parts[programme].employer), number: true },
          {
            head: t('Pekerja', 'Workers'),
            cell: (programme) => money(parts[programme].worker),
            number: true,
          },
        ]}
        foot={[t('Jumlah', 'Total'), money(employerPart(amounts)), money(workerPart(amounts))]}
      />
      <Source icon="scale">
        {t(
          `Contoh untuk ${formatMonth(month, lang)}, upah ${formatRupiah(wage)} seorang. Tagihan yang sebenarnya mengikuti upah yang Anda laporkan.`,
          `An example for ${formatMonth(month, lang)}, at a wage of ${formatRupiah(wage)} each. The real bill follows the wages that you report.`,
        )}{' '}
        <a href="/law/rules/pu.contribution">{t('Lihat aturannya', 'See the rule')}</a>
      </Source>
    </>
  )
}

type ExampleFormProps = {
  visit: AtRegister
  price: Price
  typical: Awaited<ReturnType<typeof findPrice>>['typical']
  problem: ProblemDetails | null
}

function ExampleForm({ visit, price, typical, problem }: ExampleFormProps) {
  const { view, form } = visit
  const { t } = view
  const typed = typedAt(visit)
  const shown = { wage: formatAmount(price.wage), workers: String(price.workers) }
  const field = entries(view, { ...shown, ...(problem && form.values) }, problem)
  const sent = problem ? form.values : typed
  return (
    <Section id="example" title={t('Hitung dengan upah Anda', 'Work it out with your wages')}>
      <Form view={view} action="/employer/register/price">
        <MoneyField
          {...field('wage')}
          label={t('Upah sebulan seorang', 'Monthly wage of one')}
          hint={
            typical
              ? t(
                  `Gaji pokok dan tunjangan tetap. Upah minimum ${typical.regionName} ${typical.year}: ${formatRupiah(typical.amount)}.`,
                  `Basic pay and fixed allowances. Minimum wage of ${typical.regionName} ${typical.year}: ${formatRupiah(typical.amount)}.`,
                )
              : t('Gaji pokok dan tunjangan tetap', 'Basic pay and fixed allowances')
          }
        />
        <TextField
          {...field('workers')}
          label={t('Jumlah pekerja', 'Number of workers')}
          digits
          autocomplete="off"
          maxlength={9}
        />
        {(['jht', 'jp'] as const)
          .filter((programme) => !price.duty.owed.includes(programme))
          .map((programme) => (
            <CheckboxField
              name={programme}
              value="on"
              checked={sent[programme] === 'on'}
              label={addWords(view)[programme]}
              hint={t('Tidak wajib bagi Anda, boleh ditambah.', 'You do not owe it, and may add it.')}
            />
          ))}
        <Button variant="secondary" name="go" value="count">
          {t('Hitung lagi', 'Work it out again')}
        </Button>
        <Onward visit={visit} id="price">
          {t('Lanjut dengan program ini', 'Go on with these programmes')}
        </Onward>
      </Form>
    </Section>
  )
}

function addWords({ t }: View): Record<'jht' | 'jp', string> {
  return {
    jht: t('Tambah JHT, tabungan hari tua', 'Add JHT, savings for old age'),
    jp: t('Tambah JP, pensiun bulanan', 'Add JP, a monthly pension'),
  }
}

function WhyPrice({ visit, price }: { visit: AtRegister; price: Price }) {
  const { view } = visit
  const { t, say, lang } = view
  const draft = draftOf(visit)
  const [month, due] = [formatMonth(price.month, lang), formatDay(dueOf(price.month), lang)]
  const owed = price.duty.owed.map((programme) => programme.toUpperCase()).join(', ')
  const household = kindOf(draft) === 'household'
  const risk = riskWords(Number(draft.riskClass))
  return (
    <Section id="why" size="md" title={t(`Mengapa ${owed}?`, `Why ${owed}?`)}>
      <p>
        {t(
          `Program ini wajib bagi pemberi kerja seperti Anda. JKK dihitung untuk ${say(risk)}.`,
          `These are what an employer like you owes. JKK is counted for ${say(risk)}.`,
        )}
      </p>
      <p>
        <Basis article={price.duty.article} value={price.duty.value} />
      </p>
      {household && (
        <>
          <p>
            <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>
          </p>
          <Small>
            {t(
              'Aturan pelaksana UU 2/2026 tentang pekerja rumah tangga ditunggu. Sementara ini dihitung seperti penerima upah di usaha mikro.',
              'The rules to UU 2/2026 on domestic workers are awaited. Until then they are counted like wage earners of a micro business.',
            )}
          </Small>
        </>
      )}
      {stepsOf(draft).some(({ id }) => id === 'risk') && (
        <p>
          <a href={addressOf('risk')}>{t('Ganti kelas risiko', 'Change the risk class')}</a>
        </p>
      )}
      <Small>
        {t(
          `Dibayar sekali sebulan dengan satu kode. Iuran ${month} paling lambat ${due}.`,
          `Paid once a month with one code. Those for ${month} by ${due}.`,
        )}
      </Small>
    </Section>
  )
}

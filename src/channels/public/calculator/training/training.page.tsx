import { dayIn } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatDay, formatDayDigits } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, RadioField, TextField } from '#ui/parts/field.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import type { Query } from '../../typed.ts'
import { CalculatorPage } from '../calculator-page.tsx'
import { Reasons } from '../reasons.tsx'
import { addressOf, type Told, vary } from '../told.ts'
import { computeTraining, ruleSetOf, trainingPath, type TrainingAnswer } from './training.ts'

type Visited = Visit<'anyone', typeof trainingPath>

/** Whether someone may take the insurer's training, why not, and from which day. */
export const viewTraining = page(
  trainingPath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    const answer = 'card' in query ? computeTraining(query, view.now) : null
    return <TrainingPage visit={visit} answer={answer} />
  },
  { onProblem: async (visit, problem) => <TrainingPage visit={visit} answer={null} problem={problem} /> },
)

type Props = { visit: Visited; answer: TrainingAnswer | null; problem?: ProblemDetails }

function TrainingPage({ visit, answer, problem }: Props) {
  const { view, query } = visit
  const { t } = view
  const ruleSet = answer?.ruleSet ?? ruleSetOf(problem ? { set: query['set'] ?? '' } : query, view.now)
  return (
    <CalculatorPage
      visit={visit}
      path={trainingPath}
      question={t('Boleh ikut pelatihan?', 'May I join a training?')}
      needs={t(
        'Pelatihan vokasi gratis dari BPJS Ketenagakerjaan. Isi masa iuran; jawabannya ya, atau belum dan mulai kapan.',
        'Free vocational training of the insurer. Fill in what has been paid; the answer is yes, or not yet and from when.',
      )}
      tabs={<RuleSets view={view} asked={answer?.asked ?? {}} current={ruleSet} />}
      form={
        <Ask
          view={view}
          ruleSet={ruleSet}
          typed={{ ...(answer?.asked ?? query), set: query['set'] ?? '' }}
          problem={problem}
        />
      }
      problem={problem}
      answer={
        answer && {
          told: tellTraining(view, answer),
          asked: answer.asked,
          figures: <Figures view={view} answer={answer} />,
          working: answer.working,
          variations: variationsOf(view, answer),
        }
      }
    />
  )
}

/** `Belum, mulai 1 November 2026`, with what it was for. */
export function tellTraining({ t, lang }: View, answer: TrainingAnswer): Told {
  const { eligible, qualifiesOn, ruleSet, on, hasCard, asked } = answer
  const from = qualifiesOn && formatDay(qualifiesOn, lang)
  const verdict = eligible
    ? t('Ya, boleh ikut pelatihan', 'Yes, you may join')
    : from
      ? t(`Belum, mulai ${from}`, `Not yet, from ${from}`)
      : t('Menurut isian ini, tidak', 'By these answers, no')
  const months = hasCard
    ? t(`${asked['months']} bulan iuran`, `${asked['months']} months paid`)
    : t('belum punya kartu', 'no card yet')
  const day = formatDay(on, lang)
  return {
    verdict,
    lead: t(`Syarat tahun ${ruleSet}, ${day}, ${months}.`, `Conditions of ${ruleSet}, ${day}, ${months}.`),
    bars: [],
  }
}

function Figures({ view, answer }: { view: View; answer: TrainingAnswer }) {
  const { t } = view
  return (
    <>
      <Reasons view={view} reasons={answer.reasons} />
      {answer.eligible && (
        <Section id="next" size="md" title={t('Selanjutnya', 'Next')}>
          <p>
            {t(
              'Siapkan KTP, kartu peserta, dan riwayat hidup, lalu pilih kelas di kantor cabang terdekat.',
              'Have your identity card, member card and CV ready, then choose a class at the nearest branch.',
            )}
          </p>
          <p>
            <a href="/offices">{t('Cari kantor cabang', 'Find a branch')}</a>
          </p>
        </Section>
      )}
      {!answer.hasCard && (
        <Section id="way" size="md" title={t('Jalan ke kartu peserta', 'The way to a card')}>
          <p>
            <a href="/own-account">
              {t('Bekerja sendiri: daftar dan bayar sendiri', 'Self-employed: register and pay yourself')}
            </a>
          </p>
          <p>
            {t(
              'Bekerja pada orang lain: minta perusahaan mendaftarkan Anda. Itu kewajibannya.',
              'Working for others: ask the company to enrol you. That is its duty.',
            )}
          </p>
        </Section>
      )}
    </>
  )
}

function variationsOf(view: View, { asked, ruleSet, hasCard }: TrainingAnswer) {
  const { t } = view
  const other = ruleSet === '2020' ? '2019' : '2020'
  const later = String(Number(asked['months'] ?? 0) + 4)
  return vary(
    trainingPath,
    asked,
    [
      hasCard && { title: t('Empat bulan iuran lagi', 'Four more months paid'), change: { months: later } },
      {
        title: t(`Dengan syarat tahun ${other}`, `By the conditions of ${other}`),
        change: { set: other },
      },
    ],
    (query) => tellTraining(view, computeTraining(query, view.now)).verdict,
  )
}

type RuleSetsProps = { view: View; asked: Query; current: TrainingAnswer['ruleSet'] }

function RuleSets({ view: { t }, asked, current }: RuleSetsProps) {
  // What was typed for the other conditions goes along as far as it is known; they may ask for more.
  const href = (set: string) => addressOf(trainingPath, { set, ...('birth' in asked && { ...asked, set }) })
  return (
    <Tabs
      label={t('Menurut syarat', 'By which conditions')}
      tabs={(['2020', '2019'] as const).map((set) => ({
        href: href(set),
        label: set === '2020' ? t('Syarat 2020, terbaru', '2020, the latest') : t('Syarat 2019', '2019'),
        current: set === current,
      }))}
    />
  )
}

type AskProps = {
  view: View
  ruleSet: TrainingAnswer['ruleSet']
  typed: Query
  problem: ProblemDetails | undefined
}

function Ask({ view, ruleSet, typed, problem }: AskProps) {
  const { t } = view
  const usual = {
    on: formatDayDigits(dayIn(view.now)),
    card: 'yes',
    work: 'ended',
    wage: 'yes',
    jht: 'no',
    trained: 'no',
  }
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
  const field = entries(view, { ...usual, ...given }, problem)
  return (
    <Form view={view} action={trainingPath} method="get" hidden={typed['set'] ? { set: typed['set'] } : {}}>
      <RadioField
        {...field('card')}
        label={t('Sudah punya kartu peserta?', 'Do you have a member card?')}
        options={[
          { value: 'yes', label: t('Sudah', 'Yes') },
          { value: 'no', label: t('Belum', 'No') },
        ]}
      />
      <TextField
        {...field('months')}
        label={t('Bulan iuran yang sudah dibayar', 'Months of contributions paid')}
        hint={t('Kosongkan bila belum punya kartu.', 'Leave empty without a card.')}
        digits
        maxlength={4}
        autocomplete="off"
      />
      {ruleSet === '2019' && <Ask2019 view={view} field={field} />}
      <TextField {...field('on')} label={t('Hari pengajuan', 'Day of applying')} autocomplete="off" />
      <Button>{t('Periksa', 'Check')}</Button>
    </Form>
  )
}

function Ask2019({ view: { t }, field }: { view: View; field: ReturnType<typeof entries> }) {
  const yesNo = [
    { value: 'yes', label: t('Ya', 'Yes') },
    { value: 'no', label: t('Tidak', 'No') },
  ]
  return (
    <>
      <DateField {...field('birth')} label={t('Tanggal lahir', 'Birth date')} autocomplete="bday" />
      <RadioField
        {...field('work')}
        label={t('Pekerjaan sekarang', 'Work now')}
        options={[
          { value: 'ended', label: t('Sudah berakhir', 'It has ended') },
          { value: 'working', label: t('Masih bekerja', 'Still working') },
        ]}
      />
      <DateField {...field('ended')} label={t('Hari terakhir bekerja', 'Last day of work')} />
      <RadioField
        {...field('wage')}
        label={t(
          'Upah terakhir paling sedikit UMK terendah?',
          'Was the last wage at least the lowest minimum wage?',
        )}
        options={yesNo}
      />
      <RadioField
        {...field('jht')}
        label={t('JHT sudah diambil?', 'Have savings been taken?')}
        options={yesNo}
      />
      <RadioField
        {...field('trained')}
        label={t('Pernah ikut pelatihan ini?', 'Trained by the programme before?')}
        options={yesNo}
      />
    </>
  )
}

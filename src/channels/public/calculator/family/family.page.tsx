import { dayIn } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatDay, formatDayDigits, formatMonths } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import { Button } from '#ui/parts/action.tsx'
import {
  CheckboxField,
  DateField,
  FieldGroup,
  MoneyField,
  RadioField,
  SelectField,
  TextField,
} from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import type { StepItem } from '#ui/parts/list.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import type { Query } from '../../typed.ts'
import { CalculatorPage } from '../calculator-page.tsx'
import { type Told, vary } from '../told.ts'
import { FamilyFigures } from './family-figures.tsx'
import { computeFamily, type FamilyAnswer, familyPath, places } from './family.ts'
import { schoolings } from './school.ts'

type Visited = Visit<'anyone', typeof familyPath>

/** What a family gets when a worker dies: at once, for school year by year, and every month. */
export const viewFamily = page(
  familyPath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    const answer = 'wage' in query ? computeFamily(query, view.now) : null
    return <FamilyPage visit={visit} answer={answer} />
  },
  { onProblem: async (visit, problem) => <FamilyPage visit={visit} answer={null} problem={problem} /> },
)

type Props = { visit: Visited; answer: FamilyAnswer | null; problem?: ProblemDetails }

function FamilyPage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t, say } = view
  const [reason] = answer?.reasons ?? []
  return (
    <CalculatorPage
      visit={visit}
      path={familyPath}
      question={t('Apa yang diterima keluarga?', 'What does my family get?')}
      needs={t(
        'Bila seorang pekerja meninggal: yang dibayar sekaligus, beasiswa anak, dan pensiun.',
        'When a worker dies: what is paid at once, the children’s scholarship, and the pension.',
      )}
      form={<Ask view={view} typed={answer?.asked ?? visit.query} problem={problem} />}
      problem={problem}
      answer={
        answer && {
          told: tellFamily(view, answer),
          asked: answer.asked,
          because: reason ? say(inWords(reason.words)) : null,
          figures: <FamilyFigures view={view} answer={answer} />,
          given: given(view, answer),
          working: answer.working,
          variations: variationsOf(view, answer),
        }
      }
    />
  )
}

/** `Keluarga menerima Rp 42.000.000 sekaligus`, and what comes beside it. */
export function tellFamily(view: View, answer: FamilyAnswer): Told {
  const { t, lang } = view
  const { atOnce, scholarship, pension, diedOn, atWork, wage, months } = answer
  const cause = atWork
    ? t('karena kecelakaan kerja', 'by a work accident')
    : t('bukan karena kecelakaan kerja', 'not by a work accident')
  const forWhom = t(
    `Meninggal ${formatDay(diedOn, lang)} ${cause}, upah ${formatRupiah(wage)}, iuran ${formatMonths(months, lang)}.`,
    `Died on ${formatDay(diedOn, lang)}, ${cause}, wage ${formatRupiah(wage)}, ${formatMonths(months, lang)} of contributions.`,
  )
  const school =
    scholarship.total > 0n &&
    t(
      `beasiswa ${formatRupiah(scholarship.total)} (seluruhnya ${formatRupiah(atOnce + scholarship.total)})`,
      `scholarships of ${formatRupiah(scholarship.total)} (${formatRupiah(atOnce + scholarship.total)} in all)`,
    )
  const monthly =
    pension.kind === 'monthly'
      ? t(
          `pensiun ${formatRupiah(pension.paid)} sebulan`,
          `a pension of ${formatRupiah(pension.paid)} a month`,
        )
      : t(
          `iuran pensiun ${formatRupiah(pension.contributions)} dengan hasilnya`,
          `pension contributions of ${formatRupiah(pension.contributions)} with their returns`,
        )
  const beside = [school, monthly].filter(Boolean).join(t(' dan ', ' and '))
  return {
    verdict:
      atOnce > 0n
        ? t(
            `Keluarga menerima ${formatRupiah(atOnce)} sekaligus`,
            `The family gets ${formatRupiah(atOnce)} at once`,
          )
        : t('Tidak ada santunan kematian', 'There is no death benefit'),
    lead: `${forWhom} ${atOnce > 0n ? t('Ditambah', 'Besides:') : t('Yang ada:', 'There is')} ${beside}.`,
    bars: [
      { label: t('Sekaligus', 'At once'), amount: atOnce },
      { label: t('Beasiswa', 'Scholarship'), amount: scholarship.total },
    ],
  }
}

function given({ t, lang }: View, { wage, months, children }: FamilyAnswer): StepItem[] {
  return [
    {
      title: t('Yang diisi', 'What was given'),
      text: t(
        `Upah ${formatRupiah(wage)}, iuran ${counted(months, lang, 'bulan', 'month')}, ${counted(children.length, lang, 'anak', 'child', 'children')}.`,
        `A wage of ${formatRupiah(wage)}, ${counted(months, lang, 'bulan', 'month')} of contributions, ${counted(children.length, lang, 'anak', 'child', 'children')}.`,
      ),
    },
  ]
}

function variationsOf(view: View, { asked, atWork, months, children, scholarMonths }: FamilyAnswer) {
  const { t, lang } = view
  const enough = months >= scholarMonths
  const stopped = asked['stopped'] === 'yes'
  const byMonths = !atWork && !stopped && children.length > 0
  return vary(
    familyPath,
    asked,
    [
      atWork
        ? { title: t('Bukan karena kecelakaan kerja', 'Not by a work accident'), change: { cause: 'other' } }
        : {
            title: t('Karena kecelakaan kerja', 'By a work accident'),
            change: { cause: 'work', stopped: '' },
          },
      byMonths &&
        !enough && {
          title: t(
            `Iuran sudah ${formatMonths(scholarMonths, lang)}`,
            `After ${formatMonths(scholarMonths, lang)} of contributions`,
          ),
          change: { months: String(scholarMonths) },
        },
      byMonths &&
        enough && {
          title: t(
            `Iuran baru ${formatMonths(scholarMonths - 1, lang)}`,
            `With only ${formatMonths(scholarMonths - 1, lang)} of contributions`,
          ),
          change: { months: String(scholarMonths - 1) },
        },
      !atWork && {
        title: stopped
          ? t('Masih bekerja', 'Still at work')
          : t('Sudah berhenti bekerja', 'No longer at work'),
        change: { stopped: stopped ? '' : 'yes' },
      },
    ],
    (query) => {
      const { atOnce, scholarship } = computeFamily(query, view.now)
      return formatRupiah(atOnce + scholarship.total)
    },
  )
}

type AskProps = { view: View; typed: Query; problem: ProblemDetails | undefined }

function Ask({ view, typed, problem }: AskProps) {
  const { t, say } = view
  const usual = { cause: 'other', died: formatDayDigits(dayIn(view.now)) }
  const field = entries(view, { ...usual, ...typed }, problem)
  return (
    <Form view={view} action={familyPath} method="get">
      <RadioField
        {...field('cause')}
        label={t('Penyebab kematian', 'Cause of death')}
        options={[
          { value: 'other', label: t('Sakit atau sebab lain', 'Illness or anything else') },
          { value: 'work', label: t('Kecelakaan atau penyakit karena kerja', 'Accident or illness by work') },
        ]}
      />
      <DateField {...field('died')} label={t('Tanggal meninggal', 'Day of death')} />
      <MoneyField {...field('wage')} label={t('Upah sebulan', 'Monthly wage')} />
      <TextField
        {...field('months')}
        label={t('Iuran sudah dibayar, bulan', 'Months of contributions paid')}
        digits
        maxlength={3}
        autocomplete="off"
      />
      <CheckboxField
        {...field('married')}
        value="yes"
        label={t('Ada istri atau suami', 'Leaves a wife or husband')}
        checked={typed['married'] === 'yes'}
      />
      <CheckboxField
        {...field('stopped')}
        value="yes"
        label={t('Sudah berhenti bekerja saat meninggal', 'No longer at work at the time of death')}
        checked={typed['stopped'] === 'yes'}
      />
      {places.map((place) => (
        <FieldGroup label={t(`Anak ke-${place}, bila ada`, `Child ${place}, if there is one`)}>
          <DateField {...field(`born${place}`)} label={t('Tanggal lahir', 'Born on')} />
          <SelectField
            {...field(`level${place}`)}
            label={t('Sekolah saat itu', 'At school then')}
            options={[
              { value: '', label: t('Pilih', 'Choose') },
              ...schoolings.map(({ value, label }) => ({ value, label: say(label) })),
            ]}
          />
        </FieldGroup>
      ))}
      <Button>{t('Hitung', 'Calculate')}</Button>
    </Form>
  )
}

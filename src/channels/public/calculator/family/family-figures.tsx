import { monthOf, type PlannedYear } from '@payung/law'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { capital, formatDay, yearOf } from '#ui/format.ts'
import { StepChart } from '#ui/parts/step-chart.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Cite, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { valuePage } from '../../law/addresses.ts'
import { LineTable } from '../lines.tsx'
import { Reasons } from '../reasons.tsx'
import type { FamilyAnswer } from './family.ts'
import { className, kindergartenAge } from './school.ts'

type Props = { view: View; answer: FamilyAnswer }

/** What is paid at once and to whom, the scholarship through the years, and the pension. */
export function FamilyFigures({ view, answer }: Props) {
  return (
    <>
      <AtOnce view={view} answer={answer} />
      <SchoolYears view={view} answer={answer} />
      <Survivors view={view} answer={answer} />
    </>
  )
}

function AtOnce({ view, answer }: Props) {
  const { t } = view
  const { lines, atOnce, reasons, atWork } = answer
  if (lines.length === 0)
    return (
      <Reasons
        view={view}
        id="no-benefit"
        title={t('Mengapa tidak ada, dan jalannya', 'Why there is none, and the way')}
        reasons={reasons}
      />
    )
  const title = t('Dibayar sekaligus', 'Paid at once')
  return (
    <Section id="at-once" size="md" title={title}>
      <LineTable
        view={view}
        caption={title}
        head={atWork ? t('Dari JKK', 'From JKK') : t('Dari JKM', 'From JKM')}
        lines={lines}
        total={atOnce}
      />
      <Heirs view={view} answer={answer} />
      <Small>
        {t(
          'Tabungan hari tua (JHT) dibayar juga kepada ahli waris, sebesar saldonya.',
          'Old-age savings (JHT) are paid to the heirs too, as much as there is.',
        )}
      </Small>
    </Section>
  )
}

/** `Dibayar kepada janda, duda, atau anak. Bila tidak ada: …, lalu ….` */
function Heirs({ view, answer: { heirs } }: Props) {
  const { t, say } = view
  const [first = '', ...next] = heirs.ranks.map(say)
  const { article, value } = heirs.rests
  return (
    <>
      <p>
        {t(
          `Dibayar kepada ${first}. Bila tidak ada, berturut-turut kepada `,
          `Paid to ${first}. Failing them, in this order to `,
        )}
        {next.join(t('; lalu ', '; then '))}.
      </p>
      {article && value && (
        <p>
          <Cite href={valuePage(value)}>{`${article.regulation} ${article.article}`}</Cite>
        </p>
      )}
    </>
  )
}

function SchoolYears({ view, answer }: Props) {
  const { t, lang } = view
  const { scholarship, children, reasons } = answer
  const { plans, total, most, isOnce } = scholarship
  if (reasons.length > 0) return null // Nothing is paid at all, and it is said why.
  return (
    <>
      {total > 0n && (
        <Section
          id="scholarship"
          size="md"
          title={t(`Beasiswa anak ${formatRupiah(total)}`, `Scholarship ${formatRupiah(total)}`)}
        >
          {isOnce ? (
            <p>{t('Dibayar satu kali untuk seluruh anak.', 'Paid once, for all the children.')}</p>
          ) : (
            <>
              {children.map(({ bornOn }, place) => (
                <Chart
                  view={view}
                  name={t(
                    `Anak ke-${place + 1}, lahir ${formatDay(bornOn, lang)}`,
                    `Child ${place + 1}, born on ${formatDay(bornOn, lang)}`,
                  )}
                  years={plans[place] ?? []}
                />
              ))}
              <YearTable view={view} plans={plans} />
              <Small>
                {t(
                  `Paling banyak menurut hukum ${formatRupiah(most)} untuk ${children.length} anak. Dihitung seolah anak naik kelas setiap tahun dan belum menikah atau bekerja; yang belum sekolah masuk TK pada bulan Juli setelah berusia ${kindergartenAge} tahun. Diminta setiap tahun.`,
                  `At most ${formatRupiah(most)} by law for ${children.length} of them. Counted as if a child moves up every year and neither marries nor works; one not yet at school begins in the July after it turns ${kindergartenAge}. Asked for every year.`,
                )}
              </Small>
            </>
          )}
        </Section>
      )}
      <Reasons
        view={view}
        id="no-scholarship"
        title={
          total > 0n
            ? t('Yang membatasi beasiswa', 'What limits the scholarship')
            : t('Mengapa tidak ada beasiswa', 'Why there is no scholarship')
        }
        reasons={scholarship.reasons}
      />
    </>
  )
}

function Chart({ view, name, years }: { view: View; name: string; years: readonly PlannedYear[] }) {
  const { t } = view
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) return null
  const levels = years.filter(({ amount }, place) => amount !== years[place - 1]?.amount)
  const total = years.reduce((sum, { amount }) => sum + amount, 0n)
  return (
    <>
      <p>
        <b>{name}</b>
        {`: ${formatRupiah(total)}`}
      </p>
      <StepChart
        label={t(
          `${name}: setahun ${formatRupiah(first.amount)} mulai ${yearIn(first)}, ${formatRupiah(last.amount)} pada ${yearIn(last)}`,
          `${name}: ${formatRupiah(first.amount)} a year from ${yearIn(first)}, ${formatRupiah(last.amount)} in ${yearIn(last)}`,
        )}
        stretches={levels.map(({ on, amount }) => ({ first: monthOf(on), amount }))}
        end={monthOf(last.on) + 12}
      />
    </>
  )
}

const yearIn = ({ on }: PlannedYear): number => yearOf(monthOf(on))

type TableProps = { view: View; plans: readonly (readonly PlannedYear[])[] }

function YearTable({ view, plans }: TableProps) {
  const { t, say } = view
  const years = [...new Set(plans.flat().map(yearIn))].toSorted((a, b) => a - b)
  const sums = plans.map((plan) => plan.reduce((sum, { amount }) => sum + amount, 0n))
  return (
    <Table
      caption={t('Beasiswa tahun demi tahun', 'The scholarship year by year')}
      rows={years}
      columns={[
        { head: t('Tahun', 'Year'), cell: (year) => year },
        ...plans.map((plan, place) => ({
          head: t(`Anak ke-${place + 1}`, `Child ${place + 1}`),
          number: true,
          cell: (year: number) => {
            const one = plan.find((planned) => yearIn(planned) === year)
            if (!one) return '–'
            return (
              <>
                {formatAmount(one.amount)}
                <br />
                <small>{capital(say(className(one.level, one.year)))}</small>
              </>
            )
          },
        })),
      ]}
      foot={[t('Jumlah', 'Total'), ...sums.map(formatAmount)]}
    />
  )
}

function Survivors({ view, answer: { pension } }: Props) {
  const { t } = view
  const isMonthly = pension.kind === 'monthly'
  const names = {
    widow: t('Untuk istri atau suami, selama belum menikah lagi', 'To the wife or husband, until remarriage'),
    child: t(
      'Untuk anak, sampai dewasa, bekerja, atau menikah',
      'To the children, until grown, at work or married',
    ),
    parent: t('Untuk ayah atau ibu, bila masih ada', 'To a father or mother, where one is left'),
  }
  return (
    <>
      <Section
        id="pension"
        size="md"
        title={
          isMonthly
            ? t(
                `Pensiun ${formatRupiah(pension.paid)} sebulan`,
                `A pension of ${formatRupiah(pension.paid)} a month`,
              )
            : t(
                `Iuran pensiun ${formatRupiah(pension.contributions)} sekaligus`,
                `Pension contributions of ${formatRupiah(pension.contributions)} at once`,
              )
        }
      >
        <p>
          {isMonthly
            ? `${names[pension.recipient]}.`
            : t('Ditambah hasil pengembangannya.', 'Returns come on top.')}
        </p>
        <Small>
          {t(
            'Bila ikut pensiun (JP) dan meninggal sebelum usia pensiun, dengan setiap bulan dibayar dari upah ini.',
            'For a participant of JP who died before pension age, with every month paid on this wage.',
          )}
        </Small>
      </Section>
      <Reasons
        view={view}
        id="no-pension"
        title={
          isMonthly
            ? t('Mengapa bukan untuk yang lain', 'Why not to others')
            : t('Mengapa bukan pensiun bulanan', 'Why there is no monthly pension')
        }
        reasons={pension.reasons}
      />
    </>
  )
}

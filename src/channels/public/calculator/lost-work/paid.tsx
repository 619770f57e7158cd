import { jkpTrainingMoney, monthOf, type Day } from '@payung/law'
import { formatAmount, formatRupiah, type Rupiah } from '#base/rupiah.ts'
import { formatDay, shortMonthName } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import { ColumnChart } from '#ui/parts/column-chart.tsx'
import { Steps } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Cite, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { valuePage } from '../../law/addresses.ts'
import { ArticleLink } from '../../law/article-link.tsx'
import type { MonthCondition } from './conditions.ts'
import type { JkpPaid, LostWorkAnswer } from './lost-work.ts'

export function Cash({ view, paid: { months, total } }: { view: View; paid: JkpPaid }) {
  const { t, lang } = view
  const title = t('Uang tunai setiap bulan', 'Cash of each month')
  return (
    <Section id="cash" size="md" title={title}>
      <ColumnChart
        columns={months.map(({ from, cash }, at) => ({
          label: shortMonthName(monthOf(from), lang),
          figure: cash === months[at - 1]?.cash ? undefined : formatAmount(cash),
          parts: [{ amount: cash, kind: 'you' }],
        }))}
        label={t(
          `Uang tunai ${months.length} bulan, seluruhnya ${formatRupiah(total)}. Angkanya di tabel.`,
          `Cash of ${months.length} months, ${formatRupiah(total)} in all. The table has the figures.`,
        )}
      />
      <Table
        caption={title}
        rows={months.map((month, at) => ({ ...month, number: at + 1 }))}
        columns={[
          {
            head: t('Bulan', 'Month'),
            cell: ({ number, from }) => (
              <>
                {number}. {t('Mulai', 'From')} {formatDay(from, lang)}
              </>
            ),
          },
          { head: t('Uang tunai', 'Cash'), cell: ({ cash }) => formatAmount(cash), number: true },
        ]}
        foot={[t('Jumlah', 'Total'), formatAmount(total)]}
      />
      <Small>
        {t(
          'Seolah klaimnya lengkap dan disetujui pada hari diajukan, dan bulan pertama jatuh pada hari itu.',
          'As if the claim were complete and approved on its day, and the first month fell on it.',
        )}
      </Small>
    </Section>
  )
}

/** What to do for each month, and what keeps its cash back until then. */
export function Conditions({ view, conditions }: { view: View; conditions: readonly MonthCondition[] }) {
  const { t, say } = view
  return (
    <Section id="conditions" size="md" title={t('Agar setiap bulan dibayar', 'For each month to be paid')}>
      <Steps
        steps={conditions.map(({ first, last, reasons }) => ({
          title:
            first === last
              ? t(`Bulan ${first}`, `Month ${first}`)
              : t(`Bulan ${first} sampai ${last}`, `Months ${first} to ${last}`),
          more: reasons.map(({ words, mend, article }) => (
            <>
              <p>
                {mend && <b>{say(inWords(mend))}</b>} {t('Ditahan bila:', 'Held back if:')}{' '}
                {say(inWords(words))}
              </p>
              <p>
                <ArticleLink article={article} />
              </p>
            </>
          )),
        }))}
      />
    </Section>
  )
}

export function Training({ view: { t }, most }: { view: View; most: Rupiah }) {
  return (
    <Section id="training" size="md" title={t('Ditambah pelatihan', 'And training')}>
      <p>
        {t(
          `JKP membayar pelatihan kerja sampai ${formatRupiah(most)}, langsung kepada penyelenggaranya.`,
          `JKP pays for training up to ${formatRupiah(most)}, straight to its provider.`,
        )}
      </p>
      <p>
        <Cite href={valuePage(jkpTrainingMoney.id)}>
          {t('Dasar biaya pelatihan', 'The law of this money')}
        </Cite>
      </p>
      <p>
        {t(
          'Program vokasi menanggung sendiri kelas, uji kompetensi, dan uang saku pesertanya. ',
          'The vocational programme itself pays for the course, the assessment and pocket money. ',
        )}
        <a href="/calculate/training">{t('Apakah saya boleh ikut?', 'May I join?')}</a>
      </p>
    </Section>
  )
}

type SavingsProps = { view: View; endedOn: Day; jht: NonNullable<LostWorkAnswer['jht']> }

export function Savings({ view: { t, lang }, endedOn, jht: { from, article } }: SavingsProps) {
  const day = formatDay(from, lang)
  return (
    <Section id="savings" size="md" title={t('Tabungan hari tua (JHT)', 'Old-age savings (JHT)')}>
      <p>
        {from === endedOn
          ? t(
              `Seluruh JHT bisa diambil mulai ${day}, tanpa masa tunggu.`,
              `All of JHT can be taken from ${day}, without a wait.`,
            )
          : t(
              `Seluruh JHT bisa diambil mulai ${day}, setelah masa tunggunya.`,
              `All of JHT can be taken from ${day}, after its time of waiting.`,
            )}
      </p>
      {article && (
        <p>
          <ArticleLink article={article} />
        </p>
      )}
    </Section>
  )
}

import { dayIn } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  viewOutcomes,
  viewTrainingFigures,
  type FigureGroup,
  type OutcomeGroupCounts,
} from '#modules/training'
import { formatCount, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { Split } from '#ui/parts/bar.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Columns, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { GroupTables } from './group-tables.tsx'
import { shareOf } from './share.ts'
import { Weeks } from './weeks.tsx'

const path = '/officer/training/figures'
export type Figures = z.output<(typeof viewTrainingFigures)['output']>

/** The programme's year for those who answer for it: the target and the facts, each leading to its rows. */
export const viewFigures = page(path, 'officer', (visit) => draw(visit, visit.query['year'], null), {
  onProblem: (visit, problem) => draw(visit, undefined, problem),
})

async function draw(
  visit: Visit<'officer', typeof path>,
  year: string | undefined,
  problem: ProblemDetails | null,
) {
  const { view, perform } = visit
  const { t } = view
  const figures = await perform(viewTrainingFigures, { figuresOf: year || undefined })
  const [outcome] = (
    await perform(viewOutcomes, {
      afterMonths: 3,
      endedFrom: `${figures.year}-01-01`,
      endedTo: `${figures.year}-12-31`,
    })
  ).groups
  const all = figures.groups.find(({ by }) => by === 'all')
  const confirmed = all?.confirmed ?? 0
  const title = t(
    `${formatCount(confirmed)} dari ${formatCount(figures.target)} orang mendapat kursi pada ${figures.year}`,
    `${formatCount(confirmed)} of ${formatCount(figures.target)} people have a seat in ${figures.year}`,
  )
  return (
    <Page {...frameOf(visit)} portal="officer" current="training" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[{ href: '/officer/training', label: t('Program vokasi', 'The vocational programme') }]}
        title={title}
        lead={leadOf(view, figures)}
      />
      <Columns
        aside={
          <>
            <Section id="money" size="md" title={t('Uang', 'Money')}>
              <Money view={view} money={figures.money} />
            </Section>
            <OtherYear view={view} year={figures.year} />
          </>
        }
      >
        <Section id="weeks" title={t('Minggu demi minggu', 'Week by week')}>
          {figures.weeks.length === 0 ? (
            <Empty title={t('Belum ada kursi yang dipastikan', 'No seat is confirmed yet')}>
              {t(
                'Grafik muncul setelah kelas pertama dibuka.',
                'The chart appears once the first class opens.',
              )}
            </Empty>
          ) : (
            <Weeks view={view} weeks={figures.weeks} />
          )}
        </Section>
        <Quality view={view} all={all} outcome={outcome} />
        <GroupTables view={view} year={figures.year} groups={figures.groups} />
      </Columns>
      <Source>
        {t('Dihitung saat halaman dibuka,', 'Counted as the page opened,')}{' '}
        {formatDay(dayIn(view.now), view.lang)}.
      </Source>
    </Page>
  )
}

function leadOf({ t }: View, { money, target }: Figures): string {
  const seats = formatCount(money.seats)
  return money.seats === 0
    ? t('Belum ada pagu yang disetujui untuk tahun ini.', 'No line is approved for this year yet.')
    : t(
        `Pagu yang disetujui memuat ${seats} kursi, sasarannya ${formatCount(target)}.`,
        `Approved lines hold ${seats} seats; the target is ${formatCount(target)}.`,
      )
}

function Money({ view, money }: { view: View; money: Figures['money'] }) {
  const { t } = view
  const { approved, reserved, spent, paid } = money
  return (
    <>
      <Split
        label={t('Terpakai, disisihkan, bebas', 'Spent, reserved, free')}
        parts={[
          { amount: spent, kind: 'you' },
          { amount: reserved, kind: 'held' },
          { amount: approved - spent - reserved, kind: 'them' },
        ]}
      />
      <Rows
        rows={[
          { label: t('Disetujui', 'Approved'), value: formatRupiah(approved) },
          { label: t('Disisihkan untuk kelas', 'Reserved for classes'), value: formatRupiah(reserved) },
          { label: t('Terpakai', 'Spent'), value: formatRupiah(spent) },
          { label: t('Sudah dibayar', 'Paid'), value: formatRupiah(paid) },
        ]}
      />
      <Small>
        <a href="/officer/training/seats">{t('Papan kursi per pagu', 'The board of seats by line')}</a>
      </Small>
    </>
  )
}

type QualityProps = {
  view: View
  all: FigureGroup | undefined
  outcome: OutcomeGroupCounts | undefined
}

function Quality({ view, all, outcome }: QualityProps) {
  const { t } = view
  return (
    <Section id="quality" title={t('Mutu', 'Quality')}>
      <Rows
        rows={[
          {
            label: t('Selesai, dari yang kelasnya sudah berakhir', 'Completed, of those whose class is over'),
            value: shareOf(all?.completed ?? 0, all?.over ?? 0, view.lang),
          },
          {
            label: t('Kompeten, dari yang diuji', 'Competent, of those assessed'),
            value: shareOf(all?.competent ?? 0, all?.assessed ?? 0, view.lang),
          },
          {
            label: t(
              'Bekerja 3 bulan kemudian, dari yang diketahui',
              'In work 3 months later, of those who are known',
            ),
            value: shareOf(outcome?.placed ?? 0, outcome?.known ?? 0, view.lang),
          },
        ]}
      />
      <p>
        <a href="/officer/training/outcomes">
          {t('Lihat hasil kerja, dengan yang tidak menjawab', 'See outcomes, with those who did not answer')}
        </a>
      </p>
    </Section>
  )
}

function OtherYear({ view, year }: { view: View; year: number }) {
  const { t } = view
  return (
    <Section id="year" size="md" title={t('Tahun lain', 'Another year')}>
      <Form view={view} action={path} method="get">
        <TextField name="year" label={t('Tahun', 'Year')} value={String(year)} digits maxlength={4} />
        <Button variant="secondary">{t('Tampilkan', 'Show')}</Button>
      </Form>
    </Section>
  )
}

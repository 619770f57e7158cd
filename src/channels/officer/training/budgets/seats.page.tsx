import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { listOffices, listRegions } from '#modules/registry'
import { draftBudget, listBudgets, paceWeeks, reallocateSeats, type Line } from '#modules/training'
import { parseInput } from '#platform/input.ts'
import { formatCount } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { SelectField, TextField } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Facts } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Details, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { mayServe, maySupervise, type AtDesk } from '../../desk.ts'
import { DraftForm, ReallocateForm } from './forms.tsx'
import { LineTag, linePath, SeatBar, seatsInWords, seatsPath, sumUp, waitingPath } from './words.tsx'

const asked = z.object({
  year: z.string().max(4).optional(),
  region: z.string().max(2).optional(),
  office: z.string().max(20).optional(),
})

/** The seats board: of every line what is free, held, committed and spent, and where it will stand at the end of the year. */
export const viewSeats = page(seatsPath, 'officer', (visit) => draw(visit), {
  onProblem: (visit, problem) => draw(visit, problem, {}),
})

export const submitDraft = action(
  `${seatsPath}/draft`,
  'officer',
  async ({ perform, form, view }) => {
    const { budgetId } = await perform(draftBudget, form.values, { key: form.requestKey })
    return redirect(linePath(budgetId), {
      notice: view.t(
        'Pagu tersusun. Penyelia lain menyetujuinya.',
        'The line is drafted. Another person approves it.',
      ),
    })
  },
  { onProblem: draw },
)

export const submitReallocation = action(
  `${seatsPath}/reallocate`,
  'officer',
  async ({ perform, form, view }) => {
    const { seats } = await perform(reallocateSeats, form.values, { key: form.requestKey })
    return redirect(seatsPath, {
      notice: view.t(`${formatCount(seats)} kursi dipindahkan.`, `${formatCount(seats)} seats were moved.`),
    })
  },
  { onProblem: draw },
)

async function draw(
  visit: AtDesk,
  problem: ProblemDetails | null = null,
  filter: z.output<typeof asked> = parseInput(asked, visit.query),
) {
  const { view, perform, query } = visit
  const { t } = view
  const { year, region, office } = filter
  const trail = trailOf(seatsPath, query['at'], { year, region, office })
  const board = await perform(listBudgets, {
    year: year || null,
    regionCode: region || null,
    officeCode: office || null,
    after: trail.current,
  })
  const all = sumUp(board.lines)
  const places = await placesOf(visit)
  const title = titleOf(view, board, all)
  return (
    <Page {...frameOf(visit)} portal="officer" title={t('Papan kursi', 'Seats board')} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          `Bebas + ditawarkan + dipastikan + terpakai = disetujui, setiap saat. Perkiraan memakai laju ${paceWeeks} minggu terakhir.`,
          `Free + held + committed + spent = approved, at every instant. The forecast goes on at the pace of the last ${paceWeeks} weeks.`,
        )}
      >
        <p>
          <a href={waitingPath}>{t('Daftar tunggu', 'Waiting lists')}</a>
        </p>
      </PageHead>
      <Totals view={view} all={all} target={board.target} />
      <Section id="lines" title={t('Pagu', 'Lines')} quiet>
        <Filter view={view} filter={{ year: year ?? String(board.year), region, office }} places={places} />
        <LineTable view={view} lines={board.lines} />
        <Pagination
          view={view}
          label={t('Halaman pagu', 'Pages of lines')}
          previous={trail.previous()}
          next={trail.next(board.next)}
        />
      </Section>
      {maySupervise(visit) && board.lines.length > 1 && (
        <Section id="reallocate" title={t('Pindahkan kursi', 'Reallocate seats')}>
          <ReallocateForm visit={visit} lines={board.lines} problem={problem} />
        </Section>
      )}
      {mayServe(visit) && (
        <Section id="draft" title={t('Pagu baru', 'A new line')}>
          <Details
            summary={t('Susun pagu', 'Draft a line')}
            open={problem !== null && 'offerDays' in visit.form.values}
          >
            <DraftForm visit={visit} year={board.year} places={places} problem={problem} />
          </Details>
        </Section>
      )}
    </Page>
  )
}

type Places = {
  readonly regions: readonly { code: string; name: string }[]
  readonly offices: readonly { code: string; name: string }[]
}

async function placesOf({ perform }: AtDesk): Promise<Places> {
  const { regions } = await perform(listRegions, { level: 'province' })
  const { offices } = await perform(listOffices, {})
  return { regions, offices }
}

type Board = z.output<typeof listBudgets.output>

function titleOf({ t }: View, { lines, year, target }: Board, all: ReturnType<typeof sumUp>): string {
  if (lines.length === 0) return t(`Belum ada pagu untuk ${year}`, `No line for ${year} yet`)
  const used = formatCount(all.committed + all.spent)
  return t(
    `${used} dari ${formatCount(all.approved)} kursi ${year} sudah terisi; sasaran ${formatCount(target)}`,
    `${used} of ${formatCount(all.approved)} seats of ${year} are taken; the target is ${formatCount(target)}`,
  )
}

function Totals({ view, all, target }: { view: View; all: ReturnType<typeof sumUp>; target: number }) {
  const { t } = view
  return (
    <Section id="totals" title={t('Seluruhnya', 'In all')}>
      <SeatBar view={view} line={all} />
      <Facts
        facts={[
          { label: t('Bebas', 'Free'), value: formatCount(all.free) },
          { label: t('Ditawarkan', 'Held'), value: formatCount(all.held) },
          { label: t('Dipastikan', 'Committed'), value: formatCount(all.committed) },
          { label: t('Terpakai', 'Spent'), value: formatCount(all.spent) },
          {
            label: t('Perkiraan akhir tahun', 'Forecast to year end'),
            value: formatCount(all.forecast),
            detail: t(`sasaran ${formatCount(target)}`, `target ${formatCount(target)}`),
          },
        ]}
      />
    </Section>
  )
}

type FilterProps = { view: View; filter: z.output<typeof asked>; places: Places }

function Filter({ view, filter, places }: FilterProps) {
  const { t } = view
  const any = { value: '', label: t('Semua', 'All') }
  const options = (list: readonly { code: string; name: string }[]) => [
    any,
    ...list.map(({ code, name }) => ({ value: code, label: name })),
  ]
  return (
    <Form view={view} action={seatsPath} method="get" look="filter">
      <TextField name="year" label={t('Tahun', 'Year')} value={filter.year ?? ''} digits maxlength={4} />
      <SelectField
        name="region"
        label={t('Wilayah', 'Region')}
        value={filter.region ?? ''}
        options={options(places.regions)}
      />
      <SelectField
        name="office"
        label={t('Kantor', 'Office')}
        value={filter.office ?? ''}
        options={options(places.offices)}
      />
      <Button variant="secondary">{t('Tampilkan', 'Show')}</Button>
    </Form>
  )
}

function LineTable({ view, lines }: { view: View; lines: readonly Line[] }) {
  const { t } = view
  if (lines.length === 0) {
    return (
      <Empty title={t('Belum ada pagu', 'No line yet')}>
        {t(
          'Pagu yang disusun untuk tahun, wilayah, dan kantor ini muncul di sini.',
          'Lines drafted for this year, region and office appear here.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      stack
      caption={t('Pagu dan kursinya', 'Lines and their seats')}
      rows={lines}
      columns={[
        {
          head: t('Pagu', 'Line'),
          cell: (line) => (
            <>
              <a href={linePath(line.budgetId)}>{line.name}</a>
              <Small>{`${line.regionName}, ${line.officeName}`}</Small>
              <LineTag view={view} state={line.state} />
            </>
          ),
        },
        {
          head: t('Kursi', 'Seats'),
          onPhone: 'line',
          cell: (line) => (
            <>
              {line.state !== 'draft' && <SeatBar view={view} line={line} />}
              <Small>{seatsInWords(view, line)}</Small>
            </>
          ),
        },
        {
          head: t('Disetujui', 'Approved'),
          number: true,
          onPhone: 'named',
          cell: ({ approved }) => formatCount(approved),
        },
        {
          head: t('Perkiraan', 'Forecast'),
          number: true,
          onPhone: 'named',
          cell: ({ forecast }) => formatCount(forecast),
        },
        {
          head: t('Sisa dana', 'Money left'),
          number: true,
          onPhone: 'named',
          cell: ({ amount, reserved, moneySpent }) => formatRupiah(amount - reserved - moneySpent),
        },
      ]}
    />
  )
}

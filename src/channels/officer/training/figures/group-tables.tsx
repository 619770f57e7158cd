import type { FigureGroup } from '#modules/training'
import { counted } from '#ui/format.ts'
import { Split } from '#ui/parts/bar.tsx'
import { ProvinceMap } from '#ui/parts/province-map.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { shareOf } from './share.ts'

type By = Exclude<FigureGroup['by'], 'all'>

type GroupsProps = { view: View; year: number; groups: readonly FigureGroup[] }

/** The same figures by province, field, training body and segment; names and the map lead to the rows behind them. */
export function GroupTables({ view, year, groups }: GroupsProps) {
  const { t } = view
  const titles: Record<By, string> = {
    region: t('Menurut provinsi', 'By province'),
    field: t('Menurut bidang', 'By field'),
    provider: t('Menurut lembaga', 'By training body'),
    segment: t('Menurut segmen', 'By segment'),
  }
  return (
    <>
      {(Object.keys(titles) as By[]).map((by) => {
        const rows = groups.filter((group) => group.by === by)
        return (
          rows.length > 0 && (
            <Section id={by} title={titles[by]}>
              {by === 'region' && <SeatMap view={view} year={year} provinces={rows} />}
              <GroupTable view={view} year={year} caption={titles[by]} rows={rows} />
            </Section>
          )
        )
      })}
    </>
  )
}

type MapProps = { view: View; year: number; provinces: readonly FigureGroup[] }

function SeatMap({ view, year, provinces }: MapProps) {
  const { t, lang } = view
  return (
    <ProvinceMap
      view={view}
      label={t(
        'Peta kursi menurut provinsi; angkanya ada di tabel di bawah peta',
        'Map of seats by province; the figures stand in the table below',
      )}
      unit={(value) => counted(value, lang, 'kursi', 'seat')}
      none={t('Belum ada kursi', 'No seat yet')}
      provinces={provinces.map(({ key, name, confirmed }) => ({
        code: key,
        name,
        value: confirmed,
        href: linesIn(key, year),
      }))}
    />
  )
}

type TableProps = { view: View; year: number; caption: string; rows: readonly FigureGroup[] }

function GroupTable({ view, year, caption, rows }: TableProps) {
  const { t, lang } = view
  const most = Math.max(...rows.map(({ confirmed }) => confirmed))
  return (
    <Table
      caption={caption}
      stack
      rows={rows}
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: (group) => {
            const href = rowsOf(group, year)
            const name = nameOf(view, group)
            return href ? <a href={href}>{name}</a> : name
          },
        },
        {
          head: t('Kursi', 'Seats'),
          cell: ({ confirmed }) => (
            <>
              {counted(confirmed, lang, 'kursi', 'seat')}
              <Split
                parts={[
                  { amount: confirmed, kind: 'you' },
                  { amount: most - confirmed, kind: 'them' },
                ]}
              />
            </>
          ),
          number: true,
          onPhone: 'line',
        },
        {
          head: t('Selesai', 'Completed'),
          cell: ({ completed, over }) => shareOf(completed, over, lang),
          number: true,
          onPhone: 'named',
        },
        {
          head: t('Kompeten', 'Competent'),
          cell: ({ competent, assessed }) => shareOf(competent, assessed, lang),
          number: true,
          onPhone: 'named',
        },
      ]}
    />
  )
}

/** Where the rows of a group stand; a segment is no list of its own. */
function rowsOf({ by, key }: FigureGroup, year: number): string | null {
  if (by === 'provider') return `/officer/training/providers/${key}`
  if (by === 'region') return linesIn(key, year)
  return by === 'field' ? `/training?field=${key}` : null
}

/** Lines of a province on the board of seats, of the year whose figures these are. */
const linesIn = (province: string, year: number) => `/officer/training/seats?year=${year}&region=${province}`

function nameOf({ t }: View, { by, key, name }: FigureGroup): string {
  if (by !== 'segment') return name
  const segments: Readonly<Record<string, string>> = {
    'wage-earner': t('Penerima upah', 'Wage earners'),
    'own-account': t('Bekerja sendiri', 'Own-account workers'),
    migrant: t('Pekerja migran', 'Migrant workers'),
    'laid-off': t('Kehilangan pekerjaan', 'Laid off'),
    none: t('Tanpa segmen', 'No segment'),
  }
  return segments[key] ?? key
}

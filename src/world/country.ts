import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { root } from '#platform/config.ts'
import { Weighted } from './chance.ts'

/** What the country is like, from the reference data: where members live, what is paid there, what employers do. */
export type Country = {
  readonly places: Weighted<Place>
  readonly regionCodes: readonly string[]
  readonly activities: Weighted<Activity>
}

export type Place = {
  readonly code: string
  readonly name: string
  /** Of its province, or its own where one is known; whole rupiah a month. */
  readonly minimumWage: number
  readonly weight: number
}

export type Activity = {
  readonly kbli: string
  readonly division: string
  readonly section: string
  readonly title: string
}

type Row = Readonly<Record<string, string>>

/** @param year whose minimum wages are meant; the nearest that is known stands in for others */
export function readCountry(year: number): Country {
  const regions = read('regions').filter((row) => !row['valid_to'])
  const places = regions.filter((row) => row['level'] === '2')
  const population = sumBy(places, 'parent_code', 'population')
  const members = membersByProvince(population)
  const wages = minimumWages(year)
  const known = places.map((row): Place => {
    const [code = '', province = ''] = [row['code'], row['parent_code']]
    const share = Number(row['population']) / (population.get(province) ?? 1)
    return {
      code,
      name: row['short_name'] || row['name'] || code,
      minimumWage: wages.get(code) ?? wages.get(province) ?? lowestOf(wages),
      weight: (members.get(province) ?? 0) * share,
    }
  })
  return {
    places: new Weighted(known, ({ weight }) => weight),
    regionCodes: known.map(({ code }) => code),
    activities: new Weighted(readActivities(), ({ section }) => sectionWeights[section] ?? 0),
  }
}

/** Active participants at the end of 2023; where none were published, as many as elsewhere where few work for wages. */
function membersByProvince(population: ReadonlyMap<string, number>): Map<string, number> {
  const published = read('bpjstk_participation').filter(
    (row) => row['indicator'] === 'active_participants' && row['as_of'] === '2023-12-31' && !row['segment'],
  )
  const known = new Map(published.map((row) => [row['region_code'] ?? '', Number(row['value'])]))
  return new Map(
    [...population].map(([province, people]) => [province, known.get(province) ?? people * 0.06]),
  )
}

function minimumWages(year: number): Map<string, number> {
  const rows = read('minimum_wages')
  const years = rows.map((row) => Number(row['year']))
  const nearest = Math.min(Math.max(year, Math.min(...years)), Math.max(...years))
  const inYear = rows.filter((row) => Number(row['year']) === nearest)
  return new Map(inYear.map((row) => [row['region_code'] ?? '', Number(row['amount_idr'])]))
}

function lowestOf(wages: ReadonlyMap<string, number>): number {
  return Math.min(...wages.values())
}

function readActivities(): Activity[] {
  const rows = read('kbli_2020')
  const inSection = new Map<string, number>()
  for (const { section = '' } of rows) inSection.set(section, (inSection.get(section) ?? 0) + 1)
  return rows.map(({ code = '', division = '', section = '', title = '' }) => ({
    kbli: code,
    division,
    section,
    title,
  }))
}

/** How many employers of wage earners are in which section of KBLI, roughly: trade, industry and food first. */
const sectionWeights: Readonly<Record<string, number>> = {
  A: 6, B: 2, C: 18, D: 0.5, E: 1, F: 9, G: 27, H: 5, I: 8, J: 3, K: 4, L: 2, M: 4, N: 5, P: 3, Q: 3, R: 1, S: 2,
} // prettier-ignore

function read(name: string): Row[] {
  const text = readFileSync(join(root, 'data/reference', `${name}.csv`), 'utf8')
  return parse<Row>(text, { columns: true, skip_empty_lines: true })
}

function sumBy(rows: readonly Row[], key: string, amount: string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) {
    const name = row[key] ?? ''
    sums.set(name, (sums.get(name) ?? 0) + Number(row[amount]))
  }
  return sums
}

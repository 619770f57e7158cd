/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role -- a table's own roles, said aloud */
import type { Child } from 'hono/jsx'
import type { View } from '../view.ts'

export type Column<Row> = {
  readonly head: Child
  readonly cell: (row: Row) => Child
  /** Digits: to the right, in line, never broken. */
  readonly number?: boolean
  /** On a phone: not shown; in a stacked table on a line of its own, or on one that says its head, a text, again. */
  readonly onPhone?: 'hidden' | 'line' | 'named'
}

export type TableProps<Row> = {
  /** Said to those who hear the table; the heading above says it to those who see it. */
  caption: string
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** A closing row, as many cells as columns. */
  foot?: readonly Child[] | undefined
  /** More than three columns do not fit on a phone: each row becomes a small block there. */
  stack?: boolean | undefined
}

/** A table. Roles are written out because a browser forgets them once a row is drawn as a block. */
export function Table<Row>({ caption, columns, rows, foot, stack }: TableProps<Row>) {
  const look = columns.map(classOf)
  return (
    <table role="table" class={stack ? 'ds-table py-stacktable' : 'ds-table'}>
      <caption class="py-hide">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, place) => (
            <th role="columnheader" scope="col" class={look[place]}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            <Cells cells={columns.map((column) => column.cell(row))} columns={columns} look={look} />
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot role="rowgroup">
          <tr role="row">
            <Cells cells={foot} columns={columns} look={look} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

type CellsProps<Row> = {
  cells: readonly Child[]
  columns: readonly Column<Row>[]
  look: readonly (string | undefined)[]
}

function Cells<Row>({ cells, columns, look }: CellsProps<Row>) {
  return (
    <>
      {cells.map((cell, place) => {
        const inner = columns[place]?.number ? <span class="py-num">{cell}</span> : cell
        return place === 0 ? (
          <th role="rowheader" scope="row" class={look[place]}>
            {inner}
          </th>
        ) : (
          <td role="cell" class={look[place]} data-head={headOnPhone(columns[place])}>
            {inner}
          </td>
        )
      })}
    </>
  )
}

function headOnPhone<Row>(column: Column<Row> | undefined): string | undefined {
  return column?.onPhone === 'named' && typeof column.head === 'string' ? column.head : undefined
}

function classOf({ number, onPhone }: Column<never>): string | undefined {
  const names = [number && 'py-right', onPhone === 'hidden' ? 'far' : onPhone]
  return names.filter(Boolean).join(' ') || undefined
}

export type PaginationProps = {
  view: View
  /** What is being paged: `Halaman daftar pekerja`. */
  label: string
  previous: string | null
  next: string | null
}

/** Back and forth through a list that is paged by cursor. Nothing at all when it fits on one page. */
export function Pagination({ view, label, previous, next }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav class="ds-pagination" aria-label={label}>
      <ul>
        <li>{previous && <Step href={previous}>{view.t('Sebelumnya', 'Previous')}</Step>}</li>
        <li>{next && <Step href={next}>{view.t('Berikutnya', 'Next')}</Step>}</li>
      </ul>
    </nav>
  )
}

function Step({ href, children }: { href: string; children?: Child }) {
  return (
    <a class="ds-button" data-variant="tertiary" href={href}>
      {children}
    </a>
  )
}

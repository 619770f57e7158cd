import type { ProblemDetails } from '#base/problem.ts'
import type { Layout } from './files/layouts.ts'

export type UploadKind = 'workers' | 'wages' | 'leavers'

/** A file that was sent for a return, and how far its check has come. */
export type Upload = {
  readonly id: string
  readonly employerId: bigint
  readonly returnId: string
  readonly kind: UploadKind
  readonly fileName: string
  readonly fileSize: bigint
  readonly unitCode: string | null
  readonly state: 'waiting' | 'checking' | 'checked' | 'refused'
  /** Why the whole file was refused. */
  readonly problem: Pick<ProblemDetails, 'code' | 'message' | 'remedy'> | null
  readonly layout: StoredLayout | null
  readonly rowsSeen: number
  readonly rowsTotal: number | null
  /** About how many there will be, while they are read; null before the first. */
  readonly rowsExpected: number | null
  readonly rowsAccepted: number
  readonly rowsUnchanged: number
  /** Rows that wait for an answer. */
  readonly rowsHeld: number
  /** Rows that were accepted with something said about them. */
  readonly rowsNoted: number
  /** Worksheets that hold something and were not read. */
  readonly otherSheets: string[]
  readonly uploadedBy: string
  readonly uploadedAt: Date
  readonly checkedAt: Date | null
  /** When the file was deleted, a year after it came. */
  readonly emptiedAt: Date | null
}

/** A layout as JSON keeps it. */
export type StoredLayout = Omit<Layout, 'columns'> & {
  readonly columns: readonly (readonly [string, number])[]
  readonly headerRow: number
}

export function storeLayout(layout: Layout, headerRow: number): StoredLayout {
  return { ...layout, columns: [...layout.columns], headerRow }
}

export function restoreLayout(stored: StoredLayout): Layout {
  // What was stored came from a layout, so its column names are ours.
  return { ...stored, columns: new Map(stored.columns) as Layout['columns'] }
}

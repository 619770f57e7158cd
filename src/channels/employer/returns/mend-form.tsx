import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import type { StoredRow, viewReturn, viewUpload } from '#modules/contributions'
import { counted, formatCount } from '#ui/format.ts'
import { ActionBar, Actions, Button, IconLink } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Pagination } from '#ui/parts/table.tsx'
import { Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { AtDesk } from '../desk.ts'
import { sumOf } from '../figures.ts'
import type { Trail } from '../trail.ts'
import { shownValues } from './answer-fields.tsx'
import { HeldRows } from './held-rows.tsx'

type Return = z.output<(typeof viewReturn)['output']>
type Upload = z.output<(typeof viewUpload)['output']>

export const usualRows = 50
export const mostRows = 200

type HeldProps = {
  visit: AtDesk
  upload: Upload
  rows: readonly StoredRow[]
  mends: boolean
  trail: Trail
  more: boolean
}

/** The rows that wait, in a form for whoever may answer them, and the sheet to mend them in elsewhere. */
export function MendForm({ visit, upload, rows, mends, trail, more }: HeldProps) {
  const { view, form, query } = visit
  const { t } = view
  const path = `/employer/returns/${upload.returnId}/uploads/${upload.uploadId}`
  const list = (
    <HeldRows view={view} rows={rows} held={upload.rowsHeld} typed={form.values} answerable={mends} />
  )
  return (
    <>
      {mends ? (
        <Form
          view={view}
          id="mend"
          action={`${path}/mend`}
          hidden={{ ...shownValues(rows), at: query['at'] ?? '', per: query['per'] ?? '' }}
        >
          {list}
        </Form>
      ) : (
        list
      )}
      <Pagination
        view={view}
        label={t('Halaman baris yang ditahan', 'Pages of held rows')}
        previous={trail.previous()}
        next={trail.next(more ? (rows.at(-1)?.rowNo ?? null) : null)}
      />
      <Actions>
        <IconLink href={`${path}/download`} icon="download">
          {t('Unduh baris ini sebagai Excel', 'Download these rows as Excel')}
        </IconLink>
        <a href={`${path}/download?rows=all`}>{t('Seluruh berkas', 'The whole file')}</a>
        <a href={`${path}/download?format=csv`}>CSV</a>
        {upload.rowsHeld > usualRows && (
          <a href={`${path}?per=${mostRows}`}>
            {t(`${mostRows} baris sekaligus`, `${mostRows} rows at once`)}
          </a>
        )}
      </Actions>
      <Small>
        {t(
          'Berkas unduhan memuat kolom Anda dan alasan kami. Perbaiki di sana, lalu unggah lagi apa adanya.',
          'The download holds your columns and our reasons. Mend it there and upload it again as it is.',
        )}
      </Small>
    </>
  )
}

/** What the month comes to so far, with the buttons of the form above. */
export function MendBar({ view, it, upload }: { view: View; it: Return; upload: Upload }) {
  const { t, lang } = view
  const held = counted(upload.rowsHeld, lang, 'baris', 'row')
  return (
    <ActionBar
      note={t(
        `Iuran sementara, ${formatCount(it.totals.workers)} pekerja`,
        `Contributions so far, ${formatCount(it.totals.workers)} workers`,
      )}
      figure={formatRupiah(sumOf(it.totals))}
    >
      <Button form="mend" name="go" value="review" variant="tertiary">
        {t(`Lanjut tanpa ${held}`, `Go on without ${held}`)}
      </Button>
      <Button form="mend" name="go" value="check">
        {t('Simpan dan periksa', 'Save and check')}
      </Button>
    </ActionBar>
  )
}

import { formatRupiah } from '#base/rupiah.ts'
import { formatDay } from '#ui/format.ts'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import { mayPrepare, type AtDesk } from '../desk.ts'
import { path } from './crumbs.ts'
import type { Shown } from './view.page.tsx'

type Part = Shown['parts'][number]
type Props = { visit: AtDesk; shown: Shown; projectNo: string }

/** Who has which part of the work, from above to below; each may be given on. */
export function Parts({ visit, shown, projectNo }: Props) {
  const { view } = visit
  const { t, lang } = view
  const { parts, pays } = shown
  const may = mayPrepare(visit)
  return (
    <Section
      id="parts"
      title={pays ? t('Bagian subkontraktor', 'Subcontractors’ parts') : t('Bagian Anda', 'Your parts')}
    >
      {parts.length === 0 ? (
        <Empty title={t('Semua Anda kerjakan sendiri', 'You do all of it yourself')}>
          {t(
            'Catat subkontraktor agar mereka melihat pekerjanya sudah terlindungi.',
            'Note subcontractors, so that they see that their people are covered.',
          )}
        </Empty>
      ) : (
        <Table
          caption={t('Bagian menurut kontrak', 'Parts by contract')}
          rows={parts}
          stack
          columns={[
            {
              head: t('Pekerjaan', 'Work'),
              cell: (part) => (
                <>
                  {part.name}
                  <Small>{aboveOf(part)}</Small>
                </>
              ),
            },
            { head: t('Selesai', 'Ends'), cell: ({ endsOn }) => formatDay(endsOn, lang), onPhone: 'hidden' },
            { head: t('Nilai', 'Value'), cell: ({ value }) => formatRupiah(value), number: true },
            ...(may
              ? [{ head: t('Ubah', 'Change'), cell: (part: Part) => <Ways {...{ visit, shown, part }} /> }]
              : []),
          ]}
        />
      )}
      {may && (pays || parts.some(({ own, projectNo: number }) => own && number === projectNo)) && (
        <Actions>
          <ButtonLink href={`${path}/${projectNo}/parts/new`} variant="secondary">
            {t('Tambah subkontraktor', 'Add a subcontractor')}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}

const aboveOf = ({ contractor, projectNo }: Part) => `${contractor}, ${projectNo}`

/** Who gave a part may agree anew about it; who has it may give it on. */
function Ways({ visit: { view }, shown, part }: { visit: AtDesk; shown: Shown; part: Part }) {
  const { t } = view
  const own = new Set(shown.parts.filter((one) => one.own).map(({ projectNo }) => projectNo))
  const gave = (shown.pays && part.partOf === shown.whole.projectNo) || own.has(part.partOf)
  return (
    <>
      {gave && <a href={`${path}/${part.projectNo}/terms`}>{t('Kontraknya', 'Its contract')}</a>}
      {part.own && <a href={`${path}/${part.projectNo}`}>{t('Bagikan lagi', 'Give it on')}</a>}
    </>
  )
}

import { monthOf, parseDay } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import type { PersonMonth } from '#modules/contributions'
import { formatMonthSpan } from '#ui/format.ts'
import { Empty } from '#ui/parts/message.tsx'
import { Table, type Column } from '#ui/parts/table.tsx'
import { Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { employerPath } from '../addresses.ts'
import { contractWords } from '../words.ts'
import type { Spell } from './open-file.ts'

type Props = {
  view: View
  spells: readonly Spell[]
  /** The latest first; from them follows in which programmes someone takes part. */
  months: readonly PersonMonth[]
  /** What else is said of each, such as what may be done about it. */
  more?: Column<Spell> | undefined
}

/** Where someone works and has worked, the present first. */
export function SpellTable({ view, spells, months, more }: Props) {
  const { t, lang, say } = view
  if (spells.length === 0) {
    return (
      <Empty title={t('Belum ada hubungan kerja', 'No employments yet')}>
        {t(
          'Hubungan kerja muncul sesudah perusahaan mendaftarkannya.',
          'They appear once an employer has enrolled the person.',
        )}
      </Empty>
    )
  }
  return (
    <Table<Spell>
      caption={t('Hubungan kerja, yang sekarang dulu', 'Employments, the present first')}
      rows={spells}
      stack
      columns={[
        {
          head: t('Tempat', 'Place'),
          cell: ({ npp, employerName, regionName, contract }) => (
            <>
              <a href={employerPath(npp)}>{employerName}</a>
              <Small>{`${regionName}, ${say(contractWords[contract])}`}</Small>
            </>
          ),
        },
        {
          head: t('Masa', 'Time'),
          cell: ({ startedOn, endedOn, voidReason }) =>
            voidReason === null
              ? formatMonthSpan(
                  monthOf(parseDay(startedOn)),
                  endedOn === null ? null : monthOf(parseDay(endedOn)),
                  lang,
                )
              : t('dibatalkan: tidak pernah ada', 'void: never was'),
        },
        { head: t('Upah', 'Wage'), cell: ({ wage }) => formatRupiah(wage), number: true },
        {
          head: t('Program', 'Programmes'),
          cell: ({ employerId }) => programmesAt(months, employerId) || '–',
          onPhone: 'line',
        },
        ...(more ? [more] : []),
      ]}
    />
  )
}

/** As the last month has it that the employer declared: what is paid for is taken part in. */
function programmesAt(months: readonly PersonMonth[], employerId: bigint): string {
  const declared = months.find((one) => one.employerId === employerId && one.declared)?.declared
  if (!declared) return ''
  const { jkk, jkm, jhtWorker, jp, jkp } = declared
  return [jkk > 0n && 'JKK', jkm > 0n && 'JKM', jhtWorker > 0n && 'JHT', jp && 'JP', jkp && 'JKP']
    .filter(Boolean)
    .join(', ')
}

import { dayIn } from '@payung/law'
import type { Child } from 'hono/jsx'
import { formatDay, formatPercent } from '#ui/format.ts'
import { Table } from '#ui/parts/table.tsx'
import { Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { personPath } from '../addresses.ts'
import { groupedNumber, openSpells, type PersonFile } from '../people/open-file.ts'
import { verificationWords } from '../words.ts'
import { nikWords, type Evidence } from './evidence.tsx'

type Props = { view: View; first: PersonFile; second: PersonFile; evidence: Evidence }

type Line = {
  readonly label: string
  /** What a comparison of the whole data, and not of what is shown of them, has found. */
  readonly found: string | null
  readonly of: (file: PersonFile) => Child
}

/** Two people beside each other, masked. What was compared unmasked is said, not shown. */
export function SideBySide({ view, first, second, evidence }: Props) {
  const { t } = view
  const head = ({ identity }: PersonFile) => <a href={personPath(identity.personId)}>{identity.name}</a>
  return (
    <Table
      caption={t('Dua catatan berdampingan', 'Two records side by side')}
      rows={linesOf(view, evidence)}
      columns={[
        {
          head: t('Data', 'Data'),
          cell: ({ label, found }) => (
            <>
              {label}
              {found && <Small>{found}</Small>}
            </>
          ),
        },
        { head: head(first), cell: ({ of }) => of(first) ?? '–' },
        { head: head(second), cell: ({ of }) => of(second) ?? '–' },
      ]}
    />
  )
}

function linesOf(view: View, evidence: Evidence): Line[] {
  const { t, lang, say } = view
  const same = (yes: boolean) => (yes ? t('sama', 'the same') : t('berbeda', 'different'))
  return [
    {
      label: t('Nama', 'Name'),
      found: t(
        `${formatPercent(evidence.nameLikeness, 0)} mirip`,
        `${formatPercent(evidence.nameLikeness, 0)} alike`,
      ),
      of: ({ identity }) => identity.name,
    },
    {
      label: 'NIK',
      found: nikWords(view, evidence.nikDigitsApart).replace('NIK ', ''),
      of: ({ identity, numbers }) =>
        numbers.find(({ kind, personId }) => kind === 'nik' && personId === identity.personId)?.number,
    },
    {
      label: t('Lahir', 'Born'),
      found: same(evidence.sameBirthday),
      of: ({ identity }) =>
        [identity.birthPlace, identity.birthOn && formatDay(identity.birthOn, lang)]
          .filter(Boolean)
          .join(', '),
    },
    {
      label: t('Ibu kandung', 'Mother'),
      found: same(evidence.sameMother),
      of: ({ identity }) => identity.motherName,
    },
    { label: t('HP', 'Phone'), found: same(evidence.samePhone), of: ({ identity }) => identity.phone },
    {
      label: t('Nomor peserta', 'Member number'),
      found: null,
      of: ({ identity }) => groupedNumber(identity.membershipNo),
    },
    {
      label: t('Bekerja di', 'Works at'),
      found: null,
      of: (file) =>
        openSpells(file)
          .map(({ employerName }) => employerName)
          .join(', ') || t('tidak bekerja', 'not at work'),
    },
    {
      label: t('Terdaftar', 'Registered'),
      found: null,
      of: ({ identity }) => formatDay(dayIn(identity.registeredAt), lang),
    },
    {
      label: 'Dukcapil',
      found: null,
      of: ({ identity }) => say(verificationWords[identity.verified]),
    },
  ]
}

import { ageOn, dayIn, parseDay } from '@payung/law'
import type { Child } from 'hono/jsx'
import type { ProblemDetails } from '#base/problem.ts'
import { counted, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions } from '#ui/parts/action.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { PageHead, type Crumb } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { personPath } from '../addresses.ts'
import { openSpells, type OfPerson, type PersonFile } from './open-file.ts'

const tabs = [
  ['', 'Ringkasan', 'Summary'],
  ['months', 'Iuran', 'Contributions'],
  ['work', 'Hubungan kerja', 'Employments'],
  ['balance', 'Saldo', 'Balance'],
  ['own-account', 'Pekerja mandiri', 'Own account'],
  ['contracts', 'Luar negeri', 'Abroad'],
  ['particulars', 'Data diri', 'Particulars'],
  ['history', 'Riwayat', 'History'],
  ['looks', 'Jejak akses', 'Who opened it'],
] as const

type Props = {
  visit: OfPerson
  file: PersonFile
  tab: (typeof tabs)[number][0]
  /** Where a page stands that is below a tab. */
  crumbs?: readonly Crumb[]
  problem?: ProblemDetails | null
  children?: Child
}

/** One page of a person’s file: who it is, how they stand, and the way to the other pages. */
export function FilePage({ visit, file, tab, crumbs, problem, children }: Props) {
  const { view } = visit
  const { personId, name } = file.identity
  const current = tabs.find(([part]) => part === tab)
  const part = current ? view.t(current[1], current[2]) : ''
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      current="files"
      title={tab === '' ? name : `${part}, ${name}`}
      problem={problem}
    >
      <PageHead view={view} title={name} crumbs={crumbs}>
        <Actions>
          <Standing view={view} file={file} />
        </Actions>
        <Tabs
          label={view.t('Bagian berkas', 'Parts of the file')}
          tabs={tabs.map(([part, id, en]) => ({
            href: personPath(personId, part),
            label: view.t(id, en),
            current: part === tab,
          }))}
        />
      </PageHead>
      {children}
    </Page>
  )
}

/** At a glance: at work or not, how old, where. */
function Standing({ view, file }: { view: View; file: PersonFile }) {
  const { t, lang } = view
  const { diedOn, birthOn } = file.identity
  const working = openSpells(file)
  const age = birthOn && !diedOn ? ageOn(parseDay(birthOn), dayIn(view.now)) : null
  const [first, ...more] = working
  return (
    <>
      {diedOn ? (
        <Tag kind="note">{t(`Meninggal ${formatDay(diedOn, lang)}`, `Died ${formatDay(diedOn, lang)}`)}</Tag>
      ) : working.length > 0 ? (
        <Tag kind="done">{t('Aktif bekerja', 'At work')}</Tag>
      ) : (
        <Tag kind="quiet">{t('Tidak bekerja', 'Not at work')}</Tag>
      )}
      {age !== null && <Tag kind="quiet">{counted(age, lang, 'tahun', 'year')}</Tag>}
      {first && (
        <Tag kind="quiet">
          {first.employerName}
          {more.length > 0 && t(` dan ${more.length} lagi`, ` and ${more.length} more`)}
        </Tag>
      )}
    </>
  )
}

import type { Child } from 'hono/jsx'
import type { ProblemDetails } from '#base/problem.ts'
import { counted, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions } from '#ui/parts/action.tsx'
import { Tabs } from '#ui/parts/file.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { PageHead } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { employerPath } from '../addresses.ts'
import { employerKindWords } from '../words.ts'
import type { EmployerFile, OfEmployer } from './open-employer.ts'

const tabs = [
  ['', 'Ringkasan', 'Summary'],
  ['terms', 'Ketentuan', 'Terms'],
  ['workers', 'Pekerja', 'Workers'],
  ['returns', 'Laporan', 'Returns'],
  ['bills', 'Tagihan', 'Bills'],
  ['arrears', 'Tunggakan', 'Arrears'],
  ['projects', 'Proyek', 'Projects'],
  ['people', 'Orang berhak', 'Who may act'],
] as const

type Props = {
  visit: OfEmployer
  file: EmployerFile
  tab: (typeof tabs)[number][0]
  problem?: ProblemDetails | null
  children?: Child
}

/** One page of an employer’s file. */
export function EmployerPage({ visit, file, tab, problem, children }: Props) {
  const { view } = visit
  const { t, lang, say } = view
  const current = tabs.find(([part]) => part === tab)
  const part = current ? t(current[1], current[2]) : ''
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      current="employers"
      title={tab === '' ? file.name : `${part}, ${file.name}`}
      problem={problem}
    >
      <PageHead view={view} title={file.name}>
        <Actions>
          {file.closedOn ? (
            <Tag kind="quiet">
              {t(`Ditutup ${formatDay(file.closedOn, lang)}`, `Closed ${formatDay(file.closedOn, lang)}`)}
            </Tag>
          ) : (
            <Tag kind="done">{t('Terdaftar', 'Registered')}</Tag>
          )}
          <Tag kind="quiet">{say(employerKindWords[file.kind])}</Tag>
          <Tag kind="quiet">{file.regionName}</Tag>
          <Tag kind="quiet">{counted(file.workers, lang, 'pekerja', 'worker')}</Tag>
        </Actions>
        <Tabs
          label={t('Bagian berkas', 'Parts of the file')}
          tabs={tabs.map(([part, id, en]) => ({
            href: employerPath(file.npp, part),
            label: t(id, en),
            current: part === tab,
          }))}
        />
      </PageHead>
      {children}
    </Page>
  )
}

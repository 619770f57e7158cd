import { dayIn } from '@payung/law'
import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { listDebtors } from '#modules/contributions'
import { listRiskReviews, listUnverified } from '#modules/registry'
import { formatCount, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf, type Trail } from '#web/trail.ts'
import { employerPath, personPath } from './addresses.ts'
import type { AtDesk } from './desk.ts'
import { groupedNumber } from './people/open-file.ts'
import { employerKindWords, fieldName, riskWords, verificationWords } from './words.ts'

type Debtor = z.output<(typeof listDebtors)['output']>['debtors'][number]
type Review = z.output<(typeof listRiskReviews)['output']>['employers'][number]
type Unverified = z.output<(typeof listUnverified)['output']>['people'][number]

/** Employers of this office with bills past their day, who owes most first. */
export const viewDebtors = page('/officer/debtors', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf('/officer/debtors', query['at'])
  const { debtors, next } = await perform(listDebtors, { cursor: trail.current?.replace('_', ' ') ?? null })
  return (
    <Worklist
      visit={visit}
      title={
        debtors.length === 0
          ? t('Tidak ada yang menunggak', 'Nobody is in arrears')
          : t('Pemberi kerja yang menunggak', 'Employers in arrears')
      }
      lead={t(
        'Tagihan yang lewat jatuh tempo, tanpa denda. Dendanya ada di berkas masing-masing.',
        'Bills past their day, without penalties, which stand in the file of each.',
      )}
      trail={trail}
      next={next?.replace(' ', '_') ?? null}
    >
      <DebtorTable view={view} debtors={debtors} />
    </Worklist>
  )
})

function DebtorTable({ view, debtors }: { view: View; debtors: readonly Debtor[] }) {
  const { t, lang } = view
  if (debtors.length === 0) {
    return (
      <Empty title={t('Semua membayar pada waktunya', 'Everyone pays in time')}>
        {t('Yang terlambat sehari pun muncul di sini.', 'Who is a day late appears here.')}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Penunggak, yang terbesar dulu', 'Debtors, the largest first')}
      rows={debtors}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ npp, name }) => (
            <>
              <a href={employerPath(npp, 'arrears')}>{name}</a>
              <Small>{`NPP ${npp}`}</Small>
            </>
          ),
        },
        { head: t('Tagihan', 'Bills'), cell: ({ bills }) => formatCount(bills), number: true },
        {
          head: t('Paling lama sejak', 'Oldest since'),
          cell: ({ oldestDueOn }) => formatDay(oldestDueOn, lang),
          onPhone: 'line',
        },
        { head: t('Belum dibayar', 'Not paid'), cell: ({ owed }) => formatRupiah(owed), number: true },
      ]}
    />
  )
}

/** Employers whose class of risk rests on their own word. */
export const viewRiskReviews = page('/officer/risk', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf('/officer/risk', query['at'])
  const { employers, next } = await perform(listRiskReviews, { after: trail.current })
  return (
    <Worklist
      visit={visit}
      title={
        employers.length === 0
          ? t('Tidak ada kelas risiko yang perlu diperiksa', 'No risk class needs a look')
          : t(
              'Kelas risiko yang bersandar pada kata perusahaan',
              'Risk classes that rest on the employer’s word',
            )
      }
      lead={t(
        'Berbeda dari usulan lampiran PP 44/2015, atau usahanya tidak disebut di sana, dan belum ditetapkan petugas.',
        'Other than the annex of PP 44/2015 suggests, or not named there, and not settled by an officer yet.',
      )}
      trail={trail}
      next={next === null ? null : String(next)}
    >
      <ReviewTable view={view} employers={employers} />
    </Worklist>
  )
})

function ReviewTable({ view, employers }: { view: View; employers: readonly Review[] }) {
  const { t, lang, say } = view
  if (employers.length === 0) {
    return (
      <Empty title={t('Semua sudah ditetapkan', 'All are settled')}>
        {t(
          'Perusahaan yang memilih kelas lain muncul di sini.',
          'An employer that chooses another class appears here.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Kelas risiko yang perlu diperiksa', 'Risk classes to be looked at')}
      rows={employers}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ npp, name, kind }) => (
            <>
              <a href={employerPath(npp, 'terms')}>{name}</a>
              <Small>{say(employerKindWords[kind])}</Small>
            </>
          ),
        },
        {
          head: t('Kelas', 'Class'),
          cell: ({ riskClass, riskReason }) => (
            <>
              {say(riskWords(riskClass))}
              <Small>{riskReason}</Small>
            </>
          ),
          onPhone: 'line',
        },
        { head: t('Pekerja', 'Workers'), cell: ({ workers }) => formatCount(workers), number: true },
        { head: t('Sejak', 'Since'), cell: ({ registeredAt }) => formatDay(dayIn(registeredAt), lang) },
      ]}
    />
  )
}

/** People whom the population register knows otherwise than we do. */
export const viewUnverified = page('/officer/unverified', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf('/officer/unverified', query['at'])
  const { people, next } = await perform(listUnverified, { after: trail.current })
  return (
    <Worklist
      visit={visit}
      title={
        people.length === 0
          ? t('Semua data cocok dengan register kependudukan', 'All data match the population register')
          : t('Data yang berbeda di register kependudukan', 'Data that differ in the population register')
      }
      lead={t(
        'Bukan alasan untuk tidak dilayani. Cocokkan dengan KTP ketika orangnya datang.',
        'No reason not to be served. Compare with the identity card when the person comes.',
      )}
      trail={trail}
      next={next === null ? null : String(next)}
    >
      <UnverifiedTable view={view} people={people} />
    </Worklist>
  )
})

function UnverifiedTable({ view, people }: { view: View; people: readonly Unverified[] }) {
  const { t, lang, say } = view
  if (people.length === 0) {
    return (
      <Empty title={t('Tidak ada yang berbeda', 'Nothing differs')}>
        {t(
          'Register dibandingkan sendiri setiap kali seseorang didaftarkan atau dibetulkan.',
          'The register is compared by itself whenever someone is enrolled or corrected.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Peserta, yang paling lama menunggu dulu', 'Members, the longest waiting first')}
      rows={people}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ personId, name, membershipNo }) => (
            <>
              <a href={personPath(personId)}>{name}</a>
              <Small>{groupedNumber(membershipNo)}</Small>
            </>
          ),
        },
        {
          head: t('Jawaban register', 'Answer of the register'),
          cell: ({ verified, differs }) => (
            <>
              <Tag kind="unsure">{say(verificationWords[verified])}</Tag>
              <Small>{differs.map((field) => say(fieldName(field))).join(', ')}</Small>
            </>
          ),
        },
        { head: t('Sejak', 'Since'), cell: ({ verifiedAt }) => formatDay(dayIn(verifiedAt), lang) },
      ]}
    />
  )
}

type WorklistProps = {
  visit: AtDesk
  title: string
  lead: string
  trail: Trail
  next: string | null
  children?: Child
}

/** A list of what waits, a page at a time. */
export function Worklist({ visit, title, lead, trail, next, children }: WorklistProps) {
  const { view } = visit
  return (
    <Page {...frameOf(visit)} portal="officer" title={title}>
      <PageHead view={view} title={title} lead={lead} />
      <Section id="list" title={view.t('Daftar', 'List')} quiet>
        {children}
        <Pagination
          view={view}
          label={view.t('Halaman daftar', 'Pages of the list')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
}

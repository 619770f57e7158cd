import { never } from '#base/assert.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { type PersonMonth } from '#modules/contributions'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Table } from '#ui/parts/table.tsx'
import { Details, Note, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { monthPath, whyPath } from './addresses.ts'
import { amountsOf, totalOf } from './months.ts'
import { ProgrammeTable } from './programme-table.tsx'
import { StateTag } from './state-tag.tsx'
import { WhoPays } from './who-pays.tsx'

type Reported = PersonMonth & { readonly declared: NonNullable<PersonMonth['declared']> }

/** The latest month that was reported, of all its employers together. */
export function LatestMonth({ view, months }: { view: View; months: readonly PersonMonth[] }) {
  const { t, lang } = view
  const reported = months.filter(isReported)
  const [latest, ...others] = reported.filter(({ month }) => month === reported[0]?.month)
  if (!latest) return null
  const amounts = amountsOf([latest, ...others].map(({ declared }) => declared))
  const month = formatMonth(latest.month, lang)
  return (
    <Section id="contribution" title={t(`Iuran ${month}`, `Contributions for ${month}`)}>
      <WhoPays view={view} amounts={amounts} />
      {others.length > 0 ? (
        <Employers view={view} months={[latest, ...others]} />
      ) : (
        <>
          <DueNote view={view} month={latest} />
          <Details summary={t('Rincian per program', 'Programme by programme')}>
            <ProgrammeTable view={view} at={latest} amounts={amounts} />
          </Details>
          <p>
            <a href={whyPath(latest, 'all')}>{t('Mengapa angkanya segini?', 'Why these figures?')}</a>
          </p>
        </>
      )}
    </Section>
  )
}

function isReported(month: PersonMonth): month is Reported {
  return month.declared !== null && month.state !== 'taken-out'
}

/** Each employer’s part, as a way to its month and to why it is so much. */
function Employers({ view, months }: { view: View; months: readonly Reported[] }) {
  const { t } = view
  return (
    <Table
      caption={t('Iuran bulan ini, per perusahaan', 'Contributions of the month, by employer')}
      stack
      rows={months}
      columns={[
        {
          head: t('Perusahaan', 'Employer'),
          cell: (one) => (
            <>
              <a href={monthPath(one)}>{one.employerName}</a>
              <Small>{`${t('upah', 'wage')} ${formatRupiah(one.declared.wage)}`}</Small>
            </>
          ),
        },
        { head: t('Keadaan', 'State'), cell: ({ state }) => <StateTag view={view} state={state} /> },
        {
          head: t('Iuran', 'Contributions'),
          cell: (one) => <a href={whyPath(one, 'all')}>{formatRupiah(totalOf(one.declared))}</a>,
          number: true,
        },
      ]}
    />
  )
}

/** When it is or was to be paid, and what that asks of the member: nothing. */
function DueNote({ view, month }: { view: View; month: Reported }) {
  const { t, lang } = view
  const { state, dueOn, declared, employerName } = month
  const due = <strong>{formatDay(dueOn, lang)}</strong>
  switch (state) {
    case 'waiting':
      return (
        <Note icon="clock">
          {t(`${employerName} membayar paling lambat`, `${employerName} pays by`)} {due}.{' '}
          {t('Anda tidak perlu melakukan apa pun.', 'You need not do anything.')}
        </Note>
      )
    case 'overdue':
      return (
        <Note icon="circle-alert">
          {t(`${employerName} seharusnya membayar paling lambat`, `${employerName} should have paid by`)}{' '}
          {due}. {t('Dendanya ditanggung perusahaan.', 'The penalty is for the employer to bear.')}
        </Note>
      )
    case 'paid':
    case 'late':
      return (
        <Note icon="circle-check">
          {t(`Dibayar ${employerName} pada`, `Paid by ${employerName} on`)}{' '}
          <strong>{declared.paidOn ? formatDay(declared.paidOn, lang) : ''}</strong>
          {state === 'late' ? t(', lewat jatuh tempo. ', ', past the due day. ') : '. '}
          {state === 'late' &&
            t('Dendanya ditanggung perusahaan.', 'The penalty is for the employer to bear.')}
        </Note>
      )
    case 'unreported':
    case 'taken-out':
      return null
    default:
      return never(state)
  }
}

import { listMyDisputes } from '#modules/contributions'
import { counted, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { disputePath } from '../addresses.ts'
import { DisputeTag, kindWords } from '../dispute-words.tsx'
import type { Dispute } from '../next-step.ts'
import { disputeVerdict } from './dispute-verdict.ts'

/** What a member has said about their months, and what came of it. */
export const listDisputesPage = page('/member/disputes', 'member', async (visit) => {
  const { view, perform, personId } = visit
  const { t } = view
  const { disputes } = await perform(listMyDisputes, { personId: String(personId) })
  return (
    <Page
      {...frameOf(visit)}
      portal="member"
      current="contributions"
      title={t('Keberatan saya', 'My disputes')}
    >
      <PageHead
        view={view}
        title={headline(view, disputes)}
        crumbs={[
          { href: '/member/months', label: t('Iuran', 'Contributions') },
          { href: '/member/disputes', label: t('Keberatan', 'Disputes') },
        ]}
      />
      <Section id="disputes" title={t('Semua keberatan', 'All disputes')} quiet>
        {disputes.length === 0 ? <Nothing view={view} /> : <List view={view} disputes={disputes} />}
        {disputes.length > 0 && (
          <p>
            <a href="/member/disputes/new">{t('Sampaikan keberatan lain', 'Dispute another month')}</a>
          </p>
        )}
      </Section>
    </Page>
  )
})

function headline({ t, lang }: View, disputes: readonly Dispute[]): string {
  const open = disputes.filter(({ outcome }) => outcome === null).length
  if (open > 0)
    return t(
      `${open} keberatan sedang dijawab`,
      `${counted(open, lang, 'keberatan', 'dispute')} being answered`,
    )
  return disputes.length > 0
    ? t('Semua keberatan Anda sudah dijawab', 'All your disputes have been answered')
    : t('Belum ada keberatan', 'No disputes yet')
}

function Nothing({ view: { t } }: { view: View }) {
  return (
    <Empty
      title={t('Semua angka cocok?', 'Are all figures right?')}
      action={
        <ButtonLink href="/member/months" variant="secondary">
          {t('Periksa bulan-bulan saya', 'Check my months')}
        </ButtonLink>
      }
    >
      {t(
        'Bila upah atau bulan kerja Anda dilaporkan keliru, sampaikan dari halaman bulan itu.',
        'If your wage or a month of work was reported wrongly, say so on the page of that month.',
      )}
    </Empty>
  )
}

function List({ view, disputes }: { view: View; disputes: readonly Dispute[] }) {
  const { t, say, lang } = view
  return (
    <Table
      caption={t('Keberatan saya', 'My disputes')}
      rows={disputes}
      columns={[
        {
          head: t('Bulan', 'Month'),
          cell: ({ month, employerName, kind, disputeId }) => (
            <>
              <a href={disputePath(disputeId)}>{formatMonth(month, lang)}</a>
              <Small>{employerName}</Small>
              <Small>{say(kindWords[kind])}</Small>
            </>
          ),
        },
        {
          head: t('Keadaan', 'State'),
          cell: (dispute) => (
            <>
              <DisputeTag view={view} dispute={dispute} />
              <Small>{disputeVerdict(view, dispute)}</Small>
            </>
          ),
        },
      ]}
    />
  )
}

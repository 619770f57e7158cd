import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { billOwnAccount, viewOwnAccount } from '#modules/contributions'
import { leaveSponsorship } from '#modules/registry'
import { counted } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { CodeTicket } from '#ui/parts/code-ticket.tsx'
import { RadioField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Columns, Details, Note, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { WaysToPay } from '../ways-to-pay.tsx'
import type { AtHome } from '../myself.ts'
import { PaidBills } from '../paid-bills.tsx'
import { OfferParts, spanOf, surplusRow } from './offer-parts.tsx'
import { leadOf, verdictOf } from './verdict.ts'
import { Sponsor, Work } from './whose.tsx'
import { StandingTag, type OwnAccount } from './words.tsx'

const path = '/member/own-account'

/** A member who works for their own account: covered until when, what the next months cost, how to pay, what was paid. */
export const viewOwnAccountPage = page(path, 'member', (visit) => draw(visit))

export const submitCode = action(
  `${path}/codes`,
  'member',
  async ({ perform, personId, form, view }) => {
    const { months = '' } = form.values
    await perform(billOwnAccount, { personId: String(personId), months }, { key: form.requestKey })
    return redirect(path, {
      notice: view.t('Kode bayar Anda siap.', 'Your payment code is ready.'),
    })
  },
  { onProblem: draw },
)

export const submitLeave = action(
  `${path}/leave-sponsor`,
  'member',
  async ({ perform, personId, form, view }) => {
    await perform(leaveSponsorship, { personId: String(personId) }, { key: form.requestKey })
    return redirect(path, {
      notice: view.t(
        'Anda keluar dari tanggungan. Perlindungan dan saldo tetap milik Anda.',
        'You have left your sponsor. Cover and savings stay yours.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtHome, problem: ProblemDetails | null = null) {
  const { view, perform, personId } = visit
  const account = await perform(viewOwnAccount, { personId: String(personId) })
  return account.work ? (
    <Declared visit={visit} account={account} problem={problem} />
  ) : (
    <NotDeclared visit={visit} view={view} />
  )
}

function NotDeclared({ visit, view }: { visit: AtHome; view: View }) {
  const { t } = view
  const title = t('Bekerja sendiri juga?', 'Do you work for yourself too?')
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title}>
      <PageHead view={view} title={title} crumbs={crumbsOf(view)} />
      <Empty
        title={t('Belum ada pekerjaan mandiri yang tercatat', 'No work of your own is on record')}
        action={<ButtonLink href={`${path}/work`}>{t('Isi pekerjaan saya', 'Fill in my work')}</ButtonLink>}
      >
        {t(
          'Pekerjaan sendiri bisa dilindungi terpisah dari pekerjaan di perusahaan.',
          'Work of your own can be covered apart from work for an employer.',
        )}
      </Empty>
    </Page>
  )
}

type Props = { visit: AtHome; account: OwnAccount; problem: ProblemDetails | null }

function Declared({ visit, account, problem }: Props) {
  const { view } = visit
  return (
    <Page
      {...frameOf(visit)}
      portal="member"
      current="contributions"
      title={verdictOf(view, account)}
      problem={problem}
    >
      <PageHead
        view={view}
        crumbs={crumbsOf(view)}
        state={<StandingTag view={view} state={account.state} />}
        title={verdictOf(view, account)}
        lead={leadOf(view, account)}
      />
      <Columns aside={<Work view={view} account={account} />}>
        {account.sponsor && <Sponsor view={view} sponsor={account.sponsor} />}
        {account.open && <OpenCode view={view} bill={account.open} />}
        <Choose visit={visit} account={account} problem={problem} />
        <History view={view} account={account} />
      </Columns>
    </Page>
  )
}

export function crumbsOf({ t }: View) {
  return [
    { href: '/member/months', label: t('Iuran', 'Contributions') },
    { href: path, label: t('Pekerja mandiri', 'Own account') },
  ]
}

function OpenCode({ view, bill }: { view: View; bill: NonNullable<OwnAccount['open']> }) {
  const { t } = view
  return (
    <CodeTicket
      view={view}
      bill={bill}
      rows={[
        { label: t('Untuk', 'For'), value: spanOf(view, bill) },
        { label: 'JKK', value: formatRupiah(bill.jkk) },
        { label: 'JKM', value: formatRupiah(bill.jkm) },
        { label: 'JHT', value: formatRupiah(bill.jht) },
        ...surplusRow(view, bill.surplus),
        { label: t('Jumlah', 'In all'), value: formatRupiah(bill.total), total: true },
      ]}
    >
      <WaysToPay view={view} />
      <Note icon="id-card">
        {t(
          'Yang ditanyakan bank boleh kode ini atau NIK Anda.',
          'When the bank asks, this code will do, or your NIK.',
        )}
      </Note>
    </CodeTicket>
  )
}

/** What so many months cost, with what lies behind each figure, and the code for them. */
function Choose({ visit: { view, form }, account, problem }: Props) {
  const { t, lang } = view
  const [fewest] = account.offers
  if (!fewest) return null
  const field = entries(view, { months: String(fewest.months), ...form.values }, problem)
  return (
    <Section
      id="pay"
      title={
        account.open ? t('Bulan yang lain', 'Other months') : t('Bayar berapa bulan?', 'How many months?')
      }
    >
      <Form view={view} action={`${path}/codes`}>
        <RadioField
          {...field('months')}
          label={t('Sekaligus untuk', 'At once for')}
          options={account.offers.map((offer) => ({
            value: String(offer.months),
            label: `${counted(offer.months, lang, 'bulan', 'month')}: ${formatRupiah(offer.total)}`,
            hint: spanOf(view, offer),
          }))}
        />
        <Button variant={account.open ? 'secondary' : 'primary'}>
          {t('Minta kode bayar', 'Ask for a payment code')}
        </Button>
      </Form>
      {account.surplus > 0n && (
        <Note icon="info">
          {t(
            `Kelebihan bayar ${formatRupiah(account.surplus)} dipotong sendiri dari kode berikutnya.`,
            `What you paid too much, ${formatRupiah(account.surplus)}, lowers the next code by itself.`,
          )}
        </Note>
      )}
      <Small>
        {t(
          'Tanpa kode pun bisa: bayar dengan NIK di bank. Yang ditagih bulan paling sedikit pada pilihan ini.',
          'It works without a code too: pay by NIK at a bank. The fewest of these months are then asked for.',
        )}
      </Small>
      {account.offers.map((offer) => (
        <Details
          summary={t(
            `Rincian ${counted(offer.months, lang, 'bulan', 'month')}`,
            `${counted(offer.months, lang, 'bulan', 'month')} in detail`,
          )}
        >
          <OfferParts view={view} offer={offer} />
        </Details>
      ))}
    </Section>
  )
}

function History({ view, account: { bills } }: { view: View; account: OwnAccount }) {
  return (
    <PaidBills
      view={view}
      bills={bills}
      head={view.t('Bulan', 'Months')}
      what={(bill) => ({ label: spanOf(view, bill), href: `${path}/receipts/${bill.billId}` })}
    />
  )
}

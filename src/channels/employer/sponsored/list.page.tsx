import { dayIn, lastDayOf } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { billSponsored, viewSponsored } from '#modules/contributions'
import { endSponsorship } from '#modules/registry'
import { counted, formatDay, formatMonthSpan } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink } from '#ui/parts/action.tsx'
import { CodeTicket } from '#ui/parts/code-ticket.tsx'
import { RadioField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { mayFile, mayPrepare, ownEmployer, type AtDesk } from '../desk.ts'
import { crumbsOf, path } from './crumbs.ts'

type Sponsored = z.output<typeof viewSponsored.output>
type Worker = Sponsored['workers'][number]

/** Whom this employer pays for beside its own workers: domestic workers, drivers, members of an association. */
export const viewSponsoredPage = page(path, 'employer', (visit) => draw(visit))

export const submitSponsoredCode = action(
  `${path}/codes`,
  'employer',
  async (visit) => {
    const { perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const { months = '' } = form.values
    await perform(billSponsored, { npp, months }, { key: form.requestKey })
    return redirect(path, { notice: view.t('Kode bayar siap.', 'The payment code is ready.') })
  },
  { onProblem: draw },
)

export const submitEnd = action(
  `${path}/end`,
  'employer',
  async ({ perform, form, view }) => {
    const { sponsorshipId = '' } = form.values
    await perform(endSponsorship, { sponsorshipId }, { key: form.requestKey })
    return redirect(path, {
      notice: view.t(
        'Tanggungan diakhiri. Yang sudah dibayar tetap berlaku.',
        'The sponsoring is ended. What was paid stays.',
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t, lang } = view
  const { npp } = await ownEmployer(visit)
  const sponsored = await perform(viewSponsored, { npp })
  const { workers, open } = sponsored
  const title =
    workers.length === 0
      ? t('Menanggung iuran pekerja mandiri', 'Pay for own-account workers')
      : t(
          `${counted(workers.length, lang, 'pekerja', 'worker')} Anda tanggung`,
          `You pay for ${counted(workers.length, lang, 'pekerja', 'worker')}`,
        )
  return (
    <Page {...frameOf(visit)} portal="employer" current="workers" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={crumbsOf(view)}
        title={title}
        lead={t(
          'Pekerja rumah tangga, sopir, anggota paguyuban: Anda membayar, akunnya milik mereka.',
          'Domestic workers, drivers, members of an association: you pay, the account is theirs.',
        )}
      >
        {mayPrepare(visit) && (
          <Actions>
            <ButtonLink href={`${path}/new`} variant={workers.length === 0 ? 'primary' : 'secondary'}>
              {t('Tambah pekerja', 'Add a worker')}
            </ButtonLink>
          </Actions>
        )}
      </PageHead>
      <Columns aside={<History view={view} bills={sponsored.bills} />}>
        {open && <Code view={view} bill={open} />}
        <Workers visit={visit} workers={workers} />
        {workers.length > 0 && mayFile(visit) && (
          <Pay visit={visit} sponsored={sponsored} problem={problem} />
        )}
      </Columns>
    </Page>
  )
}

function Code({ view, bill }: { view: View; bill: NonNullable<Sponsored['open']> }) {
  const { t, lang } = view
  return (
    <CodeTicket
      view={view}
      bill={bill}
      manner={t('Satu kode untuk semua, jumlahnya harus tepat.', 'One code for all, for the exact amount.')}
      rows={[
        { label: t('Bulan', 'Months'), value: formatMonthSpan(bill.firstMonth, bill.lastMonth, lang) },
        { label: 'JKK', value: formatRupiah(bill.jkk) },
        { label: 'JKM', value: formatRupiah(bill.jkm) },
        { label: 'JHT', value: formatRupiah(bill.jht) },
        { label: t('Jumlah', 'In all'), value: formatRupiah(bill.total), total: true },
      ]}
    />
  )
}

function Workers({ visit, workers }: { visit: AtDesk; workers: readonly Worker[] }) {
  const { view } = visit
  const { t, lang } = view
  const none = t('belum dibayar', 'not paid yet')
  return (
    <Section id="workers" title={t('Yang ditanggung', 'Whom you pay for')} quiet>
      {workers.length === 0 ? (
        <Empty title={t('Belum ada yang ditanggung', 'Nobody yet')}>
          {t(
            'Tambahkan dengan NIK, lalu bayar semuanya dengan satu kode.',
            'Add them by NIK, then pay for all with one code.',
          )}
        </Empty>
      ) : (
        <Table
          caption={t('Pekerja menurut nama', 'Workers by name')}
          rows={workers}
          stack
          columns={[
            {
              head: t('Nama', 'Name'),
              cell: ({ name, job, membershipNo }) => (
                <>
                  {name}
                  <Small>{`${job}, ${membershipNo}`}</Small>
                </>
              ),
            },
            {
              head: t('Lunas sampai', 'Paid until'),
              cell: ({ paidUntil, state }) => (
                <>
                  {paidUntil === null ? none : formatDay(lastDayOf(paidUntil), lang)}
                  {state === 'grace' && <Tag kind="unsure">{t('Menunggak', 'In arrears')}</Tag>}
                </>
              ),
            },
            {
              head: t('Sejak', 'Since'),
              cell: ({ beganAt }) => formatDay(dayIn(beganAt), lang),
              onPhone: 'hidden',
            },
            ...(mayPrepare(visit)
              ? [{ head: t('Akhiri', 'End'), cell: (worker: Worker) => <End view={view} worker={worker} /> }]
              : []),
          ]}
        />
      )}
      <Small>
        {t(
          'Saldo, klaim, dan dokumen mereka hanya mereka sendiri yang melihat. Mereka membuka akun dengan nomor peserta.',
          'Their balance, claims and papers only they see. They open their account with the membership number.',
        )}
      </Small>
    </Section>
  )
}

function End({ view, worker }: { view: View; worker: Worker }) {
  const { t } = view
  return (
    <Form view={view} action={`${path}/end`} look="inline" hidden={{ sponsorshipId: worker.sponsorshipId }}>
      <Button variant="tertiary">{t(`Akhiri untuk ${worker.name}`, `End for ${worker.name}`)}</Button>
    </Form>
  )
}

type PayProps = { visit: AtDesk; sponsored: Sponsored; problem: ProblemDetails | null }

function Pay({ visit: { view, form }, sponsored: { offers, open }, problem }: PayProps) {
  const { t, lang } = view
  const field = entries(view, { months: '1', ...form.values }, problem)
  return (
    <Section id="pay" title={t('Bayar semuanya', 'Pay for all')}>
      <Form view={view} action={`${path}/codes`}>
        <RadioField
          {...field('months')}
          label={t('Sekaligus untuk', 'At once for')}
          options={offers.map(({ months, total }) => ({
            value: String(months),
            label: `${counted(months, lang, 'bulan', 'month')}: ${formatRupiah(total)}`,
          }))}
        />
        <Button variant={open ? 'secondary' : 'primary'}>
          {t('Minta kode bayar', 'Ask for a payment code')}
        </Button>
      </Form>
      <Small>
        {t(
          'Yang menunggak dibayar sekaligus tunggakannya, tanpa denda.',
          'Whoever is in arrears is paid for with the arrears, without a penalty.',
        )}
      </Small>
    </Section>
  )
}

function History({ view, bills }: { view: View; bills: Sponsored['bills'] }) {
  const { t, lang } = view
  const paid = bills.filter(({ state }) => state === 'paid')
  return (
    <Section id="history" size="md" title={t('Yang sudah dibayar', 'What was paid')}>
      {paid.length === 0 ? (
        <p>{t('Belum ada.', 'Nothing yet.')}</p>
      ) : (
        <Rows
          rows={paid.map(({ firstMonth, lastMonth, total, paidOn }) => ({
            label: `${formatMonthSpan(firstMonth, lastMonth, lang)}${paidOn ? `, ${formatDay(paidOn, lang)}` : ''}`,
            value: formatRupiah(total),
          }))}
        />
      )}
    </Section>
  )
}

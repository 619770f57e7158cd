import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { billProject, viewProject } from '#modules/contributions'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink } from '#ui/parts/action.tsx'
import { CodeTicket } from '#ui/parts/code-ticket.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Columns, Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayFile, mayPrepare, ownEmployer } from '../desk.ts'
import { crumbsIn, path } from './crumbs.ts'
import { ProjectTag } from './list.page.tsx'
import { Parts } from './parts.tsx'

const route = `${path}/:projectNo` as const
type OfProject = Visit<'employer', typeof route | `${typeof route}/codes`>
export type Shown = z.output<typeof viewProject.output>

/** A building project: what it owes, how far it is paid, and who has which part of it. */
export const viewProjectPage = page(route, 'employer', (visit) => draw(visit))

export const submitProjectCode = action(
  `${route}/codes`,
  'employer',
  async (visit) => {
    const { perform, form, view, params } = visit
    const { projectNo } = params
    const { npp } = await ownEmployer(visit)
    const { progress = '' } = form.values
    await perform(billProject, { npp, projectNo, progress }, { key: form.requestKey })
    return redirect(`${path}/${projectNo}`, {
      notice: view.t('Kode bayar siap.', 'The payment code is ready.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfProject, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t } = view
  const { projectNo } = params
  const { npp } = await ownEmployer(visit)
  const shown = await perform(viewProject, { npp, projectNo })
  const { whole, pays, open } = shown
  const title = verdictOf(view, shown)
  const { progress, paid, contribution } = shown
  const sums = { progress, paid: paid && sumOf(paid), total: contribution && sumOf(contribution) }
  return (
    <Page {...frameOf(visit)} portal="employer" current="bills" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={crumbsIn(view, { ...whole, projectNo })}
        state={<ProjectTag view={view} project={sums} />}
        title={title}
        lead={leadOf(view, shown)}
      >
        {pays && mayPrepare(visit) && (
          <Actions>
            <ButtonLink href={`${path}/${projectNo}/terms`} variant="secondary">
              {t('Kontraknya berubah', 'The contract has changed')}
            </ButtonLink>
          </Actions>
        )}
      </PageHead>
      <Columns aside={<Facts view={view} shown={shown} />}>
        {open && <Code view={view} bill={open} />}
        {pays && mayFile(visit) && shown.offers.length > 0 && (
          <Pay visit={visit} shown={shown} problem={problem} />
        )}
        <Parts visit={visit} shown={shown} projectNo={projectNo} />
        {pays && <History view={view} shown={shown} />}
      </Columns>
    </Page>
  )
}

const sumOf = ({ jkk, jkm }: NonNullable<Shown['paid']>) => jkk + jkm

function verdictOf({ t }: View, { pays, progress, paid, contribution, whole }: Shown): string {
  if (!pays || !contribution || !paid)
    return progress === 0
      ? t(
          `${whole.contractor} belum membayar iurannya`,
          `${whole.contractor} has not paid its contribution yet`,
        )
      : t(`Pekerja Anda terlindungi di ${whole.name}`, `Your people are covered at ${whole.name}`)
  const sum = sumOf(contribution)
  const left = sum - sumOf(paid)
  if (left <= 0n) return t('Iuran proyek ini lunas', 'The contribution of this project is paid')
  return progress === 0
    ? t(`Proyek ini membayar ${formatRupiah(sum)}`, `This project pays ${formatRupiah(sum)}`)
    : t(`Tinggal ${formatRupiah(left)} lagi`, `${formatRupiah(left)} is left`)
}

function leadOf({ t, lang }: View, { pays, progress, whole }: Shown): string {
  const until = formatDay(whole.endsOn, lang)
  if (!pays)
    return progress === 0
      ? t(
          'Kontraktor utama membayar untuk semua yang bekerja di sana. Tanyakan kepadanya sebelum pekerja Anda mulai.',
          'The main contractor pays for everyone who works there. Ask them before your people begin.',
        )
      : t(
          `Kontraktor utama sudah membayar; perlindungan sampai proyek selesai, ${until}.`,
          `The main contractor has paid; cover lasts until the project ends, ${until}.`,
        )
  return progress === 0
    ? t(
        'Semua yang bekerja di sana terlindungi begitu bagian pertama dibayar.',
        'Everyone who works there is covered once the first part is paid.',
      )
    : t(
        `Semua yang bekerja di sana terlindungi sampai proyek selesai, ${until}.`,
        `Everyone who works there is covered until the project ends, ${until}.`,
      )
}

function Facts({ view, shown: { whole, contribution } }: { view: View; shown: Shown }) {
  const { t, lang } = view
  return (
    <Section id="contract" size="md" title={t('Kontraknya', 'The contract')}>
      <Rows
        rows={[
          { label: t('Nomor proyek', 'Project number'), value: <Num>{whole.projectNo}</Num> },
          { label: t('Pemilik', 'Owner'), value: whole.owner },
          { label: t('Kontraktor utama', 'Main contractor'), value: whole.contractor },
          { label: t('Lokasi', 'Site'), value: whole.regionName },
          { label: t('Mulai', 'First day'), value: formatDay(whole.beginsOn, lang) },
          { label: t('Selesai', 'Last day'), value: formatDay(whole.endsOn, lang) },
          ...(contribution && whole.value !== null ? sumsOf(view, whole.value, contribution) : []),
        ]}
      />
      {whole.value !== null && (
        <Small>
          <a href={`/calculate/construction?by=value&amount=${whole.value}`}>
            {t('Lihat cara menghitungnya', 'See how it is counted')}
          </a>
        </Small>
      )}
    </Section>
  )
}

function sumsOf({ t }: View, value: bigint, contribution: NonNullable<Shown['contribution']>) {
  return [
    { label: t('Nilai tanpa PPN', 'Value without VAT'), value: formatRupiah(value) },
    { label: 'JKK', value: formatRupiah(contribution.jkk) },
    { label: 'JKM', value: formatRupiah(contribution.jkm) },
    {
      label: t('Iuran seluruhnya', 'Contribution in all'),
      value: formatRupiah(sumOf(contribution)),
      total: true,
    },
  ]
}

function Code({ view, bill }: { view: View; bill: NonNullable<Shown['open']> }) {
  const { t } = view
  return (
    <CodeTicket
      view={view}
      bill={bill}
      rows={[
        { label: t('Sampai kemajuan', 'Up to the progress of'), value: `${bill.progress}%` },
        { label: 'JKK', value: formatRupiah(bill.jkk) },
        { label: 'JKM', value: formatRupiah(bill.jkm) },
        { label: t('Jumlah', 'In all'), value: formatRupiah(bill.total), total: true },
      ]}
    />
  )
}

type PayProps = { visit: OfProject; shown: Shown; problem: ProblemDetails | null }

function Pay({ visit: { view, form }, shown, problem }: PayProps) {
  const { t } = view
  const { offers, open, whole } = shown
  const field = entries(view, { progress: '100', ...form.values }, problem)
  return (
    <Section
      id="pay"
      title={open ? t('Kemajuan yang lain', 'Another progress') : t('Bayar iurannya', 'Pay for it')}
    >
      <Form view={view} action={`${path}/${whole.projectNo}/codes`}>
        <TextField
          {...field('progress')}
          label={t('Sampai kemajuan pekerjaan (persen)', 'Up to which progress of the work (percent)')}
          hint={t(
            'Mengikuti termin dari pemilik proyek. 100 membayar semuanya.',
            'As the owner pays for the work. 100 pays all of it.',
          )}
          digits
          autocomplete="off"
          maxlength={3}
        />
        <Button variant={open ? 'secondary' : 'primary'}>
          {t('Minta kode bayar', 'Ask for a payment code')}
        </Button>
      </Form>
      <Rows
        rows={offers.map(({ progress, total }) => ({
          label: t(`Sampai ${progress}%`, `Up to ${progress}%`),
          value: formatRupiah(total),
        }))}
      />
    </Section>
  )
}

function History({ view, shown: { bills, whole } }: { view: View; shown: Shown }) {
  const { t, lang } = view
  const paid = bills.filter(({ state }) => state === 'paid')
  if (paid.length === 0) return null
  return (
    <Section id="history" title={t('Yang sudah dibayar', 'What was paid')}>
      <Rows
        rows={paid.map(({ billId, progress, total, paidOn }) => ({
          label: (
            <a href={`${path}/${whole.projectNo}/receipts/${billId}`}>
              {t(`Sampai ${progress}%`, `Up to ${progress}%`)}
              {paidOn && `, ${formatDay(paidOn, lang)}`}
            </a>
          ),
          value: formatRupiah(total),
        }))}
      />
    </Section>
  )
}

import { dayInMonth, formatMonth as monthText } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Button, ButtonLink, Task } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { ItemList, Track, type ListItem } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Num, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { mayFile, mayPrepare, type AtDesk } from './desk.ts'
import { dueOf } from './figures.ts'
import type { Duty } from './standing.ts'
import type { Home } from './view-home.page.tsx'

/** The one thing to do next. */
export function NextTask({ visit, next }: { visit: AtDesk; next: Duty }) {
  const { view } = visit
  return (
    <Task id="next" title={dutyTitle(view, next)} action={<DutyAction visit={visit} duty={next} />}>
      {dutyText(view, next)}
    </Task>
  )
}

/** From registration to the first payment: where a new employer stands. */
export function Beginning({ visit, home }: { visit: AtDesk; home: Home }) {
  const { view } = visit
  const { t, lang } = view
  const { facts, npp, officeName, registeredOn, firstMonth } = home
  const begins = Math.max(facts.thisMonth, firstMonth)
  const [month, due] = [formatMonth(begins, lang), formatDay(dueOf(begins), lang)]
  const may = mayPrepare(visit)
  return (
    <>
      {may && begins > facts.thisMonth && (
        <Section id="next" title={t(`Laporan pertama Anda ${month}`, `Your first return is for ${month}`)}>
          <p>
            {t(
              `Pekerja bisa ditambahkan mulai ${formatDay(dayInMonth(begins, 1), lang)}. Sampai saat itu tidak ada yang perlu dibayar.`,
              `Workers can be added from ${formatDay(dayInMonth(begins, 1), lang)}. Until then there is nothing to pay.`,
            )}
          </p>
        </Section>
      )}
      {may && begins === facts.thisMonth && (
        <Task
          id="next"
          title={t('Tambah pekerja pertama', 'Add the first worker')}
          action={
            <Form view={view} action="/employer/workers/new" look="inline">
              <Button>{t('Tambah pekerja', 'Add a worker')}</Button>
            </Form>
          }
        >
          {t(
            'Siapkan KTP dan upahnya. Punya daftar di Excel?',
            'Have the identity card and wage at hand. A list in Excel?',
          )}{' '}
          <a href="/employer/returns">{t('Unggah di laporan', 'Upload it in the return')}</a>
        </Task>
      )}
      <Section id="way" title={t('Sampai pekerja terlindungi', 'Until your workers are covered')}>
        <Track
          stops={[
            {
              state: 'done',
              title: t('Terdaftar', 'Registered'),
              text: (
                <>
                  {formatDay(registeredOn, lang)}. NPP <Num>{npp}</Num>, {officeName}.
                </>
              ),
            },
            {
              state: 'now',
              title: t('Pekerja dan upahnya', 'Workers and wages'),
              text: t('Sekitar 3 menit seorang.', 'About 3 minutes each.'),
            },
            {
              state: 'next',
              title: t(`Laporan ${month} final`, `The return for ${month} is final`),
              text: t('Jumlahnya terlihat sebelum Anda setuju.', 'You see the amount before you agree.'),
            },
            {
              state: 'next',
              title: t('Bayar sekali', 'Pay once'),
              text: t(`Dengan satu kode, paling lambat ${due}.`, `With one code, by ${due}.`),
            },
          ]}
        />
      </Section>
    </>
  )
}

/** Nothing begins any more; what was stays. */
export function Closed({ view, owes }: { view: View; owes: boolean }) {
  const { t } = view
  const items: ListItem[] = [
    {
      icon: 'receipt-text',
      href: '/employer/bills',
      title: t('Tagihan dan bukti bayar', 'Bills and receipts'),
      text: owes
        ? t('Yang belum dibayar tetap ditagih.', 'What is unpaid is still owed.')
        : t('Semuanya lunas.', 'All of it is paid.'),
    },
    {
      icon: 'users',
      href: '/employer/workers?filter=left',
      title: t('Pekerja yang pernah di sini', 'Those who worked here'),
      text: t('Upah dan iuran mereka, bulan demi bulan.', 'Their wages and contributions, month by month.'),
    },
    {
      icon: 'building-2',
      href: '/employer/register',
      title: t('Usaha buka lagi?', 'Open again?'),
      text: t('Daftarkan lagi; nomornya baru.', 'Register anew; there will be another number.'),
    },
  ]
  return (
    <Section id="closed" title={t('Catatan Anda masih ada', 'Your records are still here')}>
      <ItemList items={items} />
    </Section>
  )
}

function dutyTitle({ t, lang }: View, duty: Duty): string {
  const month = formatMonth(duty.month, lang)
  if (duty.kind === 'pay') return t(`Bayar tagihan ${month}`, `Pay the bill for ${month}`)
  if (duty.open?.state === 'submitted')
    return t(`Setujui laporan ${month}`, `Approve the return for ${month}`)
  return t(`Selesaikan laporan ${month}`, `Finish the return for ${month}`)
}

function dutyText({ t, lang }: View, duty: Duty): string {
  const day = formatDay(duty.dueOn, lang)
  if (duty.kind === 'pay' && duty.late) {
    const penalty = formatRupiah(duty.penalty)
    return t(
      `${formatRupiah(duty.total)} ditambah denda ${penalty}. Jatuh temponya ${day}.`,
      `${formatRupiah(duty.total)} and a penalty of ${penalty}. It was due on ${day}.`,
    )
  }
  if (duty.kind === 'pay')
    return t(`${formatRupiah(duty.total)}, paling lambat ${day}.`, `${formatRupiah(duty.total)}, by ${day}.`)
  return duty.open?.state === 'submitted'
    ? t(
        `Sudah diajukan rekan Anda. Bayar paling lambat ${day}.`,
        `A colleague has handed it in. To be paid by ${day}.`,
      )
    : t(
        `Pekerja dan upah bulan lalu sudah terisi. Bayar paling lambat ${day}.`,
        `Last month’s workers and wages are filled in. To be paid by ${day}.`,
      )
}

/** Leads to what is waiting; a month that nobody has opened is opened by it. */
function DutyAction({ visit, duty }: { visit: AtDesk; duty: Duty }) {
  const { view } = visit
  const { t } = view
  if (duty.kind === 'pay')
    return <ButtonLink href={hrefOf(duty)}>{t('Lihat kode iuran', 'See the payment code')}</ButtonLink>
  if (duty.open)
    return <ButtonLink href={hrefOf(duty)}>{t('Lanjutkan laporan', 'Go on with the return')}</ButtonLink>
  if (!mayFile(visit))
    return <ButtonLink href={hrefOf(duty)}>{t('Lihat laporan', 'See the returns')}</ButtonLink>
  return (
    <Form
      view={view}
      action="/employer/returns"
      look="inline"
      hidden={{ month: monthText(duty.month), kind: 'regular' }}
    >
      <Button>{t('Buka laporan', 'Open the return')}</Button>
    </Form>
  )
}

function hrefOf(duty: Duty): string {
  if (duty.kind === 'pay') return `/employer/bills/${duty.billId}`
  return duty.open ? `/employer/returns/${duty.open.returnId}` : '/employer/returns'
}

type AskedProps = { view: View; questions: number; disputes: number }

/** What others want to know from us. */
export function Asked({ view, questions, disputes }: AskedProps) {
  const { t } = view
  const items: ListItem[] = [
    ...(questions > 0
      ? [
          {
            icon: 'users' as const,
            href: '/employer/questions',
            title: t(
              `${questions} pekerja muncul di tempat lain`,
              questions === 1
                ? '1 worker has appeared elsewhere'
                : `${questions} workers have appeared elsewhere`,
            ),
            text: t('Apakah mereka sudah keluar?', 'Have they left?'),
          },
        ]
      : []),
    ...(disputes > 0
      ? [
          {
            icon: 'message-circle' as const,
            href: '/employer/questions#disputes',
            title: t(
              `${disputes} keberatan pekerja menunggu jawaban`,
              disputes === 1
                ? '1 dispute waits for your answer'
                : `${disputes} disputes wait for your answer`,
            ),
            text: t('Petugas memutus sesudah mendengar Anda.', 'An officer decides after hearing you.'),
          },
        ]
      : []),
  ]
  if (items.length === 0) return null
  return (
    <Section id="asked" title={t('Yang ditanyakan kepada Anda', 'What you are asked')}>
      <ItemList items={items} />
    </Section>
  )
}

/** Everything else that is still to be done. */
export function Others({ view, duties }: { view: View; duties: readonly Duty[] }) {
  const { t, lang } = view
  if (duties.length === 0) return null
  return (
    <Section id="others" title={t('Sesudah itu', 'After that')}>
      <Table
        caption={t('Tagihan dan laporan lain yang menunggu', 'Other bills and returns that wait')}
        rows={duties}
        stack
        columns={[
          {
            head: t('Yang menunggu', 'What waits'),
            cell: (duty) => <a href={hrefOf(duty)}>{dutyTitle(view, duty)}</a>,
          },
          {
            head: t('Keadaan', 'State'),
            cell: ({ late }) =>
              late ? (
                <Tag kind="unsure">{t('Lewat jatuh tempo', 'Overdue')}</Tag>
              ) : (
                <Tag kind="waiting">{t('Menunggu', 'Waiting')}</Tag>
              ),
          },
          { head: t('Jatuh tempo', 'Due'), cell: ({ dueOn }) => formatDay(dueOn, lang), onPhone: 'line' },
          {
            head: t('Jumlah', 'Amount'),
            cell: (duty) => (duty.kind === 'pay' ? formatRupiah(duty.total + duty.penalty) : ''),
            number: true,
          },
        ]}
      />
    </Section>
  )
}

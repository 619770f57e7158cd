import { formatMonth as monthText } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { viewBill, type viewReturn } from '#modules/contributions'
import { counted, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { PageHead } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { mayFile, type AtDesk } from '../desk.ts'
import { kindWords, returnStateWords } from '../words.ts'
import { ChangeTable } from './change-table.tsx'
import { ReturnProgress } from './return-progress.tsx'

type Return = z.output<(typeof viewReturn)['output']>
type Props = { visit: AtDesk; it: Return; problem: ProblemDetails | null }

/** A return that can no longer be changed: what it led to, and how to put right what is wrong. */
export async function drawFinalReturn({ visit, it, problem }: Props) {
  const { view, perform } = visit
  const { t, lang, say } = view
  const bill = it.billId ? await perform(viewBill, { billId: it.billId }) : null
  const month = formatMonth(it.month, lang)
  const title =
    it.state === 'dropped'
      ? t(`Draf ${month} sudah dibuang`, `The draft for ${month} was thrown away`)
      : bill
        ? t(
            `Laporan ${month} final: ${formatRupiah(bill.total)}`,
            `Return for ${month} final: ${formatRupiah(bill.total)}`,
          )
        : t(`Laporan ${month} final tanpa tagihan`, `Return for ${month} final, without a bill`)
  return (
    <Page {...frameOf(visit)} portal="employer" current="returns" title={title} problem={problem}>
      <PageHead
        view={view}
        before={<ReturnProgress view={view} at="pay" />}
        state={
          <>
            <Tag kind={it.paid ? 'done' : 'note'}>
              {it.paid ? t('Lunas', 'Paid') : say(returnStateWords[it.state])}
            </Tag>
            {it.kind !== 'regular' && <Tag kind="note">{say(kindWords[it.kind])}</Tag>}
          </>
        }
        title={title}
        lead={
          it.finalisedAt && bill
            ? t(
                `${counted(bill.workers, lang, 'pekerja', 'worker')}, difinalkan oleh ${it.finalisedByName ?? ''}, ${formatInstant(it.finalisedAt, lang)}.`,
                `${counted(bill.workers, lang, 'pekerja', 'worker')}, made final by ${it.finalisedByName ?? ''}, ${formatInstant(it.finalisedAt, lang)}.`,
              )
            : undefined
        }
      >
        <WayOn visit={visit} it={it} />
      </PageHead>
      {it.state === 'final' && <ChangeTable view={view} it={it} />}
    </Page>
  )
}

function WayOn({ visit, it }: Omit<Props, 'problem'>) {
  const { view } = visit
  const { t } = view
  const base = `/employer/returns/${it.returnId}`
  const correct = `/employer/returns?kind=revised&month=${monthText(it.month)}#open`
  return (
    <Actions>
      {it.billId && (
        <ButtonLink href={`/employer/bills/${it.billId}`}>{t('Lihat tagihan', 'See the bill')}</ButtonLink>
      )}
      {it.state === 'final' && (
        <ButtonLink variant="secondary" href={`${base}/rows`}>
          {t('Semua pekerja', 'Every worker')}
        </ButtonLink>
      )}
      {it.state === 'final' && mayFile(visit) && !it.paid && (
        <a href={`${base}/cancel`}>{t('Batalkan finalisasi', 'Cancel finalising')}</a>
      )}
      {it.state === 'final' && mayFile(visit) && it.paid && (
        <a href={correct}>{t('Ada yang salah? Buat perbaikan', 'Something wrong? Make a correction')}</a>
      )}
      {it.state === 'dropped' && (
        <ButtonLink href="/employer/returns">{t('Buka laporan lagi', 'Open the return again')}</ButtonLink>
      )}
    </Actions>
  )
}

import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { viewBill, viewBillLine } from '#modules/contributions'
import { formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Split, SplitKey } from '#ui/parts/bar.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Answer, Columns, Details, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import { AmountHistory, StepByStep } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { sumOf, type Amounts } from '../figures.ts'
import { ProgrammeRows } from '../programme-rows.tsx'
import { explainLine, type Explained } from './explain-line.ts'
import { PutRight } from './put-right.tsx'

type Line = z.output<(typeof viewBillLine)['output']>

/** How one worker's contribution came about, from the stored facts and the law as it was known. */
export const viewWhyLine = page('/employer/bills/:billId/lines/:personId', 'employer', async (visit) => {
  const { view, params, perform } = visit
  const { t, lang } = view
  const line = await perform(viewBillLine, params)
  const bill = await perform(viewBill, { billId: params.billId })
  const month = formatMonth(line.month, lang)
  const amount = formatRupiah(sumOf(line.asked))
  const title = t(`Mengapa ${amount} untuk ${line.name}?`, `Why ${amount} for ${line.name}?`)
  const base = `/employer/bills/${params.billId}`
  const explained = line.facts.wage === 0n ? null : explainLine(line)
  return (
    <Page {...frameOf(visit)} portal="employer" current="bills" title={title}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/bills', label: t('Tagihan', 'Bills') },
          { href: base, label: month },
          { href: `${base}/lines`, label: t('Mengapa', 'Why') },
          { href: `${base}/lines/${params.personId}`, label: line.name },
        ]}
        title={title}
      >
        <Answer>{answerOf(view, line, explained)}</Answer>
      </PageHead>
      <Columns
        aside={
          <>
            <Section id="asked" size="md" title={t('Di tagihan ini', 'In this bill')}>
              <ProgrammeRows view={view} amounts={line.asked} total={sumOf(line.asked)} />
              <Before view={view} before={line.before} asked={line.asked} />
            </Section>
            {explained && explained.notCounted > 0n && (
              <AmountHistory view={view} rows={explained.rows} knownOn={line.lawKnownOn} />
            )}
            <PutRight visit={visit} bill={bill} />
          </>
        }
      >
        {explained && <Worked view={view} line={line} explained={explained} />}
        {!explained && <Made view={view} line={line} />}
      </Columns>
    </Page>
  )
})

function answerOf({ t }: View, { facts }: Line, explained: Explained | null): string {
  if (!explained) {
    return t(
      'Perbaikan ini menyatakan bahwa orang ini tidak bekerja di bulan itu, jadi yang sudah ditagih dikembalikan.',
      'This correction says that the person did not work in that month, so what was billed is given back.',
    )
  }
  const [employer, worker] = [formatRupiah(explained.employer), formatRupiah(explained.worker)]
  const whole = t(
    `Dari upah ${formatRupiah(facts.wage)}, pemberi kerja membayar ${employer} dan ${worker} dipotong dari gaji.`,
    `Of a wage of ${formatRupiah(facts.wage)}, the employer pays ${employer} and ${worker} is held back from pay.`,
  )
  if (explained.notCounted === 0n) return whole
  const counted = formatRupiah(explained.jpBase)
  return `${whole} ${t(
    `Upahnya di atas batas upah JP, jadi JP dihitung dari ${counted}.`,
    `The wage is above the JP ceiling, so JP is worked out from ${counted}.`,
  )}`
}

type WorkedProps = { view: View; line: Line; explained: Explained }

function Worked({ view, line, explained }: WorkedProps) {
  const { t } = view
  return (
    <>
      {!line.reproducible && (
        <Alert kind="warning">
          {t(
            'Hitungan di bawah berbeda dari yang tercatat. Yang berlaku adalah yang tercatat; tanyakan ke kantor cabang.',
            'The working below differs from what is on record. What is on record holds; ask the branch.',
          )}
        </Alert>
      )}
      <Pictures view={view} line={line} explained={explained} />
      <Section id="steps" size="md" title={t('Langkah demi langkah', 'Step by step')}>
        <Rows
          rows={[
            { label: t('Upah yang dilaporkan', 'The wage reported'), value: formatRupiah(line.facts.wage) },
          ]}
        />
        <StepByStep view={view} steps={explained.steps} />
        {explained.jobLoss.length > 0 && (
          <Details
            summary={t(
              'Kehilangan pekerjaan (JKP): tanpa tambahan iuran',
              'Job loss (JKP): nothing is added',
            )}
          >
            <p>
              {t(
                'Sesudah dibayar, sebagian JKK dialihkan ke JKP, dan pemerintah menambah bagiannya.',
                'Once paid, part of JKK moves to JKP, and the state adds its share.',
              )}
            </p>
            <StepByStep view={view} steps={explained.jobLoss} />
          </Details>
        )}
        <Made view={view} line={line} />
      </Section>
    </>
  )
}

/** Which bill it is of, and as of when the law was read. */
function Made({ view, line }: { view: View; line: Line }) {
  const { t, lang } = view
  return (
    <Source>
      {t(
        `Tagihan ${line.number}, dibuat ${formatInstant(line.issuedAt, lang)}, dengan hukum yang diketahui pada ${formatDay(line.lawKnownOn, lang)}.`,
        `Bill ${line.number}, made ${formatInstant(line.issuedAt, lang)}, with the law as known on ${formatDay(line.lawKnownOn, lang)}.`,
      )}
    </Source>
  )
}

function Pictures({ view, line, explained }: WorkedProps) {
  const { t } = view
  const { employer, worker, jpBase, notCounted } = explained
  return (
    <>
      <Section id="picture" size="md" title={t('Dalam satu gambar', 'In one picture')}>
        <SplitKey
          left={{ label: t('Dari pemberi kerja', 'From the employer'), figure: formatRupiah(employer) }}
          right={{ label: t('Dipotong dari gaji', 'Held back from pay'), figure: formatRupiah(worker) }}
        />
        <Split
          parts={[
            { amount: employer, kind: 'you' },
            { amount: worker, kind: 'them' },
          ]}
        />
        <Small>
          {t('Seluruh batang: iuran', 'The whole bar: contributions of')} {formatRupiah(employer + worker)}.
        </Small>
      </Section>
      {notCounted > 0n && (
        <Section
          id="ceiling"
          size="md"
          title={t('Upah yang dihitung untuk JP', 'The wage that counts for JP')}
        >
          <SplitKey
            left={{ label: t('Dihitung', 'Counted'), figure: formatRupiah(jpBase) }}
            right={{ label: t('Tidak dihitung', 'Not counted'), figure: formatRupiah(notCounted) }}
          />
          <Split
            parts={[
              { amount: jpBase, kind: 'you' },
              { amount: notCounted, kind: 'them' },
            ]}
          />
          <Small>
            {t('Seluruh batang: upah', 'The whole bar: a wage of')} {formatRupiah(line.facts.wage)}.
          </Small>
        </Section>
      )}
    </>
  )
}

/** What had been billed before a correction. */
function Before({ view, before, asked }: { view: View; before: Amounts; asked: Amounts }) {
  const { t } = view
  if (sumOf(before) === 0n) return null
  return (
    <Rows
      rows={[
        { label: t('Sudah ditagih sebelumnya', 'Billed before'), value: formatRupiah(sumOf(before)) },
        { label: t('Selisih di tagihan ini', 'Difference in this bill'), value: formatRupiah(sumOf(asked)) },
        { label: t('Jadinya', 'In all'), value: formatRupiah(sumOf(before) + sumOf(asked)), total: true },
      ]}
    />
  )
}

import { wageEarnerContribution } from '@payung/law'
import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { viewBillLine } from '#modules/contributions'
import { formatDay, formatInstant, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Answer, Columns, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { ExplainedSteps } from '../basis.tsx'
import { sumOf, type Amounts } from '../figures.ts'
import { ProgrammeRows } from '../programme-rows.tsx'

type Line = z.output<(typeof viewBillLine)['output']>

/** How one worker's contribution came about, from the stored facts and the law as it was known. */
export const viewWhyLine = page('/employer/bills/:billId/lines/:personId', 'employer', async (visit) => {
  const { view, params, perform } = visit
  const { t, lang } = view
  const line = await perform(viewBillLine, params)
  const month = formatMonth(line.month, lang)
  const amount = formatRupiah(sumOf(line.asked))
  const title = t(`Mengapa ${amount} untuk ${line.name}?`, `Why ${amount} for ${line.name}?`)
  const base = `/employer/bills/${params.billId}`
  return (
    <Page {...frameOf(visit)} portal="employer" current="bills" title={title}>
      <PageHead
        view={view}
        crumbs={[
          { href: base, label: month },
          { href: `${base}/lines`, label: t('Mengapa', 'Why') },
          { href: `${base}/lines/${params.personId}`, label: line.name },
        ]}
        title={title}
      />
      <Columns
        aside={
          <Section id="asked" size="md" title={t('Di tagihan ini', 'In this bill')}>
            <ProgrammeRows view={view} amounts={line.asked} total={sumOf(line.asked)} />
            <Before view={view} before={line.before} asked={line.asked} />
          </Section>
        }
      >
        <Worked view={view} line={line} />
        <Source>
          {t(
            `Tagihan ${line.number}, dibuat ${formatInstant(line.issuedAt, lang)}, dengan hukum yang diketahui pada ${formatDay(line.lawKnownOn, lang)}.`,
            `Bill ${line.number}, made ${formatInstant(line.issuedAt, lang)}, with the law as known on ${formatDay(line.lawKnownOn, lang)}.`,
          )}
        </Source>
      </Columns>
    </Page>
  )
})

function Worked({ view, line }: { view: View; line: Line }) {
  const { t, say } = view
  if (line.facts.wage === 0n) {
    return (
      <Answer>
        {t(
          'Perbaikan ini menyatakan bahwa orang ini tidak bekerja di bulan itu, jadi yang sudah ditagih dikembalikan.',
          'This correction says that the person did not work in that month, so what was billed is given back.',
        )}
      </Answer>
    )
  }
  const { answer, working } = wageEarnerContribution.explain(line.facts, line.month, {
    knownOn: line.lawKnownOn,
  })
  return (
    <>
      <Answer>{say(answer)}</Answer>
      {!line.reproducible && (
        <Alert kind="warning">
          {t(
            'Hitungan di bawah berbeda dari yang tercatat. Yang berlaku adalah yang tercatat; tanyakan ke kantor cabang.',
            'The working below differs from what is on record. What is on record holds; ask the branch.',
          )}
        </Alert>
      )}
      <Section id="steps" size="md" title={t('Langkah demi langkah', 'Step by step')}>
        <Rows
          rows={[
            { label: t('Upah yang dilaporkan', 'The wage reported'), value: formatRupiah(line.facts.wage) },
          ]}
        />
        <ExplainedSteps view={view} steps={working.steps} />
      </Section>
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

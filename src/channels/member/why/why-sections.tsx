import { dayIn, wageEarnerContribution } from '@payung/law'
import { formatChange, formatRupiah } from '#base/rupiah.ts'
import { formatDay } from '#ui/format.ts'
import { Split, SplitKey } from '#ui/parts/bar.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Note, Num, Section, Small, Source } from '#ui/parts/text.tsx'
import { StepByStep } from '#ui/parts/working.tsx'
import { newDisputePath } from '../addresses.ts'
import type { Explained } from './explained.ts'
import { payersOf, summaryOf } from './summary.ts'

/** How far the wage counts, or who pays which part. */
export function Picture({ view, figure, facts, amounts, explanation }: Explained) {
  const { t } = view
  const title = t('Dalam satu gambar', 'In one picture')
  const base = explanation.amounts[figure.programme === 'jkp' ? 'jkpBase' : 'jpBase']
  if (figure.limited && base !== undefined && base < facts.wage) {
    const beyond = facts.wage - base
    return (
      <Section id="picture" size="md" title={title}>
        <SplitKey
          left={{ label: t('Dihitung', 'Counted'), figure: formatRupiah(base) }}
          right={{ label: t('Tidak dihitung', 'Not counted'), figure: formatRupiah(beyond) }}
        />
        <Split
          parts={[
            { amount: base, kind: 'you' },
            { amount: beyond, kind: 'them' },
          ]}
        />
        <Small>
          {t(
            `Seluruh batang: upah Anda ${formatRupiah(facts.wage)}.`,
            `The whole bar: your wage of ${formatRupiah(facts.wage)}.`,
          )}
        </Small>
      </Section>
    )
  }
  const { you, employer } = payersOf(figure.programme, amounts)
  if (you <= 0n || employer <= 0n) return null
  return (
    <Section id="picture" size="md" title={title}>
      <SplitKey
        left={{ label: t('Dari gaji Anda', 'From your pay'), figure: formatRupiah(you) }}
        right={{ label: t('Dari perusahaan', 'From the employer'), figure: formatRupiah(employer) }}
      />
      <Split
        parts={[
          { amount: you, kind: 'you' },
          { amount: employer, kind: 'them' },
        ]}
      />
    </Section>
  )
}

/** From the wage to the figure. */
export function Reckoning(explained: Explained) {
  const { view, at, found, facts, explanation, lawKnownOn } = explained
  const { t, say, lang } = view
  const bill = found.bills.at(-1)
  const reported = bill && formatDay(dayIn(bill.issuedAt), lang)
  return (
    <Section id="steps" size="md" title={t('Langkah demi langkah', 'Step by step')}>
      {!isReproduced(explained) && (
        <Alert kind="warning">
          {t(
            'Hitungan di bawah berbeda dari yang tercatat. Yang berlaku adalah yang tercatat; sampaikan keberatan agar kami memeriksanya.',
            'The working below differs from what is on record. What is on record holds; dispute the month and we will look into it.',
          )}
        </Alert>
      )}
      <StepByStep
        view={view}
        steps={explanation.working.steps}
        given={[
          {
            title: t('Upah yang dilaporkan', 'The wage reported'),
            figure: formatRupiah(facts.wage),
            text: t(
              `Gaji pokok dan tunjangan tetap, dari laporan ${found.employerName} tanggal ${reported}.`,
              `Basic pay and fixed allowances, from the return of ${found.employerName} of ${reported}.`,
            ),
            more: (
              <p>
                <a href={newDisputePath(at, 'wage')}>{t('Upah ini salah?', 'Is this wage wrong?')}</a>
              </p>
            ),
          },
        ]}
      />
      {explanation.working.notes.map((note) => (
        <Note icon="circle-alert">{say(note)}</Note>
      ))}
      <Source icon="scale">
        {t(
          `Tagihan ${bill?.number}, dihitung dengan hukum yang diketahui pada ${formatDay(lawKnownOn, lang)}.`,
          `Bill ${bill?.number}, worked out with the law as known on ${formatDay(lawKnownOn, lang)}.`,
        )}
      </Source>
    </Section>
  )
}

/** Whether the law’s rule gives today what the bills have, for the same facts. */
function isReproduced({ facts, at, lawKnownOn, amounts }: Explained): boolean {
  const due: Readonly<Record<string, bigint>> = wageEarnerContribution
    .asKnownOn(lawKnownOn)
    .exact(facts, at.month)
  return Object.entries(amounts).every(([name, amount]) => due[name] === amount)
}

/** What the figure is made of, and where it goes. */
export function Summary({ view, name, amounts }: Explained) {
  const { t, say } = view
  return (
    <Section id="summary" size="md" title={t('Ringkasan', 'In short')}>
      <Rows
        rows={summaryOf(name, amounts).map(({ label, amount, total }) => ({
          label: say(label),
          value: <Num>{formatRupiah(amount)}</Num>,
          ...(total && { total }),
        }))}
      />
    </Section>
  )
}

/** What each bill added, where the month was put right after it had been billed. */
export function Corrections({ view, found, figure, amounts }: Explained) {
  const { t, lang } = view
  if (found.bills.length < 2) return null
  const rows = found.bills.map((bill, place) => {
    const day = formatDay(dayIn(bill.issuedAt), lang)
    const amount = figure.amount(bill)
    return {
      label: (
        <>
          {place === 0
            ? t(`Dilaporkan ${day}`, `Reported on ${day}`)
            : t(`Diperbaiki ${day}`, `Put right on ${day}`)}
          <Small>{t(`upah ${formatRupiah(bill.wage)}`, `wage ${formatRupiah(bill.wage)}`)}</Small>
        </>
      ),
      value: <Num>{place === 0 ? formatRupiah(amount) : amount === 0n ? '–' : formatChange(amount)}</Num>,
    }
  })
  return (
    <Section id="corrections" size="md" title={t('Sesudah diperbaiki', 'After it was put right')}>
      <Rows
        rows={[
          ...rows,
          {
            label: t('Jadinya', 'In all'),
            value: <Num>{formatRupiah(figure.amount(amounts))}</Num>,
            total: true,
          },
        ]}
      />
    </Section>
  )
}

import type { PensionAhead } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatDay, formatMonth, formatMonths } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Doubts } from '#ui/parts/doubts.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Details, Num, Section, Small } from '#ui/parts/text.tsx'
import { StepByStep } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import { Against } from './against.tsx'
import type { PensionMonths } from './contributed.ts'
import type { Pension } from './pension.ts'

/** From when there is a pension and how much, or why it is paid at once instead. */
export function PensionSection({ view, pension }: { view: View; pension: Pension }) {
  const { t, say } = view
  return (
    <Section id="pension" size="md" title={t('Pensiun Anda (JP)', 'Your pension (JP)')}>
      {pension.kind === 'none' && <NoMonths view={view} unpaid={pension.unpaid} />}
      {pension.kind === 'no-age' && (
        <>
          <p>
            <Tag kind="unsure">{t('Belum dapat dihitung', 'Cannot be computed yet')}</Tag>
          </p>
          <p>
            {pension.because
              ? say(inWords(pension.because))
              : t(
                  'Tanggal lahir Anda belum tercatat, sehingga usia pensiun tidak diketahui.',
                  'Your day of birth is not on record, so your pension age is not known.',
                )}{' '}
            {!pension.because && (
              <a href="/member/corrections/new">{t('Minta data diperbaiki', 'Ask for a correction')}</a>
            )}
          </p>
          <Rows rows={[monthsRow(view, pension.months)]} />
        </>
      )}
      {pension.kind === 'ahead' && <Ahead view={view} pension={pension} />}
    </Section>
  )
}

function NoMonths({ view: { t, lang }, unpaid }: { view: View; unpaid: number }) {
  return (
    <Empty
      title={t('Belum ada iuran JP yang dibayar', 'Nothing has been paid to JP yet')}
      action={
        <ButtonLink href="/member/months" variant="secondary">
          {t('Lihat iuran saya', 'See my contributions')}
        </ButtonLink>
      }
    >
      {unpaid > 0
        ? t(
            `${counted(unpaid, lang, 'bulan', 'month')} sudah dilaporkan dan menunggu dibayar perusahaan. `,
            `${counted(unpaid, lang, 'bulan', 'month')} reported, waiting to be paid by the employer. `,
          )
        : ''}
      {t(
        'Selama belum ada, tidak ada pensiun bulanan dan tidak ada yang dibayar sekaligus dari JP. Iurannya lewat perusahaan, dan tidak setiap perusahaan wajib ikut JP. Tabungan hari tua (JHT) tidak terpengaruh.',
        'As long as that is so, JP pays no monthly pension and nothing at once. It is paid through an employer, and not every employer has to take part. Old-age savings (JHT) are not touched by it.',
      )}
    </Empty>
  )
}

type AheadProps = { view: View; pension: Extract<Pension, { kind: 'ahead' }> }

function Ahead({ view, pension }: AheadProps) {
  const { t, lang } = view
  const { months, dates, hasBegun, goingOn, stopping, reasons, working } = pension
  const day = (on: string) => formatDay(on, lang)
  const until = formatMonth(goingOn.stop, lang)
  return (
    <>
      <p>
        {goingOn.pension === null ? (
          <Tag kind="waiting">{t('Dibayar sekaligus', 'Paid at once')}</Tag>
        ) : (
          <Tag kind="done">{t('Dibayar setiap bulan', 'Paid every month')}</Tag>
        )}
      </p>
      <Rows
        rows={[
          { label: t(`Usia ${dates.age} tahun`, `Age of ${dates.age}`), value: day(dates.reached) },
          {
            label: hasBegun
              ? t('Pensiun dihitung sejak', 'Pension counted since')
              : t('Pensiun paling awal', 'Pension at the earliest'),
            value: day(dates.firstBenefit),
          },
          monthsRow(view, months),
          {
            label: t('Upah terakhir', 'Last wage'),
            value: <Num>{formatRupiah(months.wage)}</Num>,
          },
          ...(stopping
            ? [
                {
                  label: t('Bila berhenti membayar sekarang', 'If you stop paying now'),
                  value: <Num>{amountOf(view, stopping)}</Num>,
                },
              ]
            : []),
          {
            label: stopping
              ? t(
                  `Bila diteruskan sampai ${until}, ${formatMonths(goingOn.months, lang)}`,
                  `If it goes on to ${until}, ${formatMonths(goingOn.months, lang)}`,
                )
              : t('Dari iuran Anda', 'From your contributions'),
            value: <Num>{amountOf(view, goingOn)}</Num>,
            total: true,
          },
        ]}
      />
      <Against view={view} reasons={reasons} href="/law/rules/jp.pension_monthly" />
      <Small>
        {t(
          'Dalam nilai rupiah hari ini: upah dan batas pensiun ikut naik dari tahun ke tahun. Yang dibayar sekaligus masih ditambah hasil pengembangannya.',
          'In the rupiah of today: wages and the limits of a pension rise from year to year. What is paid at once comes with what it earned.',
        )}{' '}
        <a href="/calculate/pension">{t('Hitung dengan angka lain', 'Work out other figures')}</a>
      </Small>
      <Doubts view={view} workings={[working]} />
      <Details summary={t('Langkah demi langkah', 'Step by step')}>
        <StepByStep view={view} steps={working.steps} />
      </Details>
    </>
  )
}

function amountOf({ t }: View, { pension, lumpSum }: PensionAhead): string {
  const amount = formatRupiah(pension ?? lumpSum ?? 0n)
  return pension === null
    ? t(`${amount} sekaligus`, `${amount} at once`)
    : t(`${amount} sebulan`, `${amount} a month`)
}

function monthsRow({ t, lang }: View, { paid, unpaid }: PensionMonths) {
  const waiting = counted(unpaid, lang, 'bulan', 'month')
  return {
    label: t('Iuran JP yang sudah dibayar', 'Contributions to JP so far'),
    value: (
      <>
        <Num>{counted(paid, lang, 'bulan', 'month')}</Num>
        {unpaid > 0 && (
          <>
            <br />
            <small>
              {t(
                `${waiting} lagi menunggu dibayar perusahaan`,
                `${waiting} more wait for the employer to pay`,
              )}
            </small>
          </>
        )}
      </>
    ),
  }
}

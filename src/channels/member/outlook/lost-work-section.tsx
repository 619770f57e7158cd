import { formatRupiah } from '#base/rupiah.ts'
import { formatMonth } from '#ui/format.ts'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Details, Num, Section, Small } from '#ui/parts/text.tsx'
import { StepByStep } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import { Against } from './against.tsx'
import type { LostWork } from './outlook.ts'

/** What JKP would pay, and whether enough was contributed for it. */
export function LostWorkSection({ view, lostWork }: { view: View; lostWork: LostWork }) {
  const { t, lang } = view
  const { work, cash, contributed, working } = lostWork
  return (
    <Section id="lost-work" size="md" title={t('Bila di-PHK hari ini', 'If you were dismissed today')}>
      <p>
        {contributed.eligible ? (
          <Tag kind="done">{t('Iuran Anda cukup', 'Enough has been contributed')}</Tag>
        ) : (
          <Tag kind="waiting">{t('Iuran Anda belum cukup', 'Not enough has been contributed yet')}</Tag>
        )}
      </p>
      <Against view={view} reasons={contributed.reasons} href="/law/rules/jkp.contribution_test" />
      <Rows
        rows={[
          {
            label: t(
              `Upah ${formatMonth(work.month, lang)}, ${work.employerName}`,
              `Wage of ${formatMonth(work.month, lang)}, ${work.employerName}`,
            ),
            value: <Num>{formatRupiah(work.wage)}</Num>,
          },
          ...cash.months.map((amount, place) => ({
            label: t(`Uang tunai bulan ke-${place + 1}`, `Cash of month ${place + 1}`),
            value: <Num>{formatRupiah(amount)}</Num>,
          })),
          {
            label: contributed.eligible
              ? t('Jumlah', 'Total')
              : t('Jumlah, bila iurannya cukup', 'Total, once enough is contributed'),
            value: <Num>{formatRupiah(cash.total)}</Num>,
            total: true,
          },
        ]}
      />
      <Small>
        {t(
          'Selain iuran, JKP meminta alasan PHK yang diakui beserta buktinya, kesediaan bekerja lagi, dan klaim pada waktunya.',
          'Besides contributions JKP asks for a dismissal of a kind that counts, with proof, for willingness to work again, and for a claim in time.',
        )}{' '}
        <a href="/law/rules/jkp.eligible">{t('Semua syaratnya', 'Every condition')}</a>
      </Small>
      <p>
        {t(
          'Selama mencari kerja, pelatihan vokasi ditanggung program: biaya kelas, uji kompetensi, dan uang saku tiap hari hadir. ',
          'While you look for work the programme pays for training: the course, the assessment, and pocket money for each day you come. ',
        )}
        <a href="/member/training">{t('Apakah saya boleh ikut?', 'May I join?')}</a>
      </p>
      <Details summary={t('Langkah demi langkah', 'Step by step')}>
        <StepByStep view={view} steps={working.steps} />
      </Details>
    </Section>
  )
}

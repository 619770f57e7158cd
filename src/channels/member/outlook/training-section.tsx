import type { Eligibility } from '#modules/training'
import { counted, formatDay } from '#ui/format.ts'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Num, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { Against } from './against.tsx'
import { Reservations } from '../training/reservations.tsx'

type Props = { view: View; training: Eligibility; goesOn: boolean }

/** Whether the member could join a training today, why not, and from when. */
export function TrainingSection({ view, training, goesOn }: Props) {
  const { t, lang } = view
  const { eligible, reasons, qualifiesOn, ruleSet, months, doubts } = training
  return (
    <Section
      id="training"
      size="md"
      title={t('Bila ikut pelatihan hari ini', 'If you joined a training today')}
    >
      <p>
        {eligible ? (
          <Tag kind="done">{t('Ya, boleh ikut', 'Yes, you may join')}</Tag>
        ) : (
          <Tag kind="waiting">{t('Belum boleh ikut', 'Not yet')}</Tag>
        )}
      </p>
      <Rows
        rows={[
          { label: t('Menurut syarat tahun', 'By the conditions of'), value: ruleSet },
          {
            label: t('Iuran yang sudah dibayar', 'Contributions so far'),
            value: <Num>{counted(months, lang, 'bulan', 'month')}</Num>,
          },
          ...(qualifiesOn
            ? [
                {
                  label: t('Boleh ikut mulai, bila iuran diteruskan', 'From, if contributions go on'),
                  value: formatDay(qualifiesOn, lang),
                  total: true,
                },
              ]
            : []),
        ]}
      />
      <Against view={view} reasons={reasons} href="/law/rules/vok.eligible" />
      {!eligible && !goesOn && (
        <p>
          {t(
            'Saat ini tidak ada iuran yang berjalan, sehingga hari itu belum mendekat. ',
            'Nothing is being paid now, so that day does not come nearer. ',
          )}
          <a href="/member/own-account">{t('Bayar sendiri sebagai pekerja mandiri', 'Pay yourself')}</a>
        </p>
      )}
      <p>
        <a href="/member/training">{t('Kelas dan pengajuan saya', 'Classes and my applications')}</a>
      </p>
      <Small>
        {t('Pelatihan vokasi gratis dari BPJS Ketenagakerjaan.', 'Free vocational training of the insurer.')}{' '}
        <a href={`/calculate/training?card=yes&months=${months}`}>
          {t('Periksa dengan isian lain, langkah demi langkah', 'Check with other answers, step by step')}
        </a>
      </Small>
      <Reservations view={view} doubts={doubts} />
    </Section>
  )
}

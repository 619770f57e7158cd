import { formatRupiah } from '#base/rupiah.ts'
import { formatDay, formatMonth } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import { Rows, Steps } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Cite, Details, Num, Section, Small } from '#ui/parts/text.tsx'
import { StepByStep } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
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
      <Shortfalls view={view} lostWork={lostWork} />
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
      <Details summary={t('Langkah demi langkah', 'Step by step')}>
        <StepByStep view={view} steps={working.steps} />
      </Details>
    </Section>
  )
}

function Shortfalls({
  view: { t, say, lang },
  lostWork: { contributed },
}: {
  view: View
  lostWork: LostWork
}) {
  if (contributed.eligible) return null
  return (
    <Steps
      steps={contributed.reasons.map(({ words, article, mend, fromOn }) => ({
        title: say(inWords(words)),
        ...(mend && { text: say(inWords(mend)) }),
        more: (
          <>
            {fromOn && <p>{t(`Mulai ${formatDay(fromOn, lang)}.`, `From ${formatDay(fromOn, lang)}.`)}</p>}
            <p>
              <Cite href="/law/rules/jkp.contribution_test">{`${article.regulation} ${article.article}`}</Cite>
            </p>
          </>
        ),
      }))}
    />
  )
}

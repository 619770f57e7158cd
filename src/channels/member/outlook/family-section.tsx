import { formatRupiah } from '#base/rupiah.ts'
import { capital, counted, formatMonth } from '#ui/format.ts'
import { Doubts } from '#ui/parts/doubts.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Cite, Details, Num, Section, Small } from '#ui/parts/text.tsx'
import { StepByStep } from '#ui/parts/working.tsx'
import type { View } from '#ui/view.ts'
import type { Standing } from '../protection.ts'
import { Against } from './against.tsx'
import type { Family } from './family.ts'
import { SurvivorsPart } from './survivors-part.tsx'

type Props = { view: View; family: Family }
type WholeProps = Props & {
  standing: Standing
  /** The calculator, with the wage and months that are known here. */
  calculator: string
}

/** What the family would be paid, and what of it depends on who is left. */
export function FamilySection({ view, family, standing, calculator }: WholeProps) {
  const { t } = view
  const { right, survivors, working } = family
  return (
    <Section id="family" size="md" title={t('Bila Anda meninggal hari ini', 'If you died today')}>
      <p>
        {right.eligible ? (
          <Tag kind="done">{t('Keluarga mendapat santunan', 'Your family gets a benefit')}</Tag>
        ) : (
          <Tag kind="waiting">{t('Tidak ada santunan kematian', 'There is no death benefit')}</Tag>
        )}
      </p>
      <Against view={view} reasons={right.reasons} href="/law/rules/jkm.death" />
      <AtOnce view={view} family={family} />
      <Behind view={view} standing={standing} />
      {family.held && <Against view={view} reasons={family.held.reasons} href="/law/rules/arrears.bpu_jkm" />}
      <School view={view} family={family} />
      {survivors && <SurvivorsPart view={view} survivors={survivors} />}
      <Small>
        {t(
          'Anak, istri, suami, dan orang tua tidak tercatat di sini. Beasiswa dan siapa yang menerima pensiun bergantung pada mereka. Kematian karena kecelakaan kerja dibayar JKK, dengan hitungan lain.',
          'Children, wife, husband and parents are not on record here. The scholarship and who receives a pension depend on them. A death by a work accident is paid by JKK, and counted otherwise.',
        )}{' '}
        <a href={calculator}>{t('Hitung dengan keluarga Anda', 'Work it out with your family')}</a>
      </Small>
      <Doubts view={view} workings={survivors ? [working, survivors.working] : [working]} />
      <Details summary={t('Langkah demi langkah', 'Step by step')}>
        <StepByStep view={view} steps={[...working.steps, ...(survivors?.working.steps ?? [])]} />
      </Details>
    </Section>
  )
}

function AtOnce({ view, family: { lines, atOnce, savings, heirs } }: Props) {
  const { t, say } = view
  const [first = '', ...next] = heirs.map(say)
  return (
    <>
      <Rows
        rows={[
          ...lines.map(({ label, amount }) => ({
            label: say(label),
            value: <Num>{formatRupiah(amount)}</Num>,
          })),
          { label: t('Saldo JHT', 'Old-age savings (JHT)'), value: <Num>{formatRupiah(savings)}</Num> },
          {
            label: t('Dibayar sekaligus', 'Paid at once'),
            value: <Num>{formatRupiah(atOnce + savings)}</Num>,
            total: true,
          },
        ]}
      />
      {atOnce > 0n && (
        <p>
          {t(
            `Santunan dibayar kepada ${first}. Bila tidak ada, berturut-turut kepada `,
            `The benefit is paid to ${first}. Failing them, in this order to `,
          )}
          {next.join(t('; lalu ', '; then '))}.
        </p>
      )}
      <p>
        <Cite href="/law/rules/heirs.jht">
          {t('Siapa yang menerima saldo JHT', 'Who is paid the old-age savings')}
        </Cite>
      </p>
    </>
  )
}

/** An employer in arrears takes nothing from the family; it decides who pays first. */
function Behind({ view: { t, lang }, standing }: { view: View; standing: Standing }) {
  if (standing.kind !== 'behind') return null
  const { arrears, payer, article, value } = standing
  const months = counted(arrears.inARow, lang, 'bulan', 'month')
  return (
    <>
      <p>
        {payer === 'employer_first'
          ? t(
              `${arrears.employerName} menunggak ${months}, sehingga santunan dibayar lebih dahulu oleh perusahaan itu.`,
              `${arrears.employerName} is ${months} in arrears, so that employer pays the benefit first.`,
            )
          : t(
              `${arrears.employerName} menunggak ${months}. Santunan tetap dibayar BPJS Ketenagakerjaan.`,
              `${arrears.employerName} is ${months} in arrears. The insurer pays the benefit all the same.`,
            )}
      </p>
      <p>
        <Cite href={`/law/values/${value}`}>{`${article.regulation} ${article.article}`}</Cite>
      </p>
    </>
  )
}

function School({ view, family: { right, scholarship } }: Props) {
  const { t, lang } = view
  const { decision, months, needed, enoughWith, children, most } = scholarship
  if (!right.eligible) return null // It comes with the benefit, and it is said above why there is none.
  const many = counted(children, lang, 'anak', 'child', 'children')
  const missing = counted(Math.max(0, needed - months), lang, 'bulan', 'month')
  return (
    <>
      <Rows
        rows={[
          {
            label: t('Iuran untuk beasiswa anak', 'Contributions for the scholarship'),
            value: t(`${months} dari ${needed} bulan`, `${months} of ${needed} months`),
          },
          {
            label: t(`Beasiswa, paling banyak untuk ${many}`, `Scholarship, for ${many} at most`),
            value: <Num>{formatRupiah(most)}</Num>,
          },
        ]}
      />
      <p>
        {decision.eligible
          ? t(
              `Masa iur sudah cukup: ada beasiswa bila Anda mempunyai anak yang bersekolah. Jumlahnya mengikuti sekolah dan usianya.`,
              `Enough months are paid: there is a scholarship if you have a child at school. How much follows its school and age.`,
            )
          : enoughWith === null
            ? t(`Masa iur kurang ${missing}.`, `${capital(missing)} are missing.`)
            : t(
                `Masa iur kurang ${missing}. Bila dibayar terus, cukup dengan iuran ${formatMonth(enoughWith, lang)}.`,
                `Short by ${missing}. If every month is paid, there is enough with that of ${formatMonth(enoughWith, lang)}.`,
              )}
      </p>
      <Against view={view} reasons={decision.reasons} href="/law/rules/jkm.death" />
    </>
  )
}

import { answerWorkingDays } from '#modules/contributions'
import { ButtonLink } from '#ui/parts/action.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { disputePath, newDisputePath, type MonthKey } from './addresses.ts'
import { disputeLine } from './dispute-words.tsx'
import type { Dispute } from './next-step.ts'

type Props = {
  view: View
  at: MonthKey
  /** What this member has said about the month. */
  disputes: readonly Dispute[]
  employerName: string
}

/** The member's own word on a month. */
export function DisputeSection({ view, at, disputes, employerName }: Props) {
  const { t } = view
  const open = disputes.find(({ outcome }) => outcome === null)
  const other = disputes.filter((one) => one !== open)
  return (
    <Section
      id="dispute"
      title={t('Tidak cocok dengan slip gaji?', 'Not what your pay slip says?')}
      size="md"
    >
      {disputes.length > 0 && (
        <ItemList
          items={[...(open ? [open] : []), ...other].map((dispute) => ({
            icon: 'scale' as const,
            title: t('Keberatan Anda', 'Your dispute'),
            text: disputeLine(view, dispute),
            href: disputePath(dispute.disputeId),
          }))}
        />
      )}
      {!open && (
        <>
          <p>
            {t(
              `Kirim foto slip gaji. Kami menanyakan ke ${employerName} dan menjawab Anda dalam ${answerWorkingDays} hari kerja.`,
              `Send a picture of the pay slip. We ask ${employerName} and answer you within ${answerWorkingDays} working days.`,
            )}
          </p>
          <p>
            <ButtonLink href={newDisputePath(at)} variant="secondary">
              {t('Sampaikan keberatan', 'Dispute it')}
            </ButtonLink>
          </p>
        </>
      )}
      <Small>{t('Perusahaan membaca keberatan ini.', 'The employer reads what you say.')}</Small>
    </Section>
  )
}

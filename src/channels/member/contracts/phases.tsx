import { addDays, dayIn, parseDay, type Day } from '@payung/law'
import { never } from '#base/assert.ts'
import type { ContractStanding } from '#modules/contributions'
import { formatDay } from '#ui/format.ts'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Note, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

type Props = { view: View; contract: ContractStanding }
type Payment = 'paid' | 'to-pay' | 'not-paid' | 'not-in-it'

/** The three phases of cover, the days of each, and whether it is paid. */
export function Phases({ view, contract }: Props) {
  const { t } = view
  const { cover, beginsOn } = contract
  return (
    <Section id="phases" title={t('Masa perlindungan', 'Days of cover')}>
      {cover === null ? (
        <Note icon="circle-alert">
          {t(
            'Lama masa perlindungan menurut aturan hari ini belum kami ketahui.',
            'How long cover lasts by today’s rules is not known to us.',
          )}
        </Note>
      ) : (
        <Rows
          rows={[
            ...(contract.extendsId === null
              ? [
                  rowOf(view, {
                    name: t('Sebelum berangkat', 'Before leaving'),
                    days: covered(view, contract, 'before', [cover.beforeFrom, addDays(cover.workFrom, -1)]),
                    payment: beforeWork(contract),
                  }),
                ]
              : []),
            rowOf(view, {
              name: t('Selama bekerja', 'While working'),
              days: covered(view, contract, 'work', [beginsOn, cover.workUntil]),
              payment: ofWork(contract),
            }),
            rowOf(view, {
              name: t('Setelah bekerja', 'After work'),
              days: [addDays(cover.workUntil, 1), cover.afterUntil],
              payment: ofWork(contract),
            }),
          ]}
        />
      )}
      {cover?.doubt && <Note icon="circle-alert">{view.say(cover.doubt)}</Note>}
    </Section>
  )
}

/** No day before the payment is covered; what is not paid yet can begin today. */
function covered(
  { now }: View,
  { bills }: ContractStanding,
  part: 'before' | 'work',
  [first, last]: readonly [Day, Day],
): readonly [Day, Day] {
  const bill = bills.find((one) => one.state === 'paid' && one[part] !== null)
  const from = bill?.paidOn ? parseDay(bill.paidOn) : dayIn(now)
  return [from > first && from <= last ? from : first, last]
}

function ofWork({ paid, price }: ContractStanding): Payment {
  if (paid.work) return 'paid'
  return price.work === null ? 'not-paid' : 'to-pay'
}

/** The cover before work is for whoever is placed by somebody, and is paid before work begins or not at all. */
function beforeWork({ paid, price, placement }: ContractStanding): Payment {
  if (paid.before) return 'paid'
  if (placement === 'individual') return 'not-in-it'
  return price.before === null ? 'not-paid' : 'to-pay'
}

type Phase = { name: string; days: readonly [Day, Day]; payment: Payment }

function rowOf(view: View, { name, days: [from, until], payment }: Phase) {
  const { t, lang } = view
  return {
    label: (
      <>
        {name}
        <Small>
          {payment === 'not-in-it'
            ? t(
                'Hanya untuk yang ditempatkan P3MI atau pemerintah',
                'Only for whoever an agency or the government places',
              )
            : `${formatDay(from, lang)} – ${formatDay(until, lang)}`}
        </Small>
      </>
    ),
    value: <PaymentTag view={view} payment={payment} />,
  }
}

function PaymentTag({ view: { t }, payment }: { view: View; payment: Payment }) {
  switch (payment) {
    case 'paid':
      return <Tag kind="done">{t('Lunas', 'Paid')}</Tag>
    case 'to-pay':
      return <Tag kind="waiting">{t('Belum dibayar', 'Not paid yet')}</Tag>
    case 'not-paid':
      return <Tag kind="quiet">{t('Tidak dibayar', 'Not paid')}</Tag>
    case 'not-in-it':
      return <Tag kind="quiet">{t('Tidak termasuk', 'Not included')}</Tag>
    default:
      return never(payment)
  }
}

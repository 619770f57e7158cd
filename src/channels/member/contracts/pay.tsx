import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { savingMonths, type ContractBill, type ContractStanding } from '#modules/contributions'
import { counted, formatMonth } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { CodeTicket } from '#ui/parts/code-ticket.tsx'
import { CheckboxField, SelectField } from '#ui/parts/field.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { Note, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { WaysToPay } from '../ways-to-pay.tsx'
import { partRows } from './part-rows.tsx'
import { contractName, contractPath } from './words.tsx'

type CodeProps = { view: View; contract: ContractStanding; bill: ContractBill }

export function OpenCode({ view, contract, bill }: CodeProps) {
  const { t } = view
  return (
    <CodeTicket
      view={view}
      bill={bill}
      rows={[{ label: t('Untuk', 'For'), value: contractName(view, contract) }, ...partRows(view, bill)]}
    >
      <WaysToPay view={view} />
      <Note icon="phone">
        {t(
          'Sudah di luar negeri? Bayar lewat aplikasi bank Indonesia Anda, atau kirim kode ini ke keluarga: siapa pun boleh membayarnya.',
          'Abroad already? Pay with the app of your Indonesian bank, or send this code to your family: anyone may pay it.',
        )}
      </Note>
    </CodeTicket>
  )
}

type Props = {
  view: View
  contract: ContractStanding
  values: Readonly<Record<string, string>>
  problem: ProblemDetails | null
}

/** What can be paid now: the cover, months of savings, or both, by one code. */
export function Choose({ view, contract, values, problem }: Props) {
  const { t, say } = view
  const { price, savings, paid, open, doubts } = contract
  if (price.work === null && savings.length === 0) return null
  const field = entries(view, problem ? values : { cover: 'on' }, problem)
  return (
    <Section id="pay" title={titleOf(view, contract)}>
      <Form view={view} action={contractPath(contract.contractId, '/codes')}>
        {price.work !== null && <Cover view={view} price={{ ...price, work: price.work }} field={field} />}
        {savings.length > 0 && <Savings view={view} contract={contract} field={field} />}
        <Button variant={open || paid.work ? 'secondary' : 'primary'}>
          {t('Minta kode bayar', 'Ask for a payment code')}
        </Button>
      </Form>
      <Small>
        {t(
          'Satu kode untuk semuanya. Bisa dibayar dari negara mana pun, juga oleh keluarga Anda.',
          'One code for all of it. It can be paid from any country, and by your family too.',
        )}
      </Small>
      {doubts.map((doubt) => (
        <Note icon="circle-alert">{say(doubt)}</Note>
      ))}
    </Section>
  )
}

function titleOf({ t }: View, { price, open }: ContractStanding): string {
  if (open) return t('Pilihan yang lain', 'Another choice')
  return price.work === null
    ? t('Menabung untuk hari tua', 'Save for old age')
    : t('Bayar sekali', 'Pay once')
}

type CoverProps = {
  view: View
  price: { readonly before: bigint | null; readonly work: bigint }
  field: (name: string) => Entry
}

function Cover({ view: { t }, price: { before, work }, field }: CoverProps) {
  const { value, ...entry } = field('cover')
  const sum = formatRupiah((before ?? 0n) + work)
  return (
    <CheckboxField
      {...entry}
      value="on"
      label={t(`Perlindungan kontrak ini: ${sum}`, `Cover of this contract: ${sum}`)}
      hint={
        before === null
          ? t('Selama dan setelah bekerja', 'During and after work')
          : t(
              `Sebelum berangkat ${formatRupiah(before)}, selama dan setelah bekerja ${formatRupiah(work)}`,
              `Before leaving ${formatRupiah(before)}, during and after work ${formatRupiah(work)}`,
            )
      }
      checked={value === 'on'}
    />
  )
}

type SavingsProps = { view: View; contract: ContractStanding; field: (name: string) => Entry }

/** Savings stand beside the cover, or alone once it is paid. */
function Savings({ view: { t, lang }, contract: { savings, price, paid }, field }: SavingsProps) {
  const none = { value: '', label: t('Tidak menabung', 'No savings') }
  const amounts = savings.map((amount) => ({
    value: String(amount),
    label: t(`${formatRupiah(amount)} sebulan`, `${formatRupiah(amount)} a month`),
  }))
  return (
    <>
      <SelectField
        {...field('savings')}
        label={t('Tabungan hari tua (JHT)', 'Old-age savings (JHT)')}
        hint={
          paid.savedUntil === null
            ? t('Boleh tidak. Tabungan ini milik Anda sendiri.', 'As you wish. These savings are your own.')
            : t(
                `Sudah terisi sampai ${formatMonth(paid.savedUntil, lang)}.`,
                `Paid until ${formatMonth(paid.savedUntil, lang)}.`,
              )
        }
        options={price.work === null ? amounts : [none, ...amounts]}
      />
      <SelectField
        {...field('months')}
        label={t('Menabung sekaligus untuk', 'Save at once for')}
        options={savingMonths.map((months) => ({
          value: String(months),
          label: counted(months, lang, 'bulan', 'month'),
        }))}
      />
    </>
  )
}

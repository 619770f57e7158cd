import type { Day } from '@payung/law'
import { countryName } from '#base/countries.ts'
import type { ContractStanding } from '#modules/contributions'
import { counted, formatDay } from '#ui/format.ts'
import { Rows } from '#ui/parts/list.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { PaidBills } from '../paid-bills.tsx'
import { stateOf } from './verdict.ts'
import {
  contractName,
  contractPath,
  contractsPath,
  placementWords,
  purposeOf,
  receiptPath,
  StandingTag,
} from './words.tsx'

type Props = { view: View; contract: ContractStanding; today: Day }

/** What the contract says, and what can be changed about it. */
export function Terms({ view, contract, today }: Props) {
  const { t, say, lang } = view
  const { contractId, country, job, placement, placedBy, beginsOn, months, endedOn } = contract
  const open = endedOn === null && !contract.extended
  const lasts = contract.cover === null || today <= contract.cover.afterUntil
  // An extension costs what the longer contract does above what was paid, so what it extends is paid first.
  const extendable = open && lasts && contract.paid.work
  return (
    <Section id="terms" size="md" title={t('Kontrak ini', 'This contract')}>
      <Rows
        rows={[
          { label: t('Negara', 'Country'), value: countryName(country, lang) },
          { label: t('Pekerjaan', 'Work'), value: job },
          ...(contract.extendsId === null
            ? [
                {
                  label: t('Ditempatkan oleh', 'Placed by'),
                  value: placedBy ?? say(placementWords[placement]),
                },
              ]
            : [{ label: t('Jenis', 'Kind'), value: t('Perpanjangan', 'Extension') }]),
          { label: t('Mulai', 'Begins'), value: formatDay(beginsOn, lang) },
          { label: t('Lama', 'Length'), value: counted(months, lang, 'bulan', 'month') },
          ...(endedOn ? [{ label: t('Pulang', 'Home on'), value: formatDay(endedOn, lang) }] : []),
        ]}
      />
      {extendable && (
        <p>
          <a href={contractPath(contractId, '/extend')}>{t('Perpanjang kontrak', 'Extend it')}</a>
        </p>
      )}
      {open && contract.bills.every(({ state }) => state !== 'paid') && (
        <p>
          <a href={contractPath(contractId, '/cancel')}>
            {t('Salah tulis atau batal', 'Wrong, or come to nothing')}
          </a>
        </p>
      )}
      {open && lasts && beginsOn <= today && (
        <p>
          <a href={contractPath(contractId, '/end')}>
            {t('Catat kepulangan lebih awal', 'Note an early return')}
          </a>
        </p>
      )}
      <p>
        <a href={`${contractsPath}/new`}>{t('Daftarkan kontrak lain', 'Register another contract')}</a>
      </p>
    </Section>
  )
}

type OthersProps = {
  view: View
  contracts: readonly ContractStanding[]
  shown: ContractStanding
  today: Day
}

/** Every contract but the one that is shown; one of them may still wait for payment. */
export function Others({ view, contracts, shown, today }: OthersProps) {
  const { t, lang } = view
  const others = contracts.filter(({ contractId }) => contractId !== shown.contractId)
  if (others.length === 0) return null
  return (
    <Section id="others" size="md" title={t('Kontrak yang lain', 'Other contracts')}>
      <Rows
        rows={others.map((one) => ({
          label: (
            <>
              <a href={contractPath(one.contractId)}>{contractName(view, one)}</a>
              <Small>
                {t(`mulai ${formatDay(one.beginsOn, lang)}`, `from ${formatDay(one.beginsOn, lang)}`)}
              </Small>
            </>
          ),
          value: <StandingTag view={view} state={stateOf(one, today)} />,
        }))}
      />
    </Section>
  )
}

/** What was paid for the contract. */
export function Receipts({ view, contract: { bills } }: { view: View; contract: ContractStanding }) {
  return (
    <PaidBills
      view={view}
      bills={bills}
      head={view.t('Untuk', 'For')}
      what={(bill) => ({ label: purposeOf(view, bill), href: receiptPath(bill.billId) })}
    />
  )
}

import { formatRupiah } from '#base/rupiah.ts'
import { ButtonLink, Task } from '#ui/parts/action.tsx'
import type { View } from '#ui/view.ts'
import type { Home } from '../view-home.page.tsx'
import { verdictOf } from './verdict.ts'
import { contractName, contractPath } from './words.tsx'

/** What waits for someone who works abroad: the payment for a contract; or a word that all is well. */
export function ContractTask({ view, home: { abroad, today } }: { view: View; home: Home }) {
  const { t } = view
  const { waiting } = abroad
  const settled = abroad.covering ?? abroad.ahead
  if (waiting) {
    const name = contractName(view, waiting)
    const sum = formatRupiah(waiting.open?.total ?? (waiting.price.before ?? 0n) + (waiting.price.work ?? 0n))
    return (
      <Task
        id="work-abroad"
        title={
          settled
            ? t('Kontrak berikutnya belum dibayar', 'The next contract is not paid for')
            : t('Bayar, lalu terlindungi di luar negeri', 'Pay, and be covered abroad')
        }
        action={
          <ButtonLink href={contractPath(waiting.contractId)}>{t('Bayar kontrak', 'Pay for it')}</ButtonLink>
        }
      >
        {waiting.open
          ? t(`${name}: kode bayar ${sum} menunggu.`, `${name}: a payment code for ${sum} is waiting.`)
          : t(`${name}: ${sum}, sekali bayar.`, `${name}: ${sum}, paid once.`)}
      </Task>
    )
  }
  return (
    settled && (
      <Task
        id="work-abroad"
        title={t('Kerja di luar negeri', 'Work abroad')}
        action={
          <ButtonLink href={contractPath(settled.contractId)} variant="secondary">
            {t('Lihat', 'See it')}
          </ButtonLink>
        }
      >
        {`${contractName(view, settled)}. ${verdictOf(view, settled, today)}.`}
      </Task>
    )
  )
}

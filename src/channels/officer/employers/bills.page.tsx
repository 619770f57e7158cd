import { listBills } from '#modules/contributions'
import { Pagination } from '#ui/parts/table.tsx'
import { Section } from '#ui/parts/text.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { employerPath } from '../addresses.ts'
import { BillTable } from '../bills/bill-table.tsx'
import { EmployerPage } from './employer-page.tsx'
import { openEmployer } from './open-employer.ts'

/** Every bill with its payment code. */
export const viewEmployerBills = page('/officer/employers/:npp/bills', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const file = await openEmployer(visit)
  const trail = trailOf(employerPath(file.npp, 'bills'), query['at'])
  const cursor = trail.current?.replace('_', ' ') ?? null
  const { bills, next } = await perform(listBills, { npp: file.npp, cursor })
  return (
    <EmployerPage visit={visit} file={file} tab="bills">
      <Section id="bills" title={t('Tagihan dan kode iuran', 'Bills and payment codes')}>
        <BillTable view={view} bills={bills} codes />
        <Pagination
          view={view}
          label={t('Halaman tagihan', 'Pages of bills')}
          previous={trail.previous()}
          next={trail.next(next?.replace(' ', '_') ?? null)}
        />
      </Section>
    </EmployerPage>
  )
})

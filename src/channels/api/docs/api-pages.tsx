import { notFound } from '#base/problem.ts'
import { type Operation, operations } from '#platform/operation.ts'
import { page, type Route } from '#web/page.ts'
import { createCatalogue, type Offer } from '../catalogue.ts'
import { OperationPage } from './operation-page.tsx'
import { OverviewPage } from './overview-page.tsx'

/** The interface to be read by people: `/api/v1/docs`, and a page for each operation. */
export function apiPages(offered: readonly Operation[] = operations()): readonly Route[] {
  const catalogue = createCatalogue(offered)
  const { offers } = catalogue
  return [
    page('/api/v1/docs', 'anyone', async (visit) => {
      const search = visit.query['q'] ?? ''
      return (
        <OverviewPage
          visit={visit}
          offers={offers.filter((offer) => isFound(offer, search))}
          search={search}
        />
      )
    }),
    page('/api/v1/docs/:operation', 'anyone', async (visit) => {
      const offer = offers.find(({ operation }) => operation.name === visit.params.operation)
      if (!offer) throw notFound()
      return <OperationPage visit={visit} offer={offer} schemas={catalogue.schemas} />
    }),
  ]
}

/** Every word that is searched for stands somewhere in what an operation is called and what it takes. */
function isFound({ operation, method, path, fields }: Offer, search: string): boolean {
  const { name, summary } = operation
  const known = [name, summary.id, summary.en, method, path, ...Object.keys(fields.properties ?? {})]
    .join(' ')
    .toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => known.includes(word))
}

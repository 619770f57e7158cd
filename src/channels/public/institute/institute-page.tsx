import type { Child } from 'hono/jsx'
import { Page } from '#ui/layout.tsx'
import { Pagination } from '#ui/parts/table.tsx'
import { PageHead, type Crumb } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import type { Trail } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'

export const home = '/institute'

type Props = {
  visit: Visit<'anyone'>
  title: string
  lead?: Child
  crumbs?: readonly Crumb[]
  children?: Child
}

/** A page of the Institute for anyone. */
export function InstitutePage({ visit, title, lead, crumbs = [], children }: Props) {
  const { view } = visit
  const way = [{ href: home, label: view.t('Institut', 'Institute') }, ...crumbs]
  return (
    <Page {...frameOf(visit)} portal="public" title={title}>
      <PageHead view={view} title={title} lead={lead} crumbs={crumbs.length > 0 ? way : undefined} />
      {children}
    </Page>
  )
}

type PagesProps = { visit: Visit<'anyone'>; trail: Trail; next: string | null }

export function ListPages({ visit: { view }, trail, next }: PagesProps) {
  return (
    <Pagination
      view={view}
      label={view.t('Halaman daftar', 'Pages of the list')}
      previous={trail.previous()}
      next={trail.next(next)}
    />
  )
}

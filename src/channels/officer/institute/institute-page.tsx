import type { Child } from 'hono/jsx'
import type { ProblemDetails } from '#base/problem.ts'
import { stateWords } from '#modules/institute'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import { Pagination } from '#ui/parts/table.tsx'
import { PageHead, type Crumb } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import type { Trail } from '#web/trail.ts'
import type { AtDesk } from '../desk.ts'

export const home = '/officer/institute'

type Props = {
  visit: AtDesk
  title: string
  lead?: Child
  state?: Child
  crumbs?: readonly Crumb[]
  problem?: ProblemDetails | null
  children?: Child
}

/** A page of the Institute, with the way back to its home. */
export function InstitutePage({ visit, title, lead, state, crumbs = [], problem, children }: Props) {
  const { view } = visit
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={problem ?? null}>
      <PageHead
        view={view}
        title={title}
        lead={lead}
        state={state}
        crumbs={
          crumbs.length > 0 ? [{ href: home, label: view.t('Institut', 'Institute') }, ...crumbs] : undefined
        }
      />
      {children}
    </Page>
  )
}

const kinds: Readonly<Record<string, TagKind>> = {
  draft: 'waiting',
  planned: 'waiting',
  'under-way': 'note',
  'in-force': 'done',
  published: 'done',
  held: 'done',
  retired: 'quiet',
  cancelled: 'quiet',
}

type Thing = keyof typeof stateWords

/** Where a scheme, a course, a run or a piece of research stands. */
export function StateTag<T extends Thing>({
  view,
  of,
  state,
}: {
  view: View
  of: T
  state: keyof (typeof stateWords)[T]
}) {
  return <Tag kind={kinds[String(state)] ?? 'quiet'}>{view.say(stateWords[of][state])}</Tag>
}

/** One button that does one thing. */
export function Deed({ view, to, children }: { view: View; to: string; children?: Child }) {
  return (
    <Form view={view} action={to} look="inline">
      <Button variant="secondary" small>
        {children}
      </Button>
    </Form>
  )
}

export function ListPages({ view, trail, next }: { view: View; trail: Trail; next: string | null }) {
  return (
    <Pagination
      view={view}
      label={view.t('Halaman daftar', 'Pages of the list')}
      previous={trail.previous()}
      next={trail.next(next)}
    />
  )
}

import type { Child } from 'hono/jsx'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon.tsx'
import type { View } from '../view.ts'

export type PageHeadProps = {
  view: View
  /** The verdict, with its date and figure. */
  title: Child
  crumbs?: readonly Crumb[] | undefined
  /** The `Progress` of a task of several pages. */
  before?: Child
  /** A `Tag`, or several. */
  state?: Child
  lead?: Child
  /** Everything that belongs to the verdict: a bar, its source, tabs. */
  children?: Child
}

/** The head of a page: its answer first. */
export function PageHead({ view, title, crumbs, before, state, lead, children }: PageHeadProps) {
  return (
    <div class="py-page-head">
      {crumbs && <Breadcrumbs view={view} crumbs={crumbs} />}
      {before}
      {state && <p class="py-actions">{state}</p>}
      <h1 class="ds-heading" data-size="xl">
        {title}
      </h1>
      {lead && <p class="py-lead">{lead}</p>}
      {children}
    </div>
  )
}

export type Crumb = { readonly href: string; readonly label: string }

/** The way here; the last crumb is this page. */
export function Breadcrumbs({ view, crumbs }: { view: View; crumbs: readonly Crumb[] }) {
  return (
    <nav class="ds-breadcrumbs" aria-label={view.t('Anda di sini', 'You are here')}>
      <ol>
        {crumbs.map((crumb, place) => (
          <li>
            <a
              class="ds-link"
              href={crumb.href}
              aria-current={place === crumbs.length - 1 ? 'page' : undefined}
            >
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export type SectionProps = {
  id: string
  title: Child
  /** `lg` in the main column, `md` beside it or on pages with much to read. */
  size?: 'lg' | 'md' | undefined
  /** The heading is for those who hear the page; the eye sees what it is. */
  quiet?: boolean | undefined
  /** A form, a way onward: nothing to read on paper. */
  offPaper?: boolean | undefined
  children?: Child
}

export function Section({ id, title, size = 'lg', quiet, offPaper, children }: SectionProps) {
  return (
    <section class={offPaper ? 'py-section py-off-paper' : 'py-section'} aria-labelledby={id}>
      <h2 class={quiet ? 'py-hide' : 'ds-heading'} data-size={quiet ? undefined : size} id={id}>
        {title}
      </h2>
      <div class="py-stack">{children}</div>
    </section>
  )
}

/** What matters, and beside it what helps; one below the other on a phone. */
export function Columns({ aside, children }: { aside: Child; children?: Child }) {
  return (
    <div class="py-cols">
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  )
}

/** The answer to a question that stands in the heading. */
export function Answer({ children }: { children?: Child }) {
  return <p class="py-lead py-answer">{children}</p>
}

/** Rupiah, large. `Rp` stays small before the digits. */
export function Figure({ amount }: { amount: string }) {
  const [, sign, digits] = /^(−?)Rp\s(.+)$/.exec(amount) ?? []
  return (
    <p class="py-figure">
      {digits ? (
        <>
          {sign}
          <small>Rp</small> {digits}
        </>
      ) : (
        amount
      )}
    </p>
  )
}

/** A line of calculation: `1% × 11.086.300 = Rp 110.863`. */
export function Calculation({ children }: { children?: Child }) {
  return <p class="py-calc">{children}</p>
}

/** Where a figure comes from and of which day it is. */
export function Source({ icon = 'file-text', children }: { icon?: IconName | undefined; children?: Child }) {
  return (
    <p class="py-source">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}

/** The article that a figure follows from; leads to its page under `/law`. */
export function Cite({ href, children }: { href: string; children?: Child }) {
  return (
    <a class="py-cite ds-link" href={href}>
      <Icon name="scale" />
      <span>{children}</span>
    </a>
  )
}

/** A remark led by a sign. */
export function Note({ icon, children }: { icon: IconName; children?: Child }) {
  return (
    <p class="py-with-icon">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}

/** Second voice: smaller and paler, for what may be skipped. */
export function Small({ children }: { children?: Child }) {
  return <p class="py-small py-sub">{children}</p>
}

/** Digits that stay together and stand in line. */
export function Num({ children }: { children?: Child }) {
  return <span class="py-num">{children}</span>
}

/** What someone had written, quoted because it needs mending. */
export function Was({ children }: { children?: Child }) {
  return <span class="py-was">{children}</span>
}

export type DetailsProps = { summary: Child; open?: boolean | undefined; children?: Child }

/** What only some want to see. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="ds-details" open={open}>
      <summary>{summary}</summary>
      <div class="py-stack">{children}</div>
    </details>
  )
}

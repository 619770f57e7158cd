import type { Child } from 'hono/jsx'
import { Icon } from '../icon.tsx'

export type TabItem = { readonly href: string; readonly label: string; readonly current: boolean }

/** The parts of one file. Plain links: each tab is a page. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly TabItem[] }) {
  return (
    <nav class="py-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export type PurposeProps = { label: string; change: Child; children?: Child }

/** Why this file is open: said to the officer, recorded, and shown to the person whose file it is. */
export function Purpose({ label, change, children }: PurposeProps) {
  return (
    <section class="py-purpose" aria-label={label}>
      <div class="py-wrap py-wide">
        <p class="py-with-icon">
          <Icon name="eye" />
          <span>{children}</span>
        </p>
        {change}
      </div>
    </section>
  )
}

export type FileLayoutProps = {
  /** Who it is: stands to the left, below the middle on a phone. */
  who: Child
  /** What happened: stands to the right, last on a phone. */
  history: Child
  children?: Child
}

/** A file in three columns: what is going on stands in the middle, and first on a phone. */
export function FileLayout({ who, history, children }: FileLayoutProps) {
  return (
    <div class="py-section py-file">
      <div>{children}</div>
      <div>{who}</div>
      <div>{history}</div>
    </div>
  )
}

import type { Child } from 'hono/jsx'
import { Icon, Mark } from '../icon.tsx'
import type { IconName } from '../icon.tsx'
import type { View } from '../view.ts'
import { Split } from './bar.tsx'

type Colour = 'success' | 'warning' | 'danger' | 'info' | 'neutral'

/** What a state means to the person; colour and sign follow, so that neither stands alone. */
export type TagKind = 'done' | 'waiting' | 'unsure' | 'fault' | 'note' | 'quiet'

const tagLook: Record<TagKind, { colour: Colour; icon: IconName | null }> = {
  done: { colour: 'success', icon: 'circle-check' },
  waiting: { colour: 'warning', icon: 'clock' },
  unsure: { colour: 'warning', icon: 'circle-alert' },
  fault: { colour: 'danger', icon: 'circle-x' },
  note: { colour: 'info', icon: 'info' },
  quiet: { colour: 'neutral', icon: null },
}

/** A state in one or two words. */
export function Tag({ kind, children }: { kind: TagKind; children?: Child }) {
  const { colour, icon } = tagLook[kind]
  return (
    <span class="ds-tag" data-color={colour}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

export type AlertProps = {
  kind: Exclude<Colour, 'neutral'>
  title?: Child
  children?: Child
}

/** A message that the person should read before going on. */
export function Alert({ kind, title, children }: AlertProps) {
  return (
    <div class="ds-alert" data-color={kind}>
      {title && (
        <p class="ds-heading" data-size="xs">
          {title}
        </p>
      )}
      {children && <p>{children}</p>}
    </div>
  )
}

export type StateCardProps = { kind: Colour; icon: IconName; title: Child; children?: Child }

/** Where something stands, larger than a tag: a bill that the bank has, a code that has run out. */
export function StateCard({ kind, icon, title, children }: StateCardProps) {
  return (
    <div class="py-state" data-color={kind}>
      <h3 class="ds-heading">
        <Icon name={icon} />
        {title}
      </h3>
      <p>{children}</p>
    </div>
  )
}

export function StateCards({ children }: { children?: Child }) {
  return <div class="py-states">{children}</div>
}

/** Nothing here yet: one sentence and one action, under a canopy that is still grey. */
export function Empty({ title, action, children }: { title: Child; action?: Child; children?: Child }) {
  return (
    <div class="py-empty">
      <Mark />
      <h3 class="ds-heading" data-size="sm">
        {title}
      </h3>
      <p>{children}</p>
      {action}
    </div>
  )
}

export type WaitingProps = {
  view: View
  /** What is going on: `Memeriksa 8.000 baris.` */
  title: Child
  done: number
  total: number
  /** How long still, and whether one may leave. */
  children?: Child
}

/** Work in progress. Its page is asked for again by itself, and says how to stop that. */
export function Waiting({ view, title, done, total, children }: WaitingProps) {
  return (
    <div class="py-stack">
      <p role="status">
        <strong>{title}</strong> {children}
      </p>
      <progress class="py-hide" max={total} value={done} aria-label={view.t('Kemajuan', 'Progress')} />
      <Split
        parts={[
          { amount: done, kind: 'you' },
          { amount: total - done, kind: 'them' },
        ]}
      />
      <div class="py-wait" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </div>
  )
}

export type FaultProps = { view: View; reference: string; again: string }

/** When we are the ones who failed: whose fault, is the data safe, what now, and a number to ask with. */
export function Fault({ view, reference, again }: FaultProps) {
  const { t } = view
  return (
    <div class="py-stack">
      <p>
        <strong>{t('Halaman ini sedang tidak bisa dibuka.', 'This page cannot be opened just now.')}</strong>{' '}
        {t(
          'Bukan karena Anda. Data Anda aman. Kami sudah diberi tahu, nomor catatan',
          'It is not because of you. Your data are safe. We have been told; the number of this record is',
        )}{' '}
        <span class="py-num">{reference}</span>.
      </p>
      <p>
        <a class="ds-button" data-variant="secondary" href={again}>
          {t('Coba lagi', 'Try again')}
        </a>
      </p>
    </div>
  )
}

import type { Child } from 'hono/jsx'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon.tsx'

type Swatch =
  | 'paid'
  | 'now'
  | 'rest'
  | 'miss'
  | 'late'
  | 'spon'
  | 'you'
  | 'pale'
  | 'm0'
  | 'm1'
  | 'm2'
  | 'm3'
  | 'm4'
  | 'm5'

export type RowItem = {
  readonly label: Child
  readonly value: Child
  /** The colour that this row has in the figure above. */
  readonly swatch?: Swatch
  readonly total?: boolean
}

/** Labels and values, one below the other. */
export function Rows({ rows }: { rows: readonly RowItem[] }) {
  return (
    <dl class="py-rows">
      {rows.map((row) => (
        <div class={row.total ? 'total' : undefined}>
          <dt>
            {row.swatch && (
              <>
                <span class={`py-swatch ${row.swatch}`} />{' '}
              </>
            )}
            {row.label}
          </dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Plain sentences in a list, numbered when their order matters. */
export function List({ items, numbered }: { items: readonly Child[]; numbered?: boolean | undefined }) {
  const entries = items.map((item) => <li>{item}</li>)
  return numbered ? <ol class="ds-list">{entries}</ol> : <ul class="ds-list">{entries}</ul>
}

export type Fact = { readonly label: Child; readonly value: Child; readonly detail?: Child }

/** The few figures by which a file is known at a glance. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="py-facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value}
            {fact.detail && <small>{fact.detail}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export type TrackStop = {
  readonly title: Child
  readonly text: Child
  readonly state: 'done' | 'now' | 'next'
}

/** The way of one thing: behind it, here, still to come. */
export function Track({ stops }: { stops: readonly TrackStop[] }) {
  return (
    <ol class="py-track">
      {stops.map(({ title, text, state }) => (
        <li class={state === 'next' ? undefined : state} aria-current={state === 'now' ? 'step' : undefined}>
          <b>{title}</b>
          {text}
        </li>
      ))}
    </ol>
  )
}

export type LogEntry = {
  /** For machines: `2026-11-20T09:41`. */
  readonly datetime: string
  readonly when: Child
  readonly what: Child
  /** Happened by itself, or matters less. */
  readonly quiet?: boolean
}

/** What happened, newest first. */
export function Log({ entries }: { entries: readonly LogEntry[] }) {
  return (
    <ol class="py-log">
      {entries.map(({ datetime, when, what, quiet }) => (
        <li class={quiet ? 'quiet' : undefined}>
          <time datetime={datetime}>{when}</time>
          {what}
        </li>
      ))}
    </ol>
  )
}

export type StepItem = {
  readonly title: Child
  readonly figure?: Child
  readonly text?: Child
  /** Citations, details, a link. */
  readonly more?: Child
}

/** A calculation, step by step. */
export function Steps({ steps }: { steps: readonly StepItem[] }) {
  return (
    <ol class="py-steps">
      {steps.map(({ title, figure, text, more }) => (
        <li>
          <h3 class="ds-heading" data-size="xs">
            {title}
          </h3>
          {figure && <p class="py-calc">{figure}</p>}
          {text && <p>{text}</p>}
          {more}
        </li>
      ))}
    </ol>
  )
}

export type ProgressProps = {
  label: string
  steps: readonly string[]
  /** Counted from 0. */
  current: number
}

/** Where one is in a task of several pages. */
export function Progress({ label, steps, current }: ProgressProps) {
  return (
    <ol class="py-progress" aria-label={label}>
      {steps.map((step, place) => (
        <li aria-current={place === current ? 'step' : undefined}>
          {place < current ? <Icon name="check" /> : `${place + 1} `}
          {step}
        </li>
      ))}
    </ol>
  )
}

export type ListItem = {
  readonly icon: IconName
  readonly title: Child
  readonly text?: Child
  /** Makes the whole row a way onward. */
  readonly href?: string
}

/** Things led by a sign. */
export function ItemList({ items }: { items: readonly ListItem[] }) {
  return (
    <ul class="py-list">
      {items.map(({ icon, title, text, href }) => (
        <li>
          <Icon name={icon} />
          {href ? (
            <a class="row" href={href}>
              <span>
                {title}
                {text && <span class="py-small py-sub">{text}</span>}
              </span>
              <Icon name="chevron-right" />
            </a>
          ) : (
            <span>
              <b>{title}</b>
              {text}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

export type LegendItem = { readonly swatch: Swatch; readonly label: Child }

/** What the colours of a figure mean. */
export function Legend({ items, inline }: { items: readonly LegendItem[]; inline?: boolean | undefined }) {
  return (
    <ul class={inline ? 'py-legend inline' : 'py-legend'}>
      {items.map(({ swatch, label }) => (
        <li>
          <span class={`py-swatch ${swatch}`} />
          {label}
        </li>
      ))}
    </ul>
  )
}

/** Plain entries, each with a line below: who looked at a file. */
export function Entries({
  entries,
}: {
  entries: readonly { readonly title: Child; readonly text: Child }[]
}) {
  return (
    <ul class="py-rows py-small">
      {entries.map(({ title, text }) => (
        <li>
          {title}
          <br />
          <span class="py-sub">{text}</span>
        </li>
      ))}
    </ul>
  )
}

export type HeldItem = {
  readonly id: string
  readonly title: Child
  readonly detail: Child
  /** What is wrong, in a sentence. */
  readonly text: Child
  /** The field that mends it. */
  readonly field: Child
}

/** Rows of a file that wait for an answer. */
export function HeldList({ items }: { items: readonly HeldItem[] }) {
  return (
    <ol class="py-held">
      {items.map(({ id, title, detail, text, field }) => (
        <li id={id}>
          <div class="py-stack-s">
            <h3 class="ds-heading">{title}</h3>
            <p class="py-small py-sub">{detail}</p>
          </div>
          <p>{text}</p>
          {field}
        </li>
      ))}
    </ol>
  )
}

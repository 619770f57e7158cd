import type { Child } from 'hono/jsx'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon.tsx'

/** `primary` is filled and stands once on a page: the one next step. */
type Look = {
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined
  small?: boolean | undefined
  /** As wide as the form that it sends. */
  full?: boolean | undefined
  icon?: IconName | undefined
  children?: Child
}

export type ButtonProps = Look & {
  name?: string | undefined
  value?: string | undefined
  /** The id of the form that it sends, when it stands outside of it. */
  form?: string | undefined
}

/** Sends the form that it stands in. */
export function Button({ name, value, form, icon, children, ...look }: ButtonProps) {
  return (
    <button type="submit" name={name} value={value} form={form} {...attributesOf(look)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

/** Goes somewhere, and looks like a button because it is the next step. */
export function ButtonLink({ href, icon, children, ...look }: Look & { href: string }) {
  return (
    <a href={href} {...attributesOf(look)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  )
}

function attributesOf({ variant = 'primary', small, full }: Look) {
  return {
    class: 'ds-button',
    'data-variant': variant === 'primary' ? undefined : variant,
    'data-size': small ? 'sm' : undefined,
    'data-fullwidth': full ? '' : undefined,
  }
}

/** Buttons and links in a row. */
export function Actions({ children }: { children?: Child }) {
  return <div class="py-actions">{children}</div>
}

type IconLinkProps = {
  href: string
  icon: IconName
  /** The browser keeps what is there as a file, though it could show it. */
  saved?: boolean | undefined
  children?: Child
}

/** A link led by a sign: a download, a way onward. */
export function IconLink({ href, icon, saved, children }: IconLinkProps) {
  return (
    <a class="py-with-icon" href={href} download={saved}>
      <Icon name={icon} />
      <span>{children}</span>
    </a>
  )
}

/** The next step of a long form, always in sight. Buttons name their form: `<Button form="return">`. */
export function ActionBar({ note, figure, children }: { note: Child; figure: Child; children?: Child }) {
  return (
    <div class="py-actionbar">
      <div class="py-wrap">
        <p>
          <span class="py-small py-sub">{note}</span>
          <strong class="py-calc">{figure}</strong>
        </p>
        <div class="py-actions">{children}</div>
      </div>
    </div>
  )
}

/** The one thing that waits for this person. */
export function Task(props: { id: string; title: Child; action: Child; children?: Child }) {
  const { id, title, action, children } = props
  return (
    <section class="py-section py-task" aria-labelledby={id}>
      <div class="py-stack-s">
        <h2 class="ds-heading" id={id}>
          {title}
        </h2>
        <p>{children}</p>
      </div>
      {action}
    </section>
  )
}

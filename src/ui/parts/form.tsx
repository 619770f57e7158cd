import type { Child } from 'hono/jsx'
import type { ProblemDetails } from '#base/problem.ts'
import type { View } from '../view.ts'

export type FormProps = {
  view: View
  action: string
  /** `post` changes something and carries the token of the session; `get` asks. */
  method?: 'post' | 'get' | undefined
  id?: string | undefined
  /** Carries files. */
  upload?: boolean | undefined
  /** `filter` stands in one line above a list, `inline` beside its button, `box` on the front page. */
  look?: 'filter' | 'inline' | 'box' | undefined
  /** Sent along, unseen. */
  hidden?: Readonly<Record<string, string>> | undefined
  children?: Child
}

const looks = { filter: 'py-filter', inline: 'py-inline', box: 'py-calcbox' }

/** Checked by us and not by the browser, so that every message is ours, in the person's language. */
export function Form(props: FormProps) {
  const { view, action, method = 'post', id, upload, look, hidden = {}, children } = props
  return (
    <form
      id={id}
      action={action}
      method={method}
      enctype={upload ? 'multipart/form-data' : undefined}
      class={look ? looks[look] : 'py-form'}
      novalidate
    >
      {method === 'post' && view.csrf && <input type="hidden" name="csrf" value={view.csrf} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

/** What a field shows when its page is drawn: what was typed, and what is wrong with it. */
export type Entry = { name: string; value: string; error: string | undefined }

/**
 * Fills the fields of a form: `const field = entries(view, typed, problem)`, then `<TextField {...field('nik')} … />`.
 * What was typed is kept when a problem sends the page back.
 */
export function entries(
  view: View,
  values: Readonly<Record<string, string | undefined>>,
  problem?: ProblemDetails | null,
): (name: string) => Entry {
  return (name) => {
    const faults = problem?.faults?.filter((fault) => fault.field === name) ?? []
    const error = faults.map((fault) => view.say(fault.message)).join(' ') || undefined
    return { name, value: values[name] ?? '', error }
  }
}

/** Where the field of that name can be reached on the page. */
export function fieldId(name: string): string {
  return `f-${name.replace(/\s/g, '-')}`
}

/** Everything that keeps a form from being taken, with a way to each field. Stands at the top of the page. */
export function ErrorSummary({ view, problem }: { view: View; problem: ProblemDetails }) {
  return (
    <div class="ds-error-summary" role="alert" aria-labelledby="masalah" tabindex={-1}>
      <h2 class="ds-heading" id="masalah">
        {view.say(problem.message)}
      </h2>
      <p>{view.say(problem.remedy)}</p>
      <FaultLinks
        links={(problem.faults ?? []).map((fault) => ({
          href: `#${fieldId(fault.field)}`,
          label: view.say(fault.message),
        }))}
      />
    </div>
  )
}

export type HeldSummaryProps = {
  title: Child
  links: readonly { readonly href: string; readonly label: Child }[]
}

/** What waits for an answer further down, where it is no error of the person: rows of a file. */
export function HeldSummary({ id, title, links }: HeldSummaryProps & { id: string }) {
  return (
    <div class="ds-error-summary" role="group" aria-labelledby={id}>
      <h2 class="ds-heading" id={id}>
        {title}
      </h2>
      <FaultLinks links={links} />
    </div>
  )
}

function FaultLinks({ links }: Pick<HeldSummaryProps, 'links'>) {
  if (links.length === 0) return null
  return (
    <ul class="ds-list">
      {links.map(({ href, label }) => (
        <li>
          <a class="ds-link" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

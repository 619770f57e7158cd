import type { Child } from 'hono/jsx'
import { Icon, type IconName } from '../icon.tsx'

export type CourseItem = {
  readonly href: string
  readonly title: string
  /** Who teaches it, and where. */
  readonly by: Child
  readonly tags?: Child
  readonly meta: readonly { readonly icon: IconName; readonly text: Child }[]
  /** What it costs the person, and below what it is worth. */
  readonly price: Child
  readonly note?: Child
}

/** Courses or classes to choose from: what and by whom, when and where, and what it costs. */
export function CourseList({ courses }: { courses: readonly CourseItem[] }) {
  return (
    <ul class="py-courses">
      {courses.map(({ href, title, by, tags, meta, price, note }) => (
        <li>
          <div class="py-stack-s">
            <h3 class="ds-heading" data-size="sm">
              <a class="ds-link" href={href}>
                {title}
              </a>
            </h3>
            <p class="py-sub">{by}</p>
            {tags && <p>{tags}</p>}
          </div>
          <ul class="py-meta">
            {meta.map(({ icon, text }) => (
              <li>
                <Icon name={icon} />
                <span>{text}</span>
              </li>
            ))}
          </ul>
          <p>
            <strong>{price}</strong>
            {note && (
              <>
                <br />
                <span class="py-sub py-small">{note}</span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

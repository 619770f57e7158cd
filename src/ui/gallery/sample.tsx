import type { Child } from 'hono/jsx'
import { Section } from '../parts/text.tsx'
import type { View } from '../view.ts'

export type SampleProps = { view: View }

/** One part on the sheet, under its name. */
export function Sample({ id, title, children }: { id: string; title: string; children?: Child }) {
  return (
    <Section id={id} title={title} size="md">
      {children}
    </Section>
  )
}

import { createView } from './view.ts'
import type { View } from './view.ts'

/** The view that tests draw with: Rina, signed in, on the morning of 20 November 2026. */
export function sampleView(change: Partial<Parameters<typeof createView>[0]> = {}): View {
  return createView({
    lang: 'id',
    path: '/member?year=2026&all',
    csrf: 'token-of-this-session',
    account: { name: 'Rina Kusumawati', initials: 'RK', portal: 'member' },
    now: new Date('2026-11-20T02:14:00Z'),
    demo: false,
    ...change,
  })
}

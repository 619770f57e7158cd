import { providerStanding, stateWords, type ProviderState } from '#modules/training'
import { Tag } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

export function ProviderTag({ view, state }: { view: View; state: ProviderState }) {
  return <Tag kind={providerStanding[state]}>{view.say(stateWords('provider', state))}</Tag>
}

import { stateWords, type ProviderState } from '#modules/training'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

const kinds: Readonly<Record<ProviderState, TagKind>> = {
  draft: 'quiet',
  'not-yet-eligible': 'waiting',
  submitted: 'waiting',
  'document-check': 'waiting',
  'needs-completion': 'unsure',
  'site-check': 'waiting',
  approved: 'note',
  'agreement-signed': 'note',
  active: 'done',
  suspended: 'fault',
  terminated: 'quiet',
  rejected: 'fault',
}

export function ProviderTag({ view, state }: { view: View; state: ProviderState }) {
  return <Tag kind={kinds[state]}>{view.say(stateWords('provider', state))}</Tag>
}

import { Note } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

type Props = { view: View; to: 'officers' | 'supervisors' | 'others' }

/** Stands where a button is left out, and says whose it is. */
export function Reserved({ view, to }: Props) {
  const { t } = view
  const words = {
    officers: t(
      'Anda membaca saja. Yang bisa mengubah: petugas dan penyelia.',
      'You read only. Officers and supervisors can change this.',
    ),
    supervisors: t(
      'Yang bisa melakukan ini: penyelia kantor. Minta kepadanya.',
      'A supervisor of the office can do this. Ask one.',
    ),
    others: t(
      'Anda yang mengusulkan, jadi petugas lain atau penyelia yang memutuskan.',
      'You proposed it, so another officer or a supervisor decides.',
    ),
  }
  return <Note icon="info">{words[to]}</Note>
}

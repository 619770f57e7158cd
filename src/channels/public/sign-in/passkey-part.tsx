import type { Child } from 'hono/jsx'
import { passkeySite } from '#modules/access'
import type { App } from '#platform/app.ts'
import { Alert } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import { browserScript } from '#web/browser-script.ts'

/** The pages on which the script may run. */
export const passkeyPaths = [
  '/sign-in',
  '/sign-in/passkey',
  '/sign-in/passkey/answer',
  '/account',
  '/account/passkeys/*',
]

export const passkeyScript = browserScript(
  new URL('script/use-passkey.ts', import.meta.url),
  '/sign-in/use-passkey',
)

/** Where passkeys belong, and the script that uses them; null where there can be none. */
export type PasskeyPlace = {
  readonly rpId: string
  readonly script: string
  /** On one's own machine: the address at which they work, when it is called by its number. */
  readonly elsewhere: string | null
} | null

export async function passkeyPlace({ config }: App): Promise<PasskeyPlace> {
  const site = passkeySite(config)
  if (!site) return null
  const { rpId, origin } = site
  const elsewhere = origin === new URL(config.publicUrl).origin ? null : origin
  return { rpId, script: (await passkeyScript()).path, elsewhere }
}

type PartProps = {
  place: PasskeyPlace
  /** What the device is asked; its answer goes into the form inside. */
  ask?: object
  children?: Child
}

/** On the page only where the browser has passkeys; the script shows it. */
export function PasskeyPart({ place, ask, children }: PartProps) {
  if (!place) return null
  return (
    <>
      <div hidden data-passkeys={place.rpId} data-ask={ask && JSON.stringify(ask)}>
        {children}
      </div>
      <script type="module" src={place.script} />
    </>
  )
}

/** Said by the script when the device gave nothing. */
export function Trouble({ view, children }: { view: View; children?: Child }) {
  return (
    <div hidden data-trouble role="status">
      <Alert kind="info" title={view.t('Passkey belum dipakai.', 'No passkey was used.')}>
        {children}
      </Alert>
    </div>
  )
}

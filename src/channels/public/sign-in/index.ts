import type { Desk, FindMember } from '#modules/access'
import { scriptRoutes } from '#web/browser-script.ts'
import type { Route } from '#web/page.ts'
import { accountPages } from './account.tsx'
import { activatePages } from './activate.tsx'
import { codePages } from './code.tsx'
import { forgotPages } from './forgot.tsx'
import { keyPages } from './keys.tsx'
import { passkeyPages } from './passkey.tsx'
import { passkeyPaths, passkeyScript } from './passkey-part.tsx'
import { myPasskeyPages } from './my-passkeys.tsx'
import { peoplePages } from './people.tsx'
import { signInPages } from './sign-in.tsx'
import { submitSignOut } from './sign-out.ts'

/**
 * The way in, the way out, and one's own account.
 * @param findMember a member by number, birth day and phone, as the registry has them
 */
export function signInRoutes(desk: Desk, findMember: FindMember): readonly Route[] {
  return [
    ...signInPages(desk),
    ...codePages(desk),
    ...passkeyPages,
    ...forgotPages(desk),
    ...activatePages(desk, findMember),
    submitSignOut,
    ...accountPages,
    ...myPasskeyPages,
    ...peoplePages,
    ...keyPages,
  ]
}

/** The script for passkeys, and leave for their pages to run it. Mounted before the pages. */
export function passkeyRoutes() {
  return scriptRoutes(passkeyScript, passkeyPaths)
}

export { passkeyPaths }

import type { Desk, FindMember } from '#modules/access'
import type { Route } from '#web/page.ts'
import { accountPages } from './account.tsx'
import { activatePages } from './activate.tsx'
import { codePages } from './code.tsx'
import { forgotPages } from './forgot.tsx'
import { keyPages } from './keys.tsx'
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
    ...forgotPages(desk),
    ...activatePages(desk, findMember),
    submitSignOut,
    ...accountPages,
    ...peoplePages,
    ...keyPages,
  ]
}

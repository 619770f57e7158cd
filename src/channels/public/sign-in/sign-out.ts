import { endSession } from '#modules/access'
import { noSession } from '#web/cookies.ts'
import { action, redirect } from '#web/page.ts'

/** Leaves this browser. Once more, or after the session has ended, it is done already. */
export const submitSignOut = action('/sign-out', 'anyone', async ({ session, perform, view }) => {
  if (session) await perform(endSession, { sessionId: session.id })
  return redirect('/sign-in', {
    cookies: [noSession],
    notice: view.t('Anda sudah keluar.', 'You are signed out.'),
  })
})

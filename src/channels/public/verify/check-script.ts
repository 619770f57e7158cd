import { browserScript } from '#web/browser-script.ts'

/** Checks cards in the browser, so that nothing of them is sent. */
export const checkScript = browserScript(new URL('script/check-here.ts', import.meta.url), '/verify/check')

import type { Route } from '#web/page.ts'
import {
  submitAgain,
  submitChange,
  submitPause,
  submitRemove,
  submitResume,
  submitSecret,
  submitTest,
  viewChange,
} from './change.page.tsx'
import { viewWebhook } from './endpoint.page.tsx'
import { submitWebhook, viewWebhooks } from './list.page.tsx'
import { submitMessageAgain, viewMessage } from './message.page.tsx'

/** Programs that are told of what happens. */
export const webhookRoutes: readonly Route[] = [
  viewWebhooks,
  submitWebhook,
  viewWebhook,
  viewChange,
  submitChange,
  submitTest,
  submitPause,
  submitResume,
  submitRemove,
  submitSecret,
  submitAgain,
  viewMessage,
  submitMessageAgain,
]

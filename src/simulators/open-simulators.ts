import { Hono } from 'hono'
import type { App } from '#platform/app.ts'
import type { Route } from '#web/page.ts'
import { bankPages } from './bank/pages.ts'
import { statementRoutes } from './bank/index.ts'
import { createMessageSimulator } from './messages/gateway.ts'
import { messagesPage } from './messages/view-messages.tsx'
import { populationSimulator } from './population/population-simulator.ts'
import { createReceiverSimulator } from './receiver/inbox.ts'
import { receiverPages } from './receiver/view-receiver.tsx'

/** Every outside service once, speaking its real protocol over HTTP. Only where all people are invented. */
export function openSimulators(app: App): { readonly http: Hono; readonly pages: readonly Route[] } {
  const { messageGateway, populationRegister } = app.config
  const messages = createMessageSimulator(messageGateway.token, app.now)
  const receiver = createReceiverSimulator(app.now)
  const http = new Hono()
  http.route('/simulator/messages/gateway', messages.http)
  http.route(
    '/simulator/population',
    populationSimulator({ userId: populationRegister.user, password: populationRegister.password }),
  )
  http.route('/', statementRoutes(app))
  http.route('/', receiver.http)
  return { http, pages: [...bankPages, messagesPage(messages), ...receiverPages(receiver)] }
}

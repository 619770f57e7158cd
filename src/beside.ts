import { addDays, dayIn } from '@payung/law'
import { sealAudit, signHead } from '#modules/access'
import { keepOwnAccounts } from '#modules/contributions'
import { enqueueStatements } from '#modules/contributions/bank'
import { keepSkills } from '#modules/institute'
import { sweepAll } from '#modules/privacy'
import { keepTraining } from '#modules/training'
import { wakeWebhooks } from '#modules/webhooks'
import type { App } from '#platform/app.ts'
import { tellFacts } from '#platform/facts.ts'
import { newTrace, trace } from '#platform/log.ts'
import type { Watch } from './channels/public/status/index.ts'
import { subscriptionsOf } from './subscriptions.ts'

const hour = 3_600_000

/** What goes on beside requests and jobs, by the clock. Every server does it; each piece sees to it that twice does no harm. */
export function startBeside(app: App, watch: Watch): { stop(): Promise<void> } {
  const { database, log, now } = app
  const subscriptions = subscriptionsOf(app.config)
  const timers = [
    every(1000, () => sealAll(app)),
    every(1000, () => tellFacts(app, subscriptions)),
    every(5000, () => watch.look()),
    every(5000, () => wakeWebhooks(app)),
    every(hour, () => database.transaction((db) => sweepAll(db, now()))),
    every(hour, () => keepOwnAccounts(app)),
    every(hour, () => keepTraining(app)),
    every(hour, () => keepSkills(app)),
    every(hour, () => vouch(app)),
    every(hour, () => reconcileBanks(app)),
  ]
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await sealAll(app)
      await vouch(app)
    },
  }

  function every(milliseconds: number, work: () => Promise<unknown>): NodeJS.Timeout {
    const once = () => work().catch((error: unknown) => log.error('beside.failed', error))
    return setInterval(() => trace.run(newTrace(), once), milliseconds).unref()
  }
}

/** A head that we have signed goes to the log too: whoever is sent the log can show later that it was ours. */
async function vouch({ database, log, now }: App): Promise<void> {
  const signed = await database.transaction((db) => signHead(db, now()))
  if (signed) log.info('audit.vouched', { head: signed })
}

/** Asks every bank for what came in yesterday and today. A line that is known already changes nothing. */
async function reconcileBanks({ database, now }: App): Promise<void> {
  const today = dayIn(now())
  await database.transaction((db) => enqueueStatements(db, null, { from: addDays(today, -1), to: today }))
}

/** The chain takes up what has been recorded; its head goes to the log, so that nobody can shorten the chain unnoticed. */
async function sealAll({ database, log }: App): Promise<void> {
  for (let sealed = 1000; sealed === 1000;) {
    const result = await database.transaction(sealAudit)
    sealed = result.sealed
    const { head } = result
    if (sealed > 0 && head)
      log.info('audit.sealed', { position: head.position, hash: head.hash.toString('hex') })
  }
}

import { checkUpload } from '#modules/contributions'
import { matchStatementTask } from '#modules/contributions/bank'
import { findDuplicates, usualRegister, verifyPeople, type PopulationRegister } from '#modules/registry'
import { tellEndpoints, toldFacts } from '#modules/webhooks'
import { sendMessage } from '#platform/messages.ts'
import type { App } from '#platform/app.ts'
import { tellingTasks, type Subscription } from '#platform/facts.ts'
import { enqueue, type Task } from '#platform/jobs.ts'

/** What happens next: which fact moves whom. A lower module states a fact; here stands who acts on it. */
export function subscriptionsOf(config: App['config']): readonly Subscription[] {
  const verify = verifyPeople(registerOf(config))
  return [
    {
      facts: ['registry.workers-enrolled', 'registry.own-account-registered'],
      name: 'look for people who may be known already',
      act: (app, { about }) =>
        app.database.transaction((db) =>
          enqueue(db, findDuplicates, { at: String(about['at']) }, { once: `duplicates-${about['at']}` }),
        ),
    },
    {
      facts: ['registry.workers-enrolled', 'registry.own-account-registered'],
      name: 'compare new people with the civil register',
      act: (app) => app.database.transaction((db) => enqueue(db, verify, {}, { once: 'verify-people' })),
    },
    {
      facts: ['registry.person-corrected'],
      name: 'compare a corrected person with the civil register',
      act: (app) => app.database.transaction((db) => enqueue(db, verify, {}, { once: 'verify-people' })),
    },
    { facts: toldFacts, name: 'tell programs that want to know', act: tellEndpoints },
  ]
}

/** Every kind of work that the queue may hold. */
export function tasksOf(config: App['config']): Task<never>[] {
  return [
    checkUpload,
    matchStatementTask,
    findDuplicates,
    verifyPeople(registerOf(config)),
    sendMessage(config.messageGateway),
    ...tellingTasks(subscriptionsOf(config)),
  ] as Task<never>[]
}

function registerOf({ populationRegister: { url, user, password } }: App['config']): PopulationRegister {
  return { ...usualRegister, url, userId: user, password, callerIp: '127.0.0.1' }
}

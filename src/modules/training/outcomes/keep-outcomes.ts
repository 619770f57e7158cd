import { addDays, dayIn } from '@payung/law'
import type { App } from '#platform/app.ts'
import { queueMessages } from '#platform/messages.ts'
import { statesBefore } from '../machine.ts'
import { askedUntil, daysForBooks, outcomeMonths } from './outcome.ts'
import * as rows from './outcome.sql.ts'

/**
 * Whether training led to work, by sets: first from contributions, then by asking, then closed without an answer. For every hour; a
 * second time it finds its work done.
 */
export function keepOutcomes(app: App): Promise<void> {
  const now = app.now()
  const today = dayIn(now)
  return app.database.transaction(async (db) => {
    if (!(await db.get<{ mine: boolean }>(rows.tryKeeping())).mine) return
    await db.run(rows.insertDue(today))
    await db.run(rows.answerFromContributions(now))
    const asked = await db.many<{ phone: string }>(rows.ask(addDays(today, -daysForBooks), now))
    if (asked.length > 0) {
      const text = `Payung: dua pertanyaan tentang pelatihan Anda, kurang dari semenit: ${app.config.publicUrl}/member/training/outcome`
      const to = asked.map(({ phone }) => phone)
      await queueMessages(db, { to, text, purpose: 'training outcome' }, now)
    }
    await db.run(rows.close(askedUntil(now), now))
    for (const afterMonths of outcomeMonths) {
      const to = `outcome-${afterMonths}m` as const
      const before = statesBefore('enrolment', to)
      await db.run(rows.takeSteps({ afterMonths, to, before, by: 'Sistem', now }))
    }
  })
}

import { z } from 'zod'
import { present } from '#base/assert.ts'
import * as fields from '#platform/fields.ts'
import { queueMessages } from '#platform/messages.ts'
import { operation } from '#platform/operation.ts'
import type { Breach } from './breach.ts'
import * as rows from './breaches.sql.ts'
import { asMessage, letterToAuthority, letterToPerson } from './letters.ts'
import { lockOpen } from './open-breach.ts'
import { lettersNotSent, nobodyConcerned, notEveryoneReached } from './problems.ts'

/**
 * Writes to everyone in the case who has no letter yet, and the first time to the institution: by message where there is a number
 * or an address, on paper for the post where there is none.
 */
export const sendBreachLetters = operation({
  name: 'privacy.send-breach-letters',
  summary: { id: 'Kirim surat pemberitahuan', en: 'Send the letters of a case' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/breaches/{breachId}/letters' },
  input: z.object({ breachId: z.uuid() }),
  output: z.object({ byMessage: fields.count, byPost: fields.count }),
  async run({ db, actor, now, publicUrl, note }, { breachId }) {
    const { sentAt } = await lockOpen(db, breachId)
    const breach = await db.get<Breach>(rows.getBreach(breachId))
    if (breach.people === 0) throw nobodyConcerned()
    const people = await db.many<{ personId: bigint; to: string | null }>(rows.toBeWritten(breachId))
    const reachable = people.flatMap(({ personId, to }) => (to === null ? [] : [{ personId, to }]))
    const own = letterToPerson(breach, [], 'id')
    const text = asMessage(own, breach.number, `${publicUrl}/member/breaches/${breachId}`, 'id')
    const ids = await queueMessages(
      db,
      { to: reachable.map(({ to }) => to), text, purpose: 'data breach notice' },
      now,
    )
    const messageOf = new Map(reachable.map(({ personId }, place) => [personId, ids[place]]))
    await db.run(
      rows.markWritten({
        breachId,
        personIds: people.map(({ personId }) => personId),
        messageIds: people.map(({ personId }) => messageOf.get(personId) ?? null),
        now,
      }),
    )
    if (!sentAt) {
      const letter = asMessage(letterToAuthority(breach, 'id'), breach.number, `${publicUrl}/privacy`, 'id')
      const [authorityMessage] = await queueMessages(
        db,
        { to: [breach.authorityEmail], text: letter, purpose: 'data breach notice to authority' },
        now,
      )
      await db.run(
        rows.markSent({
          breachId,
          by: actor.name,
          authorityMessage: present(authorityMessage, 'one message was queued'),
          now,
        }),
      )
    }
    const byPost = people.length - reachable.length
    note({ breach: breach.number, byMessage: reachable.length, byPost })
    return { byMessage: reachable.length, byPost }
  },
})

/** The letters on paper were given to the post. */
export const noteBreachPost = operation({
  name: 'privacy.note-breach-post',
  summary: { id: 'Catat surat sudah diserahkan ke pos', en: 'Note that letters were given to the post' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/breaches/{breachId}/post' },
  input: z.object({ breachId: z.uuid() }),
  output: z.object({ posted: fields.count }),
  async run({ db, now, note }, { breachId }) {
    const { sentAt } = await lockOpen(db, breachId)
    if (!sentAt) throw lettersNotSent()
    const posted = await db.run(rows.markPosted(breachId, now))
    note({ breach: breachId, posted })
    return { posted }
  },
})

/** Closes a case once everyone has been told, with what was done. */
export const closeBreach = operation({
  name: 'privacy.close-breach',
  summary: { id: 'Tutup kasus kegagalan pelindungan data', en: 'Close a case of data that got out' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/breaches/{breachId}/close' },
  input: z.object({ breachId: z.uuid(), outcome: fields.line(10, 2000) }),
  output: z.object({ breachId: z.uuid() }),
  async run({ db, actor, now, note }, { breachId, outcome }) {
    const { sentAt } = await lockOpen(db, breachId)
    if (!sentAt) throw lettersNotSent()
    const { people, reached, posted, number } = await db.get<Breach>(rows.getBreach(breachId))
    const left = people - reached - posted
    if (left > 0) throw notEveryoneReached(left)
    await db.run(rows.closeBreach({ breachId, outcome, by: actor.name, now }))
    note({ breach: number })
    return { breachId }
  },
})

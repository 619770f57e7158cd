import {
  addBreachPeople,
  addLookedAt,
  closeBreach,
  dropBreachPerson,
  noteBreachPost,
  sendBreachLetters,
} from '#modules/privacy'
import { formatCount } from '#ui/format.ts'
import { action, redirect } from '#web/page.ts'
import { breachPath } from '../addresses.ts'
import { idIn } from '../desk.ts'
import { drawCase } from './case.page.tsx'

/** What is done with a case, each leading back to it. */

export const submitPeople = action(
  '/officer/breaches/:breachId/people',
  'officer',
  async ({ params, perform, form, view }) => {
    const breachId = idIn(params.breachId)
    const lines = (form.values['membershipNos'] ?? '').split(/[\n,;]/)
    const membershipNos = lines.map((line) => line.trim()).filter(Boolean)
    const { added } = await perform(addBreachPeople, { breachId, membershipNos }, { key: form.requestKey })
    return redirect(breachPath(breachId), { notice: addedWords(view, added) })
  },
  { onProblem: drawCase },
)

export const submitDrop = action(
  '/officer/breaches/:breachId/drop',
  'officer',
  async ({ params, perform, form, view }) => {
    const breachId = idIn(params.breachId)
    await perform(dropBreachPerson, { breachId, personId: form.values['personId'] }, { key: form.requestKey })
    return redirect(breachPath(breachId), {
      notice: view.t('Dikeluarkan dari kasus.', 'Taken out of the case.'),
    })
  },
  { onProblem: drawCase },
)

export const submitLookedAt = action(
  '/officer/breaches/:breachId/looked-at',
  'officer',
  async ({ params, perform, form, view }) => {
    const breachId = idIn(params.breachId)
    const { caller, from, to } = form.values
    const { added } = await perform(addLookedAt, { breachId, caller, from, to }, { key: form.requestKey })
    return redirect(breachPath(breachId), { notice: addedWords(view, added) })
  },
  { onProblem: drawCase },
)

function addedWords({ t }: { t: (id: string, en: string) => string }, added: number): string {
  const count = formatCount(added)
  return t(`${count} orang ditambahkan.`, `${count} added.`)
}

export const submitSend = action(
  '/officer/breaches/:breachId/send',
  'officer',
  async ({ params, perform, form, view }) => {
    const breachId = idIn(params.breachId)
    const { byMessage, byPost } = await perform(sendBreachLetters, { breachId }, { key: form.requestKey })
    const [sent, printed] = [formatCount(byMessage), formatCount(byPost)]
    return redirect(breachPath(breachId), {
      notice: view.t(
        `${sent} surat dikirim lewat pesan, ${printed} lewat pos.`,
        `${sent} letters go by message, ${printed} by post.`,
      ),
    })
  },
  { onProblem: drawCase },
)

export const submitPosted = action(
  '/officer/breaches/:breachId/posted',
  'officer',
  async ({ params, perform, form, view }) => {
    const breachId = idIn(params.breachId)
    const { posted } = await perform(noteBreachPost, { breachId }, { key: form.requestKey })
    const count = formatCount(posted)
    return redirect(breachPath(breachId), {
      notice: view.t(`${count} surat tercatat diserahkan.`, `${count} letters are noted as posted.`),
    })
  },
  { onProblem: drawCase },
)

export const submitClose = action(
  '/officer/breaches/:breachId/close',
  'officer',
  async ({ params, perform, form, view }) => {
    const breachId = idIn(params.breachId)
    await perform(closeBreach, { breachId, outcome: form.values['outcome'] }, { key: form.requestKey })
    return redirect(breachPath(breachId), { notice: view.t('Kasus ditutup.', 'The case is closed.') })
  },
  { onProblem: drawCase },
)

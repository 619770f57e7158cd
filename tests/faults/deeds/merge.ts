import assert from 'node:assert/strict'
import { present } from '#base/assert.ts'
import type { Stage } from '../stage.ts'
import type { Browser } from './browser.ts'

/** One officer proposes that two people are one, the other agrees. Each form is sent until it is answered. */
export async function merge(
  stage: Stage,
  [proposer, approver]: readonly [Browser, Browser],
  [kept, merged]: readonly [string, string],
): Promise<void> {
  const proposal = await proposer.formAt('/officer/purpose', { kept, reason: 'Satu orang dengan dua nomor' })
  const compare = `/officer/duplicates/compare/${kept}/${merged}`
  const place = await stage.step('merge', () => send(stage, proposer, `${compare}/propose`, proposal))
  const agreement = await approver.formAt('/officer/purpose', {})
  await stage.step('merge', () => send(stage, approver, `${place}/approve`, agreement))
  stage.acknowledge({
    what: `merge of ${merged} into ${kept}`,
    answer: kept,
    again: async () => {
      const { rows } = await stage.machine.ask<{ id: string }>(
        `select coalesce(merged_into, id) as id from registry.person where id = $1`,
        [merged],
      )
      return String(rows[0]?.id)
    },
  })
}

/** @returns where the form led to; the same when it is sent again */
async function send(stage: Stage, browser: Browser, path: string, form: URLSearchParams): Promise<string> {
  const ask = async () => {
    const { status, headers, text } = await browser.send(path, form)
    assert.equal(status, 303, `${path}: ${text.slice(0, 2000)}`)
    return present(headers.get('location'), 'it leads somewhere')
  }
  const answer = await ask()
  stage.acknowledge({ what: `form ${path}`, answer, again: ask })
  return answer
}

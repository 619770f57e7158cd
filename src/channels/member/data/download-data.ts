import { dayIn } from '@payung/law'
import { z } from 'zod'
import { exportPerson } from '#modules/privacy'
import { download, page } from '#web/page.ts'

/** Everything that is held about the member, as docs/personal-data.md describes it. */
export const downloadData = page('/member/data/download', 'member', async ({ perform, personId, view }) => {
  const copy = await perform(exportPerson, { personId: String(personId) })
  const text = JSON.stringify(z.encode(exportPerson.output, copy), null, 2)
  const name = `${view.t('data-saya', 'my-data')}-${dayIn(view.now)}.json`
  return download(name, 'application/json; charset=utf-8', Buffer.from(text))
})

import { billProject } from '#modules/contributions'
import { addProjectPart, registerProject } from '#modules/registry'
import type { Plot } from './plot.ts'
import type { Scene } from './stage.ts'

/** The garment maker builds a store by itself, with a roofer, and has paid as far as the work has come. */
export function building({ calendar, account, firms: { garment } }: Plot): Scene[] {
  const month = calendar.current - 2
  return [
    {
      at: calendar.at(month, 8, '14:20'),
      play: async (stage) => {
        const owner = await garment.owner()
        const { npp, plan } = garment
        const { regionCode, name: builder } = plan.form
        const span = { beginsOn: calendar.day(month, 10), endsOn: calendar.day(month + 6, 30) }
        const { projectNo } = await stage.ask(owner, registerProject, {
          ...span,
          npp,
          name: 'Gudang bahan baku',
          owner: builder,
          contractNo: 'CBN/BGN/07',
          regionCode,
          value: 780_000_000,
        })
        await stage.ask(owner, addProjectPart, {
          ...span,
          projectNo,
          name: 'Rangka dan penutup atap',
          contractor: 'CV Atap Kokoh',
          regionCode,
          value: 145_000_000,
        })
        const { code, total } = await stage.ask(owner, billProject, { npp, projectNo, progress: 40 })
        await account.receiveOwn(stage, { code, amount: total })
      },
    },
  ]
}

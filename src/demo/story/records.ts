import { formatMonth } from '@payung/law'
import { openDispute } from '#modules/contributions'
import { approveMerge, proposeMerge, reportDeath, viewPerson } from '#modules/registry'
import type { Actor } from '#platform/actor.ts'
import type { InventedPerson } from '../people.ts'
import { memberOf, personIdOf } from './members.ts'
import type { Plot } from './plot.ts'
import type { Scene, Stage } from './stage.ts'
import { deceased, kasim, rina, yusuf, yusup } from './townspeople.ts'

/** What happens to people's records: two that were one, a death, a wage in dispute, and who looked. */
export function records(plot: Plot): Scene[] {
  const { calendar, staff } = plot
  const month = calendar.current - 3
  const look = async (stage: Stage, actor: Promise<Actor>, person: InventedPerson, purpose: string) => {
    await stage.ask(await actor, viewPerson, { personId: String(await personIdOf(stage, person)) }, purpose)
  }
  let mergeId = ''
  return [
    { at: calendar.at(month, 12, '09:00'), play: (stage) => reportDeceased(stage, plot) },
    {
      at: calendar.at(month, 18, '10:15'),
      play: async (stage) => {
        await look(stage, staff.officer(), yusuf, 'Memeriksa dua catatan atas nama Yusuf Ramadhan')
        mergeId = await propose(stage, plot)
      },
    },
    {
      at: calendar.at(month, 19, '08:50'),
      play: async (stage) => {
        await look(stage, staff.supervisor(), yusuf, 'Memeriksa usulan penggabungan')
        await stage.ask(await staff.supervisor(), approveMerge, { mergeId })
      },
    },
    {
      at: calendar.hoursAgo(62),
      play: (stage) => look(stage, staff.auditor(), rina, 'Uji petik perlindungan data triwulan'),
    },
    {
      at: calendar.hoursAgo(44),
      play: (stage) => look(stage, staff.officer(), rina, 'Pertanyaan lewat telepon tentang saldo JHT'),
    },
    { at: calendar.hoursAgo(26), play: (stage) => disputeWage(stage, plot) },
    {
      at: calendar.hoursAgo(5),
      play: (stage) => look(stage, staff.officer(), kasim, 'Menindaklanjuti keberatan upah'),
    },
  ]
}

/** A harvester has died on the way home; the plantation reports it. */
async function reportDeceased(stage: Stage, { calendar, firms: { plantation } }: Plot): Promise<void> {
  const personId = String(await personIdOf(stage, deceased))
  const diedOn = calendar.day(calendar.current - 3, 10)
  await stage.ask(await plantation.owner(), reportDeath, { npp: plantation.npp, personId, diedOn })
}

async function propose(stage: Stage, { staff }: Plot): Promise<string> {
  const { mergeId } = await stage.ask(await staff.officer(), proposeMerge, {
    keptPerson: String(await personIdOf(stage, yusuf)),
    mergedPerson: String(await personIdOf(stage, yusup)),
    reason: 'KTP asli dilihat: dua angka NIK tertukar saat didaftarkan di proyek jembatan.',
  })
  return mergeId
}

/** Kasim of the shop says that he earns more than is reported. Nobody has answered yet. */
async function disputeWage(stage: Stage, { calendar, players, firms }: Plot): Promise<void> {
  const { actor, personId } = await memberOf(stage, players, 'kasim', kasim)
  const month = calendar.current - 3
  await stage.ask(actor, openDispute, {
    personId,
    employerId: String(firms.shop.employerId),
    month: formatMonth(month),
    kind: 'wage',
    wageClaimed: calendar.wage(5_200_000),
    story: 'Sejak naik jadi kepala toko gaji saya lebih besar, tetapi yang dilaporkan masih yang lama.',
  })
}

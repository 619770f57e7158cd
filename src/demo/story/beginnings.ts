import { formatMonth, law, reliefJkkRates } from '@payung/law'
import { invite } from '#modules/access'
import { addUnit, changeEmployer, changeTerms } from '#modules/registry'
import type { EmployerRole } from '#platform/actor.ts'
import { cast, type Who } from './cast.ts'
import type { Firm } from './firm.ts'
import { hospitalUnits } from './firms.ts'
import { joinAsMember } from './members.ts'
import type { Plot } from './plot.ts'
import type { Scene, Stage } from './stage.ts'
import { kasim, rina } from './townspeople.ts'

/** Who may do what: the branch's people, the employers' colleagues, members who open their account. */
export function beginnings(plot: Plot): Scene[] {
  const { calendar, staff, firms } = plot
  const { garment, hospital } = firms
  const whenRegistered = (firm: Firm, time: string) => calendar.at(firm.plan.firstMonth, 1, time)
  return [
    { at: calendar.at(calendar.first, 1, '08:00'), play: (stage) => staff.appoint(stage) },
    {
      at: whenRegistered(garment, '09:10'),
      play: async (stage) => {
        await inviteTo(stage, plot, garment, {
          ayu: 'employer.filer',
          rusdi: 'employer.approver',
          meliana: 'employer.reader',
        })
      },
    },
    { at: whenRegistered(garment, '11:30'), play: (stage) => grantRelief(stage, plot) },
    { at: whenRegistered(hospital, '09:10'), play: (stage) => setUpHospital(stage, plot) },
    { at: calendar.at(calendar.ago(5), 20, '20:10'), play: (stage) => joinAsMember(stage, 'rina', rina) },
    { at: calendar.at(calendar.ago(4), 18, '21:30'), play: (stage) => joinAsMember(stage, 'kasim', kasim) },
    {
      at: calendar.at(calendar.current - 3, 1, '08:15'),
      play: async (stage) => {
        await stage.ask(await garment.owner(), changeEmployer, { npp: garment.npp, twoPeople: true })
      },
    },
  ]
}

/** Whose password is still being hashed is waited for: an invitation would open the account without one. */
async function inviteTo(
  stage: Stage,
  { players }: Plot,
  firm: Firm,
  colleagues: Partial<Record<Who, EmployerRole>>,
): Promise<void> {
  const owner = await firm.owner()
  for (const [who, role] of Object.entries(colleagues)) {
    await players.accountOf(who as Who) // Keys of a record by `Who`.
    const { name, phone } = cast[who as Who]
    await stage.ask(owner, invite, { employerId: String(firm.employerId), name, phone, role })
  }
}

/** Half of JKK for labour-intensive industries, if any month of the story falls under it. */
async function grantRelief(stage: Stage, { calendar, staff, firms: { garment } }: Plot): Promise<void> {
  const months = Array.from({ length: calendar.current - calendar.first + 1 }, (_, at) => calendar.first + at)
  if (!months.some((month) => law.in(reliefJkkRates, month))) return
  await stage.ask(await staff.officer(), changeTerms, {
    npp: garment.npp,
    fromMonth: formatMonth(garment.plan.firstMonth),
    labourIntensive: true,
    reason: 'Industri pakaian jadi, padat karya menurut PP 7/2025',
  })
}

async function setUpHospital(stage: Stage, plot: Plot): Promise<void> {
  const { hospital } = plot.firms
  await inviteTo(stage, plot, hospital, { yuliana: 'employer.filer' })
  if (hospital.plan.form.kind !== 'public-body') return
  for (const unit of hospitalUnits)
    await stage.ask(await hospital.owner(), addUnit, { npp: hospital.npp, ...unit })
}

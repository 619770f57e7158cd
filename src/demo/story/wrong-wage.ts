import { formatMonth } from '@payung/law'
import { answerDispute, decideDispute, openDispute } from '#modules/contributions'
import { answerLeaveQuestion, listLeaveQuestions } from '#modules/registry'
import { wageLine } from '../worker-file.ts'
import { memberOf } from './members.ts'
import { wrongWageMonth } from './rounds.ts'
import type { Plot } from './plot.ts'
import type { Scene, Stage } from './stage.ts'
import { rina } from './townspeople.ts'

const rightWage = 12_400_000

/**
 * Rina's wage of one month was typed wrong. She says so, the employer agrees, an officer decides, the return is revised
 * and the difference billed and paid. She also has a second job, about which the first employer is asked.
 */
export function wrongWage(plot: Plot): Scene[] {
  const { calendar, firms, staff } = plot
  const { garment } = firms
  const month = wrongWageMonth(calendar)
  const at = (date: number, time: string) => calendar.at(month + 1, date, time)
  let disputeId = ''
  let returnId = ''
  return [
    { at: calendar.at(calendar.current - 4, 9, '11:00'), play: (stage) => stillHere(stage, plot) },
    { at: at(14, '20:45'), play: async (stage) => void (disputeId = await dispute(stage, plot)) },
    {
      at: at(15, '09:20'),
      play: async (stage) => {
        const answer = 'Benar, dua angka tertukar saat kami mengetik upah. Laporan akan kami betulkan.'
        await stage.ask(await garment.filer(), answerDispute, { disputeId, answer })
      },
    },
    {
      at: at(16, '14:05'),
      play: async (stage) => {
        const reason =
          'Slip gaji dan jawaban perusahaan sama. Laporan pembetulan dikirim perusahaan bulan ini.'
        const decision = { disputeId, outcome: 'will-be-corrected', reason } as const
        await stage.ask(await staff.officer(), decideDispute, decision, 'Memutus keberatan upah')
      },
    },
    {
      at: at(18, '10:30'),
      play: async (stage) => {
        returnId = await garment.open(stage, month, 'revised')
        const lines = [wageLine(rina, calendar.wage(rightWage))]
        await garment.upload(stage, returnId, { kind: 'wages', name: 'pembetulan upah.csv', lines })
        await garment.submit(stage, returnId)
      },
    },
    { at: at(18, '16:10'), play: (stage) => garment.finalise(stage, returnId) },
    { at: at(20, '10:40'), play: (stage) => garment.pay(stage, month, 'revised') },
  ]
}

async function dispute(stage: Stage, { calendar, players, firms }: Plot): Promise<string> {
  const { actor, personId } = await memberOf(stage, players, 'rina', rina)
  const month = wrongWageMonth(calendar)
  const { disputeId } = await stage.ask(actor, openDispute, {
    personId,
    employerId: String(firms.garment.employerId),
    month: formatMonth(month),
    kind: 'wage',
    wageClaimed: calendar.wage(rightWage),
    story: 'Upah saya bulan itu dilaporkan lebih kecil daripada slip gaji saya.',
  })
  return disputeId
}

/** The garment works is asked whether Rina has left, now that she works elsewhere too. */
async function stillHere(stage: Stage, { firms: { garment } }: Plot): Promise<void> {
  const filer = await garment.filer()
  const { npp } = garment
  const { questions } = await stage.ask(filer, listLeaveQuestions, { npp })
  for (const { questionId } of questions) {
    await stage.ask(filer, answerLeaveQuestion, { npp, questionId, answer: 'still-here' })
  }
}

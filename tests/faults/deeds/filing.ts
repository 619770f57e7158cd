import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { formatMonth, parseMonth } from '@payung/law'
import type { Chance } from '../../../src/world/chance.ts'
import { workerFile, workerRow } from '../../scenarios/worker-file.ts'
import type { Employer } from '../machine/settle.ts'
import type { Stage } from '../stage.ts'
import { EmployerProgram } from './api.ts'
import { pay } from './payment.ts'

const firstMonth = parseMonth('2024-01')

/** The months of one employer, filed one after the other: its workers, its files, its bills, its money. */
export class Desk {
  readonly #stage: Stage
  readonly #employer: Employer
  /** Each desk numbers its invented workers from a place of its own. */
  readonly #firstSerial: number
  #filed = 0
  #workers = 0

  constructor(stage: Stage, employer: Employer, firstSerial: number) {
    this.#stage = stage
    this.#employer = employer
    this.#firstSerial = firstSerial
  }

  /** Files the next month with new workers in a file of its own, and pays for it; sometimes by way of the month run. */
  async file(chance: Chance): Promise<void> {
    const month = formatMonth(firstMonth + this.#filed++)
    const program = new EmployerProgram(this.#stage, chance, this.#employer)
    const opened = await this.#stage.step('open return', () =>
      program.write(`/employers/${this.#employer.npp}/returns`, { month }),
    )
    const returnId = String(opened['returnId'])
    await this.#upload(program, chance, { month, returnId })
    const billId =
      chance.below(3) === 0
        ? await this.#byMonthRun(program, { month, returnId })
        : await this.#finalise(program, returnId)
    const bill = await program.read(`/bills/${billId}`)
    assert.equal(bill['workers'], this.#workers, 'everyone whose file was taken is on the bill')
    if (bill['state'] !== 'waiting' && bill['state'] !== 'overdue') return
    const { code, amount } =
      bill['code'] === null
        ? await program.write(`/bills/${billId}/payment-codes`, {})
        : { code: bill['code'], amount: bill['codeAmount'] }
    const payment = { code: String(code), amount: BigInt(String(amount)) }
    await this.#stage.step('payment', () => pay(this.#stage, chance, payment))
    assert.equal((await program.read(`/bills/${billId}`))['state'], 'paid')
  }

  async #upload(
    program: EmployerProgram,
    chance: Chance,
    { month, returnId }: { month: string; returnId: string },
  ): Promise<void> {
    const count = 5 + chance.below(25)
    const [year, number] = month.split('-')
    const day = `03-${number}-${year}`
    const rows = Array.from({ length: count }, (_, at) => ({
      ...workerRow(0, { TGL_AWAL_BEKERJA: day, TANGGAL_KEPESERTAAN: day }),
      ...invented(this.#firstSerial + this.#workers + at),
    }))
    const bytes = await workerFile(rows)
    const { uploadId } = await this.#stage.step('upload', () =>
      program.write(`/returns/${returnId}/uploads?kind=workers`, bytes),
    )
    await this.#stage.step('check of the file', async () => {
      for (const deadline = Date.now() + 600_000; ; await sleep(100)) {
        const { state, rowsAccepted, problem } = await program.read(`/uploads/${String(uploadId)}`)
        assert.notEqual(state, 'refused', JSON.stringify(problem))
        if (state === 'checked')
          return assert.equal(rowsAccepted, count, 'every row of the file was taken once')
        assert.ok(Date.now() < deadline, `the check of a file has been ${String(state)} for ten minutes`)
      }
    })
    this.#workers += count
  }

  async #finalise(program: EmployerProgram, returnId: string): Promise<string> {
    const { billId } = await this.#stage.step('finalise', () =>
      program.write(`/returns/${returnId}/finalise`, { wageNote: 'uji' }),
    )
    return String(billId)
  }

  /** Submitted, then billed by the command, which is started again until it has come to its end. */
  async #byMonthRun(
    program: EmployerProgram,
    { month, returnId }: { month: string; returnId: string },
  ): Promise<string> {
    await this.#stage.step('submit', () => program.write(`/returns/${returnId}/submit`, { wageNote: 'uji' }))
    await this.#stage.step('month run', () => this.#stage.command(['month', month]))
    const { bills } = await program.read(`/employers/${this.#employer.npp}/bills?limit=100`)
    const bill = (bills as Readonly<Record<string, unknown>>[]).find((one) => one['returnId'] === returnId)
    assert.ok(bill, `the month run has billed ${month}`)
    return String(bill['billId'])
  }
}

const [vowels, consonants] = ['aiueo', 'bcdfghjklmnprstw']

/** Somebody of a number of their own, born on one of ten thousand days, with a name unlike others: few look like one person. */
function invented(serial: number): Record<string, string> {
  const born = new Date(Date.UTC(1970, 0, 1 + ((serial * 7919) % 10_950)))
  const [year, month, day] = born.toISOString().slice(0, 10).split('-')
  const syllable = (from: number) => `${consonants[from % 16]}${vowels[Math.floor(from / 16) % 5]}`
  const word = (from: number) => [from, from * 31 + 7, from * 17 + 3].map(syllable).join('')
  return {
    NO_PEGAWAI: `P${serial}`,
    NAMA_LENGKAP: `${word(serial)} ${word(serial * 101 + 13)}`,
    NOMOR_IDENTITAS: `990101${day}${month}${year?.slice(2)}${String(serial % 10_000).padStart(4, '0')}`,
    TANGGAL_LAHIR: `${day}-${month}-${year}`,
    NAMA_IBU_KANDUNG: `${word(serial * 7 + 1)} ${word(serial * 3 + 2)}`,
    HP: `0813${String(10_000_000 + serial)}`,
  }
}

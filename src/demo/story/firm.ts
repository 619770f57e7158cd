import { formatMonth, type Month } from '@payung/law'
import type { z } from 'zod'
import { present } from '#base/assert.ts'
import {
  checkUpload,
  finaliseReturn,
  listBills,
  openReturn,
  renewPaymentCode,
  submitReturn,
  uploadFile,
} from '#modules/contributions'
import { findDuplicates, registerEmployer } from '#modules/registry'
import type { Actor, EmployerRole } from '#platform/actor.ts'
import { cast, type Players, type Who } from './cast.ts'
import type { CollectionAccount } from './collection-account.ts'
import type { Stage } from './stage.ts'
import { leaverColumns, wageColumns, workerColumns, writeLines, type Line } from '../worker-file.ts'

type Kind = 'regular' | 'supplementary' | 'revised'

/** What an employer writes on the form, but for who fills it in. */
type FirmForm = Pick<
  z.input<typeof registerEmployer.input>,
  'kind' | 'name' | 'nib' | 'kbli' | 'scale' | 'riskClass' | 'riskReason' | 'jht' | 'regionCode' | 'address'
>

export type FirmPlan = {
  readonly form: FirmForm
  readonly firstMonth: Month
  readonly owner: Who
  /** Who prepares returns and who makes them final, where that is not the owner. */
  readonly filer?: Who
  readonly approver?: Who
  readonly workers: readonly Line[]
  /** Columns of its worker files, where they are not the usual ones. */
  readonly columns?: readonly string[]
}

export type Papers = {
  readonly kind: 'workers' | 'wages' | 'leavers'
  readonly name: string
  readonly lines: readonly Line[]
}

/** An employer of the story, and what it does with Payung month by month. */
export class Firm {
  readonly plan: FirmPlan
  readonly #players: Players
  readonly #account: CollectionAccount
  #employer: { readonly npp: string; readonly employerId: bigint } | null = null

  constructor(plan: FirmPlan, players: Players, account: CollectionAccount) {
    this.plan = plan
    this.#players = players
    this.#account = account
  }

  get npp(): string {
    return present(this.#employer, 'the employer has registered').npp
  }

  get employerId(): bigint {
    return present(this.#employer, 'the employer has registered').employerId
  }

  as(who: Who, role: EmployerRole): Promise<Actor> {
    return this.#players.as(who, { role, employerId: this.employerId })
  }

  owner(): Promise<Actor> {
    return this.as(this.plan.owner, 'employer.owner')
  }

  filer(): Promise<Actor> {
    return this.plan.filer ? this.as(this.plan.filer, 'employer.filer') : this.owner()
  }

  approver(): Promise<Actor> {
    return this.plan.approver ? this.as(this.plan.approver, 'employer.approver') : this.owner()
  }

  async register(stage: Stage): Promise<void> {
    const { form, firstMonth, owner } = this.plan
    const { name: contactName, phone: contactPhone } = cast[owner]
    const application = { ...form, contactName, contactPhone, firstMonth: formatMonth(firstMonth) }
    this.#employer = await stage.ask(await this.#players.as(owner), registerEmployer, application)
  }

  async open(stage: Stage, month: Month, kind: Kind = 'regular'): Promise<string> {
    const asked = { npp: this.npp, month: formatMonth(month), kind }
    return (await stage.ask(await this.filer(), openReturn, asked)).returnId
  }

  /** Sends a file, sees it checked, and new people compared with those who are known. */
  async upload(stage: Stage, returnId: string, papers: Papers): Promise<void> {
    const columns = {
      workers: this.plan.columns ?? workerColumns,
      wages: wageColumns,
      leavers: leaverColumns,
    }
    const bytes = await writeLines(
      papers.lines,
      columns[papers.kind],
      papers.name.endsWith('.csv') ? 'semicolons' : 'xlsx',
    )
    const file = { name: papers.name, bytes }
    const { uploadId } = await stage.ask(await this.filer(), uploadFile, {
      returnId,
      kind: papers.kind,
      file,
    })
    await checkUpload.run(stage.app, { uploadId })
    if (papers.kind === 'workers') await findDuplicates.run(stage.app, { at: stage.time.toISOString() })
  }

  async submit(stage: Stage, returnId: string): Promise<void> {
    await stage.ask(await this.filer(), submitReturn, { returnId })
  }

  async finalise(stage: Stage, returnId: string): Promise<void> {
    await stage.ask(await this.approver(), finaliseReturn, { returnId })
  }

  /** Pays the bill of a month; with a new code where the old one has expired. */
  async pay(stage: Stage, month: Month, kind: Kind = 'regular'): Promise<void> {
    const owner = await this.owner()
    const { bills } = await stage.ask(owner, listBills, { npp: this.npp })
    const bill = present(
      bills.find((one) => one.month === month && one.kind === kind),
      'the month has a bill',
    )
    if (bill.settledAt) return
    const open = bill.codeExpiresAt !== null && bill.codeExpiresAt >= stage.time
    const { code, amount } = open
      ? { code: bill.code, amount: bill.codeAmount }
      : await stage.ask(owner, renewPaymentCode, { billId: bill.billId })
    if (code && amount) await this.#account.receive(stage, { code, amount, bill: bill.number })
  }
}

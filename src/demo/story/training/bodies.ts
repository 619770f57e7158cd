import { addDays, addMonths, type Day } from '@payung/law'
import { grantRole } from '#modules/access'
import {
  activateProvider,
  addPaper,
  answerCompletion,
  applyAsProvider,
  beginDocumentCheck,
  changeApplication,
  planProviderCheck,
  recordProviderCheck,
  requestCompletion,
  signAgreement,
  submitApplication,
} from '#modules/training'
import type { Actor, ProviderRole } from '#platform/actor.ts'
import { cast, type Who } from '../cast.ts'
import type { Plot } from '../plot.ts'
import type { Scene, Stage } from '../stage.ts'
import { onDay } from './days.ts'

type Place = { readonly regionCode: string; readonly address: string }

/** A training body of the story, and who acts for it. */
export class Body {
  readonly #plot: Plot
  readonly #owner: Who
  readonly #about: Place & {
    readonly kind: 'lpk' | 'lkp' | 'lsp'
    readonly name: string
    readonly field: string
  }
  #made: { readonly providerNo: string; readonly providerId: bigint } | null = null

  constructor(plot: Plot, owner: Who, about: Body['about']) {
    this.#plot = plot
    this.#owner = owner
    this.#about = about
  }

  get about() {
    return this.#about
  }

  get providerNo(): string {
    if (!this.#made) throw new Error('the training body has applied')
    return this.#made.providerNo
  }

  as(who: Who, role: ProviderRole): Promise<Actor> {
    if (!this.#made) throw new Error('the training body has applied')
    return this.#plot.players.as(who, { role, providerId: this.#made.providerId })
  }

  owner(): Promise<Actor> {
    return this.as(this.#owner, 'provider.owner')
  }

  async apply(stage: Stage): Promise<void> {
    const { kind, name, regionCode, address } = this.#about
    const { name: contactName, phone: contactPhone } = cast[this.#owner]
    this.#made = await stage.ask(await this.#plot.players.as(this.#owner), applyAsProvider, {
      kind,
      name,
      regionCode,
      address,
      contactName,
      contactPhone,
    })
  }

  /** Someone gets a role there, as by an invitation. */
  async hire({ app, time }: Stage, who: Who, role: ProviderRole): Promise<void> {
    const providerId = this.#made?.providerId
    if (providerId === undefined) throw new Error('the training body has applied')
    const accountId = await this.#plot.players.accountOf(who)
    await app.database.transaction((db) => grantRole(db, { accountId, role, providerId }, time))
  }

  async fillIn(stage: Stage, on: Day): Promise<void> {
    const { name, field } = this.#about
    const owner = await this.owner()
    const { providerNo } = this
    await stage.ask(owner, changeApplication, {
      providerNo,
      licenceNo: `560/${providerNo.slice(-3)}/DISNAKER`,
      licenceIssuer: 'Dinas Tenaga Kerja Provinsi Kalimantan Timur',
      licenceExpiresOn: addMonths(on, 48),
      experienceSince: addMonths(on, -40),
      bankCode: '124',
      bankAccountNo: `99000${providerNo.slice(-3)}`,
      bankAccountName: name,
      instructors: [
        { name: cast.fajar.name, fieldCode: field, certificate: 'Instruktur level 4', experienceYears: 5 },
      ],
      facilities: [
        { mode: 'offline', description: 'Dua ruang praktik dan satu ruang kelas', places: 40 },
        { mode: 'online', description: 'Ruang kelas daring', places: 100 },
      ],
    })
    for (const kind of ['licence', 'experience', 'curriculum', 'price-list'] as const)
      await stage.ask(owner, addPaper, {
        providerNo,
        kind,
        file: { name: `${kind}.pdf`, bytes: Buffer.from(`%PDF-1.7 ${kind}`) },
      })
    await stage.ask(owner, submitApplication, { providerNo })
  }
}

/** A training body applies, is asked once for what is missing, is visited, signs and begins: two weeks in all. */
export function admission({ staff }: Plot, body: Body, from: Day): Scene[] {
  const on = (days: number, time: string) => onDay(addDays(from, days), time)
  const number = () => ({ providerNo: body.providerNo })
  return [
    { at: on(0, '09:05'), play: (stage) => body.apply(stage) },
    { at: on(0, '10:40'), play: (stage) => body.fillIn(stage, from) },
    {
      at: on(2, '08:50'),
      play: async (stage) => {
        const officer = await staff.officer()
        await stage.ask(officer, beginDocumentCheck, number())
        const dueOn = addDays(from, 12)
        const items = ['Jadwal pelatihan tiga bulan ke depan', 'Foto ruang praktik']
        await stage.ask(officer, requestCompletion, { ...number(), items, dueOn })
      },
    },
    {
      at: on(3, '14:15'),
      play: async (stage) => void (await stage.ask(await body.owner(), answerCompletion, number())),
    },
    {
      at: on(4, '09:30'),
      play: async (stage) => {
        const plannedOn = addDays(from, 7)
        await stage.ask(await staff.officer(), planProviderCheck, { ...number(), way: 'site', plannedOn })
      },
    },
    {
      at: on(7, '15:20'),
      play: async (stage) => {
        const officer = await staff.officer()
        const finding = 'Ruang praktik dan alat sesuai dengan daftar.'
        await stage.ask(officer, recordProviderCheck, {
          ...number(),
          doneOn: addDays(from, 7),
          passed: true,
          finding,
        })
        const agreementNo = `PKS/${body.providerNo}`
        await stage.ask(officer, signAgreement, {
          ...number(),
          agreementNo,
          from: addDays(from, 8),
          to: addMonths(from, 36),
        })
        await stage.ask(officer, activateProvider, number())
      },
    },
  ]
}

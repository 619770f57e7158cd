import { present } from '#base/assert.ts'
import { openAccount } from '#modules/access'
import type { Actor, Grant } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { phoneOf } from '../people.ts'

/**
 * Everyone of the story who has an account, in the order in which they come in. `signsIn` are those who are named on the
 * console, and have a password.
 */
export const cast = {
  andi: { name: 'Andi Pratama', phone: phoneOf(9_990_141), signsIn: true },
  maya: { name: 'Maya Kartika', phone: phoneOf(9_990_142), signsIn: true },
  hasan: { name: 'Hasan Basri', phone: phoneOf(9_990_143), signsIn: true },
  dewi: { name: 'Dewi Larasati', phone: phoneOf(9_990_111), signsIn: true },
  ayu: { name: 'Ayu Puspitasari', phone: phoneOf(9_990_112), signsIn: true },
  rina: { name: 'Rina Kusumawati', phone: phoneOf(9_990_101), signsIn: true },
  kasim: { name: 'Kasim', phone: phoneOf(9_990_102), signsIn: true },
  dimas: { name: 'Dimas Saputra', phone: phoneOf(9_990_103), signsIn: true },
  yuni: { name: 'Yuni Astuti', phone: phoneOf(9_990_104), signsIn: true },
  rusdi: { name: 'Rusdiansyah', phone: phoneOf(9_990_113), signsIn: true },
  meliana: { name: 'Meliana Siregar', phone: phoneOf(9_990_114), signsIn: true },
  hendra: { name: 'Hendra Gunawan', phone: phoneOf(9_990_121), signsIn: true },
  bahar: { name: 'Baharuddin Matta', phone: phoneOf(9_990_153), signsIn: true },
  yuliana: { name: 'Yuliana Ngau', phone: phoneOf(9_990_131), signsIn: true },
  wulan: { name: 'Wulan Sari', phone: phoneOf(9_990_161), signsIn: true },
  fajar: { name: 'Fajar Nugroho', phone: phoneOf(9_990_162), signsIn: true },
  intan: { name: 'Intan Permata', phone: phoneOf(9_990_163), signsIn: true },
  nadia: { name: 'Nadia Rahmawati', phone: phoneOf(9_990_164), signsIn: false },
  yanto: { name: 'Yanto Kusnadi', phone: phoneOf(9_990_165), signsIn: false },
  murni: { name: 'Murniati', phone: phoneOf(9_990_157), signsIn: false },
  sri: { name: 'Sri Handayani', phone: phoneOf(9_990_151), signsIn: false },
  gusti: { name: 'Gusti Rahmadi', phone: phoneOf(9_990_152), signsIn: false },
  laila: { name: 'Laila Fitriani', phone: phoneOf(9_990_154), signsIn: false },
  sahat: { name: 'Sahat Simanjuntak', phone: phoneOf(9_990_155), signsIn: false },
  nurdin: { name: 'Nurdin Saleh', phone: phoneOf(9_990_156), signsIn: false },
} as const satisfies Readonly<Record<string, { name: string; phone: string; signsIn: boolean }>>

export type Who = keyof typeof cast

/** One for all of them. Three unrelated words would do as well, but have to be typed more often here. */
export const demoPassword = 'payung-kuning-26'

/** `0812-9999-0101` → `+6281299990101`, as accounts keep it. */
export function inFull(phone: string): string {
  return `+62${phone.replaceAll('-', '').slice(1)}`
}

/** Passwords that are hashed at a time, as many as Payung itself does. */
const lanes = 2

/** The people of the story as Payung knows them. Their accounts are opened beside the story, as hashing passwords takes long. */
export class Players {
  readonly #accounts = new Map<string, Promise<string>>()

  constructor(app: App, since: Date) {
    for (const [who, { name, phone, signsIn }] of Object.entries(cast)) {
      const account = { name, phone: inFull(phone), ...(signsIn && { password: demoPassword }) }
      const before = [...this.#accounts.values()].at(-lanes)
      const opening = (before ?? Promise.resolve('')).then(() =>
        app.database.transaction((db) => openAccount(db, account, since)),
      )
      opening.catch(() => {}) // Whoever needs the account hears of it.
      this.#accounts.set(who, opening)
    }
  }

  accountOf(who: Who): Promise<string> {
    return present(this.#accounts.get(who), 'everyone of the cast has an account')
  }

  /** Until the last password is hashed. */
  async settle(): Promise<void> {
    await Promise.all(this.#accounts.values())
  }

  /** Someone, acting under these grants. */
  async as(who: Who, ...grants: Grant[]): Promise<Actor> {
    const accountId = await this.accountOf(who)
    return { name: cast[who].name, accountId, grants, scopes: null, caller: `account:${accountId}` }
  }
}

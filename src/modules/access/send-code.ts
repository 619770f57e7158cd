import type { Language } from '#base/words.ts'
import { insertSignIn, replaceCode } from './sign-in.sql.ts'
import { hashSecret, newSecret } from './secret.ts'
import {
  type Aim,
  type Desk,
  codeMinutes,
  hashCode,
  minutesAfter,
  newCode,
  type SignIn,
  signInMinutes,
} from './sign-in.ts'
import { countTry, limits } from './tries.ts'
import { tooManyCodes } from './problems.ts'

export type Recipient = {
  readonly aim: Aim
  readonly accountId: string | null
  readonly personId: bigint | null
  readonly name: string | null
  readonly nameHash: string
  /** Null when there is nobody: then everything goes the same way, and no message goes out. */
  readonly sentTo: string | null
  readonly backTo: string | null
}

/** The way in, from here on: whose it is, in which language we write, and where it is asked from. */
export type Asker = { readonly address: string; readonly language: Language }

/**
 * Opens the way to a code and sends it.
 * @returns the token for the cookie: the code is worth nothing without it
 * @throws Problem when too many codes have been asked for
 */
export async function beginWithCode(desk: Desk, recipient: Recipient, asker: Asker): Promise<string> {
  const { app } = desk
  const now = app.now()
  await countCode(desk, recipient.nameHash, asker)
  const token = newSecret()
  const code = newCode()
  const times = {
    now,
    codeExpiresAt: minutesAfter(now, codeMinutes),
    expiresAt: minutesAfter(now, signInMinutes),
  }
  await app.database.read((db) =>
    db.run(
      insertSignIn({ ...recipient, tokenHash: hashSecret(token), codeHash: hashCode(token, code), ...times }),
    ),
  )
  dispatch(desk, recipient, code, times.codeExpiresAt, asker.language)
  return token
}

/** Another code for the same way in; the one before stops working. */
export async function sendAnotherCode(
  desk: Desk,
  signIn: SignIn,
  token: string,
  asker: Asker,
): Promise<void> {
  const now = desk.app.now()
  await countCode(desk, signIn.nameHash, asker)
  const code = newCode()
  const expiresAt = minutesAfter(now, codeMinutes)
  await desk.app.database.read((db) =>
    db.run(replaceCode(hashSecret(token), hashCode(token, code), expiresAt)),
  )
  dispatch(desk, signIn, code, expiresAt, asker.language)
}

async function countCode({ app }: Desk, nameHash: string, { address }: Asker): Promise<void> {
  const wait = (await countTry(app, limits.codeFrom, address)) || (await countTry(app, limits.code, nameHash))
  if (wait > 0) throw tooManyCodes(wait)
}

function dispatch(
  desk: Desk,
  { aim, sentTo }: Recipient,
  code: string,
  uselessAt: Date,
  language: Language,
): void {
  if (!sentTo) return
  const { host } = new URL(desk.app.config.publicUrl)
  const text = {
    id: `Payung: ${purposes[aim].id} ${code}. Berlaku ${codeMinutes} menit. Jangan berikan kepada siapa pun; kami tidak pernah memintanya.`,
    en: `Payung: ${purposes[aim].en} ${code}. Valid for ${codeMinutes} minutes. Give it to no one; we never ask for it.`,
  }
  // The last line lets a phone fill the code in on our site, and on no other (WICG, origin-bound one-time
  // codes).
  desk.messenger.sendSoon({
    to: sentTo,
    text: `${text[language]}\n\n@${host} #${code}`,
    purpose: `${aim} code`,
    uselessAt,
  })
}

const purposes: Record<Aim, Record<Language, string>> = {
  session: { id: 'kode masuk Anda', en: 'your sign-in code is' },
  password: { id: 'kode untuk kata sandi baru', en: 'your code for a new password is' },
  activation: { id: 'kode untuk membuat akun', en: 'your code to make an account is' },
}

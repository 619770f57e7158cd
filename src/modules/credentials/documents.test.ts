import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, parseMonth } from '@payung/law'
import fc from 'fast-check'
import { cancelFinalisation, renewPaymentCode } from '#modules/contributions'
import { visitor } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { perform } from '#platform/operation.ts'
import { readPdf } from '#ui/paper/read-pdf.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { actorWith, member, officer, problem } from '../registry/fixtures/registry.ts'
import { drawUpBill } from './bill-document.ts'
import { drawUpCertificate } from './employer-certificate.ts'
import { createTestOffice } from './fixtures/office.ts'
import {
  billDocument,
  checkDocument,
  employerCertificate,
  issueCard,
  receiptDocument,
  sealCompetence,
  viewReceipt,
  type CheckedDocument,
} from './index.ts'
import { totalOf } from './programme-lines.ts'
import { drawUpReceipt } from './receipt-document.ts'

const { database } = await createTestDatabase()
const office = await createTestOffice(database)
const elsewhere = await createTestDatabase()
await createTestOffice(elsewhere.database)
const { ask } = office

const textOf = (bytes: Uint8Array) =>
  readPdf(bytes)
    .said.map(({ text }) => text)
    .join('\n')
const tokenOf = ({ check }: { check: { content: string } }) =>
  new URL(check.content).searchParams.get('d') ?? ''
const draw = <T>(drawUp: (db: Db) => Promise<T>) => database.read(drawUp)
const verdictOf = (token: string) => ask(visitor, checkDocument, { token })
const at = (instant: string) => void (office.time = new Date(instant))

async function documentOf(token: string): Promise<CheckedDocument> {
  const verdict = await verdictOf(token)
  assert.equal(verdict.state, 'holds')
  return 'document' in verdict ? verdict.document : assert.fail()
}

async function billed(month = '2026-10', changes = {}) {
  at('2026-11-02T02:00:00Z')
  const employer = await office.employerOf(2, { firstMonth: month, ...changes })
  const billId = await office.file(employer, month)
  const to = {
    employerId: employer.employerId,
    billId,
    lang: 'id' as const,
    now: office.time,
    publicUrl: office.app.config.publicUrl,
  }
  return { employer, billId, to }
}

test('a bill as a letter asks for what its code asks for, and its QR code leads to a page that knows the bill', async () => {
  const { employer, billId, to } = await billed()
  const letter = await draw((db) => drawUpBill(db, to, true))
  const text = textOf((await ask(employer.owner, billDocument, { billId })).bytes)
  for (const part of [
    employer.npp,
    letter.number,
    letter.code,
    'Bank Contoh: virtual account 88899',
    'Pasal 22',
  ]) {
    assert.ok(text.includes(part), part)
  }
  assert.ok(letter.check.content.startsWith(`${office.app.config.publicUrl}/verify?d=`))
  const [code] = await office.run(
    'select amount, expires_at from contributions.payment_code where bill_id = $1',
    [billId],
  )
  assert.equal(totalOf(letter.programmes), code?.['amount'])
  assert.equal(letter.dueOn, '2026-11-16') // The 15th is a Sunday.
  assert.deepEqual(await documentOf(tokenOf(letter)), {
    kind: 'bill',
    number: letter.number,
    npp: employer.npp,
    employerName: 'PT Citra Benang Nusantara',
    madeAt: office.time,
    month: parseMonth('2026-10'),
    amount: code?.['amount'],
    dueOn: '2026-11-16',
    today: 'unpaid',
    since: null,
  })
})

test('workers’ wages stand on the letter that the employer gets, and on none that an officer gets', async () => {
  const { employer, billId } = await billed()
  const own = textOf((await ask(employer.owner, billDocument, { billId, language: 'en' })).bytes)
  const ours = textOf((await ask(officer(), billDocument, { billId, language: 'en' })).bytes)
  assert.match(own, /By worker/)
  assert.match(own, /Budi Hartono/)
  assert.doesNotMatch(ours, /By worker|Budi Hartono/)
})

test('letters go to the employer and the offices, and to nobody else', async () => {
  const { employer, billId } = await billed()
  const other = await billed()
  await office.pay(employer, billId)
  const { npp } = employer
  for (const actor of [
    employer.owner,
    officer(),
    actorWith('Pembaca', { role: 'employer.reader', employerId: employer.employerId }),
    actorWith('Auditor', { role: 'auditor' }),
  ]) {
    assert.equal((await ask(actor, receiptDocument, { billId })).type, 'application/pdf')
    assert.equal((await ask(actor, employerCertificate, { npp })).type, 'application/pdf')
  }
  await assert.rejects(ask(other.employer.owner, viewReceipt, { billId }), problem('not-found'))
  for (const asked of [billDocument, receiptDocument]) {
    await assert.rejects(ask(other.employer.owner, asked, { billId }), problem('not-found'))
    await assert.rejects(ask(member(1n), asked, { billId }), problem('access.not-your-role'))
    await assert.rejects(ask(visitor, asked, { billId }), problem('access.sign-in-first'))
  }
  await assert.rejects(ask(other.employer.owner, employerCertificate, { npp }), problem('not-found'))
  await assert.rejects(ask(visitor, employerCertificate, { npp }), problem('access.sign-in-first'))
})

test('a receipt says what was received, and stays true; the bill it is for then says that it is paid', async () => {
  const { employer, billId, to } = await billed()
  const bill = await draw((db) => drawUpBill(db, to, false))
  await assert.rejects(ask(employer.owner, receiptDocument, { billId }), problem('credentials.bill-not-paid'))
  at('2026-11-10T04:21:00Z')
  const { receiptNo } = await office.pay(employer, billId)
  const receipt = await draw((db) => drawUpReceipt(db, { ...to, now: office.time }))
  const file = await ask(employer.owner, receiptDocument, { billId })
  assert.equal(file.name, `bukti-bayar-${receiptNo}.pdf`)
  assert.match(textOf(file.bytes), /10 November 2026 pukul 11\.21 WIB[\s\S]*Bank Contoh/)
  assert.equal(totalOf(receipt.programmes), totalOf(bill.programmes))
  const page = await ask(employer.owner, viewReceipt, { billId })
  assert.deepEqual([page.number, page.amount], [receiptNo, totalOf(receipt.programmes)])
  assert.equal((await documentOf(tokenOf({ check: { content: page.checkUrl } }))).number, receiptNo)
  at('2027-05-10T04:21:00Z')
  assert.deepEqual(await documentOf(tokenOf(receipt)), {
    kind: 'receipt',
    number: receiptNo,
    npp: employer.npp,
    employerName: 'PT Citra Benang Nusantara',
    madeAt: new Date('2026-11-10T04:21:00Z'),
    month: parseMonth('2026-10'),
    amount: totalOf(receipt.programmes),
    paidAt: new Date('2026-11-10T04:21:00Z'),
  })
  const seen = await documentOf(tokenOf(bill))
  assert.deepEqual(seen.kind === 'bill' && [seen.today, seen.since], ['paid', '2026-11-10'])
  await assert.rejects(ask(employer.owner, billDocument, { billId }), problem('credentials.bill-paid'))
})

test('a late bill is printed with a new code alone, which asks for the pension programme’s penalty too', async () => {
  const { employer, billId, to } = await billed()
  at('2026-12-20T02:00:00Z')
  const late = { ...to, now: office.time }
  await assert.rejects(
    ask(employer.owner, billDocument, { billId }),
    problem('credentials.bill-without-code'),
  )
  const { amount, penalty } = await ask(employer.owner, renewPaymentCode, { billId })
  assert.ok(penalty > 0n)
  const letter = await draw((db) => drawUpBill(db, late, false))
  assert.equal(totalOf(letter.programmes), amount)
  assert.ok(letter.programmes.some(({ fromEmployer }) => fromEmployer === penalty))
  await office.pay(employer, billId)
  const receipt = await draw((db) => drawUpReceipt(db, late))
  assert.equal(totalOf(receipt.programmes), amount)

  const next = await office.file(employer, '2026-11')
  await ask(employer.owner, renewPaymentCode, { billId: next })
  const following = await draw((db) => drawUpBill(db, { ...late, billId: next }, false))
  assert.ok(following.programmes.some(({ name }) => name === 'Denda bulan sebelumnya'))
})

test('a bill that was called off is not printed, and its letter says so to whoever asks', async () => {
  const { employer, billId, to } = await billed()
  const token = tokenOf(await draw((db) => drawUpBill(db, to, false)))
  const [row] = await office.run('select return_id as id from contributions.bill where id = $1', [billId])
  await ask(employer.owner, cancelFinalisation, { returnId: String(row?.['id']) })
  await assert.rejects(ask(employer.owner, billDocument, { billId }), problem('credentials.bill-cancelled'))
  const seen = await documentOf(token)
  assert.deepEqual(seen.kind === 'bill' && [seen.today, seen.since], ['cancelled', '2026-11-02'])
})

test('a certificate says paid through the last month before which nothing is open', async () => {
  at('2026-11-02T02:00:00Z')
  const employer = await office.employerOf(1, { firstMonth: '2026-07' })
  const paidThrough = async () => {
    const to = {
      employerId: employer.employerId,
      lang: 'id' as const,
      now: office.time,
      publicUrl: office.app.config.publicUrl,
    }
    return (await draw((db) => drawUpCertificate(db, to))).paidThrough
  }
  assert.equal(await paidThrough(), null)
  const july = await office.file(employer, '2026-07')
  const august = await office.file(employer, '2026-08')
  for (const billId of [july, august]) await ask(employer.owner, renewPaymentCode, { billId })
  await office.pay(employer, august)
  assert.equal(await paidThrough(), null) // July is open.
  await office.pay(employer, july)
  assert.equal(await paidThrough(), parseMonth('2026-08'))
  const october = await office.file(employer, '2026-10')
  assert.equal(await paidThrough(), parseMonth('2026-08'))
  await office.pay(employer, october)
  assert.equal(await paidThrough(), parseMonth('2026-08')) // Nothing was filed for September.
  const september = await office.file(employer, '2026-09')
  await ask(employer.owner, renewPaymentCode, { billId: september })
  await office.pay(employer, september)
  assert.equal(await paidThrough(), parseMonth('2026-10'))
})

test('a certificate shows how things stood, and its page how they stand today', async () => {
  const { employer, billId, to } = await billed()
  const letter = await draw((db) => drawUpCertificate(db, to))
  const { name, bytes } = await ask(employer.owner, employerCertificate, {
    npp: employer.npp,
    language: 'en',
  })
  assert.equal(name, `certificate-${employer.npp}-2026-11-02.pdf`)
  assert.match(textOf(bytes), /Workers registered\n2\n[\s\S]*nothing paid yet/)
  await office.pay(employer, billId)
  assert.deepEqual(await documentOf(tokenOf(letter)), {
    kind: 'certificate',
    number: `S${employer.npp}-20261102`,
    npp: employer.npp,
    employerName: 'PT Citra Benang Nusantara',
    madeAt: office.time,
    registeredOn: '2026-11-02',
    closedOn: null,
    programmes: ['jkk', 'jkm', 'jht', 'jp'],
    paidThroughThen: null,
    paidThrough: parseMonth('2026-10'),
  })
})

test('a household that employs people is named to strangers by its first letters', async () => {
  const household = { kind: 'household', name: 'Siti Aminah', nib: null, kbli: null, scale: 'mikro' }
  const { to } = await billed('2026-10', household)
  assert.equal(
    (await documentOf(tokenOf(await draw((db) => drawUpCertificate(db, to))))).employerName,
    'S••• A•••',
  )
})

test('an employer that has closed gets no certificate, and an older one says since when', async () => {
  const { employer, to } = await billed()
  const token = tokenOf(await draw((db) => drawUpCertificate(db, to)))
  await office.run(`update registry.employer set closed_on = '2026-11-02' where id = $1`, [
    employer.employerId,
  ])
  const { npp } = employer
  await assert.rejects(
    ask(employer.owner, employerCertificate, { npp }),
    problem('credentials.employer-closed'),
  )
  const seen = await documentOf(token)
  assert.equal(seen.kind === 'certificate' && seen.closedOn, '2026-11-02')
})

test('what a QR code states holds no name and is short enough for a small code', async () => {
  const { employer, billId, to } = await billed()
  const bill = await draw((db) => drawUpBill(db, to, true))
  await office.pay(employer, billId)
  const receipt = await draw((db) => drawUpReceipt(db, to))
  const certificate = await draw((db) => drawUpCertificate(db, to))
  for (const letter of [bill, receipt, certificate]) {
    const token = tokenOf(letter)
    assert.ok(token.length <= 182, `${token.length}`)
    assert.doesNotMatch(Buffer.from(token, 'base64url').toString('latin1'), /Citra|Budi|Dewi/)
  }
})

test('with any sign of its link changed, a letter is never ours', async () => {
  const { to } = await billed()
  const token = tokenOf(await draw((db) => drawUpCertificate(db, to)))
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=. '
  await fc.assert(
    fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...signs.split('')), async (place, sign) => {
      fc.pre(token[place] !== sign)
      const { state } = await verdictOf(token.slice(0, place) + sign + token.slice(place + 1))
      assert.ok(state !== 'holds' && state !== 'not-in-books', `${place} ${sign}`)
    }),
    { numRuns: 300 },
  )
  for (const wrong of ['', token.slice(1), token.slice(0, -1), `${token}AA`, `${token}=`]) {
    assert.deepEqual(await verdictOf(wrong), { state: 'unreadable' })
  }
})

test('a letter that the books do not know is not ours to confirm, though our key signed it', async () => {
  const { employer, billId, to } = await billed()
  await office.pay(employer, billId)
  const letters = [await draw((db) => drawUpReceipt(db, to)), await draw((db) => drawUpCertificate(db, to))]
  const keys = await office.run(
    'select id, purpose, private_jwk, public_jwk, made_at from access.signing_key',
  )
  for (const { id, purpose, private_jwk, public_jwk, made_at } of keys) {
    await elsewhere.database.pool.query(
      'insert into access.signing_key (id, purpose, private_jwk, public_jwk, made_at) values ($1, $2, $3, $4, $5)',
      [id, purpose, private_jwk, public_jwk, made_at],
    )
  }
  const app = { ...office.app, database: elsewhere.database }
  for (const letter of letters) {
    const asked = { actor: visitor, input: { token: tokenOf(letter) } }
    assert.deepEqual(await perform(app, checkDocument, asked), { state: 'not-in-books' })
  }
})

test('a card is no letter', async () => {
  const { employer } = await billed()
  const [personId = ''] = employer.people
  const { text } = await ask(officer(), issueCard, { personId })
  assert.deepEqual(await verdictOf(text), { state: 'unreadable' })
})

test('a certificate of competence is no letter, though the same key signs both', async () => {
  const { to } = await billed()
  const content = await draw((db) =>
    sealCompetence(
      db,
      {
        certificateNo: 'SK2600000001',
        holder: 'Fajar Nugroho',
        title: 'Barista dasar',
        bodyName: 'LSP Pariwisata Nusantara',
        issuedOn: parseDay('2026-10-12'),
        validUntil: null,
      },
      to,
    ),
  )
  const { origin, pathname, search, hash } = new URL(content)
  assert.equal(`${origin}${pathname}${search}`, `${to.publicUrl}/verify?c=SK2600000001`)
  assert.deepEqual(await verdictOf(hash.slice(1)), { state: 'unreadable' })
})

import type { RowRead } from '@payung/law'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { formatMonth } from '#ui/format.ts'
import { Split } from '#ui/parts/bar.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Cite } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { riskClassesPage, valuePage } from '../law/addresses.ts'
import { programmeNames } from '../programme-words.ts'
import { riskWords } from '../risk-words.ts'
import { Doubts } from '#ui/parts/doubts.tsx'
import { isRelieved, type Answer, type Line } from './contribution.ts'
import { payerHeads, payerWords } from './employer-kind.ts'

type Props = { view: View; answer: Answer }

/** `Dari gaji Anda Rp 150.000. Dari perusahaan Rp 327.000.` */
export function verdict({ t, say }: View, { amounts, asked }: Answer): string {
  const payer = say(payerWords[asked.employer])
  const worker = formatRupiah(amounts.worker)
  const employer = formatRupiah(amounts.employer)
  return amounts.worker === 0n
    ? t(
        `Gaji Anda tidak dipotong. Dari ${payer} ${employer}.`,
        `Nothing is held back from your pay. From ${payer} ${employer}.`,
      )
    : t(
        `Dari gaji Anda ${worker}. Dari ${payer} ${employer}.`,
        `From your pay ${worker}. From ${payer} ${employer}.`,
      )
}

/** For what it was computed: `November 2026, upah Rp 5.000.000, kelas II, risiko rendah`. */
export function circumstances({ t, say, lang }: View, { asked: { month, wage, business } }: Answer): string {
  return t(
    `${formatMonth(month, lang)}, upah ${formatRupiah(wage)}, ${say(riskWords(business.riskClass))}`,
    `${formatMonth(month, lang)}, wage ${formatRupiah(wage)}, ${say(riskWords(business.riskClass))}`,
  )
}

/** Who pays what for which programme, each with its article. */
export function PayersTable({ view, answer }: Props) {
  const { t, say } = view
  const { amounts, asked, lines } = answer
  return (
    <>
      <Split
        parts={[
          { amount: amounts.worker, kind: 'you' },
          { amount: amounts.employer, kind: 'them' },
        ]}
      />
      <Table
        caption={t(
          'Iuran sebulan menurut program, dalam rupiah',
          'Monthly contribution by programme, in rupiah',
        )}
        rows={lines}
        columns={[
          { head: t('Untuk', 'For'), cell: (line) => <ForWhat view={view} line={line} /> },
          { head: t('Anda', 'You'), cell: ({ worker }) => amountOrNone(worker), number: true },
          {
            head: say(payerHeads[asked.employer]),
            cell: ({ employer }) => amountOrNone(employer),
            number: true,
          },
        ]}
        foot={[t('Jumlah', 'Total'), amountOrNone(amounts.worker), amountOrNone(amounts.employer)]}
      />
    </>
  )
}

function ForWhat({ view, line: { programme, article, value } }: { view: View; line: Line }) {
  return (
    <>
      {`${view.say(programmeNames[programme])} (${programme.toUpperCase()})`}
      <br />
      <Cite href={valuePage(value)}>{`${article.regulation} ${withoutLetter(article.article)}`}</Cite>
    </>
  )
}

/** Worker and employer stand under two letters of one paragraph; the working tells them apart. */
function withoutLetter(article: string): string {
  return article.replace(/ huruf [a-z]$/, '')
}

function amountOrNone(amount: bigint): string {
  return amount === 0n ? '–' : formatAmount(amount)
}

/** Everything that the amounts alone do not say: JKP, programmes that are not owed, a relief, a month to come, doubts. */
export function Remarks({ view, answer }: Props) {
  const { t, lang } = view
  const { asked, programmes, lines, ahead } = answer
  return (
    <>
      {ahead && (
        <Alert
          kind="info"
          title={t(
            `${formatMonth(asked.month, lang)} belum tiba`,
            `${formatMonth(asked.month, lang)} is still to come`,
          )}
        >
          {t(
            'Dihitung menurut aturan yang sudah terbit hari ini. Aturan baru bisa mengubahnya.',
            'Computed by the rules published to this day. New ones may change it.',
          )}
        </Alert>
      )}
      {programmes.includes('JKP') && <LossOfWork view={view} answer={answer} />}
      {lines.length < 4 && <OnlyOwed view={view} answer={answer} />}
      {asked.labourIntensive && !isRelieved(asked) && (
        <p>
          {t(
            `Keringanan padat karya tidak berlaku untuk ${formatMonth(asked.month, lang)}, jadi tidak dihitung.`,
            `The labour-intensive relief does not reach ${formatMonth(asked.month, lang)}, so it is not counted.`,
          )}
        </p>
      )}
      <AnswerDoubts view={view} answer={answer} />
    </>
  )
}

/** JKP costs nobody anything on top: it is taken from what is paid already, and the state adds to it. */
function LossOfWork({ view, answer: { amounts, working } }: Props) {
  const { t, say } = view
  const { jkpState, jkpFromJkk, jkpFromJkm } = amounts
  const moved = formatRupiah(jkpFromJkk + jkpFromJkm)
  const state = working.rows.find(({ value }) => value === 'con.jkp.state')
  return (
    <p>
      <strong>{`${say(programmeNames.jkp)} (JKP):`}</strong>{' '}
      {t(
        `tidak menambah iuran. ${moved} diambil dari iuran di atas dan ${formatRupiah(jkpState)} dari pemerintah, bila Anda warga negara Indonesia, belum melewati batas usia saat didaftarkan, dan ikut JKN.`,
        `adds nothing to pay. ${moved} is taken from the contributions above and ${formatRupiah(jkpState)} comes from the state, if you are an Indonesian citizen, were below the age limit when registered, and are covered by JKN.`,
      )}{' '}
      {state && <RowLink read={state} />}
    </p>
  )
}

function OnlyOwed({ view, answer: { lines, duty } }: Props) {
  const { t } = view
  const [row] = duty.rows
  const owed = lines.map(({ programme }) => programme.toUpperCase()).join(', ')
  return (
    <p>
      {t(
        `Wajibnya paling sedikit ${owed}. Pemberi kerja boleh menambah program.`,
        `${owed} are mandatory at least. An employer may add programmes.`,
      )}{' '}
      {row && <RowLink read={row} />}
    </p>
  )
}

function RowLink({ read: { value, row } }: { read: RowRead }) {
  return <Cite href={valuePage(value)}>{`${row.article.regulation} ${row.article.article}`}</Cite>
}

/** What of the law behind the answer is not certain, and why. */
function AnswerDoubts({ view, answer: { asked, working, duty } }: Props) {
  const oneCopy = asked.business.entry?.confidence === 'low'
  return <Doubts view={view} workings={[working, duty]} more={oneCopy ? [<OneCopy view={view} />] : []} />
}

function OneCopy({ view: { t } }: { view: View }) {
  return (
    <>
      {t(
        'Kelas risiko jenis usaha ini baru kami baca dalam satu salinan',
        'We read the risk class of this business in one copy of',
      )}{' '}
      <a href={riskClassesPage}>{t('lampiran', 'the annex')}</a>
      {t(
        '. Yang berlaku adalah kelas yang ditetapkan untuk perusahaan Anda.',
        ' only. What counts is the class set for your company.',
      )}
    </>
  )
}

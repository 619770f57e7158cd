import { dueDay, law, monthOf, type Day, type Month } from '@payung/law'
import { never } from '#base/assert.ts'
import { counted, formatDay, formatMonth, monthName, yearOf } from '#ui/format.ts'
import { Cite } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { callName } from './call-name.ts'
import type { Spell } from './myself.ts'
import * as abroad from './contracts/verdict.ts'
import { leadOf, verdictOf as ownVerdict } from './own-account/verdict.ts'
import type { Standing } from './protection.ts'
import type { Home } from './view-home.page.tsx'

type Behind = Extract<Standing, { kind: 'behind' }>

/** The answer to “am I protected?”, in a sentence. */
export function verdictOf(view: View, { me, standing, months, today }: Home): string {
  const { t, lang } = view
  const name = callName(me, lang)
  switch (standing.kind) {
    case 'protected':
      return months.some(({ declared }) => declared)
        ? t(`Anda terlindungi, ${name}.`, `You are protected, ${name}.`)
        : t(`Anda sudah terdaftar, ${name}.`, `You are registered, ${name}.`)
    case 'behind':
      return behindVerdict(view, standing, name)
    case 'left':
      return leftVerdict(view, standing.last)
    case 'own-account':
      return `${ownVerdict(view, standing.account)}.`
    case 'abroad':
      return `${abroad.verdictOf(view, standing.contract, today)}.`
    case 'never-worked':
      return t('Belum ada perusahaan yang mendaftarkan Anda.', 'No employer has registered you yet.')
    case 'died':
      return t('Peserta ini tercatat meninggal dunia.', 'This member is recorded as deceased.')
    default:
      return never(standing)
  }
}

function behindVerdict({ t, lang }: View, { arrears, payer }: Behind, name: string): string {
  const { employerName, months, inARow } = arrears
  if (payer === 'employer_first') {
    return t(
      `${employerName} menunggak iuran Anda ${inARow} bulan.`,
      `${employerName} is ${inARow} months behind with your contributions.`,
    )
  }
  const behind = nameMonths(
    months.map(({ month }) => month),
    lang,
  )
  const unpaid = months.some(({ state }) => state === 'overdue')
  const word = unpaid ? t('belum dibayar', 'not paid') : t('belum dilaporkan', 'not reported')
  return t(
    `Iuran ${behind} ${word}. Anda tetap terlindungi, ${name}.`,
    `Contributions for ${behind} are ${word}. You are still protected, ${name}.`,
  )
}

function leftVerdict({ t, lang }: View, { endedOn, startedOn }: Spell): string {
  return endedOn
    ? t(
        `Anda tercatat berhenti bekerja pada ${formatDay(endedOn, lang)}.`,
        `On record, you stopped working on ${formatDay(endedOn, lang)}.`,
      )
    : t(
        `Anda tercatat mulai bekerja pada ${formatDay(startedOn, lang)}.`,
        `On record, you begin to work on ${formatDay(startedOn, lang)}.`,
      )
}

/** What stands behind the answer: through whom, since when, by which article. */
export function Lead({ view, home }: { view: View; home: Home }) {
  const { t, lang } = view
  const { standing, card, months, today } = home
  switch (standing.kind) {
    case 'protected':
      return (
        <>
          {months.some(({ declared }) => declared)
            ? through(view, standing.at, card)
            : begins(view, standing.at)}
        </>
      )
    case 'behind':
      return <BehindLead view={view} standing={standing} />
    case 'left':
      return (
        <>
          {t(
            `Tempat kerja terakhir: ${standing.last.employerName}. Saldo JHT tetap milik Anda.`,
            `Last employer: ${standing.last.employerName}. Your old-age savings remain yours.`,
          )}
        </>
      )
    case 'own-account':
      return <>{leadOf(view, standing.account)}</>
    case 'abroad':
      return <>{abroad.leadOf(view, standing.contract, today)}</>
    case 'never-worked':
      return (
        <>
          {t(
            'Bila Anda sudah bekerja, minta perusahaan mendaftarkan Anda dengan NIK.',
            'If you are at work, ask your employer to register you with your NIK.',
          )}
        </>
      )
    case 'died':
      return (
        <>
          {t(
            `Menurut laporan, pada ${formatDay(standing.diedOn, lang)}. Bila ini keliru, bawa KTP ke kantor cabang; kami mencabutnya.`,
            `According to a report, on ${formatDay(standing.diedOn, lang)}. If that is wrong, take your identity card to a branch and we withdraw it.`,
          )}
        </>
      )
    default:
      return never(standing)
  }
}

function BehindLead({ view: { t }, standing }: { view: View; standing: Behind }) {
  const { arrears, payer, coveredMonths, article, value } = standing
  const cite = <Cite href={`/law/values/${value}`}>{`${article.regulation} ${article.article}`}</Cite>
  return payer === 'insurer' ? (
    <>
      {t(
        `${arrears.employerName} yang harus membayar, bukan Anda. Sampai ${coveredMonths} bulan tunggakan berturut-turut, manfaat kecelakaan kerja dan kematian tetap kami bayar.`,
        `${arrears.employerName} has to pay, not you. Up to ${coveredMonths} months of arrears in a row we still pay the benefits for work accident and death.`,
      )}{' '}
      {cite}
    </>
  ) : (
    <>
      {t(
        `Hak Anda tidak hilang. Karena tunggakan lewat ${coveredMonths} bulan berturut-turut, perusahaan wajib membayar lebih dulu bila terjadi kecelakaan kerja atau kematian.`,
        `Your rights are not lost. As the arrears passed ${coveredMonths} months in a row, the employer must pay first if a work accident or death happens.`,
      )}{' '}
      {cite}
    </>
  )
}

const numbers = {
  id: ['Tidak ada', 'Satu', 'Dua', 'Tiga', 'Empat', 'Lima'],
  en: ['No', 'One', 'Two', 'Three', 'Four', 'Five'],
}

function through({ t, lang }: View, at: readonly Spell[], card: Home['card']): string {
  const count = card?.programmes.length ?? 0
  const number = numbers[lang][count] ?? String(count)
  const employers = nameEmployers(at, lang)
  return t(
    `${number} program aktif melalui ${employers}.`,
    `${number} ${count === 1 ? 'programme is' : 'programmes are'} running through ${employers}.`,
  )
}

function begins({ t, lang }: View, at: readonly Spell[]): string {
  const [first] = at.toSorted((a, b) => a.startedOn.localeCompare(b.startedOn))
  if (!first) return ''
  const since = formatDay(first.startedOn, lang)
  const due = formatDay(dueDay({ segment: 'PU' }, monthOf(first.startedOn as Day), law.working()), lang)
  const employers = nameEmployers(at, lang)
  return t(
    `${employers} mencatat Anda bekerja sejak ${since}. Iuran pertama dibayar perusahaan paling lambat ${due}.`,
    `${employers} has you at work since ${since}. The employer pays the first contribution by ${due}.`,
  )
}

function nameEmployers(at: readonly Spell[], lang: View['lang']): string {
  return [...new Set(at.map(({ employerName }) => employerName))].join(lang === 'id' ? ' dan ' : ' and ')
}

/** `September 2026`; `September dan Oktober 2026`; from three on `3 bulan`. */
export function nameMonths(months: readonly Month[], lang: View['lang']): string {
  const [first, second] = months
  if (first === undefined || months.length > 2) return counted(months.length, lang, 'bulan', 'month')
  if (second === undefined) return formatMonth(first, lang)
  const and = lang === 'id' ? 'dan' : 'and'
  const earlier = yearOf(first) === yearOf(second) ? monthName(first, lang) : formatMonth(first, lang)
  return `${earlier} ${and} ${formatMonth(second, lang)}`
}

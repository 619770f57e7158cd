import { dayIn } from '@payung/law'
import type { PersonMonth } from '#modules/contributions'
import { counted, formatDay, formatDaysLeft, formatMonth } from '#ui/format.ts'
import { ButtonLink, Task } from '#ui/parts/action.tsx'
import { comparePath, disputePath, employerPath, mergePath, personPath } from '../addresses.ts'
import { mayServe } from '../desk.ts'
import { disputeKindWords, fieldName } from '../words.ts'
import type { PersonDispute } from './history.ts'
import { openSpells, type OfPerson, type PersonFile } from './open-file.ts'

type Step = { readonly title: string; readonly text: string; readonly href: string; readonly label: string }

type Props = {
  visit: OfPerson
  file: PersonFile
  months: readonly PersonMonth[]
  disputes: readonly PersonDispute[]
}

/** The one thing that waits in this file, if anything does: the most urgent promise first. */
export function NextStep(props: Props) {
  const step =
    disputeStep(props) ??
    duplicateStep(props) ??
    registerStep(props) ??
    silenceStep(props) ??
    arrearsStep(props)
  if (!step) return null
  return (
    <Task id="next" title={step.title} action={<ButtonLink href={step.href}>{step.label}</ButtonLink>}>
      {step.text}
    </Task>
  )
}

function disputeStep({ visit: { view }, disputes }: Props): Step | null {
  const { t, lang, say } = view
  const open = disputes.find(({ outcome }) => outcome === null)
  if (!open) return null
  const month = formatMonth(open.month, lang)
  const due = formatDay(open.dueOn, lang)
  const left = formatDaysLeft(dayIn(view.now), open.dueOn, lang).toLowerCase()
  const answered = open.employerAnswer !== null
  return {
    title: t(`Keberatan atas ${month} menunggu keputusan`, `The dispute about ${month} waits for a decision`),
    text: t(
      `${say(disputeKindWords[open.kind])}. ${open.employerName} ${answered ? 'sudah' : 'belum'} menjawab. Jawaban dijanjikan paling lambat ${due}, ${left}.`,
      `${say(disputeKindWords[open.kind])}. ${open.employerName} has ${answered ? '' : 'not '}answered. An answer is promised by ${due}, ${left}.`,
    ),
    href: disputePath(open.disputeId),
    label: t('Buka keberatan', 'Open the dispute'),
  }
}

function duplicateStep({ visit: { view }, file }: Props): Step | null {
  const { t } = view
  const { personId } = file.identity
  const [pair] = file.duplicates
  if (!pair) return null
  const isFirst = pair.firstId === personId
  const other = isFirst ? pair.secondName : pair.firstName
  const number = isFirst ? pair.secondNumber : pair.firstNumber
  if (pair.mergeId) {
    return {
      title: t('Usulan penggabungan menunggu petugas kedua', 'A proposed merge waits for a second officer'),
      text: t(`Dengan ${other}, nomor peserta ${number}.`, `With ${other}, member number ${number}.`),
      href: mergePath(pair.mergeId),
      label: t('Lihat usulan', 'See the proposal'),
    }
  }
  return {
    title: t('Mungkin tercatat dua kali', 'Perhaps on record twice'),
    text: t(
      `Datanya mirip dengan ${other}, nomor peserta ${number}.`,
      `The data are like those of ${other}, member number ${number}.`,
    ),
    href: comparePath(pair.firstId, pair.secondId),
    label: t('Bandingkan keduanya', 'Compare the two'),
  }
}

function registerStep({ visit, file }: Props): Step | null {
  const { t, say } = visit.view
  const { verified, personId } = file.identity
  if (!mayServe(visit) || (verified !== 'differs' && verified !== 'unknown-to-register')) return null
  const differing = (file.check?.differs ?? []).map((field) => say(fieldName(field))).join(', ')
  return {
    title: t('Data kependudukan berkata lain', 'The population register says otherwise'),
    text:
      verified === 'differs'
        ? t(
            `Yang berbeda: ${differing || 'belum disebutkan'}. Cocokkan dengan KTP, lalu betulkan.`,
            `What differs: ${differing || 'not said'}. Compare with the identity card and correct it.`,
          )
        : t(
            'NIK ini tidak dikenal di sana. Cocokkan dengan KTP, lalu betulkan.',
            'This NIK is not known there. Compare with the identity card and correct it.',
          ),
    href: personPath(personId, 'correct'),
    label: t('Betulkan data', 'Correct the data'),
  }
}

/** A former employer that has not said whether someone has left. */
function silenceStep({ visit: { view }, file }: Props): Step | null {
  const { t, lang } = view
  const asked = file.questions.find(({ answer }) => answer === null)
  const npp = asked && openSpells(file).find(({ employerName }) => employerName === asked.employerName)?.npp
  if (!asked || !npp) return null
  const since = formatDay(dayIn(asked.askedAt), lang)
  return {
    title: t(
      `${asked.employerName} belum menjawab: sudah keluar atau belum?`,
      `${asked.employerName} has not said: left or not?`,
    ),
    text: t(
      `Ditanya sejak ${since}, karena namanya muncul di tempat lain. Hubungi perusahaannya.`,
      `Asked since ${since}, because the name has appeared elsewhere. Call the employer.`,
    ),
    href: employerPath(npp),
    label: t('Buka berkas perusahaan', 'Open the employer’s file'),
  }
}

function arrearsStep({ visit: { view }, file, months }: Props): Step | null {
  const { t, lang } = view
  const behind = months.filter(({ state }) => state === 'overdue' || state === 'unreported')
  const latest = behind[0]
  const own = behind.filter(({ employerId }) => employerId === latest?.employerId)
  const npp = file.spells.find(({ employerId }) => employerId === latest?.employerId)?.npp
  const oldest = own.at(-1)
  if (!latest || !oldest || !npp) return null
  return {
    title: t(
      `${counted(own.length, lang, 'bulan', 'month')} belum dibayar ${latest.employerName}`,
      `${counted(own.length, lang, 'bulan', 'month')} not paid by ${latest.employerName}`,
    ),
    text: t(
      `Sejak ${formatMonth(oldest.month, lang)}. Hak peserta atas bulan-bulan itu menunggu pembayaran perusahaan.`,
      `Since ${formatMonth(oldest.month, lang)}. What the member is owed for those months waits for the employer to pay.`,
    ),
    href: employerPath(npp, 'arrears'),
    label: t('Lihat tunggakan', 'See the arrears'),
  }
}

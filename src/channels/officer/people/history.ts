import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { endReasons, type listMyDisputes, type PersonMonth } from '#modules/contributions'
import { formatMonth } from '#ui/format.ts'
import { event, latestFirst, type FileEvent } from '../file-event.ts'
import { disputeKindWords, fieldName, outcomeWords } from '../words.ts'
import type { PersonFile } from './open-file.ts'

export type PersonDispute = z.output<(typeof listMyDisputes)['output']>['disputes'][number]

type Known = {
  readonly file: PersonFile
  readonly months: readonly PersonMonth[]
  readonly disputes: readonly PersonDispute[]
}

/** Everything that is known to have happened, the latest first. Who looked is a list of its own. */
export function eventsOf({ file, months, disputes }: Known): FileEvent[] {
  return latestFirst([
    ...records(file),
    ...work(file),
    ...file.merges.flatMap(merged),
    ...payments(months),
    ...disputes.flatMap(disputed),
  ])
}

function records({ identity, check, corrections, deathReports }: PersonFile): FileEvent[] {
  const corrected = Map.groupBy(
    corrections,
    ({ correctedAt, correctedBy }) => `${dayIn(correctedAt)} ${correctedBy}`,
  )
  return [
    event(identity.registeredAt, 'Terdaftar sebagai peserta', 'Registered as a member'),
    ...(check?.outcome === 'verified'
      ? [event(check.checkedAt, 'Cocok dengan data kependudukan', 'Matches the population register', true)]
      : []),
    ...[...corrected.values()].flatMap(([first, ...others]) => {
      if (!first) return []
      const names = [first, ...others].map(({ field }) => fieldName(field))
      const [id, en] = [names.map((one) => one.id).join(', '), names.map((one) => one.en).join(', ')]
      return event(
        first.correctedAt,
        `Data dibetulkan ${first.correctedBy}: ${id}`,
        `Data corrected by ${first.correctedBy}: ${en}`,
      )
    }),
    ...deathReports.flatMap(({ reportedAt, reportedBy, withdrawnAt, withdrawnBy }) => [
      event(reportedAt, `Dilaporkan meninggal oleh ${reportedBy}`, `Reported dead by ${reportedBy}`),
      ...(withdrawnAt
        ? [
            event(
              withdrawnAt,
              `Laporan meninggal ditarik ${withdrawnBy}`,
              `Report of death withdrawn by ${withdrawnBy}`,
            ),
          ]
        : []),
    ]),
  ]
}

function work({ spells, questions }: PersonFile): FileEvent[] {
  return [
    ...spells
      .filter(({ voidReason }) => voidReason === null)
      .flatMap(({ employerName: name, startedOn, endedOn, endReason }) => [
        event(startedOn, `Mulai di ${name}`, `Began at ${name}`),
        ...(endedOn ? [left(endedOn, name, endReason)] : []),
      ]),
    ...questions.flatMap(({ employerName: name, askedAt, answer, answeredAt }) => [
      event(
        askedAt,
        `${name} ditanya apakah ia sudah keluar`,
        `${name} was asked whether they have left`,
        true,
      ),
      ...(answer && answeredAt
        ? [
            answer === 'left'
              ? event(answeredAt, `${name}: sudah keluar`, `${name}: has left`)
              : event(answeredAt, `${name}: masih bekerja di sana`, `${name}: still works there`),
          ]
        : []),
    ]),
  ]
}

function left(endedOn: string, name: string, reason: string | null): FileEvent {
  const label = endReasons.find(({ code }) => code === reason)?.label
  return event(
    endedOn,
    `Keluar dari ${name}${label ? `: ${label.id}` : ''}`,
    `Left ${name}${label ? `: ${label.en}` : ''}`,
  )
}

function merged(merge: PersonFile['merges'][number]): FileEvent[] {
  const { approvedAt, approvedBy, undoneAt, undoneBy, mergedNumber } = merge
  return [
    ...(approvedAt
      ? [
          event(
            approvedAt,
            `Catatan ${mergedNumber} digabung ke sini, disetujui ${approvedBy}`,
            `Record ${mergedNumber} merged into this one, approved by ${approvedBy}`,
          ),
        ]
      : []),
    ...(undoneAt
      ? [event(undoneAt, `Penggabungan dibatalkan ${undoneBy}`, `The merge was undone by ${undoneBy}`)]
      : []),
  ]
}

/** What one employer paid on one day is one event, however many months it was for. */
function payments(months: readonly PersonMonth[]): FileEvent[] {
  const paid = Map.groupBy(
    months.filter(({ declared }) => declared?.paid && declared.paidOn),
    ({ declared, employerId }) => `${declared?.paidOn} ${employerId}`,
  )
  return [
    ...[...paid.values()].flatMap((together) => {
      const [first] = together
      if (!first?.declared?.paidOn) return []
      const name = (lang: 'id' | 'en') =>
        together
          .toReversed()
          .map(({ month }) => formatMonth(month, lang))
          .join(', ')
      return event(
        first.declared.paidOn,
        `Iuran ${name('id')} dibayar ${first.employerName}`,
        `Contributions of ${name('en')} paid by ${first.employerName}`,
        true,
      )
    }),
    ...months.flatMap(missed),
  ]
}

function missed({ state, month, dueOn, employerName }: PersonMonth): FileEvent[] {
  const [id, en] = [formatMonth(month, 'id'), formatMonth(month, 'en')]
  if (state === 'overdue')
    return [
      event(
        dueOn,
        `Iuran ${id} tidak dibayar ${employerName}`,
        `Contributions of ${en} not paid by ${employerName}`,
      ),
    ]
  if (state === 'unreported')
    return [event(dueOn, `${employerName} tidak melaporkan ${id}`, `${employerName} did not report ${en}`)]
  return []
}

function disputed(dispute: PersonDispute): FileEvent[] {
  const { openedAt, kind, month, decidedAt, decidedBy, outcome } = dispute
  const [kindId, kindEn] = [disputeKindWords[kind].id.toLowerCase(), disputeKindWords[kind].en.toLowerCase()]
  return [
    event(
      openedAt,
      `Keberatan atas ${formatMonth(month, 'id')}: ${kindId}`,
      `Dispute about ${formatMonth(month, 'en')}: ${kindEn}`,
    ),
    ...(decidedAt && outcome
      ? [
          event(
            decidedAt,
            `Keberatan diputus ${decidedBy}: ${outcomeWords[outcome].id.toLowerCase()}`,
            `Dispute decided by ${decidedBy}: ${outcomeWords[outcome].en.toLowerCase()}`,
          ),
        ]
      : []),
  ]
}

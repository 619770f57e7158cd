import {
  checkWayWords,
  inTenths,
  modeWords,
  paperWords,
  providerKindWords,
  providerStates,
  qualityLines,
  stateWords,
  type ProviderFile,
} from '#modules/training'
import { formatDay, formatInstant, formatPhone } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import { Entries, Log, Rows, Steps } from '#ui/parts/list.tsx'
import { Details, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { providerPath } from '../addresses.ts'

type FileProps = { view: View; file: ProviderFile }

/** The law on this day, and the score. */
export function Judged({ view, file }: FileProps) {
  const { t, say } = view
  const { eligible, reasons } = file.admission
  return (
    <Section id="law" title={t('Menurut syarat hari ini', 'By today’s conditions')}>
      {eligible ? (
        <p>{t('Memenuhi syarat: izin dan pengalaman.', 'Eligible: licence and experience.')}</p>
      ) : (
        <Steps
          steps={reasons.map(({ words, mend, article }) => ({
            title: say(inWords(words)),
            ...(mend && { text: say(inWords(mend)) }),
            more: <Small>{`${article.regulation} ${article.article}`}</Small>,
          }))}
        />
      )}
      {file.missing.length > 0 && (
        <p>
          {t('Belum ada:', 'Missing:')} {file.missing.map(({ message }) => say(message)).join(' ')}
        </p>
      )}
      <Details summary={t('Nilai mutu', 'Quality score')}>
        <Rows
          rows={[
            ...qualityLines(file.quality).map(({ label, value, counted }) => ({
              label: say(label),
              value: counted ? `${say(value)} (${say(counted)})` : say(value),
            })),
            {
              label: t('Nilai', 'Score'),
              value:
                file.quality.score === null
                  ? t('Belum cukup data', 'Not enough data yet')
                  : inTenths(file.quality.score, view.lang),
              total: true,
            },
          ]}
        />
      </Details>
    </Section>
  )
}

export function Application({ view, file }: FileProps) {
  const { t, say, lang } = view
  const day = (on: string | null) => (on ? formatDay(on, lang) : t('belum diisi', 'not filled in'))
  const account = [file.bankCode, file.bankAccountNo, file.bankAccountName].filter(Boolean).join(' ')
  return (
    <Section id="application" title={t('Permohonan', 'Application')}>
      <Rows
        rows={[
          { label: t('Jenis', 'Kind'), value: say(providerKindWords[file.kind]) },
          { label: t('Alamat', 'Address'), value: `${file.address}, ${file.regionName}` },
          {
            label: t('Pengelola', 'Manager'),
            value: `${file.contactName}, ${formatPhone(file.contactPhone)}`,
          },
          { label: t('VIN', 'VIN'), value: file.vocationalNo ?? t('tidak ada', 'none') },
          {
            label: t('Izin', 'Licence'),
            value: [file.licenceNo, file.licenceIssuer].filter(Boolean).join(', '),
          },
          { label: t('Izin sampai', 'Licence until'), value: day(file.licenceExpiresOn) },
          { label: t('Melatih sejak', 'Training since'), value: day(file.experienceSince) },
          { label: t('Rekening', 'Account'), value: account || t('belum diisi', 'not filled in') },
          {
            label: t('Perjanjian', 'Agreement'),
            value: file.agreementNo
              ? `${file.agreementNo}, ${day(file.agreementFrom)} – ${day(file.agreementTo)}`
              : t('belum ada', 'none yet'),
          },
        ]}
      />
      {file.papers.length === 0 && <p>{t('Belum ada berkas.', 'No paper yet.')}</p>}
      <Entries
        entries={file.papers.map(({ paperId, kind, name, storedAt }) => ({
          title: <a href={`${providerPath(file.providerNo)}/papers/${paperId}`}>{say(paperWords[kind])}</a>,
          text: `${name}, ${formatInstant(storedAt, lang)}`,
        }))}
      />
    </Section>
  )
}

/** Who teaches, and where. */
export function People({ view, file }: FileProps) {
  const { t, say } = view
  return (
    <Section id="people" title={t('Pelatih dan sarana', 'Instructors and facilities')}>
      <Entries
        entries={[
          ...file.instructors.map(({ name, fieldId, fieldEn, certificate, experienceYears }) => ({
            title: `${name}, ${t(fieldId, fieldEn)}`,
            text: [certificate, t(`${experienceYears} tahun`, `${experienceYears} years`)]
              .filter(Boolean)
              .join(', '),
          })),
          ...file.facilities.map(({ mode, description, places }) => ({
            title: `${say(modeWords[mode])}, ${t(`${places} peserta`, `${places} trainees`)}`,
            text: description,
          })),
        ]}
      />
    </Section>
  )
}

export function Requests({ view, file }: FileProps) {
  const { t, lang } = view
  if (file.requests.length === 0) return null
  return (
    <Section id="requests" title={t('Permintaan kelengkapan', 'Requests for completion')}>
      <Entries
        entries={file.requests.map(({ items, dueOn, askedBy, answeredAt }) => ({
          title: items.join('; '),
          text: `${askedBy}, ${
            answeredAt
              ? t(`dijawab ${formatInstant(answeredAt, lang)}`, `answered ${formatInstant(answeredAt, lang)}`)
              : t(`paling lambat ${formatDay(dueOn, lang)}`, `due ${formatDay(dueOn, lang)}`)
          }`,
        }))}
      />
    </Section>
  )
}

export function Checks({ view, file }: FileProps) {
  const { t, say, lang } = view
  if (file.checks.length === 0) return null
  return (
    <Section id="checks" title={t('Pemeriksaan tempat', 'Checks of the place')}>
      <Entries
        entries={file.checks.map(({ way, plannedOn, doneOn, doneBy, finding, passed }) => ({
          title: `${say(checkWayWords[way])}, ${formatDay(doneOn ?? plannedOn, lang)}`,
          text:
            finding === null
              ? t('Belum diadakan.', 'Not held yet.')
              : `${passed ? t('Sesuai.', 'In order.') : t('Belum sesuai.', 'Not in order.')} ${finding} (${doneBy ?? ''})`,
        }))}
      />
    </Section>
  )
}

export function Licences({ view, file }: FileProps) {
  const { t, lang } = view
  if (file.licences.length === 0) return null
  return (
    <Section id="licences" title={t('Izin yang pernah ditunjukkan', 'Licences that were shown')}>
      <Entries
        entries={file.licences.map(({ licenceNo, licenceIssuer, expiresOn, notedAt, notedBy }) => ({
          title: t(
            `${licenceNo}, sampai ${formatDay(expiresOn, lang)}`,
            `${licenceNo}, until ${formatDay(expiresOn, lang)}`,
          ),
          text: `${licenceIssuer}. ${notedBy}, ${formatInstant(notedAt, lang)}`,
        }))}
      />
      {file.atRisk > 0 && (
        <p>
          <a href="/officer/training/classes">
            {t(
              `${file.atRisk} kelas menunggu keputusan karena berisiko`,
              `${file.atRisk} classes at risk wait for a decision`,
            )}
          </a>
        </p>
      )}
    </Section>
  )
}

export function Appeals({ view, file }: FileProps) {
  const { t, say, lang } = view
  if (file.appeals.length === 0) return null
  return (
    <Section id="appeals" title={t('Banding', 'Appeals')}>
      <Entries
        entries={file.appeals.map(({ against, story, filedAt, filedBy, upheld, answer, decidedBy }) => ({
          title: `${say(stateWords('provider', against))}: ${story}`,
          text: `${filedBy}, ${formatInstant(filedAt, lang)}. ${
            upheld === null
              ? t('Menunggu keputusan.', 'Waits for a decision.')
              : `${upheld ? t('Diterima', 'Upheld') : t('Tidak diterima', 'Not upheld')}, ${decidedBy ?? ''}: ${answer ?? ''}`
          }`,
        }))}
      />
    </Section>
  )
}

export function History({ view, file }: FileProps) {
  const { t, say, lang } = view
  const nameOf = (text: string) => {
    const state = providerStates.find((one) => one === text)
    return state ? say(stateWords('provider', state)) : text
  }
  return (
    <Section id="history" title={t('Riwayat', 'History')}>
      <Log
        entries={file.steps.map(({ to, at, by, reason }) => ({
          datetime: at.toISOString(),
          when: formatInstant(at, lang),
          what: (
            <>
              <b>{nameOf(to)}</b> {reason}
              <Small>{by}</Small>
            </>
          ),
        }))}
      />
    </Section>
  )
}

import {
  changeable,
  checkWayWords,
  inTenths,
  isAppealable,
  isRenewable,
  modeWords,
  providerKindWords,
  providerStates,
  qualityLines,
  stateWords,
  type ProviderFile,
} from '#modules/training'
import { formatDay, formatInstant } from '#ui/format.ts'
import { inWords } from '#ui/in-words.ts'
import { Entries, List, Log, Rows, Steps } from '#ui/parts/list.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { partPath } from './own-body.ts'

type FileProps = { view: View; file: ProviderFile }

/** Why not yet, by the law on this day. */
export function Reasons({ view, file }: FileProps) {
  const { t, say } = view
  const { reasons, eligible } = file.admission
  if (eligible || !changeable.has(file.state) || file.missing.length > 0) return null
  return (
    <Section id="reasons" title={t('Mengapa belum, dan jalannya', 'Why not yet, and the way')}>
      <Steps
        steps={reasons.map(({ words, mend, article }) => ({
          title: say(inWords(words)),
          ...(mend && { text: say(inWords(mend)) }),
          more: <Small>{`${article.regulation} ${article.article}`}</Small>,
        }))}
      />
    </Section>
  )
}

/** What was filled in, each part with the way to change it while it can be changed. */
export function Parts({ view, file }: FileProps) {
  const { t, say, lang } = view
  const open = changeable.has(file.state)
  const nothing = t('belum diisi', 'not filled in')
  const day = (on: string | null) => (on ? formatDay(on, lang) : nothing)
  const row = (part: string, label: string, value: string) => ({
    label,
    value: (
      <>
        {value}{' '}
        {open && (
          <a href={partPath(part)} aria-label={t(`Ubah ${label}`, `Change ${label}`)}>
            {t('Ubah', 'Change')}
          </a>
        )}
      </>
    ),
  })
  const modes = file.facilities.map(({ mode, places }) => `${say(modeWords[mode])} (${places})`).join(', ')
  const account = [file.bankCode, file.bankAccountNo, file.bankAccountName].filter(Boolean).join(' ')
  return (
    <Section id="parts" title={t('Isian permohonan', 'The application')}>
      <Rows
        rows={[
          row('particulars', t('Lembaga', 'Body'), `${file.name}, ${say(providerKindWords[file.kind])}`),
          row('particulars', t('Alamat', 'Address'), `${file.address}, ${file.regionName}`),
          row('particulars', t('Pengelola', 'Manager'), file.contactName),
          row('licence', t('Izin', 'Licence'), file.licenceNo ?? nothing),
          row('licence', t('Berlaku sampai', 'Holds until'), day(file.licenceExpiresOn)),
          row('licence', t('Melatih sejak', 'Training since'), day(file.experienceSince)),
          row('bank', t('Rekening', 'Account'), account || nothing),
          row('instructors', t('Pelatih', 'Instructors'), String(file.instructors.length)),
          row('facilities', t('Sarana', 'Facilities'), modes || nothing),
        ]}
      />
      <p>
        <a href={partPath('papers')}>
          {t(`Berkas (${file.papers.length})`, `Papers (${file.papers.length})`)}
        </a>
      </p>
    </Section>
  )
}

/** What became of it, and who said so. */
export function History({ view, file }: FileProps) {
  const { t, say, lang } = view
  const nameOf = (text: string) => {
    const state = providerStates.find((one) => one === text)
    return state ? say(stateWords('provider', state)) : text
  }
  return (
    <>
      <Section id="history" title={t('Perjalanan permohonan', 'What became of it')}>
        <Log
          entries={file.steps.map(({ to, at, by, reason }) => ({
            datetime: at.toISOString(),
            when: formatInstant(at, lang),
            what: (
              <>
                <b>{nameOf(to)}</b> {reason && to !== 'not-yet-eligible' && reason}
                <Small>{by}</Small>
              </>
            ),
          }))}
        />
      </Section>
      <Checks view={view} file={file} />
      <Appeals view={view} file={file} />
    </>
  )
}

function Checks({ view, file }: FileProps) {
  const { t, say, lang } = view
  if (file.checks.length === 0) return null
  return (
    <Section id="checks" title={t('Pemeriksaan tempat', 'Checks of the place')}>
      <Entries
        entries={file.checks.map(({ way, plannedOn, doneOn, finding, passed }) => ({
          title: `${say(checkWayWords[way])}, ${formatDay(doneOn ?? plannedOn, lang)}`,
          text:
            finding === null
              ? t('Belum diadakan.', 'Not held yet.')
              : `${passed ? t('Sesuai.', 'In order.') : t('Belum sesuai.', 'Not in order yet.')} ${finding}`,
        }))}
      />
    </Section>
  )
}

function Appeals({ view, file }: FileProps) {
  const { t, say, lang } = view
  const mayAppeal = isAppealable(file.state) && file.appeals[0]?.decidedAt !== null
  if (file.appeals.length === 0 && !mayAppeal) return null
  return (
    <Section id="appeals" title={t('Banding', 'Appeals')}>
      <Entries
        entries={file.appeals.map(({ against, story, filedAt, upheld, answer }) => ({
          title: `${say(stateWords('provider', against))}, ${formatInstant(filedAt, lang)}`,
          text:
            upheld === null
              ? `${story} ${t('Menunggu keputusan penyelia lain.', 'Waiting for another supervisor.')}`
              : `${upheld ? t('Diterima.', 'Upheld.') : t('Tidak diterima.', 'Not upheld.')} ${answer ?? ''}`,
        }))}
      />
      {mayAppeal && (
        <p>
          <a href={partPath('appeal')}>{t('Ajukan banding', 'Appeal')}</a>
        </p>
      )}
    </Section>
  )
}

/** Licence, agreement and score. */
export function Aside({ view, file }: FileProps) {
  const { t, say, lang } = view
  const { agreementNo, agreementFrom, agreementTo, quality } = file
  return (
    <>
      <Section id="licence" size="md" title={t('Izin yang pernah tercatat', 'Licences on record')}>
        <List
          items={file.licences.map(({ licenceNo, expiresOn }) =>
            t(
              `${licenceNo}, sampai ${formatDay(expiresOn, lang)}`,
              `${licenceNo}, until ${formatDay(expiresOn, lang)}`,
            ),
          )}
        />
        {file.licences.length === 0 && <p>{t('Belum ada.', 'None yet.')}</p>}
        {isRenewable(file.state) && (
          <p>
            <a href={partPath('renewal')}>{t('Kirim izin yang diperpanjang', 'Send the renewed licence')}</a>
          </p>
        )}
      </Section>
      {agreementNo && agreementFrom && agreementTo && (
        <Section id="agreement" size="md" title={t('Perjanjian', 'Agreement')}>
          <p>
            {agreementNo}, {formatDay(agreementFrom, lang)} – {formatDay(agreementTo, lang)}
          </p>
        </Section>
      )}
      <Section id="quality" size="md" title={t('Nilai mutu', 'Quality score')}>
        <Rows
          rows={[
            ...qualityLines(quality).map(({ label, value, counted }) => ({
              label: say(label),
              value: (
                <>
                  {say(value)}
                  {counted && <Small>{say(counted)}</Small>}
                </>
              ),
            })),
            {
              label: t('Nilai', 'Score'),
              value:
                quality.score === null
                  ? t('Belum cukup data', 'Not enough data yet')
                  : inTenths(quality.score, lang),
              total: true,
            },
          ]}
        />
        <p>
          <a href="/providers/score">{t('Rumusnya', 'The formula')}</a>
        </p>
      </Section>
    </>
  )
}

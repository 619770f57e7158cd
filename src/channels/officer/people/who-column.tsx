import { formatDay } from '#ui/format.ts'
import { Entries, Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Num, Section, Small } from '#ui/parts/text.tsx'
import { personPath, comparePath } from '../addresses.ts'
import { mayServe } from '../desk.ts'
import { verificationWords } from '../words.ts'
import { visitsIn } from './looks.ts'
import { groupedNumber, type OfPerson, type PersonFile } from './open-file.ts'
import { whenWords } from './when-words.ts'

type Props = { visit: OfPerson; file: PersonFile }

/** Who it is, masked, and who has looked before. */
export function WhoColumn(props: Props) {
  return (
    <>
      <Particulars {...props} />
      <Alike {...props} />
      <Visitors {...props} />
    </>
  )
}

function Particulars({ visit, file }: Props) {
  const { view } = visit
  const { t, lang } = view
  const { identity, numbers } = file
  const nik = numbers.find(({ kind, personId }) => kind === 'nik' && personId === identity.personId)
  const old = numbers.filter(
    ({ kind, personId }) => kind === 'old-card' || (kind === 'membership' && personId !== identity.personId),
  )
  return (
    <Section id="who" size="md" title={t('Data diri', 'Particulars')}>
      <Rows
        rows={[
          { label: 'NIK', value: nik ? <Num>{nik.number}</Num> : '–' },
          {
            label: t('Nomor peserta', 'Member number'),
            value: <Num>{groupedNumber(identity.membershipNo)}</Num>,
          },
          ...(old.length > 0
            ? [
                {
                  label: t('Kartu lama', 'Old cards'),
                  value: t(`${old.length}, digabung`, `${old.length}, merged`),
                },
              ]
            : []),
          { label: t('Lahir', 'Born'), value: identity.birthOn ? formatDay(identity.birthOn, lang) : '–' },
          { label: t('HP', 'Phone'), value: identity.phone ?? '–' },
          { label: t('Dukcapil', 'Register'), value: <VerifiedTag visit={visit} file={file} /> },
        ]}
      />
      {mayServe(visit) ? (
        <p>
          <a href={personPath(identity.personId, 'identity')}>
            {t('Tampilkan data lengkap', 'Show the data in full')}
          </a>{' '}
          {t('(dicatat)', '(on record)')}
        </p>
      ) : (
        <Small>
          {t(
            'Data lengkap hanya dibuka petugas dan penyelia.',
            'Only officers and supervisors open the data in full.',
          )}
        </Small>
      )}
    </Section>
  )
}

const tagKinds = {
  pending: 'waiting',
  verified: 'done',
  differs: 'unsure',
  'unknown-to-register': 'unsure',
} as const

/** How the person stands with the population register. */
export function VerifiedTag({ visit, file }: Props) {
  const { verified } = file.identity
  return <Tag kind={tagKinds[verified]}>{visit.view.say(verificationWords[verified])}</Tag>
}

/** Records of someone who may be the same person. */
function Alike({ visit, file }: Props) {
  const { t } = visit.view
  if (file.duplicates.length === 0) return null
  const { personId } = file.identity
  return (
    <Section id="alike" size="md" title={t('Mungkin orang yang sama', 'Perhaps the same person')}>
      <Entries
        entries={file.duplicates.map(
          ({ firstId, firstName, firstNumber, secondId, secondName, secondNumber }) => ({
            title: (
              <a href={comparePath(firstId, secondId)}>{firstId === personId ? secondName : firstName}</a>
            ),
            text: groupedNumber(firstId === personId ? secondNumber : firstNumber),
          }),
        )}
      />
    </Section>
  )
}

const shownVisits = 5

function Visitors({ visit, file }: Props) {
  const { view } = visit
  const { t } = view
  const visits = visitsIn(file.looks)
  return (
    <Section id="visitors" size="md" title={t('Siapa membuka berkas ini', 'Who opened this file')}>
      {visits.length === 0 && (
        <p>
          {t(
            'Anda yang pertama. Kunjungan ini juga dicatat.',
            'You are the first. This visit is on record too.',
          )}
        </p>
      )}
      <Entries
        entries={visits.slice(0, shownVisits).map(({ name, at, purpose, what }) => ({
          title: (
            <>
              <b>{name}</b>, {whenWords(view, at)}
            </>
          ),
          text: purpose ?? view.say(what),
        }))}
      />
      {visits.length > 0 && (
        <p>
          <a href={personPath(file.identity.personId, 'looks')}>
            {t('Jejak akses lengkap', 'All who opened it')}
          </a>
        </p>
      )}
    </Section>
  )
}

import { dayIn } from '@payung/law'
import type { Child } from 'hono/jsx'
import { badInput, type ProblemDetails } from '#base/problem.ts'
import { searchRegistry } from '#modules/registry'
import { formatDay, formatInstant } from '#ui/format.ts'
import { Actions, Button, ButtonLink } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import { comparePath, mergePath, personPath } from '../addresses.ts'
import { keyIn, mayServe } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { fieldName, numberWords, sexWords } from '../words.ts'
import { FilePage } from './file-page.tsx'
import { groupedNumber, openFile, type OfPerson, type PersonFile } from './open-file.ts'
import { VerifiedTag } from './who-column.tsx'

/** Who someone is, what was put right, which records were merged; and what can be done about it. */
export const viewParticulars = page('/officer/people/:personId/particulars', 'officer', (visit) =>
  draw(visit),
)

/** Leads to the comparison with another member, found by a number of theirs. */
export const submitCompare = action(
  '/officer/people/:personId/compare',
  'officer',
  async (visit) => {
    const { params, perform, form } = visit
    const personId = keyIn(params.personId)
    const { people } = await perform(searchRegistry, { search: form.values['other'] ?? '' })
    const [other, ...more] = people
    if (!other || more.length > 0 || String(other.personId) === personId) throw notOnePerson()
    return redirect(comparePath(BigInt(personId), other.personId))
  },
  { onProblem: draw },
)

function notOnePerson() {
  return badInput([
    {
      field: 'other',
      code: 'not-one-person',
      message: {
        id: 'Nomor ini tidak menunjuk tepat satu peserta lain. Tulis nomor peserta atau NIK-nya.',
        en: 'This number is not that of exactly one other member. Write the member number or the NIK.',
      },
    },
  ])
}

async function draw(visit: OfPerson, problem: ProblemDetails | null = null) {
  const { view } = visit
  const { t } = view
  const file = await openFile(visit)
  return (
    <FilePage visit={visit} file={file} tab="particulars" problem={problem}>
      <Columns aside={<Steps visit={visit} file={file} problem={problem} />}>
        <Section id="who" title={t('Data diri', 'Particulars')}>
          <Identity visit={visit} file={file} />
        </Section>
        <Corrections view={view} file={file} />
        <Merges view={view} merges={file.merges} />
        <Deaths view={view} reports={file.deathReports} />
      </Columns>
    </FilePage>
  )
}

function Identity({ visit, file }: { visit: OfPerson; file: PersonFile }) {
  const { view } = visit
  const { t, lang, say } = view
  const { identity, numbers, check } = file
  const row = (label: Child, value: Child) => ({ label, value: value ?? '–' })
  return (
    <Rows
      rows={[
        ...numbers.map(({ kind, number, personId }) =>
          row(
            personId === identity.personId
              ? say(numberWords[kind])
              : t(`${numberWords[kind].id}, digabung`, `${numberWords[kind].en}, merged`),
            kind === 'membership' ? groupedNumber(number) : number,
          ),
        ),
        row(
          t('Lahir', 'Born'),
          [identity.birthPlace, identity.birthOn && formatDay(identity.birthOn, lang)]
            .filter(Boolean)
            .join(', ') || null,
        ),
        row(t('Jenis kelamin', 'Sex'), identity.sex && say(sexWords[identity.sex])),
        row(t('Ibu kandung', 'Mother'), identity.motherName),
        row(t('HP', 'Phone'), identity.phone),
        row(t('Email', 'E-mail'), identity.email),
        row(t('Register kependudukan', 'Population register'), <VerifiedTag visit={visit} file={file} />),
        ...(check
          ? [
              row(
                t('Jawaban register', 'Answer of the register'),
                [
                  formatDay(dayIn(check.checkedAt), lang),
                  check.nameScore !== null &&
                    t(`nama mirip ${check.nameScore}%`, `name ${check.nameScore}% alike`),
                  check.differs.length > 0 &&
                    t(
                      `beda ${check.differs.map((one) => fieldName(one).id).join(', ')}`,
                      `differs in ${check.differs.map((one) => fieldName(one).en).join(', ')}`,
                    ),
                ]
                  .filter(Boolean)
                  .join(', '),
              ),
            ]
          : []),
        row(t('Terdaftar sejak', 'Registered since'), formatDay(dayIn(identity.registeredAt), lang)),
      ]}
    />
  )
}

type StepsProps = { visit: OfPerson; file: PersonFile; problem: ProblemDetails | null }

/** What can be done about someone’s data. */
function Steps({ visit, file, problem }: StepsProps) {
  const { view, form } = visit
  const { t } = view
  const { personId, diedOn } = file.identity
  const field = entries(view, form.values, problem)
  if (!mayServe(visit)) {
    return (
      <Section id="steps" size="md" title={t('Yang bisa dilakukan', 'What can be done')}>
        <Reserved view={view} to="officers" />
      </Section>
    )
  }
  const step = (part: string, id: string, en: string) => (
    <ButtonLink href={personPath(personId, part)} variant="secondary">
      {t(id, en)}
    </ButtonLink>
  )
  return (
    <>
      <Section id="steps" size="md" title={t('Yang bisa dilakukan', 'What can be done')}>
        <Actions>
          <ButtonLink href={personPath(personId, 'correct')}>
            {t('Betulkan data', 'Correct the data')}
          </ButtonLink>
          {step('identity', 'Tampilkan data lengkap', 'Show the data in full')}
          {step('phone', 'Ganti HP untuk masuk', 'Change the sign-in phone')}
          {diedOn
            ? step('death', 'Tarik laporan meninggal', 'Withdraw the report of death')
            : step('death', 'Laporkan meninggal', 'Report a death')}
        </Actions>
      </Section>
      <Section id="other" size="md" title={t('Orang yang sama dengan…', 'The same person as…')}>
        <Form view={view} action={personPath(personId, 'compare')}>
          <TextField
            {...field('other')}
            label={t('Nomor peserta atau NIK yang lain', 'The other member number or NIK')}
            autocomplete="off"
            maxlength={40}
          />
          <Button variant="secondary">{t('Bandingkan', 'Compare')}</Button>
        </Form>
      </Section>
    </>
  )
}

function Corrections({ view, file }: { view: View; file: PersonFile }) {
  const { t, lang, say } = view
  return (
    <Section id="corrections" title={t('Pembetulan', 'Corrections')}>
      {file.corrections.length === 0 ? (
        <p>{t('Belum ada data yang dibetulkan.', 'Nothing has been corrected yet.')}</p>
      ) : (
        <Table
          caption={t('Data yang dibetulkan, yang terbaru dulu', 'Corrected data, the latest first')}
          rows={file.corrections}
          stack
          columns={[
            { head: t('Apa', 'What'), cell: ({ field }) => say(fieldName(field)) },
            { head: t('Bukti', 'Evidence'), cell: ({ evidence }) => evidence, onPhone: 'line' },
            {
              head: t('Oleh', 'By'),
              cell: ({ correctedBy, correctedAt }) =>
                `${correctedBy}, ${formatDay(dayIn(correctedAt), lang)}`,
            },
          ]}
        />
      )}
    </Section>
  )
}

function Merges({ view, merges }: { view: View; merges: PersonFile['merges'] }) {
  const { t, lang } = view
  if (merges.length === 0) return null
  return (
    <Section id="merges" title={t('Penggabungan', 'Merges')}>
      <Table
        caption={t('Penggabungan catatan', 'Merges of records')}
        rows={merges}
        stack
        columns={[
          {
            head: t('Catatan', 'Record'),
            cell: ({ mergeId, mergedName, mergedNumber }) => (
              <>
                <a href={mergePath(mergeId)}>{mergedName}</a>
                <Small>{groupedNumber(mergedNumber)}</Small>
              </>
            ),
          },
          {
            head: t('Keadaan', 'State'),
            cell: ({ approvedAt, refusedAt, undoneAt }) =>
              undoneAt
                ? t('dibatalkan', 'undone')
                : refusedAt
                  ? t('tidak disetujui', 'not approved')
                  : approvedAt
                    ? t(
                        `digabung ${formatDay(dayIn(approvedAt), lang)}`,
                        `merged ${formatDay(dayIn(approvedAt), lang)}`,
                      )
                    : t('menunggu petugas kedua', 'waits for a second officer'),
          },
          { head: t('Alasan', 'Reason'), cell: ({ reason }) => reason, onPhone: 'line' },
        ]}
      />
    </Section>
  )
}

function Deaths({ view, reports }: { view: View; reports: PersonFile['deathReports'] }) {
  const { t, lang } = view
  if (reports.length === 0) return null
  return (
    <Section id="deaths" title={t('Laporan meninggal dunia', 'Reports of death')}>
      <Table
        caption={t('Laporan meninggal dunia', 'Reports of death')}
        rows={reports}
        stack
        columns={[
          { head: t('Tanggal', 'Day'), cell: ({ diedOn }) => formatDay(diedOn, lang) },
          {
            head: t('Dilaporkan', 'Reported'),
            cell: ({ reportedBy, reportedAt }) => `${reportedBy}, ${formatInstant(reportedAt, lang)}`,
            onPhone: 'line',
          },
          {
            head: t('Keadaan', 'State'),
            cell: ({ withdrawnAt, withdrawnBy, withdrawnReason }) =>
              withdrawnAt
                ? `${t('ditarik', 'withdrawn')}: ${withdrawnReason ?? ''} (${withdrawnBy ?? ''})`
                : t('berlaku', 'holds'),
          },
        ]}
      />
    </Section>
  )
}

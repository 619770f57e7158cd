import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { revealPerson } from '#modules/registry'
import { formatDay, formatInstant } from '#ui/format.ts'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Note, Num, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { personPath } from '../addresses.ts'
import { localPhone } from '../local-phone.ts'
import { fieldName, numberWords } from '../words.ts'
import { FilePage } from './file-page.tsx'
import { openFile } from './open-file.ts'

type Whole = z.output<(typeof revealPerson)['output']>

/** What the file masks, whole: a look of its own, which the member reads as such. */
export const viewIdentity = page('/officer/people/:personId/identity', 'officer', async (visit) => {
  const { view, perform } = visit
  const { t, lang } = view
  const file = await openFile(visit)
  const { personId } = file.identity
  const whole = await perform(revealPerson, { personId: String(personId) })
  return (
    <FilePage visit={visit} file={file} tab="particulars">
      <Columns
        aside={
          <Section id="done" size="md" title={t('Selesai melihat?', 'Done looking?')}>
            <p>
              {t(
                'Tutup data lengkap sebelum melayani orang lain.',
                'Close the full data before you serve someone else.',
              )}
            </p>
            <ButtonLink href={personPath(personId)}>{t('Kembali ke berkas', 'Back to the file')}</ButtonLink>
          </Section>
        }
      >
        <Section id="whole" title={t('Data diri lengkap', 'The full identity')}>
          <Note icon="eye">
            {t(
              `Pembukaan ini dicatat tersendiri, ${formatInstant(view.now, lang)}, dan bisa dibaca peserta.`,
              `This look is on record by itself, ${formatInstant(view.now, lang)}, and the member can read it.`,
            )}
          </Note>
          <Numbers view={view} whole={whole} />
        </Section>
        <Changes view={view} corrections={whole.corrections} />
      </Columns>
    </FilePage>
  )
})

function Numbers({ view, whole }: { view: View; whole: Whole }) {
  const { t, say } = view
  const address = [whole.address, whole.postalCode].filter(Boolean).join(' ')
  const married = whole.married ? t('Kawin', 'Married') : t('Belum kawin', 'Not married')
  return (
    <Rows
      rows={[
        ...whole.numbers.map(({ kind, number }) => ({
          label: say(numberWords[kind]),
          value: <Num>{number}</Num>,
        })),
        { label: t('Ibu kandung', 'Mother'), value: whole.motherName ?? '–' },
        { label: t('HP', 'Phone'), value: whole.phone ? <Num>{localPhone(whole.phone)}</Num> : '–' },
        { label: t('Email', 'E-mail'), value: whole.email ?? '–' },
        { label: t('Alamat', 'Address'), value: address || '–' },
        { label: 'NPWP', value: whole.taxNo ?? '–' },
        { label: t('Perkawinan', 'Marriage'), value: whole.married === null ? '–' : married },
      ]}
    />
  )
}

/** What stood there before, and what stands there now. */
function Changes({ view, corrections }: { view: View; corrections: Whole['corrections'] }) {
  const { t, lang, say } = view
  if (corrections.length === 0) return null
  return (
    <Section id="changes" title={t('Yang pernah dibetulkan', 'What was corrected')}>
      <Table
        caption={t('Isi sebelum dan sesudah', 'Before and after')}
        rows={corrections}
        stack
        columns={[
          { head: t('Apa', 'What'), cell: ({ field }) => say(fieldName(field)) },
          { head: t('Sebelum', 'Before'), cell: ({ before }) => before ?? '–' },
          { head: t('Sesudah', 'After'), cell: ({ after }) => after ?? '–' },
          {
            head: t('Oleh', 'By'),
            cell: ({ correctedBy, correctedAt }) => `${correctedBy}, ${formatDay(dayIn(correctedAt), lang)}`,
            onPhone: 'line',
          },
        ]}
      />
    </Section>
  )
}

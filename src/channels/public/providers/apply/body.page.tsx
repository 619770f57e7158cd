import type { ProblemDetails } from '#base/problem.ts'
import { providerKinds, providerKindWords } from '#modules/training'
import { RadioField, TextField } from '#ui/parts/field.tsx'
import { entries } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page } from '#web/page.ts'
import { applyPath } from '../addresses.ts'
import { takeStep } from './draft.ts'
import { draftOf, goOn, StepPage, typedAt, type AtApply } from './step-page.tsx'

/** Where an application begins: which training body? */
export const viewBody = page(applyPath, 'anyone', (visit) => draw(visit))

export const submitBody = action(
  applyPath,
  'anyone',
  async (visit) => goOn(takeStep(draftOf(visit), 'body', visit.form.values)),
  { onProblem: draw },
)

async function draw(visit: AtApply, problem: ProblemDetails | null = null) {
  const { view } = visit
  const { t, say } = view
  const field = entries(view, typedAt(visit), problem)
  return (
    <StepPage
      visit={visit}
      id="body"
      title={t('Ajukan lembaga pelatihan Anda', 'Apply with your training body')}
      lead={t(
        'LPK, LKP, LSP, BLK, dan sejenisnya lewat pintu yang sama. Tidak dipungut biaya.',
        'LPK, LKP, LSP, BLK and their like by the same door. It costs nothing.',
      )}
      aside={<Prepare view={view} />}
      problem={problem}
      onward={t('Lanjut', 'Go on')}
    >
      <RadioField
        {...field('kind')}
        label={t('Jenis lembaga', 'Kind of training body')}
        options={providerKinds.map((kind) => ({ value: kind, label: say(providerKindWords[kind]) }))}
      />
      <TextField
        {...field('name')}
        label={t('Nama lembaga', 'Name')}
        hint={t('Seperti di surat izin', 'As on the licence')}
        autocomplete="organization"
        maxlength={150}
      />
    </StepPage>
  )
}

function Prepare({ view: { t } }: { view: View }) {
  return (
    <Section id="prepare" size="md" title={t('Yang diminta nanti', 'What is asked later')}>
      <List
        items={[
          t('Izin dari Dinas Ketenagakerjaan', 'A licence of the manpower office'),
          t('Bukti pengalaman melatih', 'Evidence of experience in training'),
          t('Program, pelatih, sarana, daftar harga', 'Programmes, instructors, facilities, price list'),
          t('Rekening lembaga', 'A bank account'),
        ]}
      />
      <Small>
        {t(
          'Sekarang cukup nama, tempat, dan HP Anda. Sisanya diisi sedikit demi sedikit di portal lembaga.',
          'For now a name, a place and your phone are enough. The rest is filled in bit by bit in the portal.',
        )}
      </Small>
    </Section>
  )
}

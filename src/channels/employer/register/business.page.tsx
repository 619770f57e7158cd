import { dayIn, monthOf } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { programmesOwed, type EmployerKind, type Scale } from '#modules/registry'
import { RadioField, TextField, type Option } from '#ui/parts/field.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page } from '#web/page.ts'
import { Basis } from '../basis.tsx'
import { programmeWords, scaleWords } from '../words.ts'
import { draftOf, goOn, Onward, StepPage, typedAt, whenReached, type AtRegister } from './step-page.tsx'
import { kindOf, stepsOf, takeStep } from './steps.ts'

/** Its name, its numbers, and its size, by which the law says what it owes. */
export const viewBusiness = page('/employer/register/business', 'anyone', (visit) =>
  whenReached(visit, 'business', () => drawBusiness(visit)),
)

export const submitBusiness = action(
  '/employer/register/business',
  'anyone',
  async (visit) => goOn(takeStep(draftOf(visit), 'business', visit.form.values)),
  { onProblem: drawBusiness },
)

const words = (id: string, en: string): Words => ({ id, en })

const names: Record<EmployerKind, { label: Words; hint: Words }> = {
  company: {
    label: words('Nama usaha', 'Name of the business'),
    hint: words('Seperti di NIB, misalnya Rumah Makan Selera', 'As on the NIB, such as Rumah Makan Selera'),
  },
  'public-body': {
    label: words('Nama instansi', 'Name of the body'),
    hint: words('Misalnya Dinas Kesehatan Kota Bontang', 'Such as Dinas Kesehatan Kota Bontang'),
  },
  association: {
    label: words('Nama organisasi', 'Name of the organisation'),
    hint: words('Seperti di akta atau surat keputusannya', 'As in its deed or decree'),
  },
  'construction-project': {
    label: words('Nama proyek', 'Name of the project'),
    hint: words('Seperti di kontrak', 'As in the contract'),
  },
  household: {
    label: words('Nama keluarga', 'Name of the family'),
    hint: words('Misalnya Keluarga Laila Fitriani', 'Such as Keluarga Laila Fitriani'),
  },
}

export async function drawBusiness(visit: AtRegister, problem: ProblemDetails | null = null) {
  const { view } = visit
  const { t, say } = view
  const draft = draftOf(visit)
  const kind = kindOf(draft) ?? 'company'
  const field = entries(view, typedAt(visit), problem)
  const asked = stepsOf(draft).find(({ id }) => id === 'business')?.fields ?? []
  const { label, hint } = names[kind]
  return (
    <StepPage
      visit={visit}
      id="business"
      title={say(titles[kind])}
      aside={asked.includes('scale') ? <WhySize view={view} kind={kind} /> : undefined}
      problem={problem}
    >
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action="/employer/register/business">
          <TextField
            {...field('name')}
            label={say(label)}
            hint={say(hint)}
            autocomplete="organization"
            maxlength={150}
          />
          {asked.includes('scale') && <SizeField view={view} kind={kind} entry={field('scale')} />}
          {asked.includes('nib') && <NibField view={view} kind={kind} entry={field('nib')} />}
          <TextField
            {...field('taxNo')}
            label={t('NPWP (boleh kosong)', 'Tax number, NPWP (may be empty)')}
            hint={t('15 atau 16 angka', '15 or 16 digits')}
            digits
            autocomplete="off"
            maxlength={25}
          />
          <Onward visit={visit} id="business">
            {t('Lanjut', 'Go on')}
          </Onward>
        </Form>
      </Section>
    </StepPage>
  )
}

type FieldProps = { view: View; kind: EmployerKind; entry: Entry }

function SizeField({ view, kind, entry }: FieldProps) {
  const { t } = view
  return (
    <RadioField
      {...entry}
      label={
        kind === 'company'
          ? t('Skala usaha', 'Size of the business')
          : t('Menjalankan usaha juga? Pilih skalanya.', 'Does it run a business too? Choose its size.')
      }
      hint={t('Tertulis di NIB Anda.', 'It stands on your NIB.')}
      options={sizesOf(view, kind)}
    />
  )
}

function NibField({ view, kind, entry }: FieldProps) {
  const { t } = view
  return (
    <TextField
      {...entry}
      label="NIB"
      hint={
        kind === 'company'
          ? t(
              '13 angka, dari OSS. Usaha mikro boleh mengosongkannya.',
              '13 digits, from OSS. A micro business may leave it empty.',
            )
          : t('13 angka, milik kontraktornya. Boleh kosong.', '13 digits, of the contractor. May be empty.')
      }
      digits
      autocomplete="off"
      maxlength={20}
    />
  )
}

const titles: Record<EmployerKind, Words> = {
  company: words('Usaha apa yang Anda daftarkan?', 'Which business are you registering?'),
  'public-body': words('Instansi apa yang Anda daftarkan?', 'Which body are you registering?'),
  association: words('Organisasi apa yang Anda daftarkan?', 'Which organisation are you registering?'),
  'construction-project': words('Proyek apa yang Anda daftarkan?', 'Which project are you registering?'),
  household: words('Rumah tangga siapa?', 'Whose household?'),
}

const sizes = ['mikro', 'kecil', 'menengah', 'besar'] as const satisfies readonly Scale[]

function sizesOf(view: View, kind: EmployerKind): Option[] {
  const { t, say, now } = view
  const month = monthOf(dayIn(now))
  const options: Option[] = sizes.map((scale) => {
    const owed = programmesOwed(kind, scale, month).owed.map((programme) => programme.toUpperCase())
    return {
      value: scale,
      label: say(scaleWords[scale]),
      hint: t(`Wajib ${owed.join(', ')}`, `Owes ${owed.join(', ')}`),
    }
  })
  return kind === 'association'
    ? [{ value: '', label: t('Tidak menjalankan usaha', 'It runs no business') }, ...options]
    : options
}

function WhySize({ view, kind }: { view: View; kind: EmployerKind }) {
  const { t, say, now } = view
  const { article, value } = programmesOwed(kind, 'kecil', monthOf(dayIn(now)))
  return (
    <Section id="why" size="md" title={t('Mengapa skala?', 'Why the size?')}>
      <p>
        {t(
          'Skala menentukan program yang wajib. Program lain boleh ditambah nanti, dan harganya Anda lihat dulu.',
          'The size decides which programmes are owed. Others can be added, and you see the price first.',
        )}
      </p>
      <p>
        <Basis article={article} value={value} />
      </p>
      <Rows
        rows={(['jkk', 'jkm', 'jht', 'jp'] as const).map((programme) => ({
          label: programme.toUpperCase(),
          value: say(programmeWords[programme]).replace(/ \(.*/, ''),
        }))}
      />
      <Small>
        {t(
          'JKP, untuk yang kehilangan pekerjaan, mengikuti dengan sendirinya.',
          'JKP, for those who lose their job, follows by itself.',
        )}
      </Small>
    </Section>
  )
}

import { never } from '#base/assert.ts'
import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { checkWays, checkWayWords, type ProviderFile } from '#modules/training'
import { Button } from '#ui/parts/action.tsx'
import { DateField, RadioField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { Details } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { providerPath } from '../addresses.ts'
import type { Decision } from './decisions.ts'

const titles: Readonly<Record<Decision, Words>> = {
  begin: { id: 'Mulai periksa berkas', en: 'Begin to check the papers' },
  request: { id: 'Minta kelengkapan sekaligus', en: 'Ask for everything that is missing' },
  plan: { id: 'Rencanakan pemeriksaan tempat', en: 'Plan the check of the place' },
  record: { id: 'Catat hasil pemeriksaan', en: 'Record what was found' },
  reject: { id: 'Tolak permohonan', en: 'Refuse the application' },
  agreement: { id: 'Catat perjanjian', en: 'Record the agreement' },
  activate: { id: 'Aktifkan lembaga', en: 'Let it begin' },
  suspend: { id: 'Bekukan', en: 'Suspend' },
  reinstate: { id: 'Aktifkan kembali', en: 'Reinstate' },
  terminate: { id: 'Akhiri kerja sama', en: 'End the co-operation' },
  appeal: { id: 'Putuskan banding', en: 'Decide the appeal' },
}

type Props = {
  view: View
  file: ProviderFile
  decision: Decision
  /** The usual next one stands open. */
  first: boolean
  typed: Readonly<Record<string, string>>
  problem: ProblemDetails | null
}

/** One decision, with what it has to say. */
export function DecisionForm({ view, file, decision, first, typed, problem }: Props) {
  const entry = entries(view, typed, problem)
  const field = (name: string) => entry(`${decision}-${name}`)
  const isAtFault = problem?.faults?.some((fault) => fault.field.startsWith(`${decision}-`)) ?? false
  const title = view.say(titles[decision])
  return (
    <Details summary={title} open={first || isAtFault}>
      <Form view={view} action={`${providerPath(file.providerNo)}/${decision}`}>
        <DecisionFields view={view} decision={decision} field={field} />
        <Button variant={first ? 'primary' : 'secondary'}>{title}</Button>
      </Form>
    </Details>
  )
}

type FieldsProps = { view: View; decision: Decision; field: (name: string) => Entry }

function DecisionFields({ view, decision, field }: FieldsProps) {
  switch (decision) {
    case 'begin':
    case 'activate':
      return null
    case 'request':
      return <RequestFields view={view} field={field} />
    case 'plan':
      return <PlanFields view={view} field={field} />
    case 'record':
      return <RecordFields view={view} field={field} />
    case 'agreement':
      return <AgreementFields view={view} field={field} />
    case 'appeal':
      return <AppealFields view={view} field={field} />
    case 'reject':
    case 'suspend':
    case 'reinstate':
    case 'terminate':
      return <ReasonField view={view} field={field} />
    default:
      return never(decision)
  }
}

type OwnProps = Omit<FieldsProps, 'decision'>

function ReasonField({ view: { t }, field }: OwnProps) {
  return (
    <TextArea
      {...field('reason')}
      label={t('Alasan', 'Reason')}
      hint={t(
        'Lembaga membacanya. Sebut apa yang harus diperbaiki.',
        'The training body reads it. Say what has to be mended.',
      )}
    />
  )
}

function RequestFields({ view: { t }, field }: OwnProps) {
  return (
    <>
      <TextArea
        {...field('items')}
        label={t('Yang perlu dilengkapi', 'What has to be completed')}
        hint={t('Satu hal satu baris. Tulis semuanya sekarang.', 'One thing a line. Write all of them now.')}
        rows={6}
      />
      <DateField {...field('dueOn')} label={t('Paling lambat', 'By')} />
    </>
  )
}

function PlanFields({ view: { t, say }, field }: OwnProps) {
  return (
    <>
      <RadioField
        {...field('way')}
        label={t('Cara', 'How')}
        options={checkWays.map((way) => ({ value: way, label: say(checkWayWords[way]) }))}
      />
      <DateField {...field('plannedOn')} label={t('Tanggal', 'Day')} />
    </>
  )
}

function RecordFields({ view: { t }, field }: OwnProps) {
  return (
    <>
      <DateField {...field('doneOn')} label={t('Diperiksa tanggal', 'Checked on')} />
      <RadioField
        {...field('passed')}
        label={t('Hasil', 'Outcome')}
        options={[
          { value: 'true', label: t('Sesuai: setujui lembaga ini', 'In order: approve it') },
          {
            value: 'false',
            label: t('Belum sesuai: minta dilengkapi', 'Not in order yet: ask for completion'),
          },
        ]}
      />
      <TextArea {...field('finding')} label={t('Yang ditemukan', 'What was found')} />
      <DateField
        {...field('dueOn')}
        label={t('Dilengkapi paling lambat', 'To be completed by')}
        hint={t('Hanya bila belum sesuai', 'Only where it is not in order')}
      />
    </>
  )
}

function AgreementFields({ view: { t }, field }: OwnProps) {
  return (
    <>
      <TextField {...field('agreementNo')} label={t('Nomor perjanjian', 'Number')} maxlength={80} />
      <DateField {...field('from')} label={t('Berlaku sejak', 'From')} />
      <DateField {...field('to')} label={t('Sampai', 'Until')} />
    </>
  )
}

function AppealFields({ view: { t }, field }: OwnProps) {
  return (
    <>
      <RadioField
        {...field('upheld')}
        label={t('Keputusan', 'Decision')}
        options={[
          { value: 'true', label: t('Terima banding', 'Uphold the appeal') },
          { value: 'false', label: t('Tidak menerima', 'Do not uphold it') },
        ]}
      />
      <TextArea {...field('answer')} label={t('Jawaban kepada lembaga', 'Answer to the training body')} />
    </>
  )
}

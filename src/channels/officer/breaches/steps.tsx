import type { ProblemDetails } from '#base/problem.ts'
import type { Breach } from '#modules/privacy'
import { formatCount } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Details, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import type { Visit } from '#web/visit.ts'
import { breachPath } from '../addresses.ts'
import { maySupervise } from '../desk.ts'
import { Reserved } from '../reserved.tsx'

/** Every page and action of one case. */
export type OfBreach = Visit<'officer', '/officer/breaches/:breachId'>

type Props = { visit: OfBreach; breach: Breach; problem: ProblemDetails | null }

/** What is to be done next: find the people, send, give to the post, close. */
export function Steps({ visit, breach, problem }: Props) {
  const { view } = frameOf(visit)
  const { t } = view
  const { state, people, written, byPost, posted, reached } = breach
  if (state === 'closed') return null
  if (!maySupervise(visit))
    return (
      <Section id="steps" size="md" title={t('Langkah berikut', 'Next')}>
        <Reserved view={view} to="supervisors" />
      </Section>
    )
  const allTold = state === 'sent' && reached + posted === people
  return (
    <Section id="steps" size="md" title={t('Langkah berikut', 'Next')}>
      {people > written && <Send visit={visit} breach={breach} />}
      {byPost > posted && <Post visit={visit} breach={breach} />}
      {allTold && <Close visit={visit} breach={breach} problem={problem} />}
      <p>
        <ButtonLink
          href={breachPath(breach.breachId, 'looked-at')}
          variant={people === 0 ? 'primary' : 'secondary'}
        >
          {t('Cari di jejak audit', 'Look in the audit trail')}
        </ButtonLink>
      </p>
      <AddByNumber visit={visit} breach={breach} problem={problem} />
    </Section>
  )
}

type Of = Pick<Props, 'visit' | 'breach'>

function Send({ visit: { view }, breach }: Of) {
  const { t } = view
  const left = formatCount(breach.people - breach.written)
  return (
    <Form view={view} action={breachPath(breach.breachId, 'send')}>
      <Button>
        {breach.state === 'open'
          ? t(`Kirim ${left} surat dan ke lembaga`, `Send ${left} letters and to the institution`)
          : t(`Kirim ${left} surat lagi`, `Send ${left} more letters`)}
      </Button>
      <Small>
        {t('Sesudah dikirim, isi surat tidak bisa diubah.', 'Once sent, the letters cannot be changed.')}
      </Small>
    </Form>
  )
}

function Post({ visit: { view }, breach }: Of) {
  const { t } = view
  return (
    <Form view={view} action={breachPath(breach.breachId, 'posted')}>
      <p>
        {t(
          'Sebagian orang tidak punya nomor HP atau email. Cetak surat mereka dari daftar, lalu serahkan ke pos.',
          'Some people have neither phone nor e-mail. Print their letters from the list and give them to the post.',
        )}
      </p>
      <Button variant="secondary">
        {t(
          `${formatCount(breach.byPost - breach.posted)} surat sudah saya serahkan`,
          `I have given ${formatCount(breach.byPost - breach.posted)} to the post`,
        )}
      </Button>
    </Form>
  )
}

function Close({ visit, breach, problem }: Props) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Form view={view} action={breachPath(breach.breachId, 'close')}>
      <TextArea
        {...field('outcome')}
        label={t('Apa yang sudah dilakukan', 'What was done')}
        hint={t('Agar tidak terjadi lagi.', 'So that it does not happen again.')}
        rows={4}
      />
      <Button>{t('Tutup kasus', 'Close the case')}</Button>
    </Form>
  )
}

function AddByNumber({ visit, breach, problem }: Props) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Details
      summary={t('Tambah dengan nomor peserta', 'Add by membership number')}
      open={form.values['membershipNos'] !== undefined}
    >
      <Form view={view} action={breachPath(breach.breachId, 'people')}>
        <TextArea
          {...field('membershipNos')}
          label={t('Nomor peserta', 'Membership numbers')}
          hint={t('Satu baris satu nomor.', 'One a line.')}
          rows={4}
        />
        <Button variant="secondary">{t('Tambahkan', 'Add')}</Button>
      </Form>
    </Details>
  )
}

import { correctionHours, dayIn, law } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { ProblemDetails } from '#base/problem.ts'
import { writtenDay } from '#modules/contributions'
import { askCorrection } from '#modules/privacy'
import { revealPerson, viewMyself } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { formatDay, formatPhone } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField, FileField, RadioField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { Cite, Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { AtHome } from '../myself.ts'
import { sexWords } from './words.tsx'

const path = '/member/corrections/new'

/** A member says what is wrong in their own data. Only what is filled in is asked for. */
export const viewAsk = page(path, 'member', (visit) => draw(visit))

const day = z.object({ birthOn: writtenDay('TANGGAL_LAHIR').optional() }).loose()

export const submitAsk = action(
  path,
  'member',
  async ({ perform, personId, form, view }) => {
    const filled = Object.fromEntries(Object.entries(form.values).filter(([, value]) => value.trim() !== ''))
    const { story = '', ...asked } = parseInput(day, filled)
    const { evidence } = form.files
    await perform(
      askCorrection,
      { ...asked, story, personId: String(personId), ...(evidence && { evidence }) },
      { key: form.requestKey },
    )
    return redirect('/member/corrections', {
      notice: view.t('Permintaan Anda kami terima.', 'We have received your request.'),
    })
  },
  { upload: true, onProblem: draw },
)

async function draw(visit: AtHome, problem: ProblemDetails | null = null) {
  const { view, form } = visit
  const { t } = view
  const title = t('Apa yang keliru di data Anda?', 'What is wrong in your data?')
  const field = entries(view, form.values, problem)
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Isi hanya yang perlu dibetulkan, seperti tertulis di KTP atau akta.',
          'Fill in only what needs correcting, as your identity card or certificate has it.',
        )}
        crumbs={[
          { href: '/member/more', label: t('Lainnya', 'More') },
          { href: '/member/corrections', label: t('Pembetulan data', 'Corrections') },
          { href: path, label: t('Minta pembetulan', 'Ask for a correction') },
        ]}
      />
      <Columns aside={<Afterwards view={view} />}>
        <Section id="ask" title={t('Yang benar', 'What is right')} quiet>
          <Form view={view} action={path} upload>
            <Particulars view={view} field={field} known={await knownOf(visit)} />
            <TextArea
              {...field('story')}
              label={t('Ceritakan singkat', 'Tell us in short')}
              hint={t('Apa yang keliru, dan tertulis di mana.', 'What is wrong, and where it stands.')}
              rows={3}
            />
            <FileField
              {...field('evidence')}
              label={t('Foto bukti', 'A picture of the evidence')}
              hint={t(
                'KTP, kartu keluarga, atau akta lahir. JPG, PNG, WebP, atau PDF, paling besar 5 MB.',
                'Identity card, family card or birth certificate. JPG, PNG, WebP or PDF, at most 5 MB.',
              )}
              accept="image/jpeg,image/png,image/webp,application/pdf"
            />
            <Button>{t('Kirim permintaan', 'Send the request')}</Button>
          </Form>
        </Section>
      </Columns>
    </Page>
  )
}

type Known = Readonly<
  Record<'name' | 'birthOn' | 'sex' | 'motherName' | 'phone' | 'email' | 'address', string | null>
>

/** What is on record, whole: it is the member’s own, and they compare it with their papers. */
async function knownOf({ perform, personId, view }: AtHome): Promise<Known> {
  const { name, birthOn, sex } = await perform(viewMyself, {})
  const { motherName, phone, email, address } = await perform(revealPerson, { personId: String(personId) })
  return {
    name,
    birthOn: birthOn && formatDay(birthOn, view.lang),
    sex: sex && view.say(sexWords[sex]),
    motherName,
    phone: phone && formatPhone(phone),
    email,
    address,
  }
}

type ParticularsProps = { view: View; field: (name: string) => Entry; known: Known }

function Particulars({ view, field, known }: ParticularsProps) {
  const { t, say } = view
  const now = (value: string | null) =>
    value ? t(`Tercatat: ${value}.`, `On record: ${value}.`) : t('Belum tercatat.', 'Not on record.')
  return (
    <>
      <TextField {...field('name')} label={t('Nama', 'Name')} hint={now(known.name)} autocomplete="off" />
      <TextField {...field('birthPlace')} label={t('Tempat lahir', 'Place of birth')} autocomplete="off" />
      <DateField
        {...field('birthOn')}
        label={t('Tanggal lahir', 'Date of birth')}
        hint={now(known.birthOn)}
      />
      <RadioField
        {...field('sex')}
        label={t('Jenis kelamin', 'Sex')}
        hint={now(known.sex)}
        options={[
          { value: '', label: t('Tidak diubah', 'Leave as it is') },
          { value: 'female', label: say(sexWords.female) },
          { value: 'male', label: say(sexWords.male) },
        ]}
      />
      <TextField
        {...field('motherName')}
        label={t('Nama ibu kandung', 'Mother’s maiden name')}
        hint={now(known.motherName)}
        autocomplete="off"
      />
      <TextField
        {...field('phone')}
        label={t('Nomor HP', 'Mobile number')}
        hint={`${now(known.phone)} ${t('Nomor untuk masuk hanya diganti di kantor cabang.', 'The sign-in number is changed only at a branch.')}`}
        type="tel"
        autocomplete="off"
      />
      <TextField
        {...field('email')}
        label={t('Email', 'E-mail')}
        hint={now(known.email)}
        type="email"
        autocomplete="off"
      />
      <TextField
        {...field('address')}
        label={t('Alamat', 'Address')}
        hint={now(known.address)}
        autocomplete="off"
      />
    </>
  )
}

function Afterwards({ view }: { view: View }) {
  const { t } = view
  const row = present(law.on(correctionHours, dayIn(view.now)), 'the law sets a time for corrections')
  return (
    <Section id="afterwards" size="md" title={t('Sesudah Anda kirim', 'Once you have sent it')}>
      <List
        numbered
        items={[
          t('Petugas mencocokkan dengan bukti Anda.', 'An officer compares it with your evidence.'),
          t(`Anda dijawab dalam ${row.amount} jam.`, `You have an answer within ${row.amount} hours.`),
          t(
            'Isi lama tetap tercatat, dengan buktinya.',
            'What stood there before is kept, with the evidence.',
          ),
        ]}
      />
      <Small>
        {t(
          'NIK tidak pernah berubah. Bila NIK yang tercatat bukan milik Anda, bawa KTP ke kantor cabang.',
          'A NIK never changes. If the one on record is not yours, take your identity card to a branch.',
        )}
      </Small>
      <Cite href="/law/sources/uu-27-2022">{`${row.article.regulation} ${row.article.article}`}</Cite>
    </Section>
  )
}

import { notFound } from '#base/problem.ts'
import {
  addPaper,
  fileAppeal,
  paperKinds,
  paperWords,
  renewLicence,
  stateWords,
  viewPaper,
  type ProviderFile,
} from '#modules/training'
import { isId } from '#base/id.ts'
import { formatDay, formatInstant } from '#ui/format.ts'
import { DateField, FileField, SelectField, TextArea, TextField } from '#ui/parts/field.tsx'
import { Entries } from '#ui/parts/list.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { dayAsWritten } from '#web/written-day.ts'
import { download, page } from '#web/page.ts'
import { partPath } from './own-body.ts'
import type { Part } from './part-page.tsx'

const accepted = 'image/jpeg,image/png,image/webp,application/pdf'

export const papersPart: Part = {
  id: 'papers',
  title: { id: 'Berkas', en: 'Papers' },
  send: { id: 'Kirim berkas', en: 'Send the paper' },
  done: { id: 'Berkas tersimpan.', en: 'The paper is saved.' },
  upload: true,
  next: partPath('papers'),
  before: ({ view, file }) => (
    <Section id="sent" title={view.t('Sudah dikirim', 'Sent already')}>
      <PaperList view={view} file={file} />
    </Section>
  ),
  act: ({ perform, form }, providerNo) => {
    const { file } = form.files
    return perform(addPaper, { providerNo, kind: form.values['kind'], file }, { key: form.requestKey })
  },
  fields: ({ view, field, visit }) => {
    const { t, say } = view
    const asked = paperKinds.find((kind) => kind === visit.query['kind'])
    const kind = field('kind')
    return (
      <>
        <SelectField
          {...kind}
          value={kind.value || asked}
          label={t('Berkas apa?', 'Which paper?')}
          options={paperKinds.map((one) => ({ value: one, label: say(paperWords[one]) }))}
        />
        <FileField
          {...field('file')}
          label={t('Foto atau PDF', 'Picture or PDF')}
          hint={t('JPG, PNG, WebP, atau PDF, paling besar 5 MB', 'JPG, PNG, WebP or PDF, at most 5 MB')}
          accept={accepted}
        />
      </>
    )
  },
}

function PaperList({ view, file }: { view: View; file: ProviderFile }) {
  const { t, say, lang } = view
  if (file.papers.length === 0) return <p>{t('Belum ada berkas.', 'No paper yet.')}</p>
  return (
    <Entries
      entries={file.papers.map(({ paperId, kind, name, storedAt }) => ({
        title: <a href={`${partPath('papers')}/${paperId}`}>{say(paperWords[kind])}</a>,
        text: `${name}, ${formatInstant(storedAt, lang)}`,
      }))}
    />
  )
}

export const downloadPaper = page(
  '/provider/profile/papers/:paperId',
  'provider',
  async ({ params, perform }) => {
    if (!isId(params.paperId)) throw notFound()
    const { name, mediaType, bytes } = await perform(viewPaper, params)
    return download(name, mediaType, bytes)
  },
)

export const renewalPart: Part = {
  id: 'renewal',
  title: { id: 'Kirim izin yang diperpanjang', en: 'Send the renewed licence' },
  lead: {
    id: 'Yang lama tetap tercatat. Kelas baru bisa dibuka lagi begitu izin ini tersimpan.',
    en: 'The old one stays on record. New classes can open as soon as this one is saved.',
  },
  send: { id: 'Simpan izin baru', en: 'Save the new licence' },
  done: { id: 'Izin baru tersimpan.', en: 'The new licence is saved.' },
  upload: true,
  act: ({ perform, form }, providerNo) => {
    const { licenceNo, licenceIssuer, licenceExpiresOn } = form.values
    const { file } = form.files
    return perform(
      renewLicence,
      { providerNo, licenceNo, licenceIssuer, licenceExpiresOn: dayAsWritten(licenceExpiresOn), file },
      { key: form.requestKey },
    )
  },
  known: ({ licenceIssuer }) => ({ licenceIssuer: licenceIssuer ?? '' }),
  before: ({ view, file }) => {
    const { t, lang } = view
    return file.licenceExpiresOn ? (
      <Small>
        {t(
          `Izin yang tercatat berlaku sampai ${formatDay(file.licenceExpiresOn, lang)}.`,
          `The licence on record holds until ${formatDay(file.licenceExpiresOn, lang)}.`,
        )}
      </Small>
    ) : null
  },
  fields: ({ view: { t }, field }) => (
    <>
      <TextField {...field('licenceNo')} label={t('Nomor izin', 'Number of the licence')} maxlength={80} />
      <TextField {...field('licenceIssuer')} label={t('Penerbit', 'Given by')} maxlength={150} />
      <DateField {...field('licenceExpiresOn')} label={t('Berlaku sampai', 'Holds until')} />
      <FileField
        {...field('file')}
        label={t('Foto atau PDF izinnya', 'Picture or PDF of the licence')}
        hint={t('Paling besar 5 MB', 'At most 5 MB')}
        accept={accepted}
      />
    </>
  ),
}

export const appealPart: Part = {
  id: 'appeal',
  title: { id: 'Ajukan banding', en: 'Appeal' },
  lead: {
    id: 'Penyelia lain, bukan yang memutuskan, memeriksanya dari awal.',
    en: 'Another supervisor, not the one who decided, looks at it anew.',
  },
  send: { id: 'Kirim banding', en: 'Send the appeal' },
  done: {
    id: 'Banding diterima. Jawabannya dikirim ke HP Anda dan muncul di sini.',
    en: 'The appeal is here. The answer goes to your phone and appears here.',
  },
  act: ({ perform, form }, providerNo) =>
    perform(fileAppeal, { providerNo, story: form.values['story'] }, { key: form.requestKey }),
  before: ({ view, file }) => (
    <Small>
      {view.t(
        `Keadaan sekarang: ${view.say(stateWords('provider', file.state))}.`,
        `The state now: ${view.say(stateWords('provider', file.state))}.`,
      )}
    </Small>
  ),
  fields: ({ view: { t }, field }) => (
    <TextArea
      {...field('story')}
      label={t('Mengapa keputusan itu keliru?', 'Why was the decision wrong?')}
      hint={t('Sebut bukti yang belum dilihat.', 'Name evidence that was not looked at.')}
      rows={6}
    />
  ),
}

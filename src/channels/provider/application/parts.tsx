import { listRegions } from '#modules/registry'
import {
  changeApplication,
  modeWords,
  providerKinds,
  providerKindWords,
  trainingModes,
} from '#modules/training'
import { formatDayDigits, formatPhone } from '#ui/format.ts'
import { DateField, FieldGroup, SelectField, TextArea, TextField } from '#ui/parts/field.tsx'
import { dayAsWritten } from '#web/written-day.ts'
import type { Part } from './part-page.tsx'

const save = { id: 'Simpan', en: 'Save' }
const saved = { id: 'Tersimpan.', en: 'Saved.' }

export const particularsPart: Part = {
  id: 'particulars',
  title: { id: 'Lembaga dan pengelolanya', en: 'The training body and its manager' },
  send: save,
  done: saved,
  known: ({ kind, name, regionCode, address, contactName, contactPhone, vocationalNo }) => ({
    kind,
    name,
    regionCode,
    address,
    contactName,
    contactPhone: formatPhone(contactPhone),
    vocationalNo: vocationalNo ?? '',
  }),
  act: ({ perform, form }, providerNo) => {
    const { kind, name, regionCode, address, contactName, contactPhone, vocationalNo } = form.values
    const given = { kind, name, regionCode, address, contactName, contactPhone, vocationalNo }
    return perform(changeApplication, { providerNo, ...given }, { key: form.requestKey })
  },
  fields: async ({ view, field, visit, file }) => {
    const { t, say } = view
    const province = file.regionCode.split('.')[0] ?? null
    const { regions } = await visit.perform(listRegions, { province })
    return (
      <>
        <SelectField
          {...field('kind')}
          label={t('Jenis lembaga', 'Kind')}
          options={providerKinds.map((kind) => ({ value: kind, label: say(providerKindWords[kind]) }))}
        />
        <TextField {...field('name')} label={t('Nama lembaga', 'Name')} maxlength={150} />
        <SelectField
          {...field('regionCode')}
          label={t('Kabupaten atau kota', 'Regency or city')}
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextField {...field('address')} label={t('Alamat', 'Address')} maxlength={250} />
        <TextField
          {...field('vocationalNo')}
          label={t('Nomor VIN (boleh kosong)', 'VIN (may be empty)')}
          hint={t('Dari Kementerian Ketenagakerjaan', 'From the manpower ministry')}
          maxlength={40}
        />
        <TextField
          {...field('contactName')}
          label={t('Nama pengelola', 'Name of the manager')}
          autocomplete="name"
          maxlength={150}
        />
        <TextField
          {...field('contactPhone')}
          label={t('HP untuk pemberitahuan', 'Phone for notices')}
          type="tel"
          autocomplete="tel"
        />
      </>
    )
  },
}

export const licencePart: Part = {
  id: 'licence',
  title: { id: 'Izin dan pengalaman', en: 'Licence and experience' },
  lead: {
    id: 'Seperti tertulis di surat izin. Fotonya dikirim di halaman berkas.',
    en: 'As the licence has it. Its picture is sent on the page of papers.',
  },
  send: save,
  done: saved,
  known: ({ licenceNo, licenceIssuer, licenceExpiresOn, experienceSince }) => ({
    licenceNo: licenceNo ?? '',
    licenceIssuer: licenceIssuer ?? '',
    licenceExpiresOn: licenceExpiresOn ? formatDayDigits(licenceExpiresOn) : '',
    experienceSince: experienceSince ? formatDayDigits(experienceSince) : '',
  }),
  act: ({ perform, form }, providerNo) => {
    const { licenceNo, licenceIssuer, licenceExpiresOn, experienceSince } = form.values
    const days = {
      licenceExpiresOn: dayAsWritten(licenceExpiresOn),
      experienceSince: dayAsWritten(experienceSince),
    }
    return perform(
      changeApplication,
      { providerNo, licenceNo, licenceIssuer, ...days },
      { key: form.requestKey },
    )
  },
  fields: ({ view: { t }, field }) => (
    <>
      <TextField {...field('licenceNo')} label={t('Nomor izin', 'Number of the licence')} maxlength={80} />
      <TextField
        {...field('licenceIssuer')}
        label={t('Penerbit', 'Given by')}
        hint={t('Seperti Dinas Ketenagakerjaan Kota Bandung', 'Such as Dinas Ketenagakerjaan Kota Bandung')}
        maxlength={150}
      />
      <DateField {...field('licenceExpiresOn')} label={t('Berlaku sampai', 'Holds until')} />
      <DateField
        {...field('experienceSince')}
        label={t('Melatih sejak', 'Training since')}
        hint={t('Hari pertama pelatihan pertama', 'The first day of the first training')}
      />
    </>
  ),
}

export const bankPart: Part = {
  id: 'bank',
  title: { id: 'Rekening lembaga', en: 'Bank account' },
  send: save,
  done: saved,
  known: ({ bankCode, bankAccountNo, bankAccountName }) => ({
    bankCode: bankCode ?? '',
    bankAccountNo: bankAccountNo ?? '',
    bankAccountName: bankAccountName ?? '',
  }),
  act: ({ perform, form }, providerNo) => {
    const { bankCode, bankAccountNo, bankAccountName } = form.values
    return perform(
      changeApplication,
      { providerNo, bankCode, bankAccountNo, bankAccountName },
      { key: form.requestKey },
    )
  },
  fields: ({ view: { t }, field }) => (
    <>
      <TextField
        {...field('bankCode')}
        label={t('Kode bank', 'Code of the bank')}
        hint={t('3 angka, seperti 002 untuk BRI', '3 digits, such as 002 for BRI')}
        digits
        maxlength={3}
      />
      <TextField
        {...field('bankAccountNo')}
        label={t('Nomor rekening', 'Account number')}
        digits
        maxlength={30}
      />
      <TextField
        {...field('bankAccountName')}
        label={t('Atas nama', 'In the name of')}
        hint={t('Nama lembaga, bukan nama orang', 'The training body’s, not a person’s')}
        maxlength={150}
      />
    </>
  ),
}

export const facilitiesPart: Part = {
  id: 'facilities',
  title: { id: 'Sarana menurut cara pelatihan', en: 'Facilities for each way of training' },
  lead: {
    id: 'Isi cara yang bisa Anda adakan. Yang kosong berarti tidak.',
    en: 'Fill in the ways that you can offer. Empty means not.',
  },
  send: save,
  done: saved,
  known: ({ facilities }) =>
    Object.fromEntries(
      facilities.flatMap(({ mode, description, places }) => [
        [`${mode}-description`, description],
        [`${mode}-places`, String(places)],
      ]),
    ),
  act: ({ perform, form }, providerNo) => {
    const facilities = trainingModes.flatMap((mode) => {
      const description = form.values[`${mode}-description`]?.trim() ?? ''
      const places = form.values[`${mode}-places`]?.trim() ?? ''
      return description === '' && places === '' ? [] : [{ mode, description, places }]
    })
    return perform(changeApplication, { providerNo, facilities }, { key: form.requestKey })
  },
  fields: ({ view, field }) => {
    const { t, say } = view
    return (
      <>
        {trainingModes.map((mode) => (
          <FieldGroup label={say(modeWords[mode])}>
            <TextArea
              {...field(`${mode}-description`)}
              label={t('Ruang dan alat', 'Rooms and tools')}
              rows={2}
            />
            <TextField
              {...field(`${mode}-places`)}
              label={t('Peserta paling banyak', 'Most trainees at a time')}
              digits
              maxlength={5}
            />
          </FieldGroup>
        ))}
      </>
    )
  },
}

import {
  CheckboxField,
  FieldGroup,
  DateField,
  FileField,
  MoneyField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../parts/field.tsx'
import { Form, HeldSummary } from '../parts/form.tsx'
import { HeldList } from '../parts/list.tsx'
import { Num, Was } from '../parts/text.tsx'
import { Sample } from './sample.tsx'
import type { SampleProps } from './sample.tsx'

export function Fields({ view }: SampleProps) {
  const { t } = view
  return (
    <Sample id="fields" title={t('Isian', 'Fields')}>
      <Form view={view} action="#fields" method="get">
        <TextField
          name="phone"
          label={t('Nomor HP', 'Mobile number')}
          hint={t('Untuk kode masuk dan kabar', 'For sign-in codes and news')}
          type="tel"
          autocomplete="tel"
          value="0812 0000 0012"
        />
        <DateField
          name="birth"
          label={t('Tanggal lahir', 'Date of birth')}
          value="31-02-1990"
          error={t(
            'Februari 1990 hanya sampai tanggal 28. Periksa KTP Anda.',
            'February 1990 ends on the 28th. Look at your identity card.',
          )}
        />
        <MoneyField name="wage" label={t('Upah sebulan', 'Monthly wage')} value="5.000.000" />
        <FileField
          name="file"
          label={t('Berkas upah', 'Wage file')}
          hint={t('Excel atau CSV, paling besar 25 MB', 'Excel or CSV, 25 MB at most')}
          accept=".xlsx,.xls,.csv"
        />
        <TextArea name="reason" label={t('Alasan', 'Reason')} />
      </Form>
    </Sample>
  )
}

export function Choices({ view }: SampleProps) {
  const { t } = view
  const work = [
    { value: 'wage', label: t('Digaji perusahaan', 'Paid by an employer') },
    { value: 'own', label: t('Bekerja sendiri', 'Self-employed') },
  ]
  return (
    <Sample id="choices" title={t('Pilihan', 'Choices')}>
      <Form view={view} action="#choices" method="get">
        <RadioField
          name="work"
          label={t('Cara bekerja', 'Kind of work')}
          options={work}
          value="wage"
          framed
        />
        <RadioField
          name="same"
          label={t('Yang Anda maksud', 'What you meant')}
          hint={t('NIK dan upah sama dengan baris 211.', 'NIK and wage are those of row 211.')}
          error={t('Pilih salah satu.', 'Choose one.')}
          options={[
            { value: 'same', label: t('Orang yang sama, hapus baris 212', 'The same person, drop row 212') },
            {
              value: 'other',
              label: t('Orang berbeda, NIK saya perbaiki', 'Two people, I will mend the NIK'),
            },
          ]}
        />
        <SelectField
          name="trade"
          label={t('Jenis usaha', 'Kind of business')}
          options={[
            { value: 'shop', label: t('Toko, kantor, rumah makan', 'Shop, office, restaurant') },
            { value: 'factory', label: t('Pabrik', 'Factory') },
          ]}
        />
        <CheckboxField
          name="remind"
          label={t('Kirim pengingat lewat SMS', 'Remind me by text message')}
          checked
        />
        <FieldGroup label={t('Data yang terungkap', 'Which data got out')}>
          <CheckboxField name="kind-nik" label="NIK" />
          <CheckboxField name="kind-work" label={t('tempat kerja dan upah', 'employers and wages')} />
        </FieldGroup>
      </Form>
    </Sample>
  )
}

export function Held({ view }: SampleProps) {
  const { t } = view
  return (
    <Sample id="held" title={t('Baris yang menunggu', 'Rows that wait')}>
      <HeldSummary
        id="held-summary"
        title={t('1 baris menunggu jawaban Anda', '1 row waits for your answer')}
        links={[{ href: '#row-203', label: '203 Wulan Anggraini' }]}
      />
      <Form view={view} action="#held" method="get">
        <HeldList
          items={[
            {
              id: 'row-203',
              title: 'Wulan Anggraini',
              detail: (
                <>
                  {t('Baris 203 · NIK', 'Row 203 · NIK')} <Num>9903 •••• •••• 0011</Num>
                </>
              ),
              text: (
                <>
                  {t('Upah tertulis', 'The wage says')} <Was>31,00</Was>.
                </>
              ),
              field: (
                <MoneyField
                  name="held-wage"
                  label={t('Upah sebulan', 'Monthly wage')}
                  error={t('Tulis lengkap, contoh 4.100.000.', 'Write it in full, like 4.100.000.')}
                />
              ),
            },
          ]}
        />
      </Form>
    </Sample>
  )
}

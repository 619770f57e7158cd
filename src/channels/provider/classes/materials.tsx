import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import { classPath } from '../desk.ts'
import type { PartProps } from './view-class.page.tsx'

/** What trainees read and watch, by its address. */
export function Materials({ visit, it, problem }: PartProps) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  const title = t('Materi', 'Material')
  return (
    <Section id="materials" size="md" title={title}>
      {it.materials.length > 0 && (
        <Table
          caption={title}
          rows={it.materials}
          columns={[
            { head: title, cell: ({ title: name, url }) => <a href={url}>{name}</a> },
            {
              head: t('Tindakan', 'Action'),
              cell: ({ no, title: name }) => (
                <Form
                  view={view}
                  action={`${classPath(it.classNo)}/materials/remove`}
                  look="inline"
                  hidden={{ no: String(no) }}
                >
                  <Button variant="tertiary" small>
                    {t(`Hapus ${name}`, `Remove ${name}`)}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <Form view={view} action={`${classPath(it.classNo)}/materials`}>
        <TextField {...field('title')} label={t('Judul', 'Title')} />
        <TextField {...field('url')} label={t('Alamat (https://…)', 'Address (https://…)')} />
        <Button variant="secondary">{t('Tambah materi', 'Add material')}</Button>
      </Form>
      <Small>{t('Terlihat oleh peserta yang punya kursi.', 'Seen by trainees who have a seat.')}</Small>
    </Section>
  )
}

/** Where an online class meets. */
export function LiveLink({ visit, it, problem }: PartProps) {
  const { view, form } = visit
  const { t } = view
  const { error } = entries(view, form.values, problem)('live')
  return (
    <Section id="live" size="md" title={t('Tautan kelas daring', 'Link of the online class')}>
      <Form view={view} action={`${classPath(it.classNo)}/live-link`}>
        <TextField
          name="live"
          value={form.values['live'] ?? it.liveUrl ?? ''}
          error={error}
          label={t('Alamat pertemuan', 'Address of the meeting')}
          hint={t(
            'Dari layanan mana pun. Kosongkan untuk menghapus.',
            'Of any service. Empty it to remove it.',
          )}
        />
        <Button variant="secondary">{t('Simpan tautan', 'Keep the link')}</Button>
      </Form>
    </Section>
  )
}

import type { z } from 'zod'
import type { Words } from '#base/words.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { endReasons, type listWorkerMonths } from '#modules/contributions'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Rows, type RowItem } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Num, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { contractWords } from '../words.ts'
import type { Worker } from './view-worker.page.tsx'

type WorkerMonth = z.output<(typeof listWorkerMonths)['output']>['months'][number]

type HistoryProps = {
  view: View
  worker: Worker
  months: readonly WorkerMonth[]
  previous: string | null
  next: string | null
}

/** What this employer has declared and paid, month by month; each leads to how its figure came about. */
export function History({ view, worker, months, previous, next }: HistoryProps) {
  const { t, lang } = view
  return (
    <Section id="months" title={t('Upah dan iuran per bulan', 'Wages and contributions by month')}>
      {months.length === 0 ? (
        <Empty title={t('Belum ada bulan yang ditagih', 'No month has been billed yet')}>
          {t(
            'Bulan pertama muncul di sini sesudah laporannya final.',
            'The first month appears here once its return is final.',
          )}
        </Empty>
      ) : (
        <>
          <Table
            caption={t('Bulan, terbaru dulu', 'Months, newest first')}
            rows={months}
            stack
            columns={[
              {
                head: t('Bulan', 'Month'),
                cell: ({ month, billId }) => (
                  <a href={`/employer/bills/${billId}/lines/${worker.personId}`}>
                    {formatMonth(month, lang)}
                  </a>
                ),
              },
              {
                head: t('Upah', 'Wage'),
                cell: ({ wage }) => <Num>{formatRupiah(wage)}</Num>,
                onPhone: 'line',
              },
              {
                head: t('Keadaan', 'State'),
                cell: ({ paid }) =>
                  paid ? (
                    <Tag kind="done">{t('Lunas', 'Paid')}</Tag>
                  ) : (
                    <Tag kind="waiting">{t('Belum dibayar', 'Not paid yet')}</Tag>
                  ),
              },
              { head: t('Iuran', 'Contribution'), cell: ({ amount }) => formatRupiah(amount), number: true },
            ]}
          />
          <Source>
            {t(
              'Dari tagihan perusahaan ini, bagian pemberi kerja dan pekerja bersama. Koreksi sudah dijumlahkan.',
              'From this employer’s bills, both parts together. Corrections are added up.',
            )}
          </Source>
        </>
      )}
      <Pagination
        view={view}
        label={t('Halaman riwayat upah', 'Pages of the wage history')}
        previous={previous}
        next={next}
      />
    </Section>
  )
}

/** Every time that they have worked here. */
export function Spells({ view, worker }: { view: View; worker: Worker }) {
  const { t, lang, say } = view
  return (
    <Section id="spells" title={t('Masa kerja di sini', 'Times worked here')}>
      <Table
        caption={t('Masa kerja, terbaru dulu', 'Times worked here, newest first')}
        rows={worker.spells}
        stack
        columns={[
          {
            head: t('Mulai', 'Began'),
            cell: ({ employmentId, startedOn }) =>
              employmentId === worker.employmentId ? (
                formatDay(startedOn, lang)
              ) : (
                <a href={`/employer/workers/${employmentId}`}>{formatDay(startedOn, lang)}</a>
              ),
          },
          {
            head: t('Sampai', 'Until'),
            cell: ({ endedOn }) => (endedOn ? formatDay(endedOn, lang) : t('sekarang', 'now')),
          },
          {
            head: t('Sebab keluar', 'Why they left'),
            cell: ({ endReason }) => {
              const found = endReasons.find(({ code }) => code === endReason)
              return found ? say(found.label) : '–'
            },
            onPhone: 'line',
          },
        ]}
      />
    </Section>
  )
}

const verifiedWords: Record<Worker['verified'], Words> = {
  pending: { id: 'Sedang dicocokkan dengan Dukcapil', en: 'Being compared with the civil registry' },
  verified: { id: 'Cocok dengan Dukcapil', en: 'Agrees with the civil registry' },
  differs: { id: 'Ada yang beda dengan Dukcapil', en: 'Differs from the civil registry' },
  'unknown-to-register': { id: 'Belum ditemukan di Dukcapil', en: 'Not found in the civil registry' },
}

/** Who they are and on what terms they work, as far as their employer has to know. */
export function Particulars({ view, worker }: { view: View; worker: Worker }) {
  const { t, lang, say } = view
  const { nik, employeeNo, birthOn, phone, email, unitCode, contract, contractEndsOn } = worker
  const row = (label: string, value: string | null): RowItem[] => (value ? [{ label, value }] : [])
  return (
    <>
      <Section id="work" size="md" title={t('Pekerjaannya', 'The work')}>
        <Rows
          rows={[
            ...row(t('Kontrak', 'Contract'), say(contractWords[contract])),
            ...row(t('Sampai', 'Until'), contractEndsOn && formatDay(contractEndsOn, lang)),
            ...row(t('Nomor pegawai', 'Employee number'), employeeNo),
            ...row(t('Unit kerja', 'Unit'), unitCode),
            ...row(t('Tempat kerja', 'Place of work'), worker.regionName),
          ]}
        />
      </Section>
      <Section id="person" size="md" title={t('Orangnya', 'The person')}>
        <Rows
          rows={[
            { label: t('Nomor peserta', 'Membership number'), value: <Num>{worker.membershipNo}</Num> },
            ...(nik ? [{ label: 'NIK', value: <Num>{nik}</Num> }] : []),
            ...row(t('Lahir', 'Born'), birthOn && formatDay(birthOn, lang)),
            ...row(t('HP', 'Phone'), phone),
            ...row('Email', email),
            ...row(t('Kependudukan', 'Civil registry'), say(verifiedWords[worker.verified])),
          ]}
        />
        <Small>
          {t(
            'NIK dan nomor HP disamarkan. Pekerja bisa melihat siapa yang membuka halaman ini.',
            'NIK and phone are masked. The worker can see who has opened this page.',
          )}
        </Small>
      </Section>
    </>
  )
}

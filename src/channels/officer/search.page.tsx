import type { z } from 'zod'
import { Problem, type ProblemDetails } from '#base/problem.ts'
import { findKeptSearch, keepSearch } from '#modules/access'
import { findOwnPayer, searchBills, viewPaymentCode } from '#modules/contributions'
import { searchRegistry } from '#modules/registry'
import { counted, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ItemList, List } from '#ui/parts/list.tsx'
import { Alert, Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect, type Answer } from '#web/page.ts'
import { billPath, codePath, employerPath, personPath } from './addresses.ts'
import type { AtDesk } from './desk.ts'
import { groupedNumber } from './people/open-file.ts'
import { employerKindWords } from './words.ts'

type Found = Omit<z.output<(typeof searchRegistry)['output']>, 'kind'> & {
  /** Numbers are exact: a single hit is the one that was meant. A name may be somebody else’s. */
  readonly exact: boolean
  readonly code: string | null
  /** Whose own-account code it is. */
  readonly payer: z.output<typeof findOwnPayer.output> | null
  readonly bills: z.output<(typeof searchBills)['output']>['bills']
}

/**
 * The one box sends a form and is sent on: what was searched, which may be a NIK or a phone number, is kept with the session
 * and found there by a number that says nothing.
 */
export const submitSearch = action('/officer/search', 'officer', async ({ app, cookie, form }) => {
  const search = (form.values['search'] ?? '').trim()
  if (search === '') return redirect('/officer/search')
  const no = await app.database.transaction((db) => keepSearch(db, cookie('session') ?? '', search))
  return redirect(`/officer/search?of=${no}`)
})

/** What was searched for. Where exactly one thing bears a number, its page is the answer. */
export const viewSearch = page(
  '/officer/search',
  'officer',
  async (visit): Promise<Answer> => {
    const search = await searchOf(visit)
    if (search === null) return drawHelp(visit, null)
    const found = await find(visit, search)
    const only = onlyPathOf(found)
    return only ? redirect(only) : drawResults(visit, search, found)
  },
  { onProblem: async (visit, problem) => drawHelp(visit, await searchOf(visit), problem) },
)

function searchOf({ app, cookie, query }: AtDesk): Promise<string | null> {
  return app.database.read((db) => findKeptSearch(db, cookie('session') ?? '', Number(query['of'])))
}

const nothing: Found = {
  exact: true,
  people: [],
  employers: [],
  more: false,
  code: null,
  payer: null,
  bills: [],
}

async function find({ perform }: AtDesk, search: string): Promise<Found> {
  const number = search.replace(/[\s.-]/g, '').toUpperCase()
  if (/^[TB]\d{11}$/.test(number)) return { ...nothing, ...(await perform(searchBills, { number })) }
  const payer = /^98\d{13}$/.test(number)
    ? await perform(findOwnPayer, { ownCode: number }).catch(asNone)
    : null
  if (payer) return { ...nothing, payer }
  const { kind, ...found } = await perform(searchRegistry, { search })
  const code = /^\d{15}$/.test(number) && (await isCode(perform, number)) ? number : null
  return { ...nothing, ...found, code, exact: kind !== 'name' }
}

async function isCode(perform: AtDesk['perform'], code: string): Promise<boolean> {
  return (await perform(viewPaymentCode, { code }).catch(asNone)) !== null
}

function asNone(error: unknown): null {
  if (error instanceof Problem && error.details.status === 404) return null
  throw error
}

function onlyPathOf({ exact, people, employers, code, bills, payer }: Found): string | null {
  const paths = [
    ...(payer?.personId ? [personPath(payer.personId, 'own-account')] : []),
    ...(payer?.npp ? [employerPath(payer.npp)] : []),
    ...people.map(({ personId }) => personPath(personId)),
    ...employers.map(({ npp }) => employerPath(npp)),
    ...bills.map(({ billId }) => billPath(billId)),
    ...(code ? [codePath(code)] : []),
  ]
  return exact && paths.length === 1 ? (paths[0] ?? null) : null
}

function drawResults(visit: AtDesk, search: string, found: Found) {
  const { view } = visit
  const { t } = view
  return (
    <Page {...frameOf(visit)} portal="officer" title={t('Hasil pencarian', 'Search results')} search={search}>
      <PageHead
        view={view}
        title={verdictOf(view, found)}
        lead={t(
          'Membuka berkas seseorang dicatat, dengan keperluan Anda.',
          'Opening someone’s file goes on record, with your purpose.',
        )}
      />
      <People view={view} found={found} />
      <Employers view={view} employers={found.employers} />
      <Papers view={view} found={found} />
      {isEmpty(found) && <NothingFound view={view} />}
    </Page>
  )
}

function isEmpty({ people, employers, code, bills }: Found): boolean {
  return people.length + employers.length + bills.length === 0 && code === null
}

function verdictOf({ t, lang }: View, { people, employers, code, bills, more }: Found): string {
  const papers = bills.length + (code ? 1 : 0)
  const [count, at] = [people.length, more ? t('lebih dari ', 'more than ') : '']
  const parts = [
    count > 0 && at + t(`${count} orang`, count === 1 ? '1 person' : `${count} people`),
    employers.length > 0 && counted(employers.length, lang, 'pemberi kerja', 'employer'),
    papers > 0 && counted(papers, lang, 'tagihan atau kode', 'paper'),
  ].filter(Boolean)
  return parts.length > 0
    ? t(`Ditemukan ${parts.join(', ')}`, `Found: ${parts.join(', ')}`)
    : t('Tidak ada yang cocok', 'Nothing matches')
}

function People({ view, found: { people, more } }: { view: View; found: Found }) {
  const { t } = view
  if (people.length === 0) return null
  return (
    <Section id="people" title={t('Orang', 'People')}>
      {more && (
        <Alert kind="info">
          {t(
            'Masih ada yang lain. Tambahkan tanggal lahir di belakang namanya, misalnya “kasim 03-08-1984”.',
            'There are more. Add the date of birth after the name, such as “kasim 03-08-1984”.',
          )}
        </Alert>
      )}
      <Table
        caption={t('Peserta yang cocok, yang paling mirip dulu', 'Members that match, the nearest first')}
        rows={people}
        stack
        columns={[
          {
            head: t('Nama', 'Name'),
            cell: ({ personId, name, membershipNo, birthYear }) => (
              <>
                <a href={personPath(personId)}>{name}</a>
                <Small>
                  {groupedNumber(membershipNo)}
                  {birthYear && t(`, lahir ${birthYear}`, `, born ${birthYear}`)}
                </Small>
              </>
            ),
          },
          { head: 'NIK', cell: ({ nik }) => nik ?? '–', onPhone: 'line' },
          { head: t('HP', 'Phone'), cell: ({ phone }) => phone ?? '–', onPhone: 'hidden' },
          {
            head: t('Bekerja di', 'Works at'),
            cell: ({ worksAt, died }) =>
              died ? <Tag kind="note">{t('Meninggal dunia', 'Deceased')}</Tag> : (worksAt ?? '–'),
          },
        ]}
      />
    </Section>
  )
}

function Employers({ view, employers }: { view: View; employers: Found['employers'] }) {
  const { t, say } = view
  if (employers.length === 0) return null
  return (
    <Section id="employers" title={t('Pemberi kerja', 'Employers')}>
      <Table
        caption={t('Pemberi kerja yang cocok', 'Employers that match')}
        rows={employers}
        stack
        columns={[
          {
            head: t('Nama', 'Name'),
            cell: ({ npp, name }) => (
              <>
                <a href={employerPath(npp)}>{name}</a>
                <Small>{`NPP ${npp}`}</Small>
              </>
            ),
          },
          {
            head: t('Jenis', 'Kind'),
            cell: ({ kind }) => say(employerKindWords[kind as keyof typeof employerKindWords]), // One of them, by the table's check.
            onPhone: 'line',
          },
          {
            head: t('Tempat', 'Place'),
            cell: ({ regionName, closedOn }) =>
              closedOn ? <Tag kind="quiet">{t('Ditutup', 'Closed')}</Tag> : regionName,
          },
        ]}
      />
    </Section>
  )
}

/** Payment codes and bills. */
function Papers({ view, found: { code, bills } }: { view: View; found: Found }) {
  const { t, lang } = view
  if (!code && bills.length === 0) return null
  return (
    <Section id="papers" title={t('Kode dan tagihan', 'Codes and bills')}>
      <List
        items={[
          ...(code ? [<a href={codePath(code)}>{t(`Kode iuran ${code}`, `Payment code ${code}`)}</a>] : []),
          ...bills.map(({ billId, number, month, employerName }) => (
            <a href={billPath(billId)}>{`${number}, ${employerName}, ${formatMonth(month, lang)}`}</a>
          )),
        ]}
      />
    </Section>
  )
}

function NothingFound({ view }: { view: View }) {
  const { t } = view
  return (
    <Section id="none" title={t('Belum ketemu', 'Not found')} quiet>
      <Empty title={t('Coba cara lain', 'Try another way')}>
        {t(
          'Nama boleh salah ketik sedikit, tetapi nomor harus lengkap. Belum terdaftar? Perusahaannya yang mendaftarkan.',
          'A name may have slips, but a number must be whole. Not registered yet? The employer enrols people.',
        )}
      </Empty>
    </Section>
  )
}

/** Before anything is searched, or where it cannot be: what the box takes. */
function drawHelp(visit: AtDesk, search: string | null, problem: ProblemDetails | null = null) {
  const { view } = visit
  const { t } = view
  const title = t('Cari orang, perusahaan, atau tagihan', 'Find a person, an employer or a bill')
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      title={title}
      search={search ?? undefined}
      searchFirst
      problem={problem}
    >
      <PageHead view={view} title={title} />
      <Section id="takes" size="md" title={t('Kotak di atas menerima', 'The box above takes')}>
        <ItemList
          items={[
            {
              icon: 'user',
              title: t('Orang', 'People'),
              text: t(
                'NIK, nomor peserta, kartu lama, paspor, nomor HP, email, atau nama. Nama boleh salah ketik; tanggal lahir di belakangnya mempersempit.',
                'NIK, member number, old card, passport, mobile number, e-mail or name. Names may have slips; a date of birth after one narrows it down.',
              ),
            },
            {
              icon: 'building-2',
              title: t('Perusahaan', 'Employers'),
              text: t(
                'NPP, NIB, NPWP, nomor HP narahubung, atau nama.',
                'NPP, NIB, NPWP, the contact’s mobile number, or name.',
              ),
            },
            {
              icon: 'receipt-text',
              title: t('Tagihan', 'Bills'),
              text: t(
                'Kode iuran (15 angka), nomor tagihan (T dan 11 angka), atau nomor bukti bayar (B dan 11 angka).',
                'Payment code (15 digits), bill number (T and 11 digits) or receipt number (B and 11 digits).',
              ),
            },
          ]}
        />
        <Small>
          {t(
            'Yang Anda ketik tidak masuk ke alamat halaman atau catatan; yang dicatat hanya jenis pencariannya.',
            'What you type goes into no address and no log; only the kind of search is on record.',
          )}
        </Small>
      </Section>
    </Page>
  )
}

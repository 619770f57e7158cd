import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { formatCount } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Columns, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { payers } from '../../../what-if/lines.ts'
import { whatIfPage } from './addresses.ts'
import { BySize, ByWage, WhereItGoes } from './what-if-answer.tsx'
import { AsItIs, WhatIfForm } from './what-if-form.tsx'
import { asksWhatIf, population, programmes, tryLaw, type Tried } from './what-if.ts'
import { writePercent } from './write-amount.ts'

type Visited = Visit<'anyone', typeof whatIfPage>

/** Another rate or ceiling of a programme, tried on invented people: who would pay how much more, and into which fund. */
export const viewWhatIf = page(
  whatIfPage,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    return <WhatIfPage visit={visit} tried={asksWhatIf(query) ? tryLaw(query, view.now) : null} />
  },
  { onProblem: async (visit, problem) => <WhatIfPage visit={visit} tried={null} problem={problem} /> },
)

type Props = { visit: Visited; tried: Tried | null; problem?: ProblemDetails }

function WhatIfPage({ visit, tried, problem }: Props) {
  const { view, query } = visit
  const { t } = view
  const title = tried ? verdict(view, tried) : t('Andaikan aturannya lain', 'Suppose the law were another')
  const form = <WhatIfForm view={view} query={query} problem={problem} />
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={tried ? supposedWords(view, tried) : leadOf(view)}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: whatIfPage, label: t('Andaikan', 'Suppose') },
        ]}
      >
        {tried && (
          <Source icon="info">
            {t(
              'Andaian, bukan hukum. Alamat halaman ini memuatnya: siapa pun yang membukanya melihat hitungan yang sama.',
              'Supposed, not law. The address of this page holds it: whoever opens it sees the same figures.',
            )}
          </Source>
        )}
      </PageHead>
      {tried ? (
        <>
          <ByWage view={view} compared={tried.compared} />
          <WhereItGoes view={view} compared={tried.compared} />
          <BySize view={view} compared={tried.compared} />
          <Columns aside={form}>
            <HowComputed view={view} />
          </Columns>
        </>
      ) : (
        <Columns aside={<AsItIs view={view} />}>
          {form}
          <HowComputed view={view} />
        </Columns>
      )}
    </Page>
  )
}

function leadOf({ t }: View): string {
  return t(
    'Isi tarif atau batas upah yang lain. Anda melihat siapa membayar berapa lebih banyak, dan ke dana mana.',
    'Fill in another rate or ceiling. You see who would pay how much more, and into which fund.',
  )
}

function verdict({ t }: View, { programme, year, compared }: Tried): string {
  const { name } = programmes[programme]
  const workers = payers.worker(compared.after) - payers.worker(compared.before)
  const employers = payers.employer(compared.after) - payers.employer(compared.before)
  const each = BigInt(Math.round((workers + employers) / compared.members / compared.months))
  if (each === 0n)
    return t(`${name} ${year}: tidak ada yang membayar lain`, `${name} ${year}: nobody would pay differently`)
  const amount = formatRupiah(each < 0n ? -each : each)
  return each < 0n
    ? t(
        `${name} ${year}: rata-rata ${amount} sebulan lebih sedikit setiap pekerja`,
        `${name} ${year}: ${amount} a month less for each worker, on the average`,
      )
    : t(
        `${name} ${year}: rata-rata ${amount} sebulan lebih banyak setiap pekerja`,
        `${name} ${year}: ${amount} a month more for each worker, on the average`,
      )
}

function supposedWords({ say, t }: View, { changes, year }: Tried): string {
  const told = changes.map(({ value, amount }) => {
    const written = typeof amount === 'number' ? formatRupiah(BigInt(amount)) : writePercent(amount)
    return `${say(value.title)} ${written}`
  })
  return t(
    `Andaikan sejak Januari ${year}: ${told.join('; ')}.`,
    `Supposed since January ${year}: ${told.join('; ')}.`,
  )
}

const command = './payung law what-if'

function HowComputed({ view: { t } }: { view: View }) {
  const members = formatCount(population.members)
  return (
    <Section id="how" size="md" title={t('Bagaimana dihitung', 'How it is computed')}>
      <p>
        {t(
          `Untuk ${members} penerima upah yang tidak nyata: besar perusahaan, tempat, usaha, kelas risiko, program, dan upah tersebar seperti di Indonesia. Setiap bulan setiap orang dihitung dua kali, menurut hukum dan menurut andaian, sampai rupiah terakhir.`,
          `For ${members} wage earners who do not exist: sizes of companies, places, trades, risk classes, programmes and wages are spread as they are in Indonesia. Every month of every person is computed twice, by the law and as supposed, to the last rupiah.`,
        )}
      </p>
      <p>
        {t(
          'Orangnya selalu sama, upahnya tetap sepanjang tahun, dan tidak ada yang berhenti bekerja karena andaian ini. Usia tidak dilihat.',
          'They are always the same people, at one wage all through the year, and nobody leaves because of what is supposed. Ages are not looked at.',
        )}
      </p>
      <Small>
        {t('Untuk jutaan orang dan ketentuan apa pun:', 'For millions of people and any provision:')}{' '}
        <code>{command}</code>
      </Small>
    </Section>
  )
}

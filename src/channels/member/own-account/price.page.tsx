import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { priceOwnAccount } from '#modules/contributions'
import { counted } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink } from '#ui/parts/action.tsx'
import { CheckboxField, MoneyField, RadioField, SelectField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { OfferParts } from './offer-parts.tsx'
import { sectorOptions, type Offer } from './words.tsx'

const path = '/own-account'
type Visited = Visit<'anyone', typeof path>

/** What it costs to be covered when one works for oneself. Figures only, so the address can be shared. */
export const viewPrice = page(
  path,
  'anyone',
  async (visit) => {
    const { query, perform } = visit
    if (!('income' in query)) return draw(visit, null)
    const { sector = 'other', jht = '', months = '1' } = query
    const asked = { income: query['income'], sector, jht: jht ? 'true' : 'false', months }
    return draw(visit, await perform(priceOwnAccount, asked))
  },
  { onProblem: (visit, problem) => draw(visit, null, problem) },
)

async function draw(visit: Visited, offer: Offer | null, problem?: ProblemDetails) {
  const { view } = visit
  const { t, lang } = view
  const title = offer
    ? t(
        `${formatRupiah(offer.total)} untuk ${counted(offer.months, lang, 'bulan', 'month')}`,
        `${formatRupiah(offer.total)} for ${counted(offer.months, lang, 'bulan', 'month')}`,
      )
    : t('Bekerja sendiri? Lindungi diri Anda', 'Work for yourself? Be covered')
  return (
    <Page {...frameOf(visit)} portal="public" current="calculate" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Pedagang, pengemudi, petani, pekerja lepas: kecelakaan kerja dan kematian ditanggung sejak bulan yang dibayar. Tabungan hari tua boleh ditambah.',
          'Traders, drivers, farmers, freelancers: work accidents and death are covered from the month that is paid. Old-age savings can be added.',
        )}
      />
      <Columns aside={offer ? <Ask visit={visit} problem={problem} /> : <Gives visit={visit} />}>
        {offer ? <Answer visit={visit} offer={offer} /> : <Ask visit={visit} problem={problem} />}
      </Columns>
    </Page>
  )
}

function Answer({ visit, offer }: { visit: Visited; offer: Offer }) {
  const { view, query } = visit
  const { t } = view
  const { income = '', sector = '', jht = '', months = '' } = query
  const given = new URLSearchParams({ income, sector, jht, months })
  return (
    <Section id="answer" size="md" title={t('Rinciannya', 'In detail')}>
      <OfferParts view={view} offer={offer} />
      <Actions>
        <ButtonLink href={`/own-account/register?${given}`}>{t('Daftar', 'Register')}</ButtonLink>
        <a href="/member/own-account">{t('Saya sudah terdaftar', 'I am registered already')}</a>
      </Actions>
    </Section>
  )
}

function Ask({ visit: { view, query }, problem }: { visit: Visited; problem: ProblemDetails | undefined }) {
  const { t, lang } = view
  const field = entries(view, { sector: 'other', months: '1', ...query }, problem)
  return (
    <Section id="ask" size="md" title={t('Berapa iuran saya?', 'What would I pay?')}>
      <Form view={view} action={path} method="get">
        <MoneyField
          {...field('income')}
          label={t('Penghasilan sebulan', 'What you earn in a month')}
          hint={t('Kira-kira saja, seperti 3.000.000', 'Roughly, such as 3.000.000')}
        />
        <RadioField
          {...field('sector')}
          label={t('Bidang pekerjaan', 'Kind of work')}
          options={sectorOptions(view)}
        />
        <CheckboxField
          name="jht"
          label={t('Tambah tabungan hari tua (JHT)', 'Add old-age savings (JHT)')}
          hint={t('Milik Anda sendiri, bisa diambil kelak.', 'Your own, to be taken later.')}
          checked={Boolean(query['jht'])}
        />
        <SelectField
          {...field('months')}
          label={t('Bayar sekaligus untuk', 'Pay at once for')}
          options={[1, 3, 6, 12].map((months) => ({
            value: String(months),
            label: counted(months, lang, 'bulan', 'month'),
          }))}
        />
        <Button>{t('Hitung iuran', 'Compute the price')}</Button>
      </Form>
    </Section>
  )
}

function Gives({ visit: { view } }: { visit: Visited }) {
  const { t } = view
  return (
    <Section id="gives" size="md" title={t('Yang Anda dapat', 'What you get')}>
      <ItemList
        items={[
          {
            icon: 'hard-hat',
            title: t('Kecelakaan kerja (JKK)', 'Work accident (JKK)'),
            text: t('Biaya perawatan sampai sembuh.', 'Care until you are well.'),
          },
          {
            icon: 'heart-handshake',
            title: t('Kematian (JKM)', 'Death (JKM)'),
            text: t('Santunan untuk keluarga.', 'A benefit for your family.'),
          },
          {
            icon: 'piggy-bank',
            title: t('Hari tua (JHT), boleh tidak', 'Old age (JHT), if you wish'),
            text: t('Tabungan atas nama Anda.', 'Savings in your name.'),
          },
        ]}
      />
    </Section>
  )
}

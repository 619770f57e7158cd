import { dayIn } from '@payung/law'
import type { Child } from 'hono/jsx'
import { isId } from '#base/id.ts'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import {
  webhooksKeep,
  listDeliveries,
  overlapHours,
  typeWords,
  viewEndpoint,
  type ListedDelivery,
  type ShownEndpoint,
} from '#modules/webhooks'
import { formatClock, formatDayDigits, formatDayShort, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, IconLink } from '#ui/parts/action.tsx'
import { DateField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Alert, Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, Details, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { AtDesk } from '../../desk.ts'
import { crumbsTo, home, ownersEmployer } from './list.page.tsx'
import { DeliveryTag, EndpointTag, outcomeWords } from './words.tsx'

/** One address: how it fares, what it was told, and what can be done about it. */
export const viewWebhook = page(`${home}/:endpointId`, 'employer', (visit) =>
  drawEndpoint(visit, visit.params.endpointId),
)

/** @throws Problem for whoever is not an owner, and for an address that no endpoint could have */
export async function ownersEndpoint(visit: AtDesk, endpointId: string): Promise<ShownEndpoint> {
  await ownersEmployer(visit)
  if (!isId(endpointId)) throw notFound()
  return visit.perform(viewEndpoint, { endpointId })
}

export async function drawEndpoint(visit: AtDesk, endpointId: string, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t } = view
  const endpoint = await ownersEndpoint(visit, endpointId)
  const path = `${home}/${endpointId}`
  const trail = trailOf(path, query['at'])
  const cursor = trail.current && isId(trail.current) ? trail.current : null
  const { deliveries, next } = await perform(listDeliveries, { endpointId, cursor })
  const title = titleOf(view, endpoint)
  return (
    <Page {...frameOf(visit)} portal="employer" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={crumbsTo(view, { href: path, label: new URL(endpoint.url).host })}
        state={<EndpointTag view={view} {...endpoint} />}
        title={title}
        lead={endpoint.url}
      >
        <Actions>
          {endpoint.state === 'on' ? (
            <Act view={view} action={`${path}/test`} words={t('Kirim pesan coba', 'Send a test')} primary />
          ) : (
            <Act
              view={view}
              action={`${path}/resume`}
              words={t('Nyalakan lagi', 'Switch it on again')}
              primary
            />
          )}
          {endpoint.state === 'on' && (
            <Act view={view} action={`${path}/pause`} words={t('Hentikan sementara', 'Pause')} />
          )}
        </Actions>
      </PageHead>
      <Columns aside={<Aside visit={visit} endpoint={endpoint} problem={problem} />}>
        <OffAlert view={view} endpoint={endpoint} />
        <Section id="deliveries" title={t('Pesan', 'Messages')}>
          <p>
            <IconLink href={path} icon="history">
              {t('Muat ulang', 'Refresh')}
            </IconLink>
          </p>
          <Deliveries view={view} path={path} deliveries={deliveries} />
          <Pagination
            view={view}
            label={t('Halaman daftar pesan', 'Pages of the list of messages')}
            previous={trail.previous()}
            next={trail.next(next)}
          />
          <Small>
            {t(`Pesan disimpan ${webhooksKeep} hari.`, `Messages are kept for ${webhooksKeep} days.`)}
          </Small>
        </Section>
      </Columns>
    </Page>
  )
}

function titleOf({ t, lang }: View, { state, waiting, takenAt, failingSince }: ShownEndpoint): string {
  if (state !== 'on')
    return t(
      `Tidak ada yang dikirim; ${waiting} pesan menunggu`,
      waiting === 1 ? 'Nothing is sent; 1 message waits' : `Nothing is sent; ${waiting} messages wait`,
    )
  if (failingSince)
    return t(
      `Belum menerima apa pun sejak ${formatInstant(failingSince, lang)}`,
      `It has taken nothing since ${formatInstant(failingSince, lang)}`,
    )
  return takenAt
    ? t(`Terakhir diterima ${formatInstant(takenAt, lang)}`, `Last taken ${formatInstant(takenAt, lang)}`)
    : t('Belum ada pesan yang diterima', 'No message has been taken yet')
}

/** Who switched it off, and what to do. */
function OffAlert({ view, endpoint: { state, offAt } }: { view: View; endpoint: ShownEndpoint }) {
  const { t, lang } = view
  if (offAt === null || state === 'on') return null
  const at = formatInstant(offAt, lang)
  const words = {
    paused: t(
      `Anda menghentikannya ${at}. Pesan menunggu dan dikirim berurutan begitu dinyalakan lagi.`,
      `You paused it on ${at}. Messages wait and go out in order once it is on again.`,
    ),
    gone: t(
      `Dimatikan ${at} karena alamat ini menjawab 410, artinya tidak dipakai lagi. Masih dipakai? Perbaiki jawabannya, lalu nyalakan lagi.`,
      `Switched off on ${at} because it answered 410: gone. Still in use? Mend its answer, then switch it on again.`,
    ),
    failing: t(
      `Dimatikan ${at} karena tiga hari tidak menerima satu pesan pun. Perbaiki servernya, lalu nyalakan lagi.`,
      `Switched off on ${at} because it took no message for three days. Mend the server, then switch it on again.`,
    ),
  }[state]
  return <Alert kind={state === 'paused' ? 'info' : 'warning'}>{words}</Alert>
}

type DeliveriesProps = { view: View; path: string; deliveries: readonly ListedDelivery[] }

function Deliveries({ view, path, deliveries }: DeliveriesProps) {
  const { t, say } = view
  if (deliveries.length === 0)
    return (
      <Empty title={t('Belum ada pesan', 'No messages yet')}>
        {t(
          'Kirim pesan coba untuk melihat apakah server Anda menjawab.',
          'Send a test to see whether your server answers.',
        )}
      </Empty>
    )
  return (
    <Table
      caption={t('Pesan, yang terbaru dulu', 'Messages, the newest first')}
      rows={deliveries}
      stack
      columns={[
        {
          head: t('Kejadian', 'What happened'),
          cell: ({ deliveryId, type }) => (
            <a href={`${path}/messages/${deliveryId}`}>{say(typeWords[type] ?? { id: type, en: type })}</a>
          ),
        },
        { head: t('Waktu', 'When'), cell: ({ happenedAt }) => shortly(view, happenedAt) },
        { head: t('Keadaan', 'State'), cell: (one) => <DeliveryTag view={view} {...one} /> },
        { head: t('Jawaban', 'Answer'), cell: (one) => answerWords(view, one), onPhone: 'line' },
      ]}
    />
  )
}

/** What came of it so far, how often it was tried, and when it will be again. */
function answerWords(view: View, one: ListedDelivery): Child {
  const { t } = view
  if (one.attempts === 0) return outcomeWords(view, one)
  const tried = t(
    `${one.attempts} kali dicoba`,
    one.attempts === 1 ? 'tried once' : `tried ${one.attempts} times`,
  )
  const again = one.nextTryAt && one.outcome && shortly(view, one.nextTryAt)
  return (
    <>
      {outcomeWords(view, one)}, {tried}
      {again && t(`; lagi ${again}`, `; again ${again}`)}
    </>
  )
}

/** `20 Nov, 09.14 WIB`: nothing here is older than a month. */
function shortly({ lang }: View, at: Date): string {
  return `${formatDayShort(dayIn(at), lang)}, ${formatClock(at, lang)}`
}

type AsideProps = { visit: AtDesk; endpoint: ShownEndpoint; problem: ProblemDetails | null }

function Aside({ visit, endpoint, problem }: AsideProps) {
  const { view, form } = visit
  const { t, say, lang } = view
  const path = `${home}/${endpoint.endpointId}`
  const since = { since: formatDayDigits(dayIn(view.now)), ...form.values }
  const told = endpoint.types.map((type) => say(typeWords[type] ?? { id: type, en: type })).join(', ')
  return (
    <>
      <Section id="about" size="md" title={t('Diberi tahu tentang', 'Told of')}>
        <p>{told}.</p>
        <p>
          <a href={`${path}/change`}>
            {t('Ubah alamat atau kejadian', 'Change the address or what it is told')}
          </a>
        </p>
        <Rows
          rows={[
            { label: t('Didaftarkan', 'Registered'), value: formatInstant(endpoint.madeAt, lang) },
            { label: t('Oleh', 'By'), value: endpoint.madeBy },
          ]}
        />
      </Section>
      <Section id="again" size="md" title={t('Kirim ulang', 'Send again')}>
        <Form view={view} action={`${path}/again`}>
          <DateField
            {...entries(view, since, problem)('since')}
            label={t('Semua yang belum diterima sejak', 'All that has not been taken since')}
          />
          <Button variant="secondary">{t('Kirim ulang semua', 'Send all again')}</Button>
        </Form>
      </Section>
      <Section id="secret" size="md" title={t('Rahasia', 'Secret')}>
        <p>
          {endpoint.twoSecretsUntil
            ? t(
                `Yang lama ikut menandatangani sampai ${formatInstant(endpoint.twoSecretsUntil, lang)}.`,
                `The former one signs as well until ${formatInstant(endpoint.twoSecretsUntil, lang)}.`,
              )
            : t(
                `Bocor atau hilang? Ganti. Yang lama masih berlaku ${overlapHours} jam.`,
                `Leaked or lost? Change it. The former one stays valid for ${overlapHours} hours.`,
              )}
        </p>
        {!endpoint.twoSecretsUntil && (
          <Act view={view} action={`${path}/secret`} words={t('Ganti rahasia', 'Change the secret')} />
        )}
      </Section>
      <Section id="remove" size="md" title={t('Hapus', 'Remove')} quiet>
        <Details summary={t('Hapus alamat ini', 'Remove this address')}>
          <p>
            {t(
              'Rahasia dan semua pesannya ikut terhapus, juga yang belum terkirim.',
              'Its secret and all its messages go with it, also those not yet sent.',
            )}
          </p>
          <Act
            view={view}
            action={`${path}/remove`}
            words={t('Hapus untuk selamanya', 'Remove it for good')}
          />
        </Details>
      </Section>
    </>
  )
}

type ActProps = { view: View; action: string; words: string; primary?: boolean }

/** One deed, with nothing to fill in. */
export function Act({ view, action, words, primary }: ActProps) {
  return (
    <Form view={view} action={action} look="inline">
      <Button variant={primary ? 'primary' : 'secondary'}>{words}</Button>
    </Form>
  )
}

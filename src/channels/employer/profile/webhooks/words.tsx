import type { Child } from 'hono/jsx'
import type { Words } from '#base/words.ts'
import type { ListedDelivery, ShownEndpoint } from '#modules/webhooks'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

/** How an address fares, in a word. */
export function EndpointTag({
  view,
  state,
  failingSince,
}: { view: View } & Pick<ShownEndpoint, 'state' | 'failingSince'>) {
  const { t } = view
  if (state === 'paused') return <Tag kind="quiet">{t('Dihentikan sementara', 'Paused')}</Tag>
  if (state !== 'on') return <Tag kind="fault">{t('Dimatikan', 'Switched off')}</Tag>
  return failingSince ? (
    <Tag kind="unsure">{t('Menyala, sedang bermasalah', 'On, with trouble')}</Tag>
  ) : (
    <Tag kind="done">{t('Menyala', 'On')}</Tag>
  )
}

/** What has become of a message, in a word. */
export function DeliveryTag({
  view,
  state,
  attempts,
}: { view: View } & Pick<ListedDelivery, 'state' | 'attempts'>) {
  const { t } = view
  const [kind, words]: [TagKind, string] =
    state === 'taken'
      ? ['done', t('Diterima', 'Taken')]
      : state === 'given-up'
        ? ['fault', t('Tidak terkirim', 'Not delivered')]
        : attempts > 0
          ? ['unsure', t('Akan dicoba lagi', 'To be tried again')]
          : ['waiting', t('Menunggu dikirim', 'Waiting')]
  return <Tag kind={kind}>{words}</Tag>
}

const outcomes: Readonly<Record<NonNullable<ListedDelivery['outcome']>, Words>> = {
  taken: { id: 'Diterima', en: 'Taken' },
  refused: { id: 'Tidak diterima', en: 'Not taken' },
  'too-slow': { id: 'Tidak ada jawaban dalam 15 detik', en: 'No answer within 15 seconds' },
  'not-reached': { id: 'Server tidak bisa dihubungi', en: 'The server could not be reached' },
  'no-address': { id: 'Nama servernya tidak ditemukan', en: 'The name of the server was not found' },
  'not-public': { id: 'Namanya mengarah ke jaringan dalam', en: 'The name leads to an internal network' },
  'not-secure': { id: 'Sertifikat https-nya tidak sah', en: 'Its https certificate is not good' },
}

/** What came of a try: the answer's status, or why there was none. */
export function outcomeWords(
  view: View,
  { attempts, outcome, status }: Pick<ListedDelivery, 'attempts' | 'outcome' | 'status'>,
): Child {
  const { t, say } = view
  if (outcome === null)
    return attempts === 0 ? t('Belum dicoba', 'Not tried yet') : t('Sedang dikirim', 'On its way')
  return status === null ? say(outcomes[outcome]) : `${say(outcomes[outcome])} (${status})`
}

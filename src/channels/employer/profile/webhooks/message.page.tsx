import { isId } from '#base/id.ts'
import { notFound } from '#base/problem.ts'
import { sendAgain, typeWords, viewDelivery } from '#modules/webhooks'
import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions } from '#ui/parts/action.tsx'
import { TextArea } from '#ui/parts/field.tsx'
import { Log } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { Act, ownersEndpoint } from './endpoint.page.tsx'
import { crumbsTo, home } from './list.page.tsx'
import { DeliveryTag, outcomeWords } from './words.tsx'

/** One message: its text, every try, and sending it again. */
export const viewMessage = page(`${home}/:endpointId/messages/:deliveryId`, 'employer', async (visit) => {
  const { view, params, perform } = visit
  const { t, say, lang } = view
  const { endpointId, url } = await ownersEndpoint(visit, params.endpointId)
  if (!isId(params.deliveryId)) throw notFound()
  const it = await perform(viewDelivery, { endpointId, deliveryId: params.deliveryId })
  const path = `${home}/${endpointId}/messages/${it.deliveryId}`
  const what = say(typeWords[it.type] ?? { id: it.type, en: it.type })
  const title = `${what}, ${formatInstant(it.happenedAt, lang)}`
  return (
    <Page {...frameOf(visit)} portal="employer" current="profile" title={title}>
      <PageHead
        view={view}
        crumbs={crumbsTo(
          view,
          { href: `${home}/${endpointId}`, label: new URL(url).host },
          { href: path, label: what },
        )}
        state={<DeliveryTag view={view} {...it} />}
        title={title}
        lead={
          it.nextTryAt &&
          t(
            `Dicoba lagi ${formatInstant(it.nextTryAt, lang)}.`,
            `It is tried again on ${formatInstant(it.nextTryAt, lang)}.`,
          )
        }
      >
        <Actions>
          <Act view={view} action={`${path}/again`} words={t('Kirim ulang', 'Send it again')} primary />
        </Actions>
      </PageHead>
      <Section id="tries" title={t('Percobaan', 'Tries')}>
        {it.tries.length === 0 ? (
          <Empty title={t('Belum dicoba', 'Not tried yet')}>
            {t('Pesan dikirim begitu gilirannya tiba.', 'It is sent as soon as its turn comes.')}
          </Empty>
        ) : (
          <Log
            entries={it.tries.map(({ no, begunAt, ...one }) => ({
              datetime: begunAt.toISOString(),
              when: `${no}. ${formatInstant(begunAt, lang)}`,
              what:
                one.endedAt === null && no < it.attempts
                  ? t(
                      'Jawabannya tidak tercatat karena server kami berhenti',
                      'Its answer was not noted because our server stopped',
                    )
                  : outcomeWords(view, { ...one, attempts: no }),
            }))}
          />
        )}
      </Section>
      <Section id="body" title={t('Isi pesan', 'What it says')} quiet>
        <TextArea name="body" label={t('Isi pesan', 'What it says')} rows={5} value={it.body} />
        <Small>
          {t('Nomor pesan (webhook-id):', 'Number of the message (webhook-id):')} {it.deliveryId}
        </Small>
      </Section>
    </Page>
  )
})

export const submitMessageAgain = action(
  `${home}/:endpointId/messages/:deliveryId/again`,
  'employer',
  async (visit) => {
    const { params, perform, form, view } = visit
    const { endpointId } = await ownersEndpoint(visit, params.endpointId)
    const { deliveryId } = params
    await perform(sendAgain, { endpointId, deliveryId }, { key: form.requestKey })
    return redirect(`${home}/${endpointId}`, {
      notice: view.t(
        'Pesan dikirim ulang. Muat ulang untuk melihat jawabannya.',
        'It is sent again. Refresh to see the answer.',
      ),
    })
  },
)

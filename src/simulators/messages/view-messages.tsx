import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, IconLink } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Log } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { page, type Route } from '#web/page.ts'
import type { MessageSimulator } from './gateway.ts'

/** What the simulated gateway was given, newest first. For demo mode only: it shows everyone's codes. */
export function messagesPage(simulator: MessageSimulator): Route {
  return page('/simulator/messages', 'anyone', async ({ view, query }) => {
    const { t, lang, path } = view
    const to = query['to']?.trim() ?? ''
    const wanted = to.replace(/[\s-]/g, '').replace(/^0/, '+62')
    const messages = simulator.messages.filter((message) => message.to.includes(wanted))
    const title = t('Pesan yang terkirim', 'Messages sent')
    return (
      <Page view={view} portal="simulator" current="messages" title={title}>
        <PageHead
          view={view}
          title={title}
          lead={t(
            'Di sini pesan berhenti; tidak ada HP yang berbunyi.',
            'Messages end here; no phone will ring.',
          )}
        />
        <Form view={view} action="/simulator/messages" method="get" look="filter">
          <TextField name="to" label={t('Nomor HP atau email', 'Mobile number or e-mail')} value={to} />
          <Button>{t('Saring', 'Filter')}</Button>
        </Form>
        <Section id="messages" quiet title={title}>
          <p>
            <IconLink href={path} icon="history">
              {t('Muat ulang', 'Refresh')}
            </IconLink>
          </p>
          {messages.length === 0 ? (
            <Empty title={t('Belum ada pesan', 'No messages yet')}>
              {t(
                'Masuk atau minta kode, lalu muat ulang halaman ini.',
                'Sign in or ask for a code, then refresh this page.',
              )}
            </Empty>
          ) : (
            <Log
              entries={messages.slice(0, 100).map((message) => ({
                datetime: message.receivedAt.toISOString(),
                when: `${formatInstant(message.receivedAt, lang)}, ${t('ke', 'to')} ${message.to}`,
                what: message.text,
              }))}
            />
          )}
        </Section>
      </Page>
    )
  })
}

import type { ProblemDetails } from '#base/problem.ts'
import {
  changeEndpoint,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
  sendFailedAgain,
  sendTest,
} from '#modules/webhooks'
import type { Operation } from '#platform/operation.ts'
import { counted } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { dayAsWritten } from '#web/written-day.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { AtDesk } from '../../desk.ts'
import { drawEndpoint, ownersEndpoint } from './endpoint.page.tsx'
import { chosenTypes, crumbsTo, EndpointFields, home, SecretPage } from './list.page.tsx'

/** Another address, or other facts. */
export const viewChange = page(`${home}/:endpointId/change`, 'employer', (visit) =>
  drawChange(visit, visit.params.endpointId),
)

export const submitChange = action(
  `${home}/:endpointId/change`,
  'employer',
  async (visit) => {
    const { endpointId } = await ownersEndpoint(visit, visit.params.endpointId)
    const { form, perform, view } = visit
    const changes = { endpointId, url: form.values['url'], types: chosenTypes(visit) }
    await perform(changeEndpoint, changes, { key: form.requestKey })
    return redirect(`${home}/${endpointId}`, {
      notice: view.t('Perubahan tersimpan.', 'The change is saved.'),
    })
  },
  { onProblem: (visit, problem) => drawChange(visit, visit.params.endpointId, problem) },
)

async function drawChange(visit: AtDesk, endpointId: string, problem: ProblemDetails | null = null) {
  const { view, form } = visit
  const { t } = view
  const { url, types } = await ownersEndpoint(visit, endpointId)
  const known = { url, ...Object.fromEntries(types.map((type) => [type, 'yes'])) }
  const path = `${home}/${endpointId}`
  const title = t('Ubah alamat atau kejadian', 'Change the address or what it is told')
  return (
    <Page {...frameOf(visit)} portal="employer" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={crumbsTo(
          view,
          { href: path, label: new URL(url).host },
          { href: `${path}/change`, label: title },
        )}
        title={title}
        lead={t(
          'Pesan yang menunggu dikirim ke alamat yang baru.',
          'Messages that wait go to the new address.',
        )}
      />
      <Section id="change" title={t('Isian', 'Form')} quiet>
        <Form view={view} action={`${path}/change`}>
          <EndpointFields view={view} values={problem ? form.values : known} problem={problem} />
          <Actions>
            <Button>{t('Simpan', 'Save')}</Button>
            <a href={path}>{t('Batal', 'Leave as it is')}</a>
          </Actions>
        </Form>
      </Section>
    </Page>
  )
}

/** An action that needs nothing but the endpoint, and goes back to its page, or to the list where that is gone. */
function act(name: string, asked: Operation, notice: readonly [string, string], to?: string) {
  return action(`${home}/:endpointId/${name}`, 'employer', async (visit) => {
    const { endpointId } = await ownersEndpoint(visit, visit.params['endpointId'])
    await visit.perform(asked, { endpointId }, { key: visit.form.requestKey })
    return redirect(to ?? `${home}/${endpointId}`, { notice: visit.view.t(...notice) })
  })
}

export const submitTest = act('test', sendTest, [
  'Pesan coba dikirim. Muat ulang untuk melihat jawabannya.',
  'A test is on its way. Refresh to see the answer.',
])
export const submitPause = act('pause', pauseEndpoint, [
  'Dihentikan. Pesan menunggu sampai Anda menyalakannya lagi.',
  'Paused. Messages wait until you switch it on again.',
])
export const submitResume = act('resume', resumeEndpoint, [
  'Menyala lagi. Pesan yang menunggu dikirim sekarang.',
  'On again. Messages that waited are sent now.',
])
export const submitRemove = act(
  'remove',
  removeEndpoint,
  ['Alamat itu dihapus.', 'That address is removed.'],
  home,
)

export const submitSecret = action(`${home}/:endpointId/secret`, 'employer', async (visit) => {
  const { endpointId } = await ownersEndpoint(visit, visit.params.endpointId)
  const { secret, formerUntil } = await visit.perform(rotateSecret, { endpointId })
  const title = visit.view.t('Rahasia baru', 'A new secret')
  return (
    <SecretPage
      visit={visit}
      endpointId={endpointId}
      title={title}
      secret={secret}
      formerUntil={formerUntil}
    />
  )
})

export const submitAgain = action(
  `${home}/:endpointId/again`,
  'employer',
  async (visit) => {
    const { view, form, perform } = visit
    const { endpointId } = await ownersEndpoint(visit, visit.params.endpointId)
    const since = dayAsWritten(form.values['since'])
    const { messages } = await perform(sendFailedAgain, { endpointId, since }, { key: form.requestKey })
    const many = counted(messages, view.lang, 'pesan', 'message')
    return redirect(`${home}/${endpointId}`, {
      notice: view.t(`${many} dikirim ulang.`, `${many} sent again.`),
    })
  },
  { onProblem: (visit, problem) => drawEndpoint(visit, visit.params.endpointId, problem) },
)

import type { z } from 'zod'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import {
  inviteToProvider,
  listProviderPeople,
  providerRoles,
  roles,
  takeBackProviderRole,
} from '#modules/access'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { isId } from '#base/id.ts'
import { isOwner, type AtDesk } from '../desk.ts'

const path = '/provider/people'

/** Who acts for the training body: its managers invite trainers and assessors, and take a role back. */
export const viewPeople = page(path, 'provider', (visit) => draw(visit, null))

export const submitInvite = action(
  path,
  'provider',
  async ({ perform, providerId, form, view }) => {
    const { name, phone, role } = form.values
    const asked = { providerId: String(providerId), name, phone, role }
    await perform(inviteToProvider, asked, { key: form.requestKey })
    return redirect(path, {
      notice: view.t('Hak diberikan, dan orangnya diberi tahu.', 'The role is given, and the person told.'),
    })
  },
  { onProblem: draw },
)

export const submitTakeBack = action(
  '/provider/people/take-back',
  'provider',
  async ({ perform, providerId, form, view }) => {
    const { grantId = '' } = form.values
    if (!isId(grantId)) throw notFound()
    const asked = { providerId: String(providerId), providerGrantId: grantId }
    await perform(takeBackProviderRole, asked, { key: form.requestKey })
    return redirect(path, { notice: view.t('Hak sudah diambil kembali.', 'The role is taken back.') })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null) {
  const { view } = visit
  const { t } = view
  const own = { providerId: String(visit.providerId) }
  const colleagues = isOwner(visit) ? await visit.perform(listProviderPeople, own) : null
  const title = t('Siapa boleh bertindak untuk lembaga', 'Who may act for the training body')
  return (
    <Page {...frameOf(visit)} portal="provider" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        crumbs={[{ href: '/provider/profile', label: t('Profil', 'Profile') }]}
      />
      {colleagues ? (
        <>
          <Colleagues visit={visit} colleagues={colleagues} />
          <Invite visit={visit} problem={problem} />
        </>
      ) : (
        <Empty title={t('Diurus pengelola', 'For managers')}>
          {t('Minta pengelola lembaga Anda membukanya.', 'Ask a manager of your training body to open it.')}
        </Empty>
      )}
    </Page>
  )
}

type ColleaguesProps = { visit: AtDesk; colleagues: z.output<typeof listProviderPeople.output> }

function Colleagues({ visit: { view }, colleagues }: ColleaguesProps) {
  const { t, say } = view
  const caption = t('Yang punya hak', 'Those who have a role')
  return (
    <Section id="people" title={caption}>
      <Table
        caption={caption}
        rows={colleagues}
        stack
        columns={[
          {
            head: t('Nama', 'Name'),
            cell: ({ name, reachedAt }) => (
              <>
                {name}
                <Small>{reachedAt}</Small>
              </>
            ),
          },
          { head: t('Hak', 'Role'), cell: ({ role }) => say(roles[role].name) },
          {
            head: t('Keadaan', 'State'),
            cell: ({ hasSignedIn }) =>
              hasSignedIn ? (
                <Tag kind="done">{t('Aktif', 'Active')}</Tag>
              ) : (
                <Tag kind="waiting">{t('Belum masuk', 'Not yet in')}</Tag>
              ),
          },
          {
            head: t('Tindakan', 'Action'),
            cell: ({ id }) => (
              <Form view={view} action="/provider/people/take-back" look="inline" hidden={{ grantId: id }}>
                <Button variant="secondary" small>
                  {t('Ambil kembali', 'Take back')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Invite({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t, say } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="invite" title={t('Beri hak kepada rekan', 'Give a colleague a role')}>
      <Form view={view} action={path}>
        <TextField {...field('name')} label={t('Nama', 'Name')} autocomplete="off" />
        <TextField {...field('phone')} label={t('Nomor HP', 'Mobile number')} type="tel" autocomplete="off" />
        <RadioField
          {...field('role')}
          value={form.values['role'] ?? 'provider.trainer'}
          label={t('Hak', 'Role')}
          options={providerRoles.map((role) => ({
            value: role,
            label: say(roles[role].name),
            hint: say(roles[role].purpose),
          }))}
        />
        <Button>{t('Beri hak', 'Give the role')}</Button>
      </Form>
    </Section>
  )
}

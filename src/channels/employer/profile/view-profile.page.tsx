import { dayIn, monthOf } from '@payung/law'
import type { z } from 'zod'
import { present } from '#base/assert.ts'
import { listColleagues } from '#modules/access'
import { changeEmployer, listUnits, suggestRisk, viewEmployer } from '#modules/registry'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { IconLink } from '#ui/parts/action.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Columns, PageHead } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { isOwner, ownEmployer, type AtDesk } from '../desk.ts'
import { Approving, OwnersDecide, OwnersLinks, Particulars, TermsNow, Units } from './profile-sections.tsx'
import { programmesIn } from './term-changes.ts'

export type Viewed = z.output<(typeof viewEmployer)['output']>
export type ViewedTerms = Viewed['terms'][number]

/** The terms that govern this month; before the first month, those of the first. */
export function termsNow({ terms, firstMonth }: Viewed, now: Date): ViewedTerms {
  const month = Math.max(monthOf(dayIn(now)), firstMonth)
  return present(
    terms.find(({ fromMonth }) => fromMonth <= month),
    'an employer has terms from its first month on',
  )
}

/** What is on record about the employer, and who may change it. */
export const viewProfile = page('/employer/profile', 'employer', async (visit) => {
  const { view, perform } = visit
  const { npp } = await ownEmployer(visit)
  const employer = await perform(viewEmployer, { npp })
  const terms = termsNow(employer, view.now)
  const open = employer.closedOn === null
  const owner = isOwner(visit)
  const people = owner ? await perform(listColleagues, { employerId: String(employer.employerId) }) : null
  const units = employer.kind === 'public-body' ? (await perform(listUnits, { npp })).units : null
  const { t } = view
  const title = open
    ? t(
        `${employer.name} ikut ${programmesIn(terms)}`,
        `${employer.name} takes part in ${programmesIn(terms)}`,
      )
    : t(`${employer.name} sudah ditutup`, `${employer.name} is closed`)
  return (
    <Page {...frameOf(visit)} portal="employer" current="profile" title={t('Profil', 'Profile')}>
      <PageHead
        view={view}
        state={<StateTag view={view} employer={employer} />}
        title={title}
        lead={`NPP ${npp} · ${employer.officeName}`}
      >
        {open && (
          <p>
            <IconLink href={`/employer/certificates/${npp}`} icon="download">
              {t(
                'Unduh sertifikat kepesertaan, dengan kode QR',
                'Download the certificate, with its QR code',
              )}
            </IconLink>
          </p>
        )}
      </PageHead>
      <Columns
        aside={
          people ? (
            <OwnersLinks view={view} employer={employer} people={people} />
          ) : (
            <OwnersDecide view={view} />
          )
        }
      >
        <TermsNow view={view} employer={employer} terms={terms} owner={owner && open} />
        <Particulars
          view={view}
          employer={employer}
          owner={owner && open}
          activity={await activityOf(visit, employer)}
        />
        <Approving view={view} two={employer.twoPeople} owner={owner && open} />
        {units && <Units view={view} units={units} />}
      </Columns>
    </Page>
  )
})

export const submitTwoPeople = action('/employer/profile/two-people', 'employer', async (visit) => {
  const { perform, form, view } = visit
  const { npp } = await ownEmployer(visit)
  const two = form.values['twoPeople'] === 'true'
  await perform(changeEmployer, { npp, twoPeople: two }, { key: form.requestKey })
  return redirect('/employer/profile', {
    notice: two
      ? view.t('Mulai sekarang laporan disetujui orang lain.', 'From now on someone else approves a return.')
      : view.t('Mulai sekarang satu orang cukup.', 'From now on one person is enough.'),
  })
})

/** What the code of its activity says; what it has written itself where there is none. */
async function activityOf({ perform }: AtDesk, { kind, kbli, activity }: Viewed): Promise<string | null> {
  if (!kbli) return activity
  const found = (await perform(suggestRisk, { kind, kbli })).activity
  return found && `${found.title} (${found.code})`
}

function StateTag({ view, employer }: { view: View; employer: Viewed }) {
  const { t, lang } = view
  if (employer.closedOn) {
    const day = formatDay(employer.closedOn, lang)
    return <Tag kind="quiet">{t(`Ditutup ${day}`, `Closed ${day}`)}</Tag>
  }
  const since = formatDay(dayIn(employer.registeredAt), lang)
  return <Tag kind="done">{t(`Terdaftar ${since}`, `Registered ${since}`)}</Tag>
}

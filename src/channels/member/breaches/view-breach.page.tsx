import { breachLetter, readBreachLetter } from '#modules/privacy'
import { formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { IconLink } from '#ui/parts/action.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { download, page } from '#web/page.ts'

/** The letter to a member after data of theirs got out, word for word as it was sent. */
export const viewMyBreach = page('/member/breaches/:breachId', 'member', async (visit) => {
  const { view, perform, params, personId } = visit
  const { t, lang } = view
  const { breachId } = params
  const at = { breachId, personId: String(personId), language: lang }
  const { number, letterAt, subject, opening, parts, closing } = await perform(readBreachLetter, at)
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={subject}>
      <PageHead
        view={view}
        title={subject}
        lead={opening}
        crumbs={[
          { href: '/member/more', label: t('Lainnya', 'More') },
          { href: view.path, label: number },
        ]}
      />
      <Columns
        aside={
          <Section id="letter" size="md" title={t('Surat ini', 'This letter')}>
            <p>
              <IconLink href={`/member/breaches/${breachId}/letter`} icon="download">
                {t('Unduh suratnya (PDF)', 'Download the letter (PDF)')}
              </IconLink>
            </p>
            <p>
              <a href="/member/looks">{t('Siapa melihat data saya', 'Who looked at my data')}</a>
            </p>
            <p>
              <a href="/offices">{t('Kantor yang melayani Anda', 'The office that serves you')}</a>
            </p>
            <Small>{[number, letterAt && formatInstant(letterAt, lang)].filter(Boolean).join(', ')}</Small>
          </Section>
        }
      >
        {parts.map(({ heading, text }, place) => (
          <Section id={`part-${place + 1}`} size="md" title={heading}>
            <p>{text}</p>
          </Section>
        ))}
        <p>
          <b>{closing}</b>
        </p>
      </Columns>
    </Page>
  )
})

export const downloadMyBreachLetter = page(
  '/member/breaches/:breachId/letter',
  'member',
  async ({ perform, params, personId, view }) => {
    const at = { breachId: params.breachId, personId: String(personId), language: view.lang }
    const { name, type, bytes } = await perform(breachLetter, at)
    return download(name, type, bytes)
  },
)

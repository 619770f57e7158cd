import { viewAgreement, type ShownAgreement } from '#modules/reach'
import { formatCount, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { List, Rows } from '#ui/parts/list.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { overtaken, segmentNames } from './segments.ts'

export const viewAgreementPage = page('/agreements/:id', 'anyone', async (visit) => (
  <Agreement visit={visit} agreement={await visit.perform(viewAgreement, { id: visit.params.id })} />
))

type Props = { visit: Visit<'anyone', '/agreements/:id'>; agreement: ShownAgreement }

function Agreement({ visit, agreement }: Props) {
  const { view } = visit
  const { t, lang } = view
  const { partner, about, madeKnownOn, figures, terms } = agreement
  const since = [...new Set(figures.map(({ segment }) => segment))].flatMap(
    (segment) => overtaken[segment] ?? [],
  )
  return (
    <Page {...frameOf(visit)} portal="public" title={partner}>
      <PageHead
        view={view}
        title={partner}
        crumbs={[
          { href: '/agreements', label: t('Kerja sama', 'Agreements') },
          { href: `/agreements/${agreement.id}`, label: partner },
        ]}
        lead={t(
          `Diumumkan ${formatDay(madeKnownOn, lang)}: ${about.id}.`,
          `Made known on ${formatDay(madeKnownOn, lang)}: ${about.en}.`,
        )}
      />
      <Columns aside={<Sources view={view} agreement={agreement} />}>
        {since.map((words) => (
          <Alert kind="info" title={t('Sekarang berbeda', 'Different today')}>
            {words[lang]}
          </Alert>
        ))}
        <Section id="people" size="md" title={t('Untuk siapa', 'Whom it is about')}>
          <Rows rows={figures.map((figure) => figureRow(view, figure))} />
        </Section>
        <Section id="terms" size="md" title={t('Isinya', 'What it says')}>
          <List items={terms.map((term) => term[lang])} />
        </Section>
      </Columns>
    </Page>
  )
}

function figureRow({ t, lang }: View, { kind, segment, people, outOf }: ShownAgreement['figures'][number]) {
  const name = segmentNames[segment][lang]
  const label =
    kind === 'aim'
      ? t(`${name}, yang dituju`, `${name}, aimed at`)
      : t(`${name}, peserta waktu itu`, `${name}, members then`)
  const count = t(`${formatCount(people)} orang`, `${formatCount(people)} people`)
  return {
    label,
    value:
      outOf === null ? count : t(`${count} dari ${formatCount(outOf)}`, `${count} of ${formatCount(outOf)}`),
  }
}

function Sources({ view, agreement }: { view: View; agreement: ShownAgreement }) {
  const { t, lang } = view
  const { signedOn, endsOn, sources } = agreement
  return (
    <Section id="sources" size="md" title={t('Sumber', 'Sources')}>
      <List items={sources.map(({ title, url }) => (url ? <a href={url}>{title}</a> : title))} />
      <Small>
        {signedOn
          ? t(`Ditandatangani ${formatDay(signedOn, lang)}.`, `Signed on ${formatDay(signedOn, lang)}.`)
          : t(
              'Hari penandatanganannya tidak disebut sumber itu.',
              'These sources do not say on which day it was signed.',
            )}
        {endsOn &&
          t(` Berlaku sampai ${formatDay(endsOn, lang)}.`, ` In force until ${formatDay(endsOn, lang)}.`)}
      </Small>
    </Section>
  )
}

import type { z } from 'zod'
import type { Breach, listBreachPeople } from '#modules/privacy'
import { formatInstant } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { Trail } from '#web/trail.ts'
import { breachPath } from '../addresses.ts'
import { groupedNumber } from '../people/open-file.ts'

type Answer = z.output<(typeof listBreachPeople)['output']>
type Person = Answer['people'][number]

type Props = {
  view: View
  /** Whoever may take people out again who were added by mistake. */
  mayDrop: boolean
  breach: Breach
  people: readonly Person[]
  trail: Trail
  next: bigint | null
}

/** Whom the case concerns, each with how far they have been told. */
export function PeopleSection({ view, mayDrop, breach, people, trail, next }: Props) {
  const { t, lang } = view
  return (
    <Section id="people" title={t('Orang yang terkena', 'People concerned')}>
      {people.length === 0 ? (
        <Empty title={t('Belum ada orang', 'Nobody yet')}>
          {t(
            'Tambahkan dari jejak audit, atau dengan nomor peserta.',
            'Add them by the audit trail, or by membership number.',
          )}
        </Empty>
      ) : (
        <Table
          caption={t('Orang yang terkena', 'People concerned')}
          rows={people}
          columns={[
            {
              head: t('Nama', 'Name'),
              cell: ({ personId, name, membershipNo, letterAt }) => (
                <>
                  {letterAt ? <a href={breachPath(breach.breachId, `letters/${personId}`)}>{name}</a> : name}
                  <Small>{groupedNumber(membershipNo)}</Small>
                </>
              ),
            },
            {
              head: t('Pemberitahuan', 'Notice'),
              cell: (person) => (
                <>
                  <ToldTag view={view} person={person} />
                  {person.reachedAt && <Small>{formatInstant(person.reachedAt, lang)}</Small>}
                  {mayDrop && person.letterAt === null && (
                    <Drop view={view} breach={breach} personId={person.personId} />
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      <Pagination
        view={view}
        label={t('Halaman orang', 'Pages of people')}
        previous={trail.previous()}
        next={trail.next(next)}
      />
    </Section>
  )
}

function Drop({ view, breach, personId }: { view: View; breach: Breach; personId: bigint }) {
  return (
    <Form
      view={view}
      action={breachPath(breach.breachId, 'drop')}
      look="inline"
      hidden={{ personId: String(personId) }}
    >
      <Button variant="tertiary" small>
        {view.t('Keluarkan', 'Take out')}
      </Button>
    </Form>
  )
}

function ToldTag({ view: { t }, person }: { view: View; person: Person }) {
  if (person.letterAt === null) return <Tag kind="quiet">{t('Belum ditulis', 'Not written yet')}</Tag>
  if (person.reachedAt) return <Tag kind="done">{t('Pesan terkirim', 'Message sent')}</Tag>
  if (person.byMessage) return <Tag kind="waiting">{t('Pesan sedang dikirim', 'Message on its way')}</Tag>
  return person.postedAt ? (
    <Tag kind="done">{t('Diserahkan ke pos', 'Given to the post')}</Tag>
  ) : (
    <Tag kind="waiting">{t('Cetak, kirim lewat pos', 'Print, send by post')}</Tag>
  )
}

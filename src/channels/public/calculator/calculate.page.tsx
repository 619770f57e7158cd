import { Page } from '#ui/layout.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { calculatorGroups, calculators } from './calculators.tsx'

/** What can be computed here, and nothing else. */
export const viewCalculate = page('/calculate', 'anyone', async (visit) => {
  const { view } = visit
  const { t, say } = view
  const title = t('Apa yang ingin Anda hitung?', 'What would you like to compute?')
  return (
    <Page {...frameOf(visit)} portal="public" current="calculate" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Tanpa mendaftar. Yang Anda isi tidak disimpan; ia hanya ada di alamat halaman.',
          'No need to register. What you fill in is not kept; it stands in the address of the page only.',
        )}
      />
      {calculatorGroups.map(({ about, title: group }) => {
        const listed = calculators.filter((one) => one.about === about)
        if (listed.length === 0) return null
        return (
          <Section id={about} size="md" title={say(group)}>
            <ItemList
              items={listed.map(({ path, icon, question, needs }) => ({
                icon,
                title: say(question),
                text: say(needs),
                href: path,
              }))}
            />
          </Section>
        )
      })}
      <p>
        <a href="/law#formulas">
          {t('Semua rumus, dengan isian lengkapnya', 'Every formula, with all its inputs')}
        </a>
      </p>
    </Page>
  )
})

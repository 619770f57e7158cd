import { List } from '#ui/parts/list.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** Where a provision was read, for whoever wants to see it with their own eyes. */
export function ReadIn({ view: { t }, addresses }: { view: View; addresses: readonly string[] }) {
  const each = [...new Set(addresses)]
  return (
    <Section id="read-in" size="md" title={t('Dibaca di', 'Read in')}>
      {each.length > 0 ? (
        <List
          items={each.map((address) => (
            <a href={address}>{nameOf(address)}</a>
          ))}
        />
      ) : (
        <p>{t('Tidak ada naskah yang menyebutnya.', 'No text states it.')}</p>
      )}
    </Section>
  )
}

/** The site, and what its page is called there. */
function nameOf(address: string): string {
  const { hostname, pathname } = new URL(address)
  const last = pathname.split('/').findLast((part) => part !== '') ?? ''
  const site = hostname.replace(/^www\./, '')
  return last ? `${site}: ${decodeURIComponent(last).slice(0, 60)}` : site
}

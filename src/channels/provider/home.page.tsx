import { Page } from '#ui/layout.tsx'
import { PageHead } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'

/** Where a training body begins. */
export const viewHome = page('/provider', 'provider', async (visit) => {
  const { view } = visit
  const { t } = view
  const title = t('Lembaga pelatihan', 'Training body')
  return (
    <Page {...frameOf(visit)} portal="provider" title={title}>
      <PageHead view={view} title={title} />
    </Page>
  )
})

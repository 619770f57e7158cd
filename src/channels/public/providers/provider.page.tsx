import { notFound } from '#base/problem.ts'
import { listFields, providerKindWords, viewPublicProvider } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { List, Rows } from '#ui/parts/list.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Columns, Num, PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { providerPath, providersPath, scorePath } from './addresses.ts'
import { QualityRows, scoreWords } from './quality-rows.tsx'

/** One training body, as everybody may know it. */
export const viewProviderPage = page('/providers/:providerNo', 'anyone', async (visit) => {
  const { view, perform, params } = visit
  const { t, say } = view
  if (!/^LP\d{6}$/.test(params.providerNo)) throw notFound()
  const it = await perform(viewPublicProvider, params)
  const { fields } = await perform(listFields, {})
  const taught = fields.filter(({ code }) => it.fieldCodes.includes(code))
  return (
    <Page {...frameOf(visit)} portal="public" title={it.name}>
      <PageHead
        view={view}
        crumbs={[
          { href: providersPath, label: t('Lembaga pelatihan', 'Training bodies') },
          { href: providerPath(it.providerNo), label: it.name },
        ]}
        title={it.name}
        lead={t(
          `Nilai mutu: ${scoreWords(view, it.quality)}.`,
          `Quality score: ${scoreWords(view, it.quality)}.`,
        )}
      />
      {it.state === 'suspended' && (
        <Alert kind="warning" title={t('Sedang dibekukan', 'Suspended just now')}>
          {t('Lembaga ini tidak membuka kelas baru.', 'This training body opens no new class.')}
        </Alert>
      )}
      <Columns
        aside={
          <Section id="about" size="md" title={t('Tentang', 'About')}>
            <Rows
              rows={[
                { label: t('Jenis', 'Kind'), value: say(providerKindWords[it.kind]) },
                { label: t('Tempat', 'Place'), value: it.regionName },
                { label: t('Nomor', 'Number'), value: <Num>{it.providerNo}</Num> },
              ]}
            />
          </Section>
        }
      >
        <Section id="quality" title={t('Mutu, dari fakta', 'Quality, from facts')}>
          <QualityRows view={view} quality={it.quality} />
          <p>
            <a href={scorePath}>{t('Bagaimana nilai ini dihitung', 'How this score is counted')}</a>
          </p>
        </Section>
        <Section id="fields" title={t('Bidang yang diajarkan', 'What it teaches')}>
          {taught.length === 0 ? (
            <p>{t('Belum ada program yang terbit.', 'No course is listed yet.')}</p>
          ) : (
            <List items={taught.map(({ nameId, nameEn }) => t(nameId, nameEn))} />
          )}
          <p>
            <a href="/training">{t('Cari kelasnya', 'Find its classes')}</a>
          </p>
        </Section>
      </Columns>
    </Page>
  )
})

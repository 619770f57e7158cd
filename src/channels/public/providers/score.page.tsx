import { leastPeople, pointsPerComplaint, weights } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { Steps } from '#ui/parts/list.tsx'
import { Calculation, Columns, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { providersPath, scorePath } from './addresses.ts'

/** The formula of the score, in the numbers that the program counts with. */
export const viewScore = page(scorePath, 'anyone', async (visit) => {
  const { view } = visit
  const { t } = view
  const title = t('Nilai mutu dihitung dari empat fakta', 'The quality score is counted from four facts')
  return (
    <Page {...frameOf(visit)} portal="public" title={title}>
      <PageHead
        view={view}
        crumbs={[
          { href: providersPath, label: t('Lembaga pelatihan', 'Training bodies') },
          { href: scorePath, label: t('Nilai mutu', 'Quality score') },
        ]}
        title={title}
        lead={t(
          'Tidak ada penilaian orang di dalamnya. Setiap bagian menyebut dari berapa orang dihitung.',
          'Nobody’s opinion is in it. Every part says from how many people it was counted.',
        )}
      />
      <Columns aside={<Unknown view={view} />}>
        <Section id="parts" title={t('Empat bagian', 'Four parts')}>
          <Steps steps={partsOf(view)} />
        </Section>
        <Section id="mean" title={t('Nilainya', 'The score')}>
          <p>
            {t(
              'Rata-rata berbobot dari bagian yang diketahui, dibulatkan ke persepuluh terdekat.',
              'The mean of the parts that are known, by their weights, to the nearest tenth.',
            )}
          </p>
          <Calculation>
            {t(
              `(selesai × ${weights.completion} + kompeten × ${weights.competence} + bekerja × ${weights.placement} + tanpa pengaduan × ${weights.complaints}) ÷ 100`,
              `(finished × ${weights.completion} + competent × ${weights.competence} + in work × ${weights.placement} + no complaints × ${weights.complaints}) ÷ 100`,
            )}
          </Calculation>
          <Source>
            {t(
              'Rumus ini kami tetapkan sendiri; tidak ada peraturan yang menetapkannya.',
              'The formula is our own; no regulation sets it.',
            )}
          </Source>
        </Section>
      </Columns>
    </Page>
  )
})

function partsOf({ t }: View) {
  const weight = (part: keyof typeof weights) => t(`Bobot ${weights[part]}`, `Weight ${weights[part]}`)
  return [
    {
      title: t('Menyelesaikan pelatihan', 'Finished the training'),
      figure: t('selesai ÷ (selesai + berhenti)', 'finished ÷ (finished + dropped out)'),
      text: weight('completion'),
    },
    {
      title: t('Dinyatakan kompeten', 'Found competent'),
      figure: t(
        'kompeten ÷ yang diuji, menurut uji terakhir',
        'competent ÷ assessed, by the last assessment',
      ),
      text: weight('competence'),
    },
    {
      title: t('Bekerja sesudahnya', 'In work afterwards'),
      figure: t('bekerja atau usaha sendiri ÷ yang menjawab', 'employed or self-employed ÷ who answered'),
      text: t(
        `${weight('placement')}. Enam bulan sesudah kelas; bila belum ada jawabannya, tiga bulan. Yang tidak menjawab tidak dihitung bekerja atau menganggur, dan berapa yang menjawab selalu disebut.`,
        `${weight('placement')}. Six months after the class; three where nobody has answered yet. Who did not answer counts neither way, and how many answered is always shown.`,
      ),
    },
    {
      title: t('Pengaduan yang terbukti', 'Founded complaints'),
      figure: t(
        `100 − ${pointsPerComplaint} × pengaduan per 100 peserta, paling rendah 0`,
        `100 − ${pointsPerComplaint} × complaints for 100 trainees, nil at least`,
      ),
      text: weight('complaints'),
    },
  ]
}

function Unknown({ view: { t } }: { view: View }) {
  return (
    <Section id="unknown" size="md" title={t('“Belum cukup data”', '“Not enough data yet”')}>
      <p>
        {t(
          `Bagian tentang kurang dari ${leastPeople} orang tidak ditampilkan: angkanya belum berarti, dan orangnya bisa dikenali.`,
          `A part about fewer than ${leastPeople} people is not shown: it would mean little, and show who they are.`,
        )}
      </p>
      <p>
        {t(
          'Tanpa angka selesai dan kompeten belum ada nilai. Bagian lain yang belum diketahui membagi bobotnya kepada yang diketahui.',
          'Without those who finished and are competent there is no score. Other parts that are not known leave their weight to those that are.',
        )}
      </p>
    </Section>
  )
}

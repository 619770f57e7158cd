import type { ProblemDetails } from '#base/problem.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Doors, Front, Gives } from '#ui/parts/public.tsx'
import { Cite, Columns, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { circumstances, PayersTable, Remarks, verdict } from '../calculator/contribution-answer.tsx'
import { ContributionForm } from '../calculator/contribution-form.tsx'
import {
  addressed,
  asksContribution,
  computeContribution,
  readContribution,
  type Answer,
} from '../calculator/contribution.ts'
import { tellContribution } from '../calculator/contribution.page.tsx'
import { previewOf } from '../calculator/pictures.ts'
import { calculators } from '../calculator/calculators.tsx'
import { segmentPaths } from '../calculator/segments/tabs.tsx'
import { addressOf } from '../calculator/told.ts'
import { sourcePage } from '../law/addresses.ts'
import { gives } from './gives.ts'
import { doors } from './doors.ts'

type Visited = Visit<'anyone', '/'>

/** The first page: what a month costs, what it protects from, and the ways in. */
export const viewHome = page(
  '/',
  'anyone',
  async (visit) => {
    const { query, view } = visit
    if (!asksContribution(query)) return <HomePage visit={visit} answer={null} />
    const answer = computeContribution(readContribution(query, view.now), view.now)
    return <HomePage visit={visit} answer={answer} />
  },
  { onProblem: async (visit, problem) => <HomePage visit={visit} answer={null} problem={problem} /> },
)

type Props = { visit: Visited; answer: Answer | null; problem?: ProblemDetails }

function HomePage({ visit, answer, problem }: Props) {
  const { view, query } = visit
  const { t, say } = view
  const question = t('Berapa iuran saya?', 'How much do I pay?')
  return (
    <Page
      {...frameOf(visit)}
      portal="public"
      title={answer ? verdict(view, answer) : question}
      preview={
        answer
          ? previewOf(
              visit.app,
              segmentPaths.wage,
              addressed(answer.asked),
              view.lang,
              tellContribution(view, answer),
            )
          : undefined
      }
      problem={problem}
      hero={
        <Front
          title={question}
          lead={t(
            'Isi upah Anda. Jawabannya lengkap dengan pasalnya. Tanpa mendaftar.',
            'Fill in your wage. The answer comes with its articles. No need to register.',
          )}
        >
          <ContributionForm
            view={view}
            action="/#answer"
            look="box"
            asked={answer?.asked ?? null}
            query={query}
            problem={problem}
          />
        </Front>
      }
    >
      <Columns aside={<Others view={view} />}>
        {answer ? <Answered view={view} answer={answer} /> : <WhatIs view={view} />}
      </Columns>
      <Protections view={view} />
      {answer && <WhatIs view={view} />}
      <Section id="doors" title={t('Masuk dari sini', 'Come in here')}>
        <Doors
          doors={doors.map(({ href, label, text, also }) => ({
            href,
            label: say(label),
            text: (
              <>
                {say(text)} {also && <a href={also.href}>{say(also.label)}</a>}
              </>
            ),
          }))}
        />
      </Section>
    </Page>
  )
}

function Protections({ view: { t, say } }: { view: View }) {
  return (
    <Section id="gives" title={t('Dilindungi dari apa?', 'Protected from what?')}>
      <Gives
        gives={gives.map(({ icon, title, text, article, source }) => ({
          icon,
          title: say(title),
          text: (
            <>
              {say(text)}
              <br />
              <Cite href={sourcePage(source)}>{article}</Cite>
            </>
          ),
        }))}
      />
      <Small>
        {t(
          'Begitu bunyi peraturannya. Payung sekarang mencatat kepesertaan dan iuran; pengajuan klaim belum dibuka di sini.',
          'So the regulations say. Payung keeps membership and contributions now; claims cannot be filed here yet.',
        )}
      </Small>
    </Section>
  )
}

function Answered({ view, answer }: { view: View; answer: Answer }) {
  const { t } = view
  return (
    <Section id="answer" title={verdict(view, answer)}>
      <PayersTable view={view} answer={answer} />
      <Source icon="scale">
        {`${t('Untuk', 'For')} ${circumstances(view, answer)}.`}{' '}
        {t(
          'Alamat halaman ini bisa disimpan atau dibagikan.',
          'The address of this page can be kept or shared.',
        )}
      </Source>
      <ButtonLink variant="secondary" href={addressOf('/calculate/contribution', addressed(answer.asked))}>
        {t('Lihat hitungannya', 'See the working')}
      </ButtonLink>
      <Remarks view={view} answer={answer} />
    </Section>
  )
}

function WhatIs({ view: { t } }: { view: View }) {
  return (
    <Section id="what-is" title={t('Apa itu Payung?', 'What is Payung?')}>
      <p>
        {t(
          'Payung menjalankan jaminan sosial ketenagakerjaan. Perusahaan melapor upah sebulan sekali dan membayar satu tagihan; setiap pekerja melihat bulannya sendiri, sampai ke rupiah.',
          'Payung runs employment social security. A company reports wages once a month and pays one bill; every worker sees their own month, to the rupiah.',
        )}
      </p>
      <p>
        {t(
          'Setiap angka menyebut pasalnya. Yang belum pasti ditandai.',
          'Every figure names its article. What is not certain is marked.',
        )}{' '}
        <a href="/law">{t('Baca dasar hukumnya', 'Read the law')}</a>
      </p>
    </Section>
  )
}

/** The ways on for whoever is no wage earner, or came for another question. */
function Others({ view }: { view: View }) {
  const { t, say } = view
  return (
    <>
      <Section id="own-account" size="md" title={t('Bekerja sendiri?', 'Self-employed?')}>
        <p>
          <a href={segmentPaths.own}>{t('Iuran ojek, pedagang, petani', 'Riders, traders, farmers')}</a>
        </p>
        <p>
          <a href="/own-account">{t('Daftar dan bayar sendiri', 'Register and pay by yourself')}</a>
        </p>
        <p>
          <a href={segmentPaths.migrant}>{t('Iuran pekerja migran', 'Migrant workers')}</a>
        </p>
        <p>
          <a href="/migrants/register">
            {t('Daftar sebagai pekerja migran', 'Register as a migrant worker')}
          </a>
        </p>
        <p>
          <a href={segmentPaths.construction}>{t('Iuran proyek konstruksi', 'Building projects')}</a>
        </p>
      </Section>
      <Section id="more-answers" size="md" title={t('Hitung yang lain', 'Compute something else')}>
        {calculators
          .filter(({ path }) => path !== segmentPaths.wage)
          .map(({ path, question }) => (
            <p>
              <a href={path}>{say(question)}</a>
            </p>
          ))}
        <p>
          <a href="/calculate">{t('Semua hitungan', 'Every calculation')}</a>
        </p>
      </Section>
    </>
  )
}

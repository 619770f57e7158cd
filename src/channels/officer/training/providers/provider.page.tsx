import { isId } from '#base/id.ts'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { stateWords, viewPaper, viewProvider, type ProviderFile } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, download, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayServe, maySupervise } from '../../desk.ts'
import { Reserved } from '../../reserved.tsx'
import { providerPath, providersPath } from '../addresses.ts'
import { DecisionForm } from './decision-form.tsx'
import { atFields, decisions, isDecision, openDecisions, type Decision } from './decisions.ts'
import {
  Appeals,
  Application,
  Checks,
  History,
  Judged,
  Licences,
  People,
  Requests,
} from './provider-file.tsx'
import { ProviderTag } from './provider-tag.tsx'

type OfProvider = Visit<'officer', '/officer/training/providers/:providerNo'>

/** The file of a training body, with every decision that is open as a form. */
export const viewProviderFile = page('/officer/training/providers/:providerNo', 'officer', (visit) =>
  draw(visit),
)

export const submitDecision = action(
  '/officer/training/providers/:providerNo/:decision',
  'officer',
  async (visit) => {
    const { params, view } = visit
    const providerNo = numberIn(params.providerNo)
    const decision = decisionIn(params.decision)
    await decisions[decision](decision)({ visit, providerNo })
    return redirect(providerPath(providerNo), {
      notice: view.t(
        'Tersimpan. Lembaga melihatnya di portalnya.',
        'Saved. The training body sees it in its portal.',
      ),
    })
  },
  { onProblem: (visit, problem) => draw(visit, atFields(decisionIn(visit.params.decision), problem)) },
)

export const downloadPaper = page(
  '/officer/training/providers/:providerNo/papers/:paperId',
  'officer',
  async ({ params, perform }) => {
    if (!isId(params.paperId)) throw notFound()
    const { name, mediaType, bytes } = await perform(viewPaper, { paperId: params.paperId })
    return download(name, mediaType, bytes)
  },
)

function numberIn(text: string): string {
  if (!/^LP\d{6}$/.test(text)) throw notFound()
  return text
}

function decisionIn(text: string): Decision {
  if (!isDecision(text)) throw notFound()
  return text
}

async function draw(visit: OfProvider, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, say } = view
  const file = await perform(viewProvider, { providerNo: numberIn(params.providerNo) })
  const title = `${file.name}: ${say(stateWords('provider', file.state)).toLowerCase()}`
  return (
    <Page {...frameOf(visit)} portal="officer" current="training" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: providersPath, label: t('Lembaga pelatihan', 'Training bodies') },
          { href: providerPath(file.providerNo), label: file.name },
        ]}
        state={<ProviderTag view={view} state={file.state} />}
        title={title}
        lead={t(
          `Nomor ${file.providerNo}, ${file.officeName}.`,
          `Number ${file.providerNo}, ${file.officeName}.`,
        )}
      />
      <Columns aside={<Decisions visit={visit} file={file} problem={problem} />}>
        <Appeals view={view} file={file} />
        <Judged view={view} file={file} />
        <Application view={view} file={file} />
        <People view={view} file={file} />
        <Requests view={view} file={file} />
        <Checks view={view} file={file} />
        <Licences view={view} file={file} />
        <History view={view} file={file} />
      </Columns>
    </Page>
  )
}

/** What ends something for the training body never stands open by itself. */
const closing: ReadonlySet<Decision> = new Set(['reject', 'suspend', 'terminate'])

type DecisionsProps = { visit: OfProvider; file: ProviderFile; problem: ProblemDetails | null }

/** What can be decided now, and what can only be waited for. */
function Decisions({ visit, file, problem }: DecisionsProps) {
  const { view, form } = visit
  const { t, say } = view
  const open = openDecisions(file)
  const own = [...(mayServe(visit) ? open.officer : []), ...(maySupervise(visit) ? open.supervisor : [])]
  const next = file.nextSteps.map((state) => say(stateWords('provider', state))).join(', ')
  return (
    <Section id="decide" size="md" title={t('Keputusan', 'Decision')}>
      {own.map((decision, place) => (
        <DecisionForm
          view={view}
          file={file}
          decision={decision}
          first={place === 0 && !closing.has(decision)}
          typed={form.values}
          problem={problem}
        />
      ))}
      {!mayServe(visit) && <Reserved view={view} to="officers" />}
      {mayServe(visit) && !maySupervise(visit) && open.supervisor.length > 0 && (
        <Reserved view={view} to="supervisors" />
      )}
      {open.officer.length + open.supervisor.length === 0 && (
        <p>{t('Menunggu lembaga.', 'It is the training body’s turn.')}</p>
      )}
      <p>
        {next === ''
          ? t('Tidak ada langkah lagi.', 'There is no further step.')
          : t(`Langkah yang sah dari sini: ${next}.`, `Legal from here: ${next}.`)}
      </p>
    </Section>
  )
}

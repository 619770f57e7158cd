import { wageEarnerContribution } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { listMyDisputes, viewMonth } from '#modules/contributions'
import { programmeNames } from '#modules/credentials'
import * as fields from '#platform/fields.ts'
import { parseInput } from '#platform/input.ts'
import { formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Answer, Columns, PageHead, type Crumb } from '#ui/parts/text.tsx'
import { AmountHistory } from '#ui/parts/working.tsx'
import { frameOf } from '#web/frame.tsx'
import { page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { monthPath, readFigure, readMonthKey } from '../addresses.ts'
import { wageOf } from '../billed.ts'
import { DisputeSection } from '../dispute-section.tsx'
import { amountsOf } from '../months.ts'
import { isAbout } from '../next-step.ts'
import { Absence } from './absence.tsx'
import type { Explained } from './explained.ts'
import { figures } from './figure.ts'
import { OtherWage } from './other-wage.tsx'
import { Corrections, Picture, Reckoning, Summary } from './why-sections.tsx'

type Asking = Visit<'member', '/member/why/:month/:employerId/:figure'>

/** Why a figure of a month is what it is: a sentence, then step by step with articles, as the law was known to the bill. */
export const viewWhy = page(
  '/member/why/:month/:employerId/:figure',
  'member',
  async (visit) => {
    const explained = await explain(visit)
    if (!explained) return redirect(monthPath(readMonthKey(visit.params)))
    const { wage } = parseInput(z.object({ wage: fields.rupiah.nullish() }), {
      wage: visit.query['wage'] || null,
    })
    return <WhyPage visit={visit} explained={explained} otherWage={wage ?? null} />
  },
  {
    onProblem: async (visit, problem) => (
      <WhyPage
        visit={visit}
        explained={present(await explain(visit), 'the figure was explained before the wage was read')}
        otherWage={null}
        problem={problem}
      />
    ),
  },
)

/** Null where nothing has been reported, or was taken back: then there is no figure to explain. */
async function explain({ view, together, personId, params }: Asking): Promise<Explained | null> {
  const at = readMonthKey(params)
  const name = readFigure(params.figure)
  const about = { personId: String(personId) }
  const { month, employerId } = params
  const [found, { disputes }] = await together((perform) =>
    Promise.all([perform(viewMonth, { ...about, month, employerId }), perform(listMyDisputes, about)]),
  )
  if (!found.basis || wageOf(found.bills) === 0n) return null
  const { facts, lawKnownOn } = found.basis
  const { outputs } = figures[name]
  return {
    view,
    at,
    figure: figures[name],
    name,
    found,
    facts,
    lawKnownOn,
    amounts: amountsOf(found.bills),
    explanation: wageEarnerContribution.explain(facts, at.month, { outputs, knownOn: lawKnownOn }),
    disputes: disputes.filter((one) => isAbout(one, at)),
  }
}

type Props = {
  visit: Asking
  explained: Explained
  otherWage: bigint | null
  problem?: ProblemDetails
}

function WhyPage({ visit, explained, otherWage, problem }: Props) {
  const { view, at, figure, found, amounts, disputes } = explained
  const { t, say, lang } = view
  const absence = found.absences.find(({ programme }) => programme === figure.programme)
  const isAbsent = absence && figure.amount(amounts) === 0n
  const title = isAbsent
    ? t(
        `Mengapa saya tidak ikut ${absence.programme.toUpperCase()}?`,
        `Why am I not in ${absence.programme.toUpperCase()}?`,
      )
    : say(figure.question(formatRupiah(figure.amount(amounts))))
  const crumbs: Crumb[] = [
    { href: '/member/months', label: t('Iuran', 'Contributions') },
    { href: monthPath(at), label: formatMonth(at.month, lang) },
    {
      href: view.path,
      label: figure.programme ? say(programmeNames[figure.programme]) : t('Semua program', 'All programmes'),
    },
  ]
  const dispute = <DisputeSection view={view} at={at} disputes={disputes} employerName={found.employerName} />
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title} problem={problem}>
      <PageHead view={view} title={title} crumbs={crumbs}>
        <Answer>
          {isAbsent ? absence.reasons.map(({ words }) => say(words)).join(' ') : answerOf(explained)}
        </Answer>
      </PageHead>
      {isAbsent ? (
        <Columns aside={dispute}>
          <Absence view={view} absence={absence} employerName={found.employerName} />
        </Columns>
      ) : (
        <Columns
          aside={
            <>
              <Summary {...explained} />
              <AmountHistory
                view={view}
                rows={explained.explanation.working.rows}
                knownOn={explained.lawKnownOn}
              />
              {dispute}
            </>
          }
        >
          <Picture {...explained} />
          <Reckoning {...explained} />
          <Corrections {...explained} />
          <OtherWage {...explained} asked={otherWage} typed={visit.query['wage'] ?? ''} problem={problem} />
        </Columns>
      )}
    </Page>
  )
}

/** What the law says of this case, where it says anything, and what holds in every month. */
function answerOf({ view: { say }, figure, explanation: { answer, working } }: Explained): string {
  const last = working.steps.at(-1)
  const isReason = last !== undefined && !answer.en.endsWith(`${last.formula.en}.`)
  return figure.programme && isReason ? `${say(answer)} ${say(figure.answer)}` : say(figure.answer)
}

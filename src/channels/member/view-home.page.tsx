import { dayIn, monthOf, type Day } from '@payung/law'
import type { z } from 'zod'
import {
  listMyDisputes,
  viewContracts,
  viewMonths,
  viewOwnAccount,
  viewStatement,
  monthsOn,
  type PersonMonth,
} from '#modules/contributions'
import { issueCard } from '#modules/credentials'
import { viewLooks, viewMyself } from '#modules/registry'
import { Page } from '#ui/layout.tsx'
import { Hero } from '#ui/parts/public.tsx'
import { Columns } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { ContractTask } from './contracts/home-task.tsx'
import { contractsOn, type ContractsNow } from './contracts/verdict.ts'
import { CardSection, CoverSection } from './home-aside.tsx'
import { ArrearsSection, NextTask, OpenDisputes, SavingsSection } from './home-sections.tsx'
import { LatestMonth } from './latest-month.tsx'
import { lookersIn } from './lookers.ts'
import { arrearsOf, type Arrears } from './months.ts'
import type { AtHome, Myself } from './myself.ts'
import { nextStepOf, type Dispute, type NextStep } from './next-step.ts'
import { OwnAccountTask } from './own-account/home-task.tsx'
import { standingOf, withContracts, withOwnAccount, type Standing } from './protection.ts'
import type { SavingsLine } from './savings.ts'
import { Lead, verdictOf } from './verdict.tsx'
import { Year, YearKey } from './year.tsx'

type Card = z.output<typeof issueCard.output>

export type Home = {
  readonly today: Day
  readonly me: Myself
  readonly months: readonly PersonMonth[]
  readonly arrears: readonly Arrears[]
  readonly standing: Standing
  /** Contracts of work abroad that count today. */
  readonly abroad: ContractsNow
  readonly next: NextStep
  readonly disputes: readonly Dispute[]
  readonly savings: readonly SavingsLine[]
  /** None is made for someone who is recorded as deceased. */
  readonly card: Card | null
  /** How many people saw or changed this member's data in this month. */
  readonly lookers: number
}

/** Am I protected, who owes what, how much have I saved, and what should I do now. */
export const viewHome = page('/member', 'member', async (visit) => {
  const home = await findHome(visit)
  const { view } = visit
  const { months, today } = home
  return (
    <Page
      {...frameOf(visit)}
      portal="member"
      current="home"
      title={view.t('Beranda', 'Home')}
      hero={
        <Hero
          title={verdictOf(view, home)}
          lead={<Lead view={view} home={home} />}
          picture={<Year view={view} months={months} today={today} />}
        >
          <YearKey view={view} months={months} today={today} />
        </Hero>
      }
    >
      <Columns
        aside={
          <>
            <CardSection view={view} home={home} />
            <CoverSection view={view} home={home} />
          </>
        }
      >
        <ContractTask view={view} home={home} />
        <OwnAccountTask view={view} standing={home.standing} />
        <NextTask view={view} next={home.next} />
        <OpenDisputes view={view} disputes={home.disputes} />
        <ArrearsSection view={view} home={home} />
        <LatestMonth view={view} months={months} />
        <SavingsSection view={view} home={home} />
      </Columns>
    </Page>
  )
})

async function findHome(visit: AtHome): Promise<Home> {
  const { personId, together, perform, view } = visit
  const today = dayIn(view.now)
  const about = { personId: String(personId) }
  const [[me, card], known, { lines }, { disputes }, { looks }, { contracts }] = await together((look) =>
    Promise.all([
      look(viewMyself, {}).then(async (me) => [me, me.diedOn ? null : await look(issueCard, about)] as const),
      look(viewMonths, about),
      look(viewStatement, about),
      look(listMyDisputes, about),
      look(viewLooks, about),
      look(viewContracts, about),
    ]),
  )
  const months = monthsOn(today, known)
  const arrears = arrearsOf(months)
  const employed = standingOf(me, arrears, today)
  const alone = employed.kind === 'never-worked' || employed.kind === 'left'
  const standing = alone ? withOwnAccount(employed, await perform(viewOwnAccount, about)) : employed
  const abroad = contractsOn(today, me.diedOn ? [] : contracts)
  return {
    today,
    me,
    months,
    arrears,
    standing: withContracts(standing, abroad),
    abroad,
    next: nextStepOf(me, months, disputes),
    disputes,
    savings: lines,
    card,
    lookers: lookersIn(looks, monthOf(today)),
  }
}

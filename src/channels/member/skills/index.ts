import type { Route } from '#web/page.ts'
import { submitRegistration, viewRunPage } from './run.page.tsx'
import { submitWithdraw, viewSkillsPage } from './skills.page.tsx'

/** What a member can do and until when, and the courses that they go to. */
export const skillRoutes: readonly Route[] = [viewSkillsPage, submitWithdraw, viewRunPage, submitRegistration]

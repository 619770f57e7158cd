import type { Route } from '#web/page.ts'
import { viewFigures } from './figures.page.tsx'

/** The programme's year in figures. */
export const figureRoutes: readonly Route[] = [viewFigures]

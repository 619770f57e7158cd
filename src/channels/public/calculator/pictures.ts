import { Problem } from '#base/problem.ts'
import type { Language } from '#base/words.ts'
import type { App } from '#platform/app.ts'
import { drawPicture, pictureSize } from '#ui/picture/picture.tsx'
import { pngOf } from '#ui/picture/png.ts'
import type { PreviewProps } from '#ui/preview.tsx'
import { createView } from '#ui/view.ts'
import { page, picture, type Route } from '#web/page.ts'
import { noSuchPage, tooManyRequests } from '#web/problems.ts'
import type { Query } from '../typed.ts'
import { addressOf, type Tell, type Told } from './told.ts'

/**
 * The picture of a calculator's answer, at its page's address with `.png` behind the path. It asks no database and knows no
 * visitor: the language stands in the address, so that one address has one picture.
 */
export function pictureOf(path: string, tell: Tell): Route {
  return page(`${path}.png`, 'anyone', async ({ app, query, view }) => {
    const told = answered(() =>
      tell(query, createView({ ...view, lang: query['lang'] === 'en' ? 'en' : 'id' })),
    )
    const png = await pngOf(
      drawPicture({ title: told.verdict, lead: told.lead, bars: told.bars, place: placeOf(app, path) }),
    )
    if (!png) throw tooManyRequests(2)
    return picture(png)
  })
}

/** What cannot be computed has a page that says so at the field, and no picture. */
function answered(tell: () => Told): Told {
  try {
    return tell()
  } catch (problem) {
    if (problem instanceof Problem) throw noSuchPage()
    throw problem
  }
}

/** Where a picture stands; what is asked is the same as on its page. */
export function pictureAddress(path: string, asked: Query, lang: Language): string {
  return addressOf(`${path}.png`, { ...asked, lang: lang === 'en' ? 'en' : '' })
}

/** What programs show of a link to an answer. */
export function previewOf(app: App, path: string, asked: Query, lang: Language, told: Told): PreviewProps {
  const whole = (address: string) => `${new URL(address, app.config.publicUrl)}`
  return {
    title: told.verdict,
    description: told.lead,
    url: whole(addressOf(path, asked)),
    picture: {
      url: whole(pictureAddress(path, asked, lang)),
      alt: `${told.verdict}. ${told.lead}`.replace('.. ', '. '),
      ...pictureSize,
    },
  }
}

/** As people would write it: without the protocol. */
function placeOf(app: App, path: string): string {
  return `${new URL(app.config.publicUrl).host}${path}`
}

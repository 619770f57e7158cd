export type PreviewProps = {
  readonly title: string
  readonly description: string
  /** The whole address of the page, and of its picture: a program that shows them is somewhere else. */
  readonly url: string
  readonly picture: {
    readonly url: string
    /** In words what it shows. */
    readonly alt: string
    readonly width: number
    readonly height: number
  }
}

/** What chat programs show of a link: the answer, what it was computed for, and a picture of both (Open Graph). */
export function Preview({ title, description, url, picture }: PreviewProps) {
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:site_name" content="Payung" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:image" content={picture.url} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(picture.width)} />
      <meta property="og:image:height" content={String(picture.height)} />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

import { IconLink } from '#ui/parts/action.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { Visit } from '#web/visit.ts'
import type { Query } from '../typed.ts'
import { pictureAddress } from './pictures.ts'
import { addressOf } from './told.ts'

type Props = { visit: Visit<'anyone'>; path: string; asked: Query }

/** How an answer goes on to somebody else: by its address, which is printed too. */
export function Share({ visit: { app, view }, path, asked }: Props) {
  const { t, lang } = view
  const address = addressOf(path, asked)
  return (
    <Section id="share" size="md" title={t('Simpan atau bagikan', 'Keep or share')}>
      <p>
        {t(
          'Alamat ini memuat seluruh hitungannya. Siapa pun yang membukanya melihat angka yang sama.',
          'This address holds the whole calculation. Whoever opens it sees the same figures.',
        )}
      </p>
      <Small>
        <a href={address}>{breakable(`${new URL(address, app.config.publicUrl)}`)}</a>
      </Small>
      <p>
        <IconLink href={pictureAddress(path, asked, lang)} icon="download" saved>
          {t('Simpan sebagai gambar', 'Save as a picture')}
        </IconLink>
      </p>
    </Section>
  )
}

/** An address may be long; it goes on in the next line before each part. */
function breakable(address: string) {
  return address.split(/(?=[?&])/).map((part, place) => (
    <>
      {place > 0 && <wbr />}
      {part}
    </>
  ))
}

import { dayIn } from '@payung/law'
import { listPasskeys } from '#modules/access'
import { formatDay, formatInstant } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Note, Section, Small } from '#ui/parts/text.tsx'
import { Table } from '#ui/parts/table.tsx'
import type { Visit } from '#web/visit.ts'
import { passkeyPlace, PasskeyPart } from './passkey-part.tsx'

/** The passkeys of one's account: what they are, when they were last used, a way to remove each, and one to add another. */
export async function drawPasskeys(visit: Visit<'signed-in'>) {
  const { app, view, perform } = visit
  const { t, lang } = view
  const passkeys = await perform(listPasskeys, {})
  const place = await passkeyPlace(app)
  if (passkeys.length === 0 && !place) return null
  const title = t('Passkey', 'Passkeys')
  return (
    <Section id="passkeys" title={title}>
      <p>
        {t(
          'Masuk dengan sidik jari, wajah, atau PIN perangkat, tanpa kata sandi dan tanpa kode. Tidak bisa ditebak, dan tidak bisa dipancing situs palsu.',
          'Sign in with the finger, face or PIN of your device, without password and code. It cannot be guessed, and no false site can get it out of you.',
        )}
      </p>
      {passkeys.length > 0 && (
        <Table
          caption={title}
          rows={passkeys}
          columns={[
            {
              head: t('Nama', 'Name'),
              cell: ({ name, synced, madeAt }) => (
                <>
                  {name}
                  <Small>
                    {t('Dibuat', 'Made')} {formatDay(dayIn(madeAt), lang)},{' '}
                    {synced
                      ? t('ikut ke perangkat Anda yang lain', 'on your other devices too')
                      : t('hanya di satu perangkat', 'on one device only')}
                  </Small>
                </>
              ),
            },
            {
              head: t('Terakhir dipakai', 'Last used'),
              cell: ({ usedAt }) => (usedAt ? formatInstant(usedAt, lang) : t('Belum pernah', 'Not yet')),
            },
            {
              head: t('Tindakan', 'Action'),
              cell: ({ id }) => (
                <Form view={view} action="/account/passkeys/remove" look="inline" hidden={{ passkeyId: id }}>
                  <Button variant="secondary" small>
                    {t('Hapus', 'Remove')}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <PasskeyPart place={place}>
        <Form view={view} action="/account/passkeys">
          <Button variant="secondary" icon="fingerprint">
            {t('Tambah passkey', 'Add a passkey')}
          </Button>
        </Form>
      </PasskeyPart>
      {place?.elsewhere && (
        <Note icon="info">
          {t('Passkey dipakai di alamat', 'Passkeys work at the address')}{' '}
          <a href={place.elsewhere}>{place.elsewhere}</a>.
        </Note>
      )}
    </Section>
  )
}

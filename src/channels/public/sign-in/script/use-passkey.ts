/**
 * Runs in the browser on the pages about passkeys: shows what needs one, where the browser has them and the address is the one that
 * they belong to; asks the device; puts its answer into the form and sends that. Without this nothing of it is on the page.
 */
type Making = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  readonly challenge: string
  readonly user: Omit<PublicKeyCredentialUserEntity, 'id'> & { readonly id: string }
  readonly excludeCredentials: readonly { readonly type: 'public-key'; readonly id: string }[]
}
type Using = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  readonly challenge: string
}

for (const part of document.querySelectorAll<HTMLElement>('[data-passkeys]')) {
  const { passkeys, ask } = part.dataset
  if (passkeys !== location.hostname || !('PublicKeyCredential' in globalThis)) continue
  part.hidden = false
  const form = part.querySelector('form')
  if (ask && form) askThrough(form, JSON.parse(ask) as Making | Using) // The server's own words.
}

/** The form is sent with the device's answer, or not at all. */
function askThrough(form: HTMLFormElement, asked: Making | Using): void {
  const trouble = document.querySelector('[data-trouble]')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    trouble?.setAttribute('hidden', '')
    // Stopped, too late, or there is none: which of these, a browser does not say.
    sendAnswer(form, asked).catch(() => trouble?.removeAttribute('hidden'))
  })
  if (!('user' in asked)) form.requestSubmit() // A button was pressed for this on the page before.
}

async function sendAnswer(form: HTMLFormElement, asked: Making | Using): Promise<void> {
  form.querySelector('[name="answer"]')?.setAttribute('value', await askDevice(asked))
  form.submit()
}

async function askDevice(asked: Making | Using): Promise<string> {
  const { credentials } = navigator
  const credential = await ('user' in asked
    ? credentials.create({ publicKey: inBytes(asked) })
    : credentials.get({ publicKey: { ...asked, challenge: bytesOf(asked.challenge) } }))
  const { id, response } = credential as PublicKeyCredential // Nothing else was asked for.
  const answer: Record<string, string> = {}
  for (const name of [
    'clientDataJSON',
    'attestationObject',
    'authenticatorData',
    'signature',
    'userHandle',
  ]) {
    const bytes: unknown = Reflect.get(response, name)
    if (bytes instanceof ArrayBuffer) answer[name] = textOf(bytes)
  }
  return JSON.stringify({ id, response: answer })
}

// Browsers that read and write base64url by themselves are still too few.
function inBytes(asked: Making): PublicKeyCredentialCreationOptions {
  return {
    ...asked,
    challenge: bytesOf(asked.challenge),
    user: { ...asked.user, id: bytesOf(asked.user.id) },
    excludeCredentials: asked.excludeCredentials.map(({ type, id }) => ({ type, id: bytesOf(id) })),
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
}

function textOf(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}

import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Problem } from '#base/problem.ts'
import { root } from '#platform/config.ts'
import { checkUrl } from './address.ts'
import { answering, openReceiver } from './fixtures/receiver.ts'
import { openInternet, post, type Wire } from './post.ts'
import { isPublicAddress } from './public-address.ts'
import { newSecret, sign } from './sign.ts'

const read = (name: string) => readFileSync(join(root, 'src/modules/webhooks/fixtures', name), 'utf8')
const authority = read('gaji-certificate.pem')
const headers = sign({ id: 'a', body: '{}' }, [newSecret()], new Date())
const real = { demo: false, publicUrl: 'https://payung.example' }

/** A receiver by https at an address of this machine that nobody else has; tests call it public. */
const address = `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(2, 255)}`
const reached: string[] = []
const server = createServer({ key: read('gaji-key.pem'), cert: authority }, (request, response) => {
  reached.push(`${request.headers.host} ${request.url}`)
  response.end('terima kasih')
})
await new Promise<void>((resolve) => server.listen(8443, address, resolve))
after(() => {
  server.closeAllConnections()
  server.close()
})

const asked: string[] = []
/** A name service that says one thing after the other, of an internet in which only the receiver's address is public. */
function wire(...answers: readonly (readonly string[])[]): Wire {
  let turn = 0
  const resolve = async (host: string) => {
    asked.push(host)
    return answers[Math.min(turn++, answers.length - 1)] ?? []
  }
  return { resolve, mayReach: (one) => one === address, patienceMs: 5000, authority }
}

const send = (url: string, by: Wire, where = real) => post({ url, headers, body: '{}' }, where, by)

test('addresses that are not of the open internet are known as such, however they are written', () => {
  const near = `
    127.0.0.1 127.255.255.254 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.100.100.200 0.0.0.0
    192.0.0.192 198.18.0.1 203.0.113.5 224.0.0.1 240.0.0.1 255.255.255.255 168.63.129.16 :: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8
    64:ff9b::7f00:1 fe80::1 fc00::1 fd00:ec2::254 ff02::1 2001:db8::1 2001::1 2002:7f00:1:: 3fff::1 fec0::1 localhost 1 127.1`.split(
    /\s+/,
  )
  for (const one of near) assert.equal(isPublicAddress(one), false, one)
  for (const one of ['8.8.8.8', '103.10.0.1', '172.32.0.1', '2001:4860:4860::8888', '2404:6800::1'])
    assert.equal(isPublicAddress(one), true, one)
})

test('an endpoint is an https address on a usual port that may be open to the internet', () => {
  const refused = {
    unreadable: ['', 'gaji', '//gaji.contoh.id', 'https://'],
    'not-https': [
      'http://gaji.contoh.id/',
      'ftp://gaji.contoh.id/',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ],
    port: ['https://gaji.contoh.id:22/', 'https://gaji.contoh.id:5432/', 'https://gaji.contoh.id:8080/'],
    'with-password': ['https://a:b@gaji.contoh.id/', 'https://a@gaji.contoh.id/'],
    'not-public':
      `https://localhost/ https://localhost./ https://x.localhost/ https://payung/ https://db.internal/ https://127.0.0.1/
      https://2130706433/ https://0x7f.1/ https://0177.0.0.1/ https://127.1/ https://[::1]/ https://[::ffff:127.0.0.1]/
      https://169.254.169.254/latest https://metadata.google.internal/ https://printer.local/ https://10.0.0.5:8443/
      https://１２７.0.0.1/`.split(/\s+/),
  }
  for (const [code, urls] of Object.entries(refused))
    for (const url of urls)
      assert.throws(
        () => checkUrl(url, real),
        (error) => error instanceof Problem && error.details.faults?.[0]?.code === code,
        url,
      )
  assert.equal(checkUrl('HTTPS://Gaji.Contoh.id:443/a/../b#c', real).href, 'https://gaji.contoh.id/b')
})

test('in a demo its own simulated receiver may be written to, and nothing else that is near', () => {
  const demo = { demo: true, publicUrl: 'http://127.0.0.1:8080' }
  const own = 'http://127.0.0.1:8080/simulator/receiver/inbox/satu'
  assert.equal(checkUrl(own, demo).href, own)
  for (const url of [
    'http://127.0.0.1:8081/simulator/receiver/inbox/satu',
    'http://127.0.0.1:8080/simulator/bank',
    'http://127.0.0.1:8080/simulator/receiver/inbox/../../bank',
    'http://127.0.0.1:8080/simulator/receiver/inbox/%2e%2e/%2e%2e/bank',
    'http://127.0.0.1:80808/simulator/receiver/inbox/satu',
    'http://127.0.0.1:8080@10.0.0.1/simulator/receiver/inbox/satu',
  ])
    assert.throws(() => checkUrl(url, demo), Problem, url)
  assert.throws(() => checkUrl(own, { ...demo, demo: false }), Problem)
})

test('a message goes by https to the address that was looked at, under the name that was meant', async () => {
  asked.length = reached.length = 0
  const sent = await send('https://gaji.contoh.id:8443/payung?a=1', wire([address], ['127.0.0.1']))
  assert.deepEqual(sent, { outcome: 'taken', status: 200 })
  assert.deepEqual([asked, reached], [['gaji.contoh.id'], ['gaji.contoh.id:8443 /payung?a=1']])
})

test('a name that leads elsewhere at the second sending is looked at again, and nothing is sent there', async () => {
  reached.length = 0
  const turning = wire([address], ['127.0.0.1'], [address, '10.0.0.1'], [], [address])
  const url = 'https://gaji.contoh.id:8443/'
  const outcomes = []
  for (let time = 0; time < 5; time++) outcomes.push((await send(url, turning)).outcome)
  assert.deepEqual(outcomes, ['taken', 'not-public', 'not-public', 'no-address', 'taken'])
  assert.equal(reached.length, 2)
})

test('a receiver that cannot prove its name is not told anything', async () => {
  reached.length = 0
  assert.equal((await send('https://lain.contoh.id:8443/', wire([address]))).outcome, 'not-secure')
  const { authority: _, ...strict } = wire([address])
  assert.equal((await send('https://gaji.contoh.id:8443/', strict)).outcome, 'not-secure')
  assert.deepEqual(reached, [])
})

test('an address that is written out is judged as it stands, also at the moment of sending', async () => {
  asked.length = 0
  for (const url of [
    'https://127.0.0.1:8443/',
    'https://[::1]:8443/',
    'https://169.254.169.254/',
    'http://127.0.0.1/',
  ])
    assert.deepEqual(
      await send(url, { ...openInternet, patienceMs: 2000 }),
      { outcome: 'not-public', status: null },
      url,
    )
  assert.deepEqual(asked, [])
})

test('only 2xx is an answer that takes a message; a redirect is none and is not followed', async () => {
  const receiver = await openReceiver()
  const demo = { demo: true, publicUrl: receiver.origin }
  for (const status of [200, 202, 204, 301, 302, 307, 400, 401, 410, 429, 500, 503]) {
    receiver.answer = answering(status, { location: receiver.url('lain') })
    const outcome = status < 300 ? 'taken' : 'refused'
    assert.deepEqual(await send(receiver.url(), wire([]), demo), { outcome, status })
  }
  assert.ok(receiver.received.every(({ path }) => path.endsWith('/satu')))
})

test('whoever answers slowly, endlessly or not at all costs no more than the patience there is', async () => {
  const receiver = await openReceiver()
  const demo = { demo: true, publicUrl: receiver.origin }
  const brief = { ...wire([]), patienceMs: 300 }
  receiver.answer = () => {}
  assert.deepEqual(await send(receiver.url(), brief, demo), { outcome: 'too-slow', status: null })
  receiver.answer = ({ socket }) => void socket.destroy()
  assert.deepEqual(await send(receiver.url(), brief, demo), { outcome: 'not-reached', status: null })
  receiver.answer = ({ socket }) => void socket.end('nothing that is HTTP\r\n\r\n')
  assert.deepEqual(await send(receiver.url(), brief, demo), { outcome: 'not-reached', status: null })

  const cut = new Promise<void>((resolve) => {
    receiver.answer = (_request, response) => {
      response.writeHead(200)
      const flood = setInterval(() => response.write(Buffer.alloc(8192)), 1)
      response.on('close', () => (clearInterval(flood), resolve()))
    }
  })
  assert.deepEqual(await send(receiver.url(), wire([]), demo), { outcome: 'taken', status: 200 })
  await cut
  const never: Wire = { ...brief, resolve: () => new Promise(() => {}) }
  assert.equal((await send('https://gaji.contoh.id/', never)).outcome, 'too-slow')
})

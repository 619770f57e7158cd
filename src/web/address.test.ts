import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { readConfig } from '#platform/config.ts'
import { addressBehind } from './address.ts'
import type { WebEnv } from './env.ts'

test('behind proxies of our own a request comes from whom they saw, and nobody can say to be someone else', async () => {
  const ask = async (proxies: string, from: string, forwarded?: string) => {
    const addressOf = addressBehind(readConfig({ PAYUNG_PROXIES: proxies }).proxies)
    const routes = new Hono<WebEnv>().get('/', (c) => c.text(addressOf(c)))
    const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
    const incoming = { socket: { remoteAddress: from } }
    return (await routes.request('/', { headers }, { incoming })).text()
  }
  const ours = '127.0.0.1, 10.0.0.0/8'
  assert.equal(await ask('', '127.0.0.1', '203.0.113.9'), '127.0.0.1')
  assert.equal(await ask(ours, '::ffff:127.0.0.1', '203.0.113.9'), '203.0.113.9')
  assert.equal(await ask(ours, '127.0.0.1', '198.51.100.7, 203.0.113.9, 10.1.2.3'), '203.0.113.9')
  assert.equal(await ask(ours, '203.0.113.9', '198.51.100.7'), '203.0.113.9')
  assert.equal(await ask(ours, '127.0.0.1', '2001:db8::7'), '2001:db8:0:0::/64')
  assert.equal(await ask(ours, '127.0.0.1', 'unknown'), '127.0.0.1')
  assert.equal(await ask(ours, '127.0.0.1'), '127.0.0.1')
})

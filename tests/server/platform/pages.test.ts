import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Koa from 'koa'
import { pages } from '../../../server/platform/pages'

const folder = mkdtempSync(path.join(tmpdir(), 'guitu-pages-'))
let server: Server
let origin: string

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<p>the page')
  writeFileSync(path.join(folder, 'assets/main.0a1b2c3d.js'), 'code()')
  const app = new Koa()
  app.use(pages(folder, '/phone', false))
  app.use(pages(folder, '', true))
  app.use(ctx => void (ctx.body = 'the next layer'))
  server = createServer(app.callback()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

const ask = async (at: string, init?: RequestInit) => {
  const answer = await fetch(origin + at, { redirect: 'manual', ...init })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

describe('pages', () => {
  it.each([
    ['the page itself', '/phone/', 200, 'the page'],
    ['a file below it', '/phone/assets/main.0a1b2c3d.js', 200, 'code()'],
    ['the page of the desk for an address that it knows itself', '/check-ins/7', 200, 'the page'],
  ])('serve %s', async (_, at, status, text) => {
    const answer = await ask(at)
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(text)])
  })

  it('sends /phone to /phone/, so that its files are found', async () => {
    const { status, headers } = await ask('/phone')
    expect([status, headers.get('location')]).toEqual([302, '/phone/'])
  })

  it('lets a browser keep a file with a hash, but ask for the page each time', async () => {
    const hashed = (await ask('/phone/assets/main.0a1b2c3d.js')).headers.get('cache-control')
    expect(hashed).toContain('immutable')
    expect((await ask('/phone/')).headers.get('cache-control')).toBe('no-cache')
  })

  it('do not climb out of their folder', async () => {
    const { text } = await ask('/phone/..%2f..%2f..%2fetc%2fpasswd')
    expect(text).not.toContain('root:')
  })

  it('leave what writes to the next layer', async () => {
    expect((await ask('/anything', { method: 'POST' })).text).toBe('the next layer')
  })

  it('are not tricked by a path that only begins alike', async () => {
    expect((await ask('/phonebook')).text).toContain('the page')
  })
})

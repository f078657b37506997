import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkDigitOf } from '#shared/people/id-number.rules'

const PROGRAM = path.resolve(__dirname, '../../config/secrets.mjs')

/** Put together here, so that the scan of this very file does not find them. */
const letters = (bytes: number) => randomBytes(bytes).toString('hex')
const digits = `530102${'19800101'}001`
const CANARIES: readonly (readonly [string, string])[] = [
  ['a private key', `-----BEGIN ${'PRIVATE KEY'}-----`],
  ['a signed token', `eyJ${letters(8)}.eyJ${letters(8)}.${letters(16)}`],
  ['a cloud key', `AKIA${'A'.repeat(16)}`],
  ['an app id of WeChat', `wx${letters(8)}`],
  ['the secret of an authenticator app', `otpauth:${'//totp/x?secret='}${'A'.repeat(32)}`],
  ["a mobile number that could be somebody's", `1370${'1234567'}`],
  ['a password in an address', `mongodb:${'//root:pass'}@host/db`],
  ['a path of one machine', `/${'home'}/somebody/app`],
  ["an ID number that could be somebody's", digits + checkDigitOf(digits)],
]

/** What may stand anywhere. */
const HARMLESS = [
  'an invented ID number: 990101198001010016',
  'an invented mobile number: 13900012345',
  'a number of another length: 137012345678',
  `an ID number whose sum is wrong: ${digits}${checkDigitOf(digits) === '1' ? '2' : '1'}`,
  'an address without a password: mongodb://host/db?replicaSet=r',
  'a route of ours: /home',
]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'guitu-secrets-'))
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  write('.gitignore', 'dist/\nignored.txt\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

function scan() {
  const { status, stdout, stderr } = spawnSync('node', [PROGRAM], { cwd: folder, encoding: 'utf8' })
  return { status, found: stderr.split('\n').filter(line => line !== ''), said: stdout + stderr }
}

describe('the scan for secrets', () => {
  it.each(CANARIES)(
    'finds %s in a source and in a package, and does not repeat it',
    (what, secret) => {
      write('server/a.ts', `// first line\nconst x = '${secret}'\n`)
      write('dist/weapp/app.js', `!function(){var e="${secret}"}()`)
      const { status, found, said } = scan()
      expect(status).toBe(1)
      expect(found.sort()).toEqual([
        `dist/weapp/app.js:1 holds ${what}`,
        `server/a.ts:2 holds ${what}`,
      ])
      expect(said).not.toContain(secret)
    },
  )

  it('passes what only looks like one', () => {
    write('server/a.ts', HARMLESS.join('\n'))
    expect(scan()).toMatchObject({ status: 0, found: [] })
  })

  it('refuses a package that brings its sources along', () => {
    write('dist/h5/js/app.js.map', '{}')
    expect(scan().found).toEqual(['dist/h5/js/app.js.map tells our sources'])
  })

  it('does not look at what git ignores, nor fail where nothing is built', () => {
    write('ignored.txt', CANARIES[0]![1])
    expect(scan()).toMatchObject({ status: 0, found: [] })
  })
})

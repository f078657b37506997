import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import mongoose from 'mongoose'
import { reviewCheckIn } from '#shared/checkins/checkins.endpoints'
import { readHead } from '#shared/evidence/evidence.endpoints'
import { createSealer } from '../../../server/evidence/sealer'
import { type World, startWorld } from '../../helpers/world'

const ROOT = path.resolve(__dirname, '../../..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'guitu-verify-'))
const at = (...parts: string[]) => path.join(dataDir, ...parts)
const { privateKey } = generateKeyPairSync('ed25519')
const OLD_KEY = { id: 'old', private: generateKeyPairSync('ed25519').privateKey }
const KEY = { id: 'test', private: privateKey }

let world: World
beforeAll(async () => {
  world = await startWorld(new Date().toISOString())
  for (let number = 1; number <= 4; number++) {
    const { id } = await world.checkIn(number, { takenAt: world.outside.now().toISOString() })
    const office = await world.staff('office')
    await office.ask(reviewCheckIn, { id, outcome: 'accepted', note: '', marks: [] })
    await createSealer(number === 1 ? OLD_KEY : KEY).seal(new Date())
  }
  const { body } = await world.visitor.ask(readHead)
  writeFileSync(at('keys.json'), JSON.stringify(body))
})
afterAll(async () => {
  await world.end()
  rmSync(dataDir, { recursive: true })
})

async function run(args: readonly string[], environment: Record<string, string> = {}) {
  const program = ['--import', 'tsx', 'server/scripts/verify-evidence.ts']
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: 'pipe',
  })
  let said = ''
  child.stdout.on('data', data => (said += String(data)))
  child.stderr.on('data', data => (said += String(data)))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

const withDatabase = () => ({
  DATA_DIR: dataDir,
  WECHAT_APPID: 'id',
  WECHAT_SECRET: 'secret',
  MONGODB_URI: world.databaseUri,
  EVIDENCE_KEY_ID: 'test',
  EVIDENCE_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
})
const keys = ['--keys', at('keys.json')]

describe('npm run verify-evidence', () => {
  it('verifies the database, with old keys from a file, and writes an export', async () => {
    const without = await run([], withDatabase())
    expect(without).toMatchObject({ code: 1, said: expect.stringContaining('not signed') })
    const { code, said } = await run([...keys, '--dump', at('dump')], withDatabase())
    expect([code, said]).toEqual([0, expect.stringContaining('as it was sealed')])
    expect(said).toMatch(/^\d+ records, 4 heads/)
  })

  it('verifies the export without a database, and names what was altered in it', async () => {
    expect(await run(['--from', at('dump'), ...keys])).toMatchObject({
      code: 0,
      said: expect.stringContaining('as it was sealed'),
    })
    const file = at('dump', 'records.jsonl')
    const records = readFileSync(file, 'utf8')
    writeFileSync(file, records.replace('"verdict":"inside"', '"verdict":"outside"'))
    const { code, said } = await run(['--from', at('dump'), ...keys])
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(
        /NOT AS IT WAS SEALED at place \d+: the record was altered\. check-in:/,
      ),
    ])
    writeFileSync(file, records)
  })

  it('does not let an export vouch for itself, nor writes over one', async () => {
    expect(await run(['--from', at('dump')])).toMatchObject({
      code: 2,
      said: expect.stringContaining('--keys is missing'),
    })
    expect(await run([...keys, '--dump', at('dump')], withDatabase())).toMatchObject({
      code: 2,
      said: expect.stringContaining('is there already'),
    })
    expect(await run(['--from', at('nowhere'), ...keys])).toMatchObject({ code: 2 })
  })

  it('compares with heads that were handed out, and believes only signed ones', async () => {
    const heads = await run([...keys, '--export', at('heads.json')], withDatabase())
    expect(heads.code).toBe(0)
    const compare = () => run(['--from', at('dump'), ...keys, '--heads', at('heads.json')])
    expect((await compare()).code).toBe(0)
    const written = readFileSync(at('heads.json'), 'utf8')
    const root = JSON.parse(written)[0].root as string
    writeFileSync(at('heads.json'), written.replace(root, 'A'.repeat(43)))
    expect(await compare()).toMatchObject({
      code: 2,
      said: expect.stringContaining('is not signed with a key given'),
    })
  })

  it('names an act whose file was altered in the database', async () => {
    const acts = mongoose.connection.db!.collection('acts')
    const act = await acts.findOne({})
    await acts.updateOne({ _id: act!._id }, { $set: { subjectId: 'somebody else' } })
    const { code, said } = await run(keys, withDatabase())
    expect([code, said]).toEqual([1, expect.stringContaining(`act:${String(act!._id)}`)])
  })
})

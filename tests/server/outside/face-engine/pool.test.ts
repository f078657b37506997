import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import {
  type FaceEngineOptions,
  createFaceEngine,
} from '../../../../server/outside/face-engine/engine'
import { BadPicture, EngineAway, type FaceEngine } from '../../../../server/outside/faces'
import { frameOf } from '../../../helpers/actor'
import { until } from '../../../helpers/until'
import { cpuMilliseconds, hold, isRunning, letGo, measurers } from './processes'

const photo = frameOf('look-ahead')
const engines: FaceEngine[] = []
const said: string[] = []

afterEach(async () => {
  // A process that was held would end all the same, but not be seen to.
  for (const pid of measurers()) letGo(pid)
  await Promise.all(engines.splice(0).map(engine => engine.stop()))
  said.splice(0)
})

function start(options: FaceEngineOptions = {}): FaceEngine {
  const engine = createFaceEngine({ size: 1, say: sentence => said.push(sentence), ...options })
  engines.push(engine)
  return engine
}

/** An engine whose processes all run and wait. */
async function warm(options: FaceEngineOptions = {}) {
  const engine = start(options)
  const size = options.size ?? 1
  await Promise.all(Array.from({ length: size }, () => engine.measure(photo, {})))
  await until(() => measurers().length === size)
  return { engine, pids: measurers() }
}

const why = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => error,
  )

describe('the engine', () => {
  it('starts no process before the first picture, and keeps it for the next', async () => {
    const engine = start()
    expect(engine.state).toBe('ready')
    expect(measurers()).toEqual([])
    await engine.measure(photo, {})
    const first = measurers()
    await engine.measure(photo, {})
    expect(first).toHaveLength(1)
    expect(measurers()).toEqual(first)
  })

  it('starts a second process only when there is work for two', async () => {
    const engine = start({ size: 2 })
    await engine.measure(photo, {})
    await engine.measure(photo, {})
    expect(measurers()).toHaveLength(1)
    await Promise.all([1, 2, 3].map(() => engine.measure(photo, {})))
    await until(() => measurers().length === 2)
  })

  it('gives its processes nothing of our environment', async () => {
    const { pids } = await warm()
    const environment = readFileSync(`/proc/${pids[0]}/environ`, 'utf8')
    expect(
      environment.split('\0').filter(line => line && !line.startsWith('NODE_CHANNEL')),
    ).toEqual([])
  })

  it('answers all the same when its process is killed in the middle of a picture', async () => {
    const { engine, pids } = await warm()
    await hold(pids[0]!)
    const asked = engine.measure(photo, {})
    process.kill(pids[0]!, 'SIGKILL')
    expect((await asked).faces).toBe(1)
    expect(measurers()).not.toEqual(pids)
    expect(said).toEqual(['a process of the face engine ended: SIGKILL'])
  })

  it('keeps its process when Ctrl-C or a polite end reaches all of us: answers are still due', async () => {
    const { engine, pids } = await warm()
    process.kill(pids[0]!, 'SIGINT')
    process.kill(pids[0]!, 'SIGTERM')
    expect((await engine.measure(photo, {})).faces).toBe(1)
    expect(measurers()).toEqual(pids)
  })

  it('kills a process that hangs, and answers by another', async () => {
    const { engine, pids } = await warm({ patienceMilliseconds: 4000 })
    await hold(pids[0]!)
    expect((await engine.measure(photo, {})).faces).toBe(1)
    expect(measurers()).toHaveLength(1)
    expect(measurers()).not.toEqual(pids)
  })

  it('gives a picture up over which two processes hang, and takes the next', async () => {
    // Nothing is measured within a millisecond.
    const engine = start({ patienceMilliseconds: 1 })
    expect(await why(engine.measure(photo, {}))).toBeInstanceOf(EngineAway)
    expect(said).toHaveLength(2)
  })

  it('takes no more than may wait, and answers all that it took', async () => {
    const { engine, pids } = await warm({ size: 2 })
    for (const pid of pids) await hold(pid)
    const asked = Array.from({ length: 70 }, () => engine.measure(photo, {}).catch(String))
    await until(() => measurers().length === 2)
    for (const pid of pids) letGo(pid)
    const answers = await Promise.all(asked)
    const refused = answers.filter(answer => answer === String(new EngineAway('too many wait')))
    const taken = answers.filter(answer => typeof answer !== 'string')
    // Sixty-four may wait; on a busy machine a process that is still starting has none in hand yet.
    expect(taken.length).toBeGreaterThanOrEqual(64)
    expect(taken.length).toBeLessThanOrEqual(66)
    expect(taken.length + refused.length).toBe(70)
    expect(taken.map(({ faces }) => faces)).toEqual(taken.map(() => 1))
  })

  it('does not work in this process while it measures', async () => {
    const { engine, pids } = await warm({ size: 2 })
    const wanted = { features: true, liveness: true, pose: true, upright: true }
    const theirs = () => pids.reduce((sum, pid) => sum + cpuMilliseconds(pid), 0)
    const [before, began] = [process.cpuUsage(), theirs()]
    await Promise.all(Array.from({ length: 10 }, () => engine.measure(photo, wanted)))
    const { user, system } = process.cpuUsage(before)
    // What it worked, not how long it took: a busy machine takes longer and works no more.
    expect((user + system) / 1000).toBeLessThan((theirs() - began) / 2)
  })

  it('ends its processes when it is stopped, and whoever waits is told', async () => {
    const { engine, pids } = await warm()
    await hold(pids[0]!)
    const asked = why(engine.measure(photo, {}))
    await engine.stop()
    expect(await asked).toBeInstanceOf(EngineAway)
    expect(measurers()).toEqual([])
    expect(await why(engine.measure(photo, {}))).toBeInstanceOf(EngineAway)
    expect(said).toEqual([])
  })
})

describe('a server that measures', () => {
  it('loads no decoder and no model itself, and when it is killed its processes end too', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'guitu-photo-')), 'photo.jpg')
    writeFileSync(file, photo)
    const program = path.join(__dirname, 'program.ts')
    const server = spawn(process.execPath, ['--import', 'tsx', program, file], { stdio: 'pipe' })
    const [said] = (await once(createInterface(server.stdout), 'line')) as [string]
    rmSync(path.dirname(file), { recursive: true })
    const found = JSON.parse(said) as { faces: number; libraries: unknown; measurers: number[] }
    expect(found).toEqual({ faces: 1, libraries: null, measurers: [expect.any(Number)] })
    expect(isRunning(found.measurers[0]!)).toBe(true)
    server.kill('SIGKILL')
    await until(() => !isRunning(found.measurers[0]!))
  })
})

describe('an engine that cannot be had', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guitu-engine-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** An installation with the packages that are named. */
  function installation(name: string, packages: readonly string[]): string {
    const modules = path.join(folder, name, 'node_modules')
    mkdirSync(modules, { recursive: true })
    for (const each of packages) {
      symlinkSync(path.resolve('node_modules', each), path.join(modules, each))
    }
    return path.join(folder, name)
  }

  it('says that it was switched off, and measures nothing', async () => {
    const engine = start({ mode: 'off' })
    expect(engine.state).toBe('off')
    expect(await why(engine.measure(photo, {}))).toBeInstanceOf(EngineAway)
    expect(measurers()).toEqual([])
  })

  it.each([
    ['faceplugin', ['sharp', 'onnxruntime-node']],
    ['sharp', ['faceplugin', 'onnxruntime-node']],
    ['onnxruntime-node', ['sharp', 'faceplugin']],
  ])('says that it is missing when %s was not installed', async (name, packages) => {
    const engine = start({ folder: installation(`without-${name}`, packages) })
    expect(engine.state).toBe('missing')
    expect(await why(engine.measure(photo, {}))).toBeInstanceOf(EngineAway)
  })

  it('runs no model that is not the one that was measured', async () => {
    const home = installation('changed', ['sharp', 'onnxruntime-node'])
    const plugin = path.join(home, 'node_modules', 'faceplugin')
    cpSync(path.resolve('node_modules/faceplugin'), plugin, { recursive: true })
    writeFileSync(path.join(plugin, 'model', 'fr_feature.onnx'), 'another model')
    const engine = start({ folder: home })
    expect(engine.state).toBe('ready')
    expect(await why(engine.measure(photo, {}))).toBeInstanceOf(EngineAway)
    expect(engine.state).toBe('missing')
    expect(said).toEqual([expect.stringContaining('the SHA-256 of fr_feature.onnx is')])
    expect(await why(engine.measure(photo, {}))).toEqual(new EngineAway('missing'))
  })

  it('refuses a file that is no photo, whatever else is the matter, only where it could measure', async () => {
    expect(await why(start().measure(Buffer.from('GIF89a'), {}))).toBeInstanceOf(BadPicture)
    expect(measurers()).toEqual([])
  })
})

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { environmentWith } from '../../../../server/config'
import { MongodBusy, startMongod } from '../../../../server/platform/mongod'
import { makeWay } from '../../../../server/platform/mongod/holder'
import { choosePort } from '../../../../server/platform/mongod/port'
import { folderForData } from '../../../helpers/folders'
import { until } from '../../../helpers/until'
import { isAlive, mongodProgram, notes, pidOf, quietOptions, write } from './probe'

const folder = folderForData('guitu-holder-')
const started = new Set<ChildProcessWithoutNullStreams>()
afterAll(async () => {
  await Promise.all([...started].map(child => end(child, 'SIGTERM')))
  // Each of their mongods still writes for a moment, while it shuts down by itself.
  for (const dataDir of folders) await makeWay(path.join(dataDir, 'db'), () => {})
  rmSync(folder, { recursive: true, force: true })
})

/** Ends a process, unless it has ended already, and waits until it has gone. */
async function end(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

const folders: string[] = []
function newFolder() {
  const dataDir = path.join(folder, `data-${folders.length + 1}`)
  folders.push(dataDir)
  return dataDir
}

/** Another process that starts a mongod, as a second server would. */
async function startElsewhere(dataDir: string, cacheDir?: string, searched?: string) {
  const options = { ...quietOptions(dataDir), ...(cacheDir && { cacheDir, binary: undefined }) }
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(__dirname, 'owner.ts'), JSON.stringify(options)],
    { env: environmentWith(searched ? { PATH: searched } : {}) },
  )
  started.add(child)
  let said = ''
  child.stderr.on('data', part => (said += part))
  const ended = once(child, 'exit').then(() => {
    throw new Error(`It ended before it said where it listens: ${said}`)
  })
  const [uri] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer]
  return {
    uri: String(uri).trim(),
    said: () => said,
    pid: child.pid!,
    /** Kills the process itself, and waits until it has gone. */
    kill: () => end(child, 'SIGKILL'),
  }
}

/** The shell that would stop a mongod when its process has gone. */
function watcherOf(owner: number): number {
  const children = readFileSync(`/proc/${owner}/task/${owner}/children`, 'utf8').trim().split(' ')
  const watcher = children.find(pid =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('sh'),
  )
  return Number(watcher)
}

/** Starts here, reads the notes, and stops. */
async function startAndRead(dataDir: string) {
  const said: string[] = []
  const mongod = await startMongod({ ...quietOptions(dataDir), say: line => said.push(line) })
  const found = await notes(mongod.uri).finally(mongod.stop)
  return { found, said }
}

describe('a data folder after a kill -9', () => {
  it('of our process: its mongod goes too, by itself', async () => {
    const dataDir = newFolder()
    const other = await startElsewhere(dataDir)
    await write(other.uri, 'kept')
    const mongod = await pidOf(other.uri)
    await other.kill()
    await until(() => !isAlive(mongod))
    expect((await startAndRead(dataDir)).found).toEqual(['kept'])
  })

  it('of our process, while its mongod lives on: that is stopped, and a new one starts', async () => {
    const dataDir = newFolder()
    const other = await startElsewhere(dataDir)
    await write(other.uri, 'kept')
    const mongod = await pidOf(other.uri)
    process.kill(watcherOf(other.pid), 'SIGKILL')
    await other.kill()
    expect(isAlive(mongod)).toBe(true)

    const { found, said } = await startAndRead(dataDir)
    expect(found).toEqual(['kept'])
    expect(said).toContain(`Stopping mongod ${mongod}, which outlived process ${other.pid}`)
    expect(isAlive(mongod)).toBe(false)
  })

  it('of our process and its mongod: what was acknowledged is there', async () => {
    const dataDir = newFolder()
    const other = await startElsewhere(dataDir)
    await write(other.uri, 'kept')
    const mongod = await pidOf(other.uri)
    process.kill(watcherOf(other.pid), 'SIGKILL')
    process.kill(mongod, 'SIGKILL')
    await other.kill()
    expect((await startAndRead(dataDir)).found).toEqual(['kept'])
  })
})

describe('a data folder that is in use', () => {
  it('is left to the process that has it, and which is named', async () => {
    const dataDir = newFolder()
    const other = await startElsewhere(dataDir)
    const refused = await startMongod(quietOptions(dataDir)).catch((error: Error) => error)
    expect(refused).toBeInstanceOf(MongodBusy)
    expect((refused as Error).message).toBe(
      `The data folder ${dataDir} is in use by process ${other.pid}.\n` +
        'Stop that process, or set DATA_DIR so that this one has a folder of its own.',
    )
    await write(other.uri, 'unharmed')
    expect(await notes(other.uri)).toEqual(['unharmed'])
  })

  it('is known where there is only ps to tell', async () => {
    const dataDir = newFolder()
    const other = await startElsewhere(dataDir)
    const { platform } = process
    Object.defineProperty(process, 'platform', { value: 'darwin' })
    const refused = makeWay(path.join(dataDir, 'db'), () => {})
    await expect(refused).rejects.toThrow(`in use by process ${other.pid}.`)
    Object.defineProperty(process, 'platform', { value: platform })
  })

  it('is left to a mongod that somebody else started, which is not stopped', async () => {
    const dataDir = newFolder()
    const db = path.join(dataDir, 'db')
    mkdirSync(db, { recursive: true })
    const binary = await mongodProgram()
    const port = String(await choosePort(path.join(folder, 'no-port'), () => {}))
    const stranger = spawn(binary, ['--port', port, '--dbpath', db, '--nounixsocket'])
    started.add(stranger)
    stranger.stdout.resume()
    await until(() => isAlive(stranger.pid!))
    await expect(startMongod(quietOptions(dataDir))).rejects.toThrow(
      `in use by process ${stranger.pid}, a mongod that is not ours.`,
    )
    expect(isAlive(stranger.pid!)).toBe(true)
  })
})

describe('a mongod on PATH', () => {
  it('is passed over when it is too old, which is said, and the one in the cache is used', async () => {
    const searched = path.join(folder, 'bin')
    const cacheDir = path.join(folder, 'cache')
    for (const made of [searched, cacheDir]) mkdirSync(made)
    const old = "#!/bin/sh\necho 'db version v4.4.29'\n"
    writeFileSync(path.join(searched, 'mongod'), old, { mode: 0o755 })
    const binary = await mongodProgram()
    const cached = path.join(cacheDir, `mongod-6.0.5-${process.platform}-${process.arch}`)
    symlinkSync(binary, cached)

    const { said } = await startElsewhere(newFolder(), cacheDir, `${searched}:/usr/bin:/bin`)
    expect(said()).toMatch(
      /^Using the mongod in the cache .+; passed over the one on PATH: it is 4\.4\.29, and at least 6\.0 is needed\n$/,
    )
  })
})

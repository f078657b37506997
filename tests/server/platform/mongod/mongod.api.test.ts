import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import {
  type EmbeddedMongod,
  MongodBusy,
  MongodFailed,
  NoMongod,
  startMongod,
} from '../../../../server/platform/mongod'
import { turnOver } from '../../../../server/platform/mongod/log'
import { folderForData } from '../../../helpers/folders'
import { until } from '../../../helpers/until'
import { mongodProgram, notes, pidOf, quietOptions, within, write } from './probe'

const folder = folderForData('guitu-mongod-')
const running = new Set<EmbeddedMongod>()
afterEach(async () => {
  await Promise.all([...running].map(mongod => mongod.stop()))
  running.clear()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
const newFolder = () => path.join(folder, `data-${++count}`)

async function start(dataDir: string) {
  const mongod = await startMongod(quietOptions(dataDir))
  running.add(mongod)
  return mongod
}

const portOf = (uri: string) => Number(new URL(uri).port)

describe('an embedded mongod', () => {
  it('keeps the data and the port from one start to the next', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await write(first.uri, 'first')
    await first.stop()
    const second = await start(dataDir)
    expect(second.uri).toBe(first.uri)
    expect(await notes(second.uri)).toEqual(['first'])
  })

  it('is a replica set, so that transactions and change streams work', async () => {
    const { uri } = await start(newFolder())
    await within(uri, async db => {
      const session = db.client.startSession()
      await session.withTransaction(() =>
        db.collection('notes').insertOne({ note: 'in a transaction' }, { session }),
      )
      await session.endSession()
      const changes = db.watch()
      expect(await changes.tryNext()).toBeNull()
      await changes.close()
    })
  })

  it('listens on the loopback address only, keeps its log to itself, and logs no query', async () => {
    const dataDir = newFolder()
    const { uri } = await start(dataDir)
    await within(uri, async db => {
      const { parsed } = await db.admin().command({ getCmdLineOpts: 1 })
      expect(parsed.net).toMatchObject({
        bindIp: '127.0.0.1',
        unixDomainSocket: { enabled: false },
      })
      expect(parsed.storage.wiredTiger.engineConfig.cacheSizeGB).toBe(0.5)
      await db.collection('notes').insertOne({ note: 'slow' })
      await db.collection('notes').find({ $where: 'sleep(300) || true' }).toArray()
    })
    const log = readFileSync(path.join(dataDir, 'mongod.log'), 'utf8')
    expect(log).toContain('Waiting for connections')
    expect(log).not.toContain('sleep(300)')
  })

  it('goes on in a new log when the old one was turned over', async () => {
    const dataDir = newFolder()
    const { uri } = await start(dataDir)
    const pid = await pidOf(uri)
    const log = path.join(dataDir, 'mongod.log')
    turnOver(log, () => process.kill(pid, 'SIGUSR1'), 0)
    await until(() => existsSync(log))
    await within(uri, db => db.createCollection('after'))
    await until(() => readFileSync(log, 'utf8').includes('guitu.after'))
    expect(readFileSync(`${log}.1`, 'utf8')).toContain('Waiting for connections')
  })

  it('recovers what was acknowledged before it was killed, and tells that it was', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await write(first.uri, 'acknowledged')
    process.kill(await pidOf(first.uri), 'SIGKILL')
    const death = await first.died
    expect(death).toBeInstanceOf(MongodFailed)
    expect(death.message).toMatch(/^mongod was killed by SIGKILL\. Its last words:\n {2}\S/)

    const second = await start(dataDir)
    expect(await notes(second.uri)).toEqual(['acknowledged'])
  })

  it('moves to another port when its own was taken, and is primary there with its data', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await write(first.uri, 'moved')
    await first.stop()
    const taker = createServer().listen(portOf(first.uri), '127.0.0.1')
    await once(taker, 'listening')

    const second = await start(dataDir)
    taker.close()
    expect(portOf(second.uri)).not.toBe(portOf(first.uri))
    expect(await notes(second.uri)).toEqual(['moved'])
    await write(second.uri, 'and writes')
    await second.stop()
    expect((await start(dataDir)).uri).toBe(second.uri)
  })

  it('stops cleanly, waits until it has gone, and does so once', async () => {
    const dataDir = newFolder()
    const mongod = await start(dataDir)
    const pid = await pidOf(mongod.uri)
    await Promise.all([mongod.stop(), mongod.stop()])
    await mongod.stop()
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    expect(readFileSync(path.join(dataDir, 'db', 'mongod.lock'), 'utf8')).toBe('')
    const death = await Promise.race([mongod.died, Promise.resolve('nobody told')])
    expect(death).toBe('nobody told')
  })

  it('does not hear a Ctrl-C at our terminal, because it is in a group of its own', async () => {
    const { uri } = await start(newFolder())
    const pid = await pidOf(uri)
    const [, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    expect(Number(group)).toBe(pid)
  })

  it('starts once where several start at the same time, and the others hear who has the folder', async () => {
    const dataDir = newFolder()
    const results = await Promise.allSettled([start(dataDir), start(dataDir), start(dataDir)])
    const won = results.filter(result => result.status === 'fulfilled')
    const lost = results.filter(result => result.status === 'rejected')
    expect([won.length, lost.length]).toEqual([1, 2])
    for (const { reason } of lost) {
      expect(reason).toBeInstanceOf(MongodBusy)
      expect(reason.message).toContain(`${dataDir} is in use by process ${process.pid}.`)
    }
    await write(won[0]!.value.uri, 'the one that won works')
  })

  it('knows the folder by another path', async () => {
    const dataDir = newFolder()
    await start(dataDir)
    const link = `${dataDir}-link`
    symlinkSync(dataDir, link)
    await expect(start(link)).rejects.toThrow(`is in use by process ${process.pid}.`)
  })

  it('says in plain lines why it does not start', async () => {
    const dataDir = newFolder()
    const first = await start(dataDir)
    await first.stop()
    writeFileSync(path.join(dataDir, 'db', 'WiredTiger.wt'), 'this is no database')
    const failure = await start(dataDir).catch((error: Error) => error)
    expect(failure).toBeInstanceOf(MongodFailed)
    expect((failure as Error).message).toMatch(
      /^mongod \d+\.\d+\.\d+ ended with code \d+\. Its last/,
    )
    expect((failure as Error).message).toMatch(/WiredTiger/)
    expect((failure as Error).message).not.toMatch(/"\$date"/)
  })

  it('says so when the data folder cannot be used', async () => {
    const dataDir = newFolder()
    writeFileSync(dataDir, 'a file')
    await expect(start(dataDir)).rejects.toThrow(/^The data folder cannot be used: .*data-/)
  })

  it('is waited for when it takes long to listen, as after a power cut on a slow disk', async () => {
    const binary = path.join(folder, 'slow-mongod')
    // Longer than one question to it waits.
    const slow = `case "$1" in --version) ;; *) sleep 4 ;; esac\nexec '${await mongodProgram()}' "$@"`
    writeFileSync(binary, `#!/bin/sh\n${slow}\n`, { mode: 0o755 })
    const mongod = await startMongod({ ...quietOptions(newFolder()), binary })
    running.add(mongod)
    await write(mongod.uri, 'patient')
    expect(await notes(mongod.uri)).toEqual(['patient'])
  })

  it('takes the binary that was named, or none', async () => {
    const options = { ...quietOptions(newFolder()), binary: path.join(folder, 'nothing') }
    await expect(startMongod(options)).rejects.toThrow(NoMongod)
  })
})

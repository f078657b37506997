import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { totpAt } from '../../server/account/totp'
import { readConfig } from '../../server/config'
import { keysOf } from '../../server/keys'
import { demoTotpSecret } from '../../server/scripts/demo/staff'
import type { Welcome } from '../../server/scripts/demo/welcome'
import { folderForData } from './folders'

/** A running demo: database, stand-in and two server processes, on ports and data of its own. */
export interface Demo {
  /** The phone, served by the first process. */
  phone: string
  /** The desk, served by the second. */
  console: string
  /** What plays WeChat. */
  standIn: string
  /** Address of the database. */
  database: string
  /** Where its data and secrets are. */
  dataDir: string
  /** With which `demo-openid-8` may be bound. */
  activationCode: string
  /** What the app of an official shows now. */
  codeFor(userName: string): string
  stop(): Promise<void>
}

const ROOT = path.resolve(__dirname, '../..')

/** Starts what `npm start` starts, with the persons known by name only. */
export async function startDemo(): Promise<Demo> {
  const dataDir = folderForData('guitu-journey-')
  const program = ['--import', 'tsx', 'server/scripts/demo/main.ts']
  const settings = ['--port', '0', '--json', '--small', '--data', dataDir]
  const child = spawn(process.execPath, [...program, ...settings], { cwd: ROOT, stdio: 'pipe' })
  const welcome = await firstLine(child)
  const config = readConfig({ DATA_DIR: dataDir, WECHAT_APPID: 'demo', WECHAT_SECRET: 'demo' })
  const { vault } = keysOf(config)
  return {
    ...(JSON.parse(welcome) as Welcome),
    dataDir,
    codeFor: userName => totpAt(demoTotpSecret(userName, vault), new Date()),
    async stop() {
      child.kill('SIGINT')
      await once(child, 'exit')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  const complaints: string[] = []
  return new Promise((found, lost) => {
    createInterface(child.stderr!).on('line', line => complaints.push(line))
    createInterface(child.stdout!).on('line', line => line.startsWith('{') && found(line))
    child.on('exit', code =>
      lost(new Error([`the demo ended with ${code}`, ...complaints].join('\n'))),
    )
  })
}

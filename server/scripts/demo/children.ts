import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type WriteStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { environmentWith } from '../../config'

/** A server of ours in a process of its own. */
export interface Child {
  /** Where it listens, e.g. http://127.0.0.1:3900. */
  address: string
  /** Asks it to leave and waits until it has. */
  stop(): Promise<void>
  /** Fulfilled when it has ended, asked or not. */
  ended: Promise<void>
}

const PATIENCE_MILLISECONDS = 20_000

/**
 * Starts one of our programs and waits until it says where it listens.
 *
 * It gets a process group of its own: Ctrl-C reaches only us, and we stop everything in order.
 *
 * @param logFile - takes what it writes from then on.
 * @throws when it ends before it listens; the message holds its last words.
 */
export async function startChild(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  logFile: string,
): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env: environmentWith(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = once(child, 'exit').then(() => {})
  const log = createWriteStream(logFile, { flags: 'a' })
  const address = await listening(child, log)
  return { address, ended, stop: () => stop(child, ended) }
}

function listening(child: ChildProcess, log: WriteStream): Promise<string> {
  const words: string[] = []
  const hear = (line: string) => {
    words.push(line)
    words.splice(0, words.length - 20)
    log.write(`${line}\n`)
  }
  return new Promise((found, lost) => {
    createInterface(child.stderr!).on('line', hear)
    createInterface(child.stdout!).on('line', line => {
      hear(line)
      const address = /^\{"listening":"([^"]+)"/.exec(line)?.[1]
      if (address !== undefined) found(address)
    })
    child.on('exit', code =>
      lost(new Error([`A server ended with ${code} before it listened:`, ...words].join('\n  '))),
    )
  })
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MILLISECONDS)
  await ended
  clearTimeout(impatient)
}

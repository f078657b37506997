import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Socket } from 'node:net'
import { nameOfOurs } from './holder'
import { lastWords, sizeOfLog, turnOver } from './log'

/** A clean stop takes about a second; after this the journal must do. */
const PATIENCE_MILLISECONDS = 10_000

const LOOK_AT_LOG_MILLISECONDS = 60_000

/** How a mongod ended. */
export interface End {
  /** Absent when it was killed, or never began. */
  code: number | null
  /** Completes "mongod …", e.g. "was killed by SIGKILL". */
  how: string
  /** The last of its log, in plain lines. */
  lastWords: string
}

/** A mongod that was started. */
export interface MongodProcess {
  /** Undefined when it never began. */
  pid: number | undefined
  /** Fulfilled when it has ended, however that came about. */
  ended: Promise<End>
  /** Stops it cleanly, and waits until it has gone. Harmless when done twice. */
  stop(): Promise<void>
}

/**
 * Starts a mongod in a process group of its own, so that a Ctrl-C at our terminal is ours to
 * order, and lets it end with us, however we end.
 *
 * @param log - file that takes all it says; a large one is turned over.
 */
export function launch(binary: string, args: readonly string[], log: string): MongodProcess {
  const since = sizeOfLog(log)
  const output = openSync(log, 'a', 0o600)
  const child = spawn(binary, [...args, '--logpath', log, '--logappend', '--logRotate', 'reopen'], {
    argv0: nameOfOurs(process.pid),
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const dieTogether = child.pid === undefined ? undefined : outliveUsBriefly(child.pid)
  const watch = setInterval(
    () => turnOver(log, () => child.kill('SIGUSR1')),
    LOOK_AT_LOG_MILLISECONDS,
  )
  watch.unref()

  const ended = endOf(child).then(({ code, how }) => {
    clearInterval(watch)
    dieTogether?.()
    return { code, how, lastWords: lastWords(log, since) }
  })
  return {
    pid: child.pid,
    ended,
    async stop() {
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MILLISECONDS)
      await ended.finally(() => clearTimeout(impatience))
    },
  }
}

function endOf(child: ChildProcess): Promise<Omit<End, 'lastWords'>> {
  return new Promise(ended => {
    child.once('error', ({ message }) => ended({ code: null, how: `does not start: ${message}` }))
    child.once('exit', (code, signal) =>
      ended({ code, how: signal ? `was killed by ${signal}` : `ended with code ${code}` }),
    )
  })
}

/**
 * Has a shell wait at the other end of a pipe: when we are gone, whatever took us away, the pipe
 * closes and the shell stops mongod. Where there is no shell, the next start does that.
 *
 * @returns what ends the wait once mongod has ended, since its number may be used again.
 */
function outliveUsBriefly(pid: number): () => void {
  const shell = spawn('sh', ['-c', 'read -r _; kill -TERM "$1"', 'sh', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  shell.on('error', () => {})
  shell.unref()
  const pipe = shell.stdin as Socket
  pipe.on('error', () => {})
  pipe.unref()
  return () => void shell.kill('SIGKILL')
}

import { fork } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Message, Task } from './messages'

/** A process that measures one picture at a time. */
export interface Measurer {
  give(task: Task): void
  /** At once, whatever it does: it holds nothing that would be lost. */
  kill(): void
}

/** What becomes of it. */
export interface Hears {
  message(message: Message): void
  /** Once, when it has ended, however that came. */
  gone(how: string): void
}

const PROGRAM = path.join(__dirname, 'child', 'main.ts')

/** Megabytes of JavaScript; pictures and models lie beside it. */
const HEAP = '--max-old-space-size=256'

/**
 * Starts a process that measures.
 *
 * It is given no environment: a decoder that a picture takes over finds none of our secrets there. It
 * is a process and no thread, because a thread that is ended in the middle of a model ends all of us.
 *
 * @param models - folder of the models.
 */
export function startMeasurer(models: string, hears: Hears): Measurer {
  const tsx = pathToFileURL(require.resolve('tsx')).href
  const child = fork(PROGRAM, [models], {
    env: {},
    execArgv: [HEAP, '--import', tsx],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let isGone = false
  const leave = (how: string) => {
    if (isGone) return
    isGone = true
    hears.gone(how)
  }
  child.on('message', message => hears.message(message as Message))
  child.on('exit', (code, signal) => leave(signal ?? `exit ${code}`))
  // It could not be started, or be told something: whoever hears of a death asks no further.
  child.on('error', error => {
    child.kill('SIGKILL')
    if (child.pid === undefined) leave(error.message)
  })
  return {
    give: task => void child.send(task, () => {}),
    kill: () => void child.kill('SIGKILL'),
  }
}

/**
 * A process that measures faces: loads the models, then takes one picture at a time from its parent.
 * It knows no database, no secrets and nothing about whose face it is.
 *
 *   (forked by measurer.ts with the folder of the models)
 */
import type { Message, Task } from '../messages'
import { Undecodable } from './decode'
import { measure } from './measure'
import { type Run, loadModels } from './models'

process.title = 'guitu-faces'

const say = (message: Message) => void process.send?.(message)

/** Ctrl-C and a polite end reach the whole group; the parent still needs its answers, and ends us itself. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})

async function work(run: Run, { picture, wanted }: Task): Promise<Message> {
  try {
    return { kind: 'measured', measured: await measure(run, picture, wanted) }
  } catch (error) {
    return error instanceof Undecodable
      ? { kind: 'bad-picture', code: error.code }
      : { kind: 'failed', why: (error as Error).message }
  }
}

loadModels(process.argv[2]!).then(
  run => {
    process.on('message', task => void work(run, task as Task).then(say))
    say({ kind: 'ready' })
  },
  (error: Error) => {
    process.send?.({ kind: 'unusable', why: error.message } satisfies Message, () =>
      process.exit(1),
    )
  },
)

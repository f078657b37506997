import mongoose from 'mongoose'
import { CANARY, CANARY_OPERATOR, POLLUTED } from './hostile'

/** A command to the database that holds what only a caller can have said. */
export interface Caught {
  command: string
  collection: string
  path: string
}

type Started = { commandName: string; command: Record<string, unknown> }

/**
 * Listens to what the driver sends: nothing in it may be an operator that came with a question.
 * The connection has to be opened with `monitorCommands`.
 */
export function listenToDriver() {
  const caught: Caught[] = []
  let commands = 0
  const client = mongoose.connection.getClient()
  const hear = ({ commandName, command }: Started) => {
    commands += 1
    for (const path of operatorsIn(command, '')) {
      caught.push({ command: commandName, collection: String(command[commandName]), path })
    }
  }
  client.on('commandStarted', hear as never)
  return {
    caught,
    commands: () => commands,
    stop: () => void client.off('commandStarted', hear as never),
  }
}

/** Where in a command an operator stands that a caller sent, or a field that pollutes. */
function operatorsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => operatorsIn(one, `${path}.${at}`))
  if (!isPlain(value)) return []
  return Object.entries(value).flatMap(([key, held]) => {
    const here = `${path}.${key}`
    if (key === CANARY_OPERATOR || key === POLLUTED) return [here]
    if (key.startsWith('$') && says(held)) return [here]
    return operatorsIn(held, here)
  })
}

/** Whether the canary is in it, anywhere. */
const says = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.includes(CANARY)
    : (Array.isArray(value) || isPlain(value)) && Object.values(value).some(says)

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value))

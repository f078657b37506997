import { setTimeout as pause } from 'node:timers/promises'

/** The name of our replica set. */
export const SET = 'guitu'

const PAUSE_MILLISECONDS = 25

/** Runs one command of an administrator on the mongod itself. */
export type Command = (command: Record<string, unknown>) => Promise<Record<string, unknown>>

interface SetConfig {
  version: number
  members: { host: string }[]
}

/** The mongod that is to be primary. */
export interface Member {
  /** Its address, with the port. */
  host: string
  pid: number
}

/**
 * Makes a mongod the primary of a set that consists of it alone. Tries again whatever fails,
 * because a mongod that is starting refuses for many passing reasons, and drops connections when
 * its state changes.
 *
 * @param signal - gives up.
 * @throws what failed last, when given up.
 */
export async function makePrimary(command: Command, member: Member, signal: AbortSignal) {
  let failure: unknown = new Error('it has not become primary')
  while (!signal.aborted) {
    try {
      if (await isPrimary(command, member)) return
      await describeSet(command, member.host)
    } catch (error) {
      failure = error
    }
    await pause(PAUSE_MILLISECONDS)
  }
  throw failure
}

/** Another of the same name may have been quicker to take the port: it answers until ours has ended. */
async function isPrimary(command: Command, { host, pid }: Member): Promise<boolean> {
  const hello = await command({ hello: 1 })
  if (hello['isWritablePrimary'] !== true || hello['me'] !== host) return false
  return Number((await command({ serverStatus: 1 }))['pid']) === pid
}

/** Makes the set, or moves its one member to where it is now. */
async function describeSet(command: Command, host: string) {
  const config = await currentConfig(command)
  if (config === null) {
    await command({ replSetInitiate: { _id: SET, members: [{ _id: 0, host }] } })
  } else if (config.members.length !== 1 || config.members[0]?.host !== host) {
    // By force: a member that does not find its own address in the set never becomes primary, and
    // without a primary the set agrees to nothing.
    const version = config.version + 1
    const members = [{ ...config.members[0], _id: 0, host }]
    await command({ replSetReconfig: { ...config, version, members }, force: true })
  }
}

const NOT_YET_INITIALIZED = 94

async function currentConfig(command: Command): Promise<SetConfig | null> {
  try {
    const { config } = await command({ replSetGetConfig: 1 })
    return config as SetConfig
  } catch (error) {
    if ((error as { code?: number }).code === NOT_YET_INITIALIZED) return null
    throw error
  }
}

import { randomUUID } from 'node:crypto'
import type { Terminal, setTerminal } from '#shared/visits/prisons/terminals.contract'
import * as endpoints from '#shared/visits/prisons/terminals.endpoints'
import type { z } from '#shared/z'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { makeSlots } from './making-slots'
import type { By } from './prisons.actions'
import type { StoredPrison } from './prisons.model'
import { slotsOf } from './slots.model'
import { addTerminal, changeTerminal, terminalById } from './terminals.model'

/**
 * Adds a terminal, or changes one; the times that are for as many families as there are terminals
 * follow at once.
 *
 * @throws {Refusal} 409 the name is taken, or somebody else changed it meanwhile.
 */
export async function keepTerminal(
  { id, version, ...said }: z.output<(typeof setTerminal)['input']>,
  prison: StoredPrison,
  { staffId, now }: By,
): Promise<{ terminal: Terminal; overCapacity: number }> {
  const terminal: Terminal = { id: id ?? randomUUID(), ...said, version: version + 1 }
  try {
    await inTransaction(async session => {
      const before = id === null ? null : await terminalById(id, session)
      if (id !== null && before?.prisonId !== prison.id) throw new Refusal(404, 'no-such-terminal')
      if (id === null) await addTerminal(terminal, session)
      else if (!(await changeTerminal(terminal, session))) {
        throw new Refusal(409, 'changed-meanwhile')
      }
      await recordAct(
        {
          staffId,
          act: endpoints.setTerminal.id,
          subjectId: terminal.id,
          at: now,
          details: { ...said },
        },
        session,
      )
    })
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal(409, 'terminal-name-taken')
    throw error
  }
  await makeSlots(prison, now)
  return { terminal, overCapacity: await overFull(prison.id, now) }
}

const FURTHEST = 200 * 24 * 3600_000

/** How many times ahead more families have than there is room for. */
async function overFull(prisonId: string, now: Date): Promise<number> {
  const ahead = await slotsOf(prisonId, now, new Date(now.getTime() + FURTHEST))
  return ahead.filter(({ taken, capacity }) => taken > capacity).length
}

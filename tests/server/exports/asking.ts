import { randomUUID } from 'node:crypto'
import { askExport, fetchExport, listOwnExports } from '#shared/exports/exports.endpoints'
import type { Answer, Caller } from '../../helpers/world'

/** The first person of the demo, looked after by the office of `world.staff('office')`. */
export const ZHANG = 'demo-person-1'

/** The day on which worlds begin. */
export const TODAY = { firstDay: '2026-11-24', lastDay: '2026-11-24' }

/** Enough for a second person. */
export const REASON = '检察院调取本人当日签到，核对申诉'

/** Zhang's day with coordinates, unless a test says otherwise. */
export const question = (changes: object = {}) => ({
  attemptId: randomUUID(),
  personId: ZHANG,
  ...TODAY,
  withCoordinates: true,
  purpose: 'verify-finding',
  reason: REASON,
  ...changes,
})

/** Asks for an export. @returns the export, or the refusal. */
export const ask = async (caller: Caller, changes: object = {}) =>
  (await caller.ask(askExport, question(changes))).body

export const fetchOnce = (caller: Caller, id: string) => caller.ask(fetchExport, { id })

/** What somebody asked for, newest first. */
export const own = async (caller: Caller) => (await caller.ask(listOwnExports)).body.exports

/** A refusal in short. */
export const codeOf = ({ status, body }: Pick<Answer, 'status' | 'body'>) => [status, body.code]

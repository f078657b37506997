import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { PrisonId } from './prisons.contract'

/** A place in a prison where a prisoner sits before a camera. */
export const Terminal = z
  .strictObject({
    id: z.string(),
    prisonId: PrisonId,
    name: z.string(),
    inUse: z.boolean(),
    /** Why it is not; empty while it is. */
    note: z.string(),
    version: z.int(),
  })
  .meta({ id: 'VisitTerminal' })
export type Terminal = z.infer<typeof Terminal>

export const listTerminals = {
  input: z.strictObject({ prisonId: PrisonId }),
  /** By name. */
  reply: z.strictObject({
    terminals: z.array(Terminal),
    abilities: z.strictObject({ keep: z.boolean() }),
  }),
} satisfies Contract

export const setTerminal = {
  input: z.strictObject({
    prisonId: PrisonId,
    /** Null adds one. */
    id: z.string().max(64).nullable(),
    /** As it was read; 0 for a new one. */
    version: z.int().min(0),
    name: z.string().trim().min(1).max(30),
    inUse: z.boolean(),
    note: z.string().trim().max(200),
  }),
  reply: z.strictObject({
    terminal: Terminal,
    /** How many slots ahead have now more families than terminals. */
    overCapacity: z.int(),
  }),
} satisfies Contract

import { createHash, randomBytes } from 'node:crypto'
import type { Hardship } from '#shared/visits/bookings/bookings.contract'
import type { VisitNeed } from '#shared/visits/bookings/states.contract'
import { canonicalBytes } from '../../evidence/canonical'
import type { Vault } from '../../platform/vault'

/** What tells of somebody's health or tongue: nobody reads it in the database. */
export interface Needs {
  needs: VisitNeed[]
  interpreter: string | null
  hard: Hardship[]
}

/** What was written at a step. */
export interface Words {
  /** For the family; may be empty. */
  words: string
  /** For officials of the side that wrote it; may be empty. */
  note: string
}

type Salted<T> = T & { salt: string }

/** Something sealed, with what proves it without telling it. */
export interface Sealed {
  said: string
  sealed: string
}

/** Of the relative: a booking that takes the place of another keeps what was said. */
const needsPlace = (relativeId: string) => `visit_bookings.needs:${relativeId}`
const wordsPlace = (id: string, number: number) => `visit_bookings.words:${id}:${number}`
const suspensionPlace = (id: string) => `visit_suspensions.words:${id}`

/** Random: a hash of few words cannot be guessed. */
const salted = <T extends object>(value: T): Salted<T> => ({
  ...value,
  salt: randomBytes(16).toString('base64url'),
})

const digestOf = (value: Salted<Needs> | Salted<Words>): string =>
  createHash('sha256')
    .update(canonicalBytes({ ...value }))
    .digest('base64url')

function seal(value: Needs | Words, place: string, vault: Vault): Sealed {
  const kept = salted(value)
  return { said: digestOf(kept), sealed: vault.seal(JSON.stringify(kept), place) }
}

const open = <T>(sealed: string, place: string, vault: Vault): Salted<T> =>
  JSON.parse(vault.open(sealed, place)) as Salted<T>

export const sealNeeds = (relativeId: string, needs: Needs, vault: Vault): Sealed =>
  seal(needs, needsPlace(relativeId), vault)

/** Nothing was said at a step. */
export const NOTHING_SAID = { said: '', sealed: null } as const

/** Seals what was written at a step; nothing at all leaves nothing. */
export const sealWords = (
  id: string,
  number: number,
  { words = '', note = '' }: Partial<Words>,
  vault: Vault,
): Sealed | typeof NOTHING_SAID =>
  words === '' && note === '' ? NOTHING_SAID : seal({ words, note }, wordsPlace(id, number), vault)

export const sealSuspension = (id: string, words: Words, vault: Vault): Sealed =>
  seal(words, suspensionPlace(id), vault)

const NO_NEEDS: Needs = { needs: [], interpreter: null, hard: [] }
const NO_WORDS: Words = { words: '', note: '' }

/** @throws when it was altered, moved, or its key is gone. */
export const needsIn = (
  { relativeId, sealed }: { relativeId: string; sealed: string | null },
  vault: Vault,
): Needs => (sealed === null ? NO_NEEDS : open<Needs>(sealed, needsPlace(relativeId), vault))

/** Whether somebody who comes cannot take steps. @throws as `needsIn` does. */
export const comesByWheelchair = (
  one: { relativeId: string; sealed: string | null },
  vault: Vault,
): boolean => needsIn(one, vault).needs.includes('wheelchair')

/** @throws as `needsIn` does. */
export const wordsIn = (
  id: string,
  { number, sealed }: { number: number; sealed: string | null },
  vault: Vault,
): Words => (sealed === null ? NO_WORDS : open<Words>(sealed, wordsPlace(id, number), vault))

/** @throws as `needsIn` does. */
export const suspensionWords = (id: string, sealed: string | null, vault: Vault): Words =>
  sealed === null ? NO_WORDS : open<Words>(sealed, suspensionPlace(id), vault)

/** What proves it, computed anew. */
export const needsSaid = (relativeId: string, sealed: string, vault: Vault): string =>
  digestOf(open<Needs>(sealed, needsPlace(relativeId), vault))
export const wordsSaid = (id: string, number: number, sealed: string, vault: Vault): string =>
  digestOf(open<Words>(sealed, wordsPlace(id, number), vault))
export const suspensionSaid = (id: string, sealed: string, vault: Vault): string =>
  digestOf(open<Words>(sealed, suspensionPlace(id), vault))

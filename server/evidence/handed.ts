import { type KeyObject, createPublicKey } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { PublicKey, SignedHead as HeadText } from '#shared/evidence/evidence.contract'
import { Plain } from '../platform/complain'
import { headFrom } from './heads'
import type { SignedHead } from './log.model'

/** What the procurator gets each day: the keys, and every head since the day before. */
export interface HandOut {
  format: 'guitu-heads-1'
  /** Calendar day in China. */
  day: string
  keys: readonly PublicKey[]
  /** In order; each names the one before. */
  heads: readonly HeadText[]
}

/**
 * Heads that were handed out: from a file of them, a daily file, or a folder of daily files.
 *
 * @throws {Plain} when something in it is not one.
 */
export function readHandedHeads(place: string): SignedHead[] {
  const files = statSync(place, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(place)
        .filter(name => name.endsWith('.json'))
        .map(name => path.join(place, name))
    : [place]
  return files.flatMap(file => {
    const found = readJson(file)
    const heads = Array.isArray(found) ? found : (found as Partial<HandOut> | null)?.heads
    if (!Array.isArray(heads)) throw new Plain(`${file} holds no heads`)
    return (heads as HeadText[]).map(headFrom)
  })
}

/**
 * Public keys by id: from a list of them, a daily file, or what `/api/evidence/head` answers.
 *
 * @throws {Plain} when something in it is not a key.
 */
export function readKeys(file: string): Map<string, KeyObject> {
  const found = readJson(file)
  const keys = Array.isArray(found) ? found : (found as { keys?: unknown } | null)?.keys
  if (!Array.isArray(keys)) throw new Plain(`${file} holds no keys`)
  return new Map(
    (keys as PublicKey[]).map(({ id, publicKey }) => [id, keyFrom(publicKey, id, file)]),
  )
}

function keyFrom(publicKey: string, id: string, file: string): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  } catch {
    throw new Plain(`${file}: the key ${id} cannot be read`)
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Plain(`${file} is not there, or is not JSON`)
  }
}

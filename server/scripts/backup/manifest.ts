import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from '#shared/z'
import { Plain } from '../../platform/complain'
import { type Secret, onDisk } from './files'

const FILE = 'manifest.json'
const VERSION = 1

const Written = z.strictObject({
  name: z.string().regex(/^[\w-]+$/),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string(),
})

const Manifest = z.strictObject({
  version: z.literal(VERSION),
  /** The moment that the backup shows; ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** The same, in the order of commits. */
  clusterTime: z.string(),
  sealed: z.boolean(),
  /** Rows of each collection at that moment. */
  collections: z.record(z.string(), z.int().min(0)),
  files: z.array(Written),
  /** The newest head of the evidence log; null when nothing was sealed yet. */
  head: z.strictObject({ size: z.int().min(1), root: z.string() }).nullable(),
})
export type Manifest = z.infer<typeof Manifest>

/** Writes the list of what a backup holds, so that none of it can be exchanged without the secret. */
export async function writeManifest(folder: string, manifest: Manifest, secret: Secret) {
  // What could not be read again must fail now, not on the day it is needed.
  const text = JSON.stringify(Manifest.parse(manifest))
  const at = path.join(folder, FILE)
  const body = JSON.stringify({ manifest, signature: signatureOf(text, secret) }, null, 2)
  await writeFile(at, `${body}\n`, { mode: 0o600, flag: 'wx' })
  await onDisk(at)
}

/** Reads it. @throws {Plain} says what is wrong: no backup, altered, or another secret. */
export async function readManifest(folder: string, secret: Secret): Promise<Manifest> {
  const text = await readFile(path.join(folder, FILE), 'utf8').catch(() => {
    throw new Plain(`${folder} is not a whole backup: it has no ${FILE}.`)
  })
  const { manifest, signature } = parse(text)
  if (manifest.sealed && !secret)
    throw new Plain('BACKUP_SECRET is missing: this backup is sealed.')
  if (!manifest.sealed && secret) {
    throw new Plain('This backup is not sealed; only --plain restores it, outside production.')
  }
  if (!same(signature, signatureOf(JSON.stringify(manifest), secret))) {
    throw new Plain(`${FILE} was altered, or BACKUP_SECRET is not the one it was sealed with.`)
  }
  return manifest
}

function parse(text: string): { manifest: Manifest; signature: string } {
  const Signed = z.strictObject({ manifest: Manifest, signature: z.string() })
  try {
    return Signed.parse(JSON.parse(text))
  } catch {
    throw new Plain(`${FILE} was altered or cut off, or is of another version.`)
  }
}

/** Without a secret it only finds what happened by accident. */
function signatureOf(text: string, secret: Secret): string {
  const key = Buffer.from(
    hkdfSync('sha256', secret ?? Buffer.alloc(0), Buffer.alloc(0), 'backup:manifest', 32),
  )
  return createHmac('sha256', key).update(text).digest('base64url')
}

const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Made once and kept beside the data, so that a restart signs nobody out. */
export function developmentSecret(dataDir: string, use: string, make: () => string): string {
  const file = path.join(dataDir, `development-${use}-secret`)
  mkdirSync(dataDir, { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, make(), { mode: 0o600 })
  try {
    // Whole or not at all: of several processes that start at once, all read the first one's.
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8')
}

/** Bytes. */
const SECRET_BYTES = 32

export const randomSecret = () => randomBytes(SECRET_BYTES).toString('base64')

export const newSigningKey = () =>
  generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64')

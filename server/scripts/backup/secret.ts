import type { Config } from '../../config'
import { Plain } from '../../platform/complain'
import type { Secret } from './files'

/**
 * What a backup is sealed with.
 *
 * @throws {Plain} there is none; only --plain goes without, and never in production.
 */
export function backupSecret(
  { BACKUP_SECRET, NODE_ENV }: Pick<Config, 'BACKUP_SECRET' | 'NODE_ENV'>,
  plain: boolean,
): Secret {
  if (plain) {
    if (NODE_ENV === 'production') throw new Plain('--plain is not for production.')
    return null
  }
  if (BACKUP_SECRET === undefined) {
    throw new Plain('BACKUP_SECRET is missing: base64 of at least 32 random bytes, kept elsewhere.')
  }
  return Buffer.from(BACKUP_SECRET, 'base64')
}

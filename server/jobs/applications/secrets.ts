import type { Shared } from '#shared/jobs/applications.contract'
import type { Vault } from '../../platform/vault'
import type { StoredApplication } from './applications.model'

/** What is sealed: how the base may read it, and no more of it. */
export interface ApplicationSecrets {
  salt: string
  shared: Shared
  /** Whole where he wanted that, else masked. */
  name: string
  phone: string
  age: number | null
}

const placeOf = (id: string) => `job_applications.sealed:${id}`

/** Seals what somebody let a base see. */
export const sealShared = (id: string, secrets: ApplicationSecrets, vault: Vault): string =>
  vault.seal(JSON.stringify(secrets), placeOf(id))

/** @returns null once it is gone. @throws when it was altered, moved, or its key is gone. */
export const secretsOf = (
  { id, sealed }: Pick<StoredApplication, 'id' | 'sealed'>,
  vault: Vault,
): ApplicationSecrets | null =>
  sealed === null ? null : (JSON.parse(vault.open(sealed, placeOf(id))) as ApplicationSecrets)

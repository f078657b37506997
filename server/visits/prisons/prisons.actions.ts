import { createHash } from 'node:crypto'
import type { Actor } from '#shared/endpoint'
import type { addPrison, setPrison } from '#shared/visits/prisons/prisons.contract'
import * as endpoints from '#shared/visits/prisons/prisons.endpoints'
import type { z } from '#shared/z'
import { addEvidence } from '../../evidence/records.model'
import { organisationById, registerOrganisation } from '../../organisation/organisation.model'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { makeSlots } from './making-slots'
import { type StoredVersion, addVersion } from './prison-versions.model'
import { versionEvidence } from './prisons.evidence'
import { type StoredPrison, changePrison, ensurePrison, prisonById } from './prisons.model'
import { mayKeepPrison, mayReadPrisonDesk } from './prisons.policy'

/** Who does something, for whom and when. */
export interface By {
  staffId: string
  organisationId: string
  now: Date
}

/** Those who sit at a desk for visits. */
export type Desk = Extract<Actor, { role: 'visitClerk' | 'prisonStaff' }>

/** A prison that a desk may read. @throws {Refusal} 404 it is not there, or not for them. */
export async function prisonAtDesk(id: string, actor: Desk): Promise<StoredPrison> {
  const prison = await prisonById(id)
  if (!prison || !mayReadPrisonDesk(actor, prison)) throw new Refusal(404, 'no-such-prison')
  return prison
}

/** A prison that a desk may write for. @throws {Refusal} 404 not there, 403 it does so itself. */
export async function prisonToKeep(id: string, actor: Desk): Promise<StoredPrison> {
  const prison = await prisonAtDesk(id, actor)
  if (!mayKeepPrison(actor, prison)) throw new Refusal(403, 'wrong-role')
  return prison
}

type Asked = z.output<(typeof setPrison)['input']>

/**
 * Enters what holds of a prison from now on; times follow the rules at once.
 *
 * @throws {Refusal} 409 somebody else changed it meanwhile.
 */
export async function enterRules(
  { id, version: was, ...said }: Asked,
  prison: StoredPrison,
  { staffId, organisationId, now }: By,
): Promise<number> {
  const version = was + 1
  const row: StoredVersion = {
    id: `${id}:${version}`,
    prisonId: id,
    version,
    at: now,
    ...{ staffId, organisationId },
    ...said,
  }
  await inTransaction(async session => {
    if (!(await changePrison(id, { ...said, version, enteredAt: now }, session))) {
      throw new Refusal(409, 'changed-meanwhile')
    }
    await addVersion(row, session)
    await addEvidence([versionEvidence(row)], session)
    const details = { version, source: said.source }
    await recordAct(
      { staffId, act: endpoints.setPrison.id, subjectId: id, at: now, details },
      session,
    )
  })
  await makeSlots({ ...prison, ...said }, now)
  return version
}

/** Registers a prison that is not known yet, below the province of the clerk's county. */
export async function register(
  said: z.output<(typeof addPrison)['input']>,
  { staffId, organisationId, now }: By,
): Promise<StoredPrison> {
  const county = await organisationById(organisationId)
  const provinceId = county?.within[0] ?? organisationId
  // The same name is the same prison: two clerks who enter it make one.
  const name = said.name.replaceAll(/\s/g, '')
  const hash = createHash('sha256').update(`${provinceId} ${name}`).digest('hex').slice(0, 16)
  const id = `prison-${hash}`
  const known = await prisonById(id)
  if (known) return known
  const { phone, address } = said
  await registerOrganisation({ id, name, level: 'prison', phone, within: [provinceId, id] })
  await inTransaction(async session => {
    await ensurePrison({ id, name, phone, address }, session)
    const details = { name, phone, address }
    await recordAct(
      { staffId, act: endpoints.addPrison.id, subjectId: id, at: now, details },
      session,
    )
  })
  return (await prisonById(id))!
}

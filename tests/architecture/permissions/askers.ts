import { randomUUID } from 'node:crypto'
import type { Role } from '#shared/endpoint'
import { STAFF_MEMBERS } from '../../../server/scripts/demo/staff'
import { MORNING, type StaffName, type World } from '../../helpers/world'

/** Who asks, and what the rows of the table of permissions are made of. */
export const ABOVE: StaffName[] = ['province', 'prefecture']
export const KEEPERS: StaffName[] = ['county', 'office']
export const STRANGERS: StaffName[] = ['otherOffice', 'otherCounty']
export const OFFICERS: StaffName[] = [...ABOVE, ...KEEPERS, ...STRANGERS]
export const ADMINISTRATORS: StaffName[] = ['system', 'security', 'audit']
export const STAFF: StaffName[] = [...OFFICERS, 'procurator', ...ADMINISTRATORS]
/** Those who serve visits to prisons, of this county and prison and of others. */
export const VISIT_DESKS: StaffName[] = ['clerk', 'otherClerk', 'prison', 'otherPrison']
export const ASKERS = [
  'visitor',
  'person',
  'otherPerson',
  'relative',
  'otherRelative',
  'device',
  ...STAFF,
  ...VISIT_DESKS,
] as const
export type Asker = (typeof ASKERS)[number]
export const PERSONS: Asker[] = ['person', 'otherPerson']
/** Two of the same county, each with nothing of the other's. */
export const FAMILIES: Asker[] = ['relative', 'otherRelative']

/** What the door takes somebody for. */
export function roleOf(asker: Asker): Role {
  if (asker === 'otherPerson') return 'person'
  if (asker === 'otherRelative') return 'relative'
  return asker in STAFF_MEMBERS ? STAFF_MEMBERS[asker as StaffName].role : (asker as Role)
}

export interface Row {
  /** A question that would be answered, if the asker may ask it. */
  input(own: Own): unknown
  /** Those who are answered. */
  may: readonly Asker[]
  /** Those whose role may ask, but not about this: to them it is not there. */
  unknownTo?: readonly Asker[]
  /** What those who may are answered; 200 unless the question is one that nobody can be granted. */
  answered?: number
}

/** By the id of the endpoint. */
export type Rows = Readonly<Record<string, Row>>

/** What the questions are about; each is made for the question that asks for it. */
export interface Own {
  personId: string
  /** For what only some features know how to make. */
  world: World
  /** A fresh one of a person whose phone nobody else uses here. */
  checkIn(): Promise<string>
  place(): Promise<string>
  taskId: string
  /** Makes one for this question. */
  fault(): Promise<string>
  /** One that waits for an officer. */
  faceRequest(): Promise<string>
  facePicture(): Promise<string>
  exemption(): Promise<string>
  report(): Promise<string>
  schedule(): Promise<string>
}

export const purpose = 'daily-supervision'
export const readers = { may: [...OFFICERS, 'procurator'] as Asker[] }
export const readersOfOwn = {
  may: [...ABOVE, ...KEEPERS, 'procurator'] as Asker[],
  unknownTo: STRANGERS,
}
export const exportersOfOwn = {
  may: [...KEEPERS, 'procurator'] as Asker[],
  unknownTo: [...ABOVE, ...STRANGERS],
}
export const keepersOfOwn = { may: KEEPERS, unknownTo: [...ABOVE, ...STRANGERS] }
/** An id of nothing. */
export const NONE = '0'.repeat(24)
export const tomorrow = { firstDay: '2026-11-25', lastDay: '2026-11-25' }
export const faultReport = () => ({
  attemptId: randomUUID(),
  kind: 'no-signal',
  words: '',
  takenAt: MORNING,
})

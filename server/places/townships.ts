import type { Point } from '#shared/geometry/polygon'
import { deepestIn } from '#shared/geometry/shape'
import { organisationsWithin } from '../organisation/organisation.model'
import { boundariesFor } from './boundaries.model'

/** A township of a county, as the office that looks after it is registered. */
export interface Township {
  /** Of the office. */
  id: string
  /** The township's own name, without the office's. */
  name: string
  /** Well within its outline; WGS-84. Null while nobody has drawn it. */
  middle: Point | null
}

const kept = new Map<string, Promise<readonly Township[]>>()

/** The townships of a county in the order of their ids; worked out once and kept. */
export function townshipsOf(countyId: string): Promise<readonly Township[]> {
  const known = kept.get(countyId)
  if (known) return known
  const fresh = readTownships(countyId)
  kept.set(countyId, fresh)
  // Neither a failure nor an absence is kept: offices may be registered any moment.
  fresh.then(
    townships => townships.length > 0 || kept.delete(countyId),
    () => kept.delete(countyId),
  )
  return fresh
}

/** To be called when an outline was added anywhere. */
export const forgetTownships = (): void => kept.clear()

const OFFICE = /司法所$/

async function readTownships(countyId: string): Promise<readonly Township[]> {
  const [organisations, outlines] = await Promise.all([
    organisationsWithin(countyId),
    boundariesFor(countyId),
  ])
  return organisations
    .filter(({ level }) => level === 'office')
    .map(({ id, name }) => {
      const drawn = outlines.find(({ organisationId }) => organisationId === id)
      const middle = drawn ? deepestIn({ kind: 'polygon', outline: drawn.outline }).point : null
      return { id, name: name.replace(OFFICE, ''), middle }
    })
}

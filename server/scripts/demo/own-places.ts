import type { OwnPlaceContent } from '#shared/places/own-places.contract'
import { instantInChina } from '#shared/time/days'
import { firstVersion, keepVersion } from '../../places/own-places.actions'
import { type PlaceVersion, sealedVersions } from '../../places/own-places.model'
import { inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { PEOPLE } from './people'
import { officerOf } from './staff'

/** The first day on which the invented places count. */
const FIRST_DAY = '2026-10-01'

const ALWAYS = {
  firstDay: FIRST_DAY,
  lastDay: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  hours: null,
}

const circle = (
  latitude: number,
  longitude: number,
  radiusMetres: number,
): OwnPlaceContent['shape'] => ({
  kind: 'circle',
  centre: { latitude, longitude },
  radiusMetres,
})

/** Where somebody who does not exist lives, works and must not go. */
const INVENTED: readonly [number: number, name: string, content: OwnPlaceContent][] = [
  [
    1,
    'home',
    {
      ...ALWAYS,
      kind: 'home',
      forbiddenBy: null,
      name: '中枢镇虚构小区3栋',
      shape: circle(24.5352, 103.7621, 120),
      errorMetres: 30,
      source: '居住地核实笔录（演示）',
    },
  ],
  [
    1,
    'work',
    {
      ...ALWAYS,
      kind: 'work',
      forbiddenBy: null,
      name: '虚构建材店',
      shape: circle(24.5287, 103.7704, 80),
      errorMetres: 20,
      source: '用工证明（演示）',
      weekdays: [1, 2, 3, 4, 5, 6],
      hours: { from: '08:30', to: '18:00' },
    },
  ],
  [
    2,
    'forbidden',
    {
      ...ALWAYS,
      kind: 'forbidden',
      forbiddenBy: 'suspension-order',
      name: '虚构网吧',
      shape: circle(24.5401, 103.7788, 100),
      errorMetres: 20,
      source: '（2026）云0000刑初0号判决书（虚构）',
      lastDay: '2027-09-30',
    },
  ],
]

function versionOf(number: number, name: string, content: OwnPlaceContent): PlaceVersion {
  const { id, officeId } = PEOPLE[number - 1]!
  return firstVersion(`demo-place-${id}-${name}`, {
    owner: { kind: 'person', id },
    content,
    setBy: officerOf(officeId).id,
    setAt: instantInChina(FIRST_DAY, '09:00'),
  })
}

/** Adds the places of those whom the README knows by name; what is there already stays as it is. */
export async function seedOwnPlaces(vault: Vault): Promise<void> {
  const versions = INVENTED.map(one => versionOf(...one))
  const found = await sealedVersions(versions.map(({ id }) => id))
  const known = new Set(found.map(({ _id }) => _id))
  await inTransaction(async session => {
    for (const version of versions) {
      if (!known.has(version.id)) await keepVersion(version, vault, session)
    }
  })
}

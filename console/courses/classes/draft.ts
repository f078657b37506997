import type { Category } from '#shared/checkins/categories.contract'
import type { ClassShown } from '#shared/courses/class-desk.contract'
import type { ClassAudience, ClassDraft, ClassInvite } from '#shared/courses/classes.contract'
import { type Day, clockInChina, dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { fieldFaultsOf } from '../../ui/field-faults'
import { words } from './classes.words'

/** What is filled in. */
export interface Draft {
  title: string
  audience: ClassAudience
  day: Day
  /** HH:mm */
  from: string
  until: string
  seats: number
  kind: 'place' | 'link'
  placeName: string
  /** Null until the map was touched. */
  point: { latitude: number; longitude: number } | null
  radiusMetres: number
  url: string
  text: string
  lessonIds: readonly string[]
  /** One a line: name, space, address. */
  materials: string
}

/** Whom it is for. */
export interface Who {
  kind: ClassInvite['kind']
  people: readonly { id: string; name: string }[]
  category: Category
  officeId: string
}

const USUAL_RADIUS = 150

export const emptyDraft = (today: Day): Draft => ({
  ...{ title: '', audience: 'adults', day: daysAfter(today, 1), from: '09:00', until: '10:30' },
  ...{ seats: 40, kind: 'place', placeName: '', point: null, radiusMetres: USUAL_RADIUS, url: '' },
  ...{ text: '', lessonIds: [], materials: '' },
})

export const nobody: Who = { kind: 'persons', people: [], category: 'ordinary', officeId: '' }

/** A class as it is, to be changed. */
export function draftOf(one: ClassShown): Draft {
  const { title, audience, place, from, until, seats, text, lessonIds, materials } = one
  const isRoom = place.kind === 'place'
  return {
    ...{ title, audience, seats, text, lessonIds, kind: place.kind, placeName: place.name },
    day: dayInChina(new Date(from)),
    from: clockInChina(new Date(from)),
    until: clockInChina(new Date(until)),
    point: isRoom ? { latitude: place.latitude, longitude: place.longitude } : null,
    radiusMetres: isRoom ? place.radiusMetres : USUAL_RADIUS,
    url: isRoom ? '' : place.url,
    materials: materials.map(({ name, url }) => `${name} ${url}`).join('\n'),
  }
}

const placeOf = ({ kind, placeName, point, radiusMetres, url }: Draft): ClassDraft['place'] =>
  kind === 'link'
    ? { kind, name: placeName.trim(), url: url.trim() }
    : { kind, name: placeName.trim(), ...(point ?? { latitude: 0, longitude: 0 }), radiusMetres }

const materialOf = (line: string) => {
  const at = line.lastIndexOf(' ')
  return { name: line.slice(0, at).trim() || line.trim(), url: line.slice(at + 1).trim() }
}

/** What is sent. */
export const toSend = (draft: Draft): ClassDraft => ({
  title: draft.title.trim(),
  audience: draft.audience,
  place: placeOf(draft),
  from: instantInChina(draft.day, draft.from).toISOString(),
  until: instantInChina(draft.day, draft.until).toISOString(),
  seats: draft.seats,
  text: draft.text.trim(),
  lessonIds: [...draft.lessonIds],
  materials: draft.materials
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(materialOf),
})

/** Whom it is for, as it is sent. */
export function inviteOf({ kind, people, category, officeId }: Who): ClassInvite {
  switch (kind) {
    case 'persons':
      return { kind, personIds: people.map(({ id }) => id) }
    case 'category':
      return { kind, category }
    case 'office':
      return { kind, officeId }
  }
}

/** Whether somebody can be meant. */
export const isSomebody = ({ kind, people, officeId }: Who): boolean =>
  kind === 'persons' ? people.length > 0 : kind === 'category' || officeId !== ''

/** What the server found wrong, by the field. */
export function faultsIn(error: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fieldFaultsOf(error)).map(([path, code]) => [
      path
        .replace(/^draft\./, '')
        .split('.')
        .slice(0, 2)
        .join('.'),
      words.faults[code] ?? words.faultElse,
    ]),
  )
}

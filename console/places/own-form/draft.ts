import type {
  ForbiddenBy,
  OwnPlace,
  OwnPlaceContent,
  OwnPlaceKind,
} from '#shared/places/own-places.contract'
import type { Shape } from '#shared/geometry/shape'
import { positionsOf } from '../outline-facts'
import { words } from './form.words'

/** As the server has it. */
const MOST_POSITIONS = 2000
const WORST_ERROR_METRES = 5000
const SHORTEST_SOURCE = 2
export const LONGEST_NAME = 40
export const LONGEST_SOURCE = 200

/** How a range is told. */
export type Way = keyof typeof words.ways

/** What the form holds; texts as they were typed. */
export interface Draft {
  kind: OwnPlaceKind
  forbiddenBy: ForbiddenBy | null
  name: string
  source: string
  shape: Shape | null
  error: string
  firstDay: string
  lastDay: string
  weekdays: number[]
  allDay: boolean
  from: string
  to: string
}

/** @param today - on which a new place begins. */
export const blankDraft = (kind: OwnPlaceKind, today: string): Draft => ({
  kind,
  forbiddenBy: null,
  name: '',
  source: '',
  shape: null,
  error: '20',
  firstDay: today,
  lastDay: '',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  allDay: true,
  from: '',
  to: '',
})

/** A place to begin a change with. */
export const draftOf = (place: OwnPlace): Draft => ({
  kind: place.kind,
  forbiddenBy: place.forbiddenBy,
  name: place.name,
  source: place.source,
  shape: place.shape,
  error: String(place.errorMetres),
  firstDay: place.firstDay,
  lastDay: place.lastDay ?? '',
  weekdays: place.weekdays,
  allDay: place.hours === null,
  from: place.hours?.from ?? '',
  to: place.hours?.to ?? '',
})

/** A field that can be wrong. */
export type FaultyField = keyof typeof words.faults

/** What is missing or wrong, in words, by field; the server asks again. */
export function faultsOf(draft: Draft): Partial<Record<FaultyField, string>> {
  const { name, source, kind, forbiddenBy, shape, firstDay, lastDay, weekdays } = draft
  const wrong: Partial<Record<FaultyField, boolean>> = {
    name: name.trim() === '',
    forbiddenBy: kind === 'forbidden' && forbiddenBy === null,
    source: source.trim().length < SHORTEST_SOURCE,
    shape: shape === null,
    error: errorOf(draft) === null,
    firstDay: firstDay === '',
    lastDay: lastDay !== '' && lastDay < firstDay,
    weekdays: weekdays.length === 0,
    hours: !draft.allDay && !(isClock(draft.from) && isClock(draft.to) && draft.from !== draft.to),
  }
  const fields = (Object.keys(wrong) as FaultyField[]).filter(field => wrong[field])
  return {
    ...Object.fromEntries(fields.map(field => [field, words.faults[field]])),
    ...(shape && isTooLong(shape) && { shape: words.tooLong }),
  }
}

const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

const isTooLong = (shape: Shape) =>
  shape.kind === 'polygon' && positionsOf(shape.outline) > MOST_POSITIONS

/** Null when it is no error that can be taken. */
export function errorOf({ error }: Pick<Draft, 'error'>): number | null {
  const metres = Number(error)
  const isGiven = error.trim() !== '' && Number.isFinite(metres)
  return isGiven && metres >= 0 && metres <= WORST_ERROR_METRES ? metres : null
}

/** What the server is asked to store; null while something is wrong. */
export function contentOf(draft: Draft): OwnPlaceContent | null {
  const errorMetres = errorOf(draft)
  if (Object.keys(faultsOf(draft)).length > 0 || !draft.shape || errorMetres === null) return null
  const { kind, name, source, firstDay, lastDay, weekdays, allDay, from, to } = draft
  return {
    kind,
    forbiddenBy: kind === 'forbidden' ? draft.forbiddenBy : null,
    name: name.trim(),
    source: source.trim(),
    shape: sendable(draft.shape),
    errorMetres,
    firstDay,
    lastDay: lastDay === '' ? null : lastDay,
    weekdays,
    hours: allDay ? null : { from, to },
  }
}

/** A copy that may be changed, as the contract asks for it. */
const sendable = (shape: Shape): OwnPlaceContent['shape'] =>
  shape.kind === 'circle'
    ? shape
    : {
        kind: 'polygon',
        outline: shape.outline.map(rings => rings.map(ring => ring.map(([...at]) => at))),
      }

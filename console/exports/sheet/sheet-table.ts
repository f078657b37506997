import { words } from '../exports.words'
import type { Fetched } from './fetched'

/** A cell as text, or a number that the server made. */
export type Cell = string | number

/** Who fetched it, when, and its number: stands on every page and around the table. */
export const markOf = ({ mark, export: { id } }: Fetched): string =>
  words.mark(mark.name, mark.organisationName, mark.at, id)

/** The heads of the columns. */
export const columnsOf = ({ export: { withCoordinates } }: Fetched): string[] => [
  ...[words.line, words.name, words.office, words.receivedAt, words.takenAt, words.verdict],
  ...(withCoordinates ? [words.latitude, words.longitude, words.accuracy] : []),
]

/** The rows, as on paper and in the file. */
export const cellsOf = ({ rows }: Fetched): Cell[][] =>
  rows.map(({ personName, officeName, receivedAt, takenAt, verdict, place }, index) => [
    ...[index + 1, personName, officeName, words.fullMoment(receivedAt), words.fullMoment(takenAt)],
    words.verdicts[verdict],
    ...(place ? [place.latitude, place.longitude, place.accuracyMetres] : []),
  ])

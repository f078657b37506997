import type { OwnLesson, OwnLessonList } from '#shared/courses/catalogue.contract'
import type { LegalField, Stage } from '#shared/courses/lessons.contract'
import { mediaOf } from '#shared/courses/publishing.rules'
import { dayInChina } from '#shared/time/days'
import type { Person } from '../people/people.model'
import { pageByText, readTextCursor } from '../platform/cursor'
import type { Vault } from '../platform/vault'
import { type CatalogueFace, isWanted, searchCatalogue } from './catalogue.model'
import {
  type View,
  assignedAndStudied,
  dueOf,
  findsTheSame,
  isDone,
  openOnes,
  viewOf,
} from './catalogue-view'
import { lessonMediaById } from './lesson-media.model'
import { shownMedium } from './lesson-media-addresses'
import { lessonText } from './lesson-presenting'
import { versionFor } from './study/lessons'
import { shownProgress } from './study/progress'
import type { StoredVersion } from './versions.model'

/** What somebody looks for in his own catalogue. */
export interface OwnSearch {
  list: OwnLessonList
  search?: string | undefined
  field?: LegalField | undefined
  stage?: Stage | undefined
  after?: string | undefined
}

/**
 * One page of what a person has to study, may study or has studied.
 *
 * @param believed - as he was some seconds ago; the page is of what he is now.
 */
export async function ownLessons(believed: Person, asked: OwnSearch, now: Date, limit: number) {
  // Asked first and at once: it takes longest, and seldom has to be asked again.
  const catalogue = asked.list === 'free' ? catalogueBeside(believed, asked, now, limit) : []
  const [begun, view] = await Promise.all([catalogue, viewOf(believed, now)])
  const isHis = asked.list !== 'free' || findsTheSame(view.person, believed)
  const early = isHis ? begun : await catalogueBeside(view.person, asked, now, limit)
  const open = openOnes(view)
  return {
    ...(await pageOfList(view, asked, early, now, limit)),
    due: open.length,
    overdue: open.filter(([, { day }]) => day < view.today).length,
    today: view.today,
  }
}

/** So many lessons of a page may be assigned or begun before the catalogue is asked once more without them. */
const SPARE = 4

/** The beginning of the catalogue, what is assigned and begun included. */
const catalogueBeside = (person: Person, asked: OwnSearch, now: Date, limit: number) =>
  searchCatalogue(searchOf(person, asked, []), now, limit + SPARE)

function searchOf(person: Person, asked: OwnSearch, without: readonly string[]) {
  const { search, field, stage, after } = asked
  return {
    countyId: person.homeCountyId,
    audiences: [person.juvenile ? ('minors' as const) : ('adults' as const), 'everyone' as const],
    ...{ search, field, stage, without, after: readTextCursor(after) },
  }
}

async function pageOfList(
  view: View,
  asked: OwnSearch,
  early: readonly CatalogueFace[],
  now: Date,
  limit: number,
) {
  switch (asked.list) {
    case 'due':
      return pageOfKnown(view, asked, limit, version => {
        const due = view.due.get(version.lessonId)
        return due && !isDone(view, version.lessonId) ? due.day : null
      })
    case 'done':
      return pageOfKnown(view, asked, limit, version =>
        isDone(view, version.lessonId) ? version.title : null,
      )
    case 'free':
      return pageOfFree(view, asked, early, now, limit)
  }
}

/** @param placeOf - where a lesson stands in the list; null when it is not in it. */
function pageOfKnown(
  view: View,
  asked: OwnSearch,
  limit: number,
  placeOf: (version: StoredVersion) => string | null,
) {
  const from = readTextCursor(asked.after)
  const all = [...view.read.values()]
    .filter(version => isWanted(version, asked))
    .flatMap(version => {
      const text = placeOf(version)
      return text === null ? [] : [{ text, id: version.lessonId, version }]
    })
    .toSorted((one, other) => (isBefore(one, other) ? -1 : 1))
    .filter(one => !from || isBefore(from, one))
  const { page, next } = pageByText(all, limit, one => one)
  return { lessons: page.map(({ version }) => shown(version, view)), next }
}

interface Placed {
  text: string
  id: string
}
const isBefore = (one: Placed, other: Placed) =>
  one.text < other.text || (one.text === other.text && one.id < other.id)

/**
 * What he began of his own accord stands first; it may be withdrawn by now.
 *
 * @param early - of `catalogueBeside`.
 */
async function pageOfFree(
  view: View,
  asked: OwnSearch,
  early: readonly CatalogueFace[],
  now: Date,
  limit: number,
) {
  const { person, studied, due, read } = view
  const begun = [...read.values()].filter(
    version =>
      studied.has(version.lessonId) &&
      !due.has(version.lessonId) &&
      !isDone(view, version.lessonId) &&
      isWanted(version, asked),
  )
  const elsewhere = new Set([...due.keys(), ...studied.keys()])
  const left = early.filter(({ lessonId }) => !elsewhere.has(lessonId))
  const isEnough = left.length > limit || early.length <= limit + SPARE
  const rows = isEnough
    ? left.slice(0, limit + 1)
    : await searchCatalogue(searchOf(person, asked, [...elsewhere]), now, limit)
  const { page, next } = pageByText(rows, limit, ({ title, id }) => ({ text: title, id }))
  const listed = asked.after ? page : [...begun, ...page]
  return { lessons: listed.map(version => shown(version, view)), next }
}

const shown = (version: CatalogueFace, view: View): OwnLesson => {
  const due = view.due.get(version.lessonId)
  return {
    id: version.lessonId,
    title: version.title,
    summary: version.summary,
    field: version.field,
    stages: version.stages,
    minutes: version.minutes,
    has: version.has,
    dueDay: due?.day ?? null,
    assignedAs: due?.title ?? '',
    progress: shownProgress(view.studied.get(version.lessonId), version.creditableSeconds),
  }
}

/** A lesson for a person to read. @throws {Refusal} 404 there is none for him. */
export async function ownLesson(believed: Person, lessonId: string, now: Date, vault: Vault) {
  const today = dayInChina(now)
  const { person, assigned, studied } = await assignedAndStudied(believed, today)
  const known = studied.get(lessonId)
  const version = await versionFor(person, lessonId, known?.version ?? null, now)
  const media = await lessonMediaById(mediaOf(version.content))
  const due = dueOf(assigned).get(lessonId)
  return {
    lesson: lessonText(version),
    media: media.map(one => shownMedium(one, vault, now)),
    dueDay: due?.day ?? null,
    assignedAs: due?.title ?? '',
    targets: assigned.flatMap(({ title, target, lastDay }) =>
      target ? [{ title, minutes: target.minutes, dueDay: lastDay, source: target.source }] : [],
    ),
    progress: shownProgress(known, version.creditableSeconds),
  }
}

import { createHash } from 'node:crypto'
import type { Organisation } from '../../organisation/organisation.model'
import { type By, beginLesson, storeVersion } from '../lessons.actions'
import { contentDigest } from '../lessons.evidence'
import { lessonById } from '../lessons.model'
import { STARTER_LESSONS, type StarterLesson } from './starter'

/** Which lessons are published at once; the others wait as drafts for somebody to read them. */
export type Publishing = 'none' | 'checked' | 'all'

/** What became of a lesson: new, or there already. */
export interface Loaded {
  key: string
  title: string
  isNew: boolean
  isPublished: boolean
}

/** In a county a lesson to begin with has one name for ever. */
export function starterId(countyId: string, key: string): string {
  const hex = createHash('sha256').update(`starter lesson ${countyId} ${key}`).digest('hex')
  // The form of a random UUID (version 4), which the contract asks of names.
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`]
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

/**
 * Puts the lessons to begin with into a county. What is there already stays as it is, changed by
 * the county or not; doing it again makes good what an interrupted run did not do.
 *
 * @param publishing - `all` also those whose law nobody has compared: for the demo only.
 */
export async function loadStarterLessons(
  county: Organisation,
  by: By,
  publishing: Publishing,
): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  for (const one of STARTER_LESSONS) loaded.push(await load(one, county, by, publishing))
  return loaded
}

async function load(
  { key, content, isChecked }: StarterLesson,
  county: Organisation,
  by: By,
  publishing: Publishing,
): Promise<Loaded> {
  const id = starterId(county.id, key)
  const known = await lessonById(id)
  const lesson = known ?? (await beginLesson(id, content, county, by))
  const isUntouched =
    lesson.newest === 0 &&
    lesson.draft !== null &&
    contentDigest(lesson.draft) === contentDigest(content)
  const publishes = publishing === 'all' || (publishing === 'checked' && isChecked)
  if (isUntouched && publishes) await storeVersion(lesson, content, by.now, by)
  const isPublished = lesson.newest > 0 || (isUntouched && publishes)
  return { key, title: content.title, isNew: !known, isPublished }
}

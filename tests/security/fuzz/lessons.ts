import { randomUUID } from 'node:crypto'
import { publishLesson, saveLesson } from '#shared/courses/lessons.endpoints'
import type { World } from '../../helpers/world'
import { digestOf } from '../../server/courses/lessons/uploading'
import { content } from '../../server/courses/lessons/writing'
import { png } from '../../server/platform/media/made'

const PIXELS = png()
const LESSON_IDS = [1, 2].map(number => `00000000-0000-4000-8000-00000000000${number}`)

/** Two lessons are there to be read, assigned and changed. */
export async function countyWithLessons(world: World): Promise<void> {
  const county = await world.staff('county')
  for (const lessonId of LESSON_IDS) {
    await county.ask(saveLesson, { lessonId, revision: null, content: content() })
    await county.ask(publishLesson, { lessonId, revision: 1, from: null })
  }
}

/** What means something where lessons are asked about. */
export const KNOWN_OF_LESSONS: Record<string, (() => unknown)[]> = {
  'lessons.lessonId': [...LESSON_IDS.map(id => () => id), () => randomUUID()],
  'lessons.lessonIds': [() => [...LESSON_IDS], () => LESSON_IDS.slice(1)],
  'lessons.revision': [1, 2, 3, null].map(revision => () => revision),
  'lessons.content': [() => content()],
  'lessons.from': [() => null],
  'lessons.for': [
    () => ({ kind: 'person', personId: 'demo-person-3' }),
    () => ({ kind: 'category', category: 'lenient' }),
  ],
  'lessons.target': [() => null, () => ({ minutes: 60, source: '矫正方案' })],
  'lessons.lastDay': [() => '2026-12-31'],
  'lessons.inForceFrom': [() => '2020-01-01'],
  'lessons.inForceUntil': [() => null],
  'lessons.type': [() => 'image/png'],
  'lessons.digest': [() => digestOf(PIXELS)],
  'lessons.part': [() => 0],
  // How many, where an upload begins; what, where a part comes.
  'lessons.bytes': [() => PIXELS.length, () => PIXELS.toString('base64')],
}

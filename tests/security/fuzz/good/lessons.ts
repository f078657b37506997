import { randomUUID } from 'node:crypto'
import { addCitation, beginLessonMedia, saveLesson } from '#shared/courses/lessons.endpoints'
import type { World } from '../../../helpers/world'
import { partOf, promise } from '../../../server/courses/lessons/uploading'
import { content } from '../../../server/courses/lessons/writing'
import { png } from '../../../server/platform/media/made'
import { type Good, must } from './good'

/** Lessons that are written and not yet published, a law to be compared, a picture half sent. */
export async function goodOfLessons(world: World): Promise<Good> {
  const county = await world.staff('county')
  const lessonIds = [randomUUID(), randomUUID()]
  for (const lessonId of lessonIds) {
    await must(county, saveLesson, { lessonId, revision: null, content: content() })
  }
  const office = await world.staff('office')
  const laws: string[] = []
  for (const article of ['第二条', '第三条']) {
    const said = { cite: `《虚构县社区矫正办法》${article}`, words: '先批准，后离开。' }
    const law = { ...said, inForceFrom: '2020-01-01', inForceUntil: null, source: '县政府公报' }
    laws.push((await must(office, addCitation, law)).id)
  }
  const bytes = Buffer.concat([png(), Buffer.from(randomUUID())])
  const media = await must(county, beginLessonMedia, promise('image/png', bytes))
  return {
    'lessons.publish': lessonIds.map(lessonId => ({ lessonId, revision: 1, from: null })),
    'lessons.check-citation': laws.map(id => ({ id })),
    'lessons.send-media': [{ id: media.id, part: 0, bytes: partOf(bytes, 0) }],
  }
}

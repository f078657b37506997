import { createHash } from 'node:crypto'
import { LESSON_PART_BYTES } from '#shared/courses/lesson-limits'
import { beginLessonMedia, sendLessonMedia } from '#shared/courses/lessons.endpoints'
import type { Caller } from '../../../helpers/world'

export const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** What the console says that it will send. */
export const promise = (type: string, bytes: Buffer, changes: object = {}) => ({
  ...{ name: '片子.mp4', type, bytes: bytes.length, digest: digestOf(bytes) },
  ...changes,
})

/** A part as it travels. */
export const partOf = (bytes: Buffer, part: number) =>
  bytes.subarray(part * LESSON_PART_BYTES, (part + 1) * LESSON_PART_BYTES).toString('base64')

/** Uploads a file. @returns the last answer of the server. */
export async function uploaded(officer: Caller, type: string, bytes: Buffer, changes: object = {}) {
  const { body } = await officer.ask(beginLessonMedia, promise(type, bytes, changes))
  let answer = { status: 200, body: { missing: [], media: null } as object }
  for (const part of body.missing as number[]) {
    answer = await officer.ask(sendLessonMedia, { id: body.id, part, bytes: partOf(bytes, part) })
  }
  return answer
}

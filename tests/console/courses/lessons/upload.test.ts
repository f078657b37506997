import { webcrypto } from 'node:crypto'
import { Unreachable } from '#shared/ask'
import { LESSON_PART_BYTES } from '#shared/courses/lesson-limits'
import { partOf, unfit, upload } from '../../../../console/courses/lessons/media/upload'
import { pauseAfter } from '../../../../console/http/pauses'
import { asked, refused, serverAnswers } from '../../answers'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../../console/http/pauses', () => ({ pauseAfter: jest.fn(() => 1) }))
Object.defineProperty(globalThis, 'crypto', { value: webcrypto })

const BYTES = Buffer.alloc(2 * LESSON_PART_BYTES + 7, 5)
const media = { id: 'm1', address: '/api/lesson-media/m1' }

const fileOf = (type: string, size = BYTES.length) =>
  ({ name: '片子.mp4', type, size, arrayBuffer: async () => new Uint8Array(BYTES).buffer }) as File

/** A server that keeps what comes. @param had - parts that it had before. */
function server(had: readonly number[] = [], fails = 0) {
  const there = new Set(had)
  let failures = fails
  const missing = () => [0, 1, 2].filter(part => !there.has(part))
  serverAnswers({
    'lessons.begin-media': () => ({ id: 'm1', parts: 3, missing: missing() }),
    'lessons.send-media': ({ part }: { part: number }) => {
      if (failures-- > 0) throw new Unreachable()
      there.add(part)
      return { missing: missing(), media: missing().length === 0 ? media : null }
    },
  })
}

const sent = () => (asked('lessons.send-media') as { part: number }[]).map(({ part }) => part)
const told = jest.fn()
const start = (signal = new AbortController().signal) =>
  upload({ file: fileOf('video/mp4'), kind: 'video', told, signal })

beforeEach(() => jest.clearAllMocks())

it('sends a file part by part and tells how far it is', async () => {
  server()
  expect(await start()).toEqual(media)
  expect(sent()).toEqual([0, 1, 2])
  expect(told.mock.calls.map(([{ percent }]) => percent)).toEqual([0, 33, 66])
  const parts = (asked('lessons.send-media') as { bytes: string }[]).map(({ bytes }) =>
    Buffer.from(bytes, 'base64'),
  )
  expect(Buffer.concat(parts).equals(BYTES)).toBe(true)
  expect(parts[2]).toHaveLength(7)
})

it('goes on where a file broke off before', async () => {
  server([0, 2])
  await start()
  expect(sent()).toEqual([1])
})

it('gets a file that is there already', async () => {
  server([0, 1, 2])
  expect(await start()).toEqual(media)
})

it('waits while the network is gone, and loses nothing', async () => {
  server([], 3)
  expect(await start()).toEqual(media)
  expect(sent()).toEqual([0, 0, 0, 0, 1, 2])
  expect(told).toHaveBeenCalledWith({ percent: 0, waits: true })
  expect(jest.mocked(pauseAfter).mock.calls).toEqual([[1], [2], [3]])
})

it('gives up when the server refuses', async () => {
  serverAnswers({
    'lessons.begin-media': () => {
      throw refused('bad-input', 400)
    },
  })
  await expect(start()).rejects.toMatchObject({ problem: { code: 'bad-input' } })
})

it('stops when it is told to, also while it waits', async () => {
  server([], Infinity)
  const stop = new AbortController()
  told.mockImplementation(({ waits }) => void (waits && stop.abort(new Error('stopped'))))
  await expect(start(stop.signal)).rejects.toThrow('stopped')
})

it.each([
  ['an MP4', fileOf('video/mp4'), 'video', null],
  ['a page', fileOf('text/html'), 'video', 'wrong-type'],
  ['a film for a picture', fileOf('video/mp4'), 'picture', 'wrong-type'],
  ['a film that is too large', fileOf('video/mp4', 80_000_001), 'video', 'too-big'],
] as const)('takes %s or says why not', (_, file, kind, amiss) => {
  expect(unfit(file, kind)).toBe(amiss)
})

it('makes base64 of any part', () => {
  expect(partOf(new Uint8Array([0, 255, 16]), 0)).toBe('AP8Q')
})

import { cleanup, render, waitFor } from '@testing-library/react'
import type { OwnCheckIn } from '#shared/checkins/checkins.contract'
import type { Message } from '#shared/messages/messages.contract'
import History from '../../miniprogram/checkins/pages/history'
import Messages from '../../miniprogram/messages/pages/messages'
import { HARM, HOSTILE_TEXTS } from '../helpers/hostile-texts'
import { type FakeServer, NOW, standClockStill } from '../weapp/server'
import { newPhone } from './hands'

const reviewed = (note: string): Message => ({
  id: 'm1',
  at: NOW,
  readAt: null,
  kind: 'check-in-reviewed',
  checkInAt: NOW,
  outcome: 'follow-up',
  note,
  marks: [],
})

const checkIn = (text: string): OwnCheckIn => ({
  id: 'c1',
  madeAt: NOW,
  receivedAt: NOW,
  punctuality: 'on-time',
  verdict: 'inside',
  findings: [{ code: 'in-forbidden-place', article: text, facts: { place: text } }],
  answers: [{ code: 'in-forbidden-place', words: text, at: NOW }],
  review: { outcome: 'follow-up', note: text, marks: [], at: NOW },
})

/** It is there, letter by letter, and nothing came of it. */
async function isOnlyText(text: string) {
  await waitFor(() => expect(document.body.textContent!.includes(text)).toBe(true))
  expect([...document.querySelectorAll(HARM)].map(({ outerHTML }) => outerHTML)).toEqual([])
  expect(window).not.toHaveProperty('harmed')
}

describe.each(HOSTILE_TEXTS.map(text => [JSON.stringify(text).slice(0, 40), text]))(
  'on the phone %s is text',
  (_, text) => {
    let server: FakeServer
    beforeAll(standClockStill)
    afterAll(() => jest.useRealTimers())
    beforeEach(() => {
      server = newPhone()
    })
    afterEach(cleanup)

    it('as the note of a message', async () => {
      server.messages = [reviewed(text)]
      render(<Messages />)
      await isOnlyText(text)
    })

    it('as a note, an answer and the name of a place in the record', async () => {
      server.checkIns = [checkIn(text)]
      render(<History />)
      await isOnlyText(text)
    })
  },
)

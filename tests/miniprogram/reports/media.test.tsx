import { act, render, screen, waitFor } from '@testing-library/react'
import { MEDIA_PART_BYTES } from '#shared/reports/limits'
import type { MediaWishes } from '#shared/reports/schedules.contract'
import { words } from '../../../miniprogram/reports/fill.words'
import FillPage from '../../../miniprogram/reports/pages/fill'
import { words as reports } from '../../../miniprogram/reports/reports.words'
import { useUnsentReports } from '../../../miniprogram/reports/sending.store'
import { address, phone } from '../../helpers/taro'
import { QUESTIONS, dutyWith, questionSet } from '../../weapp/reports-server'
import { type FakeServer, standClockStill } from '../../weapp/server'
import { newPhone, press, type } from '../hands'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
})

/** A report with one question, answered, and what may or must go with it. */
async function open(wishes: Partial<MediaWishes>) {
  const duty = dutyWith({
    media: { voice: 'none', pictures: 'none', video: 'none', ...wishes },
    questions: questionSet('periodic', [QUESTIONS[0]!]),
  })
  server.reports.duties = [duty]
  address.params = { duty: encodeURIComponent(duty.id) }
  const page = render(<FillPage />)
  await screen.findByText(QUESTIONS[0]!.words)
  press(new RegExp(`^${words.yes}`))
  return page
}

async function say(what: string) {
  phone.media.hears = what
  press(words.record)
  await screen.findByRole('button', { name: words.stopRecording })
  press(words.stopRecording)
  await screen.findByText(words.recorded(12))
}

async function send() {
  press(words.send)
  await screen.findByText(reports.received)
}

const arrived = () => server.reports.drafts[0]!.media.map(id => server.reports.whole(id))

describe('a voice', () => {
  it('is recorded, heard again, and goes with the report', async () => {
    await open({ voice: 'optional' })
    press(words.record)
    await screen.findByText(words.recording(60))
    press(words.stopRecording)
    await screen.findByText(words.recorded(12))
    await screen.findByRole('button', { name: words.listen })
    press(words.listen)
    expect(phone.media.playing).toContain('store')
    press(words.stopListening)
    expect(phone.media.playing).toBeNull()
    await send()
    expect(arrived()).toEqual(['a minute of speech'])
    const [piece] = server.reports.pieces.values()
    expect(piece).toMatchObject({ kind: 'voice', type: 'audio/mpeg' })
  })

  it('is recorded anew without leaving the first behind', async () => {
    await open({ voice: 'optional' })
    await say('first')
    press(words.again)
    await screen.findByRole('button', { name: words.record })
    expect(phone.media.files.size).toBe(0)
    await say('second')
    await send()
    expect(arrived()).toEqual(['second'])
  })

  it('ends with the page, and keeps nothing then', async () => {
    const page = await open({ voice: 'optional' })
    press(words.record)
    await screen.findByRole('button', { name: words.stopRecording })
    expect(phone.media.isRecording).toBe(true)
    page.unmount()
    expect(phone.media.isRecording).toBe(false)
    await open({ voice: 'optional' })
    expect(screen.getByRole('button', { name: words.record })).toBeTruthy()
  })

  it.each([
    ['denied', words.notTaken.denied],
    ['broken', words.notTaken.broken],
  ] as const)('that is %s is said to be so, with a way on', async (microphone, sentence) => {
    phone.media.microphone = microphone
    await open({ voice: 'required' })
    press(words.record)
    await screen.findByText(sentence)
    press(words.why)
    type(words.why, '麦克风坏了')
    await send()
    expect(server.reports.drafts[0]).toMatchObject({ withoutMedia: '麦克风坏了', media: [] })
  })

  it('that is still on the phone after a restart goes too', async () => {
    const page = await open({ voice: 'optional' })
    await say('kept')
    page.unmount()
    await open({ voice: 'optional' })
    expect(screen.getByText(words.recorded(12))).toBeTruthy()
    await send()
    expect(arrived()).toEqual(['kept'])
  })

  it('that the phone has lost is named, and can be left out', async () => {
    await open({ voice: 'optional' })
    await say('lost')
    phone.media.files.clear()
    press(words.send)
    await screen.findByText(words.lost)
    press(words.back)
    press(words.again)
    await screen.findByRole('button', { name: words.record })
    await send()
    expect(server.reports.drafts[0]!.media).toEqual([])
  })
})

describe('pictures', () => {
  it('come from the camera only, and go with the report', async () => {
    await open({ pictures: 'required' })
    press(words.shootBack)
    await screen.findByRole('img', { name: words.picture(1) })
    press(words.shootFront)
    await screen.findByRole('img', { name: words.picture(2) })
    expect(phone.media.shots).toMatchObject([
      { sourceType: ['camera'], mediaType: ['image'], camera: 'back' },
      { sourceType: ['camera'], mediaType: ['image'], camera: 'front' },
    ])
    await send()
    expect(arrived()).toEqual(['a picture', 'a picture'])
  })

  it('are four at most', async () => {
    await open({ pictures: 'optional' })
    for (const number of [1, 2, 3, 4]) {
      press(words.shootBack)
      await screen.findByRole('img', { name: words.picture(number) })
    }
    expect(screen.queryByRole('button', { name: words.shootBack })).toBeNull()
    press(words.removePicture(4))
    expect(await screen.findByRole('button', { name: words.shootBack })).toBeTruthy()
  })

  it('are made coarser until they can be sent', async () => {
    phone.media.sees = 'x'.repeat(1_400_000)
    await open({ pictures: 'optional' })
    press(words.shootBack)
    await screen.findByRole('img', { name: words.picture(1) })
    await send()
    expect(arrived()[0]).toHaveLength(560_000)
  })

  it('that the person thought better of are none, and no failure', async () => {
    phone.media.sees = null
    await open({ pictures: 'optional' })
    press(words.shootBack)
    await waitFor(() => expect(phone.media.shots).toHaveLength(1))
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.queryByText(words.notTaken.broken)).toBeNull()
  })

  it('that are required are asked for, or a word on why', async () => {
    await open({ pictures: 'required' })
    press(words.send)
    expect(screen.getByText(words.mediaMissing)).toBeTruthy()
    expect(server.reports.drafts).toEqual([])
    type(words.why, '摄像头坏了')
    await send()
    expect(server.reports.drafts[0]).toMatchObject({ withoutMedia: '摄像头坏了' })
  })
})

describe('a film', () => {
  it('is taken by WeChat, fifteen seconds at most', async () => {
    phone.media.sees = 'a film'
    await open({ video: 'optional' })
    press(words.shootFront)
    await screen.findByText(words.filmed(9))
    expect(phone.media.shots).toMatchObject([
      { sourceType: ['camera'], mediaType: ['video'], maxDuration: 15, camera: 'front' },
    ])
    await send()
    expect(arrived()).toEqual(['a film'])
  })
})

describe('sending what is large', () => {
  const SPEECH = Array.from({ length: MEDIA_PART_BYTES * 2 + 50 }, (_, at) => at % 10).join('')

  it('goes in parts, and arrives as it was', async () => {
    await open({ voice: 'optional' })
    await say(SPEECH)
    await send()
    expect(arrived()).toEqual([SPEECH])
    expect(phone.asked('/reports/media').map(({ data }) => data.part)).toEqual([0, 1, 2])
  })

  it('goes on where it stopped when the signal comes back', async () => {
    await open({ voice: 'optional' })
    await say(SPEECH)
    server.reachable = false
    press(words.send)
    await screen.findByText(words.saved)
    server.reachable = true
    await act(() => useUnsentReports.getState().sendKept())
    await screen.findByText(reports.received)
    expect(arrived()).toEqual([SPEECH])
  })

  it('asks again for a part that got lost', async () => {
    await open({ voice: 'optional' })
    await say('short')
    server.reports.losesParts = 1
    await send()
    expect(arrived()).toEqual(['short'])
  })

  it('leaves no files on the phone when it has arrived', async () => {
    await open({ voice: 'optional' })
    await say('short')
    await send()
    expect(phone.media.files.size).toBe(0)
  })
})

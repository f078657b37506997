import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { words } from '../../../miniprogram/faces/faces.words'
import FacePage from '../../../miniprogram/faces/pages/face'
import MyFace from '../../../miniprogram/faces/pages/mine'
import { motionWords } from '../../../miniprogram/faces/results.words'
import { words as voice } from '../../../miniprogram/faces/voice.words'
import { address, phone } from '../../helpers/taro'
import { DIGITS, REQUEST_ID } from '../../weapp/faces-server'
import { refusal } from '../../weapp/answers'
import { type FakeServer, problem, standClockStill } from '../../weapp/server'
import { newPhone, press } from '../hands'
import { BrowserCamera } from './browser-camera'
import { BrowserRecorder } from './browser-recorder'

// The build for browsers takes these files for those; so does this test.
jest.mock('../../../miniprogram/device/camera', () =>
  jest.requireActual('../../../miniprogram/device/camera.h5'),
)
jest.mock('../../../miniprogram/device/recorder', () =>
  jest.requireActual('../../../miniprogram/device/recorder.h5'),
)
jest.mock('../../../miniprogram/device/kept-files', () =>
  jest.requireActual('../../../miniprogram/device/kept-files.h5'),
)
jest.mock('../../../miniprogram/device/use-away', () =>
  jest.requireActual('../../../miniprogram/device/use-away.h5'),
)
jest.mock('../../../miniprogram/faces/going/show-face', () =>
  jest.requireActual('../../../miniprogram/faces/going/show-face.h5'),
)
jest.mock('../../../miniprogram/faces/viewfinder', () =>
  jest.requireActual('../../../miniprogram/faces/viewfinder.h5'),
)
jest.mock('../../../miniprogram/faces/voice', () =>
  jest.requireActual('../../../miniprogram/faces/voice.h5'),
)

let server: FakeServer
let camera: BrowserCamera
let recorder: BrowserRecorder
beforeAll(() => {
  standClockStill()
})
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
  camera = new BrowserCamera()
  recorder = new BrowserRecorder()
  address.params = { id: REQUEST_ID }
  server.faces.motions = ['look-ahead', 'read-digits', 'blink']
  server.faces.own.consent.voice = true
  server.faces.ask({ digits: true })
})

const start = async () => {
  render(<FacePage />)
  await screen.findByRole('button', { name: words.start })
  press(words.start)
}
const spaced = [...DIGITS].join(' ')
const heard = () =>
  server.faces.sounds.map(sound => sound && Buffer.from(sound.bytes, 'base64').toString())

describe('reading digits aloud in a browser', () => {
  it('shows them large, records while they are read, and sends that in the place of a picture', async () => {
    await start()
    const digits = await screen.findByText(spaced)
    expect(digits.closest('[role=alert]')!.textContent).toContain(motionWords['read-digits'])
    expect(screen.getByText(voice.recording)).toBeTruthy()
    press(voice.haveRead)
    await screen.findByText(words.passed)
    expect(server.faces.started).toMatchObject([{ engine: 'local', voice: true }])
    expect(heard()).toEqual([recorder.hears])
    expect(server.faces.sounds).toMatchObject([{ type: 'audio/webm' }])
    expect(recorder.recordings).toBe(1)
  })

  it('goes on showing the face meanwhile', async () => {
    await start()
    await screen.findByText(spaced)
    const before = server.faces.frames.length
    await waitFor(() => expect(server.faces.frames.length).toBeGreaterThan(before + 2))
    press(voice.haveRead)
    await screen.findByText(words.passed)
  })

  it('asks for the microphone before the camera, and lets go of both', async () => {
    await start()
    await screen.findByText(spaced)
    expect(camera.asked.map(({ audio }) => audio)).toEqual([true, false, true])
    press(voice.haveRead)
    await screen.findByText(words.passed)
    expect(camera.on).toBe(false)
  })

  it('is skipped with one tap, and nothing of it is sent', async () => {
    await start()
    await screen.findByText(spaced)
    press(voice.skip)
    await screen.findByText(words.passed)
    expect(heard()).toEqual([null])
    expect(camera.on).toBe(false)
  })

  it('stops with everything else when the person stops', async () => {
    await start()
    await screen.findByText(spaced)
    press(words.stop)
    await waitFor(() => expect(camera.on).toBe(false))
    await waitFor(() => expect(server.faces.failures).toEqual(['cancelled']))
    expect(server.faces.sounds).toEqual([])
  })

  it('counts a microphone that hears nothing as skipped', async () => {
    recorder.hears = ''
    await start()
    await screen.findByText(spaced)
    press(voice.haveRead)
    await screen.findByText(words.passed)
    expect(heard()).toEqual([null])
  })

  it.each(['bad-sound', 'used-sound'] as const)(
    'goes on without it when the server says %s',
    async why => {
      const { answer } = server
      phone.server = asked =>
        asked.url.endsWith('/sounds') && asked.data.sound !== null
          ? refusal(problem(why, 400))
          : answer(asked)
      await start()
      await screen.findByText(spaced)
      press(voice.haveRead)
      await screen.findByText(words.passed)
      expect(heard()).toEqual([null])
    },
  )

  it('is sent once more when its answer gets lost, and kept once', async () => {
    await start()
    await screen.findByText(spaced)
    server.losesAnswers = 1
    press(voice.haveRead)
    await screen.findByText(words.passed)
    expect(heard()).toEqual([recorder.hears])
  })

  it('ends by itself', async () => {
    jest.useFakeTimers({ now: new Date() })
    try {
      render(<FacePage />)
      for (let turns = 0; turns < 3000 && !screen.queryByText(words.passed); turns++) {
        const button = screen.queryByRole('button', { name: words.start })
        if (button) fireEvent.click(button)
        await act(() => jest.advanceTimersByTimeAsync(20))
      }
      expect(screen.getByText(words.passed)).toBeTruthy()
      expect(heard()).toEqual([recorder.hears])
    } finally {
      standClockStill()
    }
  })
})

describe('digits are not asked for', () => {
  const claimed = async () => {
    server.faces.motions = ['look-ahead', 'blink']
    await start()
    await screen.findByText(words.passed)
    return server.faces.started[0]!.voice
  }

  it('where the browser cannot record', async () => {
    recorder.types = []
    expect(await claimed()).toBe(false)
    expect(camera.asked.map(({ audio }) => audio)).toEqual([false])
  })

  it('where nobody wants them', async () => {
    server.faces.own.requests = []
    server.faces.ask()
    expect(await claimed()).toBe(false)
    expect(screen.queryByText(voice.before)).toBeNull()
  })

  it('of somebody who is spared', async () => {
    server.faces.own.digits = 'never'
    expect(await claimed()).toBe(false)
  })

  it('of somebody who does not want to be recorded, who is told so', async () => {
    server.faces.own.consent.voice = false
    render(<FacePage />)
    await screen.findByText(voice.without)
    press(words.start)
    server.faces.motions = ['look-ahead', 'blink']
    await screen.findByText(words.passed)
    expect(server.faces.started[0]!.voice).toBe(false)
  })
})

describe('being recorded', () => {
  it.each([
    [voice.yes, true, voice.before],
    [voice.no, false, voice.without],
  ])('is asked apart, when it comes to it: «%s»', async (button, agrees, said) => {
    server.faces.own.consent.voice = null
    render(<FacePage />)
    for (const sentence of voice.what) await screen.findByText(sentence)
    press(button)
    await screen.findByText(said)
    expect(phone.asked('/voices')).toMatchObject([{ data: { version: 1, agrees } }])
  })

  it('is asked also where nobody’s officer asked, when the operator wants digits always', async () => {
    server.faces.own.requests = []
    server.faces.ask()
    server.faces.own = {
      ...server.faces.own,
      digits: 'always',
      consent: { ...server.faces.own.consent, voice: null },
    }
    render(<FacePage />)
    await screen.findByText(voice.ask)
  })

  it('says why it could not be answered', async () => {
    server.faces.own.consent.voice = null
    server.faces.refuses = { '/faces/consents/voices': problem('old-notice', 409) }
    render(<FacePage />)
    await screen.findByRole('button', { name: voice.no })
    press(voice.no)
    await screen.findByText(problem('old-notice', 409).title)
  })

  it('is taken back with one tap, and given again with one', async () => {
    render(<MyFace />)
    await screen.findByText(voice.given)
    press(voice.end)
    await screen.findByText(voice.deleted)
    expect(screen.getByText(voice.refusedWhat)).toBeTruthy()
    press(voice.rethink)
    await screen.findByText(voice.given)
    expect(screen.queryByText(voice.deleted)).toBeNull()
  })

  it('is not spoken of while nobody asked', async () => {
    server.faces.own.consent.voice = null
    render(<MyFace />)
    await screen.findByText(words.standing)
    expect(screen.queryByText(voice.title)).toBeNull()
  })
})

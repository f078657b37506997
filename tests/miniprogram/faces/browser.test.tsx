import { act, render, screen, waitFor } from '@testing-library/react'
import { words as duty } from '../../../miniprogram/faces/duty.words'
import { words } from '../../../miniprogram/faces/faces.words'
import FacePage from '../../../miniprogram/faces/pages/face'
import { hintWords, motionWords, resultWords } from '../../../miniprogram/faces/results.words'
import { address, phone } from '../../helpers/taro'
import { ATTEMPT_ID, REQUEST_ID } from '../../weapp/faces-server'
import { type FakeServer, NOW, letTimeFly, problem, standClockStill } from '../../weapp/server'
import { comesToRest, newPhone, press } from '../hands'
import { BrowserCamera } from './browser-camera'

// The build for browsers takes these files for those; so does this test.
jest.mock('../../../miniprogram/device/camera', () =>
  jest.requireActual('../../../miniprogram/device/camera.h5'),
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

describe('showing my face in a browser', () => {
  let server: FakeServer
  let camera: BrowserCamera
  beforeAll(() => {
    standClockStill()
  })
  afterAll(() => jest.useRealTimers())
  afterEach(standClockStill)
  beforeEach(() => {
    server = newPhone()
    camera = new BrowserCamera()
    address.params = { id: REQUEST_ID }
    server.faces.ask()
  })

  const start = async () => {
    const page = render(<FacePage />)
    await screen.findByRole('button', { name: words.start })
    press(words.start)
    return page
  }
  /** What the server is asked at a path waits until it is let go. */
  function holdBack(path: string) {
    const { answer } = server
    let answers = true
    phone.server = asked => (asked.url.endsWith(path) && !answers ? null : answer(asked))
    return {
      cut: () => void (answers = false),
      mend: () => void (answers = true),
    }
  }

  it('does what the server says, one thing after the other, and hears the result from it', async () => {
    await start()
    for (const motion of server.faces.motions) await screen.findByText(motionWords[motion])
    await screen.findByText(words.passed)
    expect(server.faces.started).toMatchObject([{ engine: 'local', requestId: REQUEST_ID }])
    expect(server.faces.frames.map(({ number, nonce }) => [number, nonce])).toEqual([
      [0, 'nonce-0'],
      [1, 'nonce-1'],
      [2, 'nonce-2'],
      [3, 'nonce-3'],
    ])
    expect(new Set(server.faces.frames.map(({ jpeg }) => jpeg)).size).toBe(4)
    expect(phone.asked('/ends')).toMatchObject([{ data: { id: ATTEMPT_ID } }])
    expect(camera.on).toBe(false)
  })

  it('tells the next thing only when the server has told it, with its seconds', async () => {
    const line = holdBack('/frames')
    line.cut()
    await start()
    await screen.findByText(words.looking)
    for (const motion of server.faces.motions) {
      expect(screen.queryByText(motionWords[motion])).toBeNull()
    }
    line.mend()
    await screen.findByText(motionWords['look-ahead'])
    expect(screen.getByText(words.step(1, 3))).toBeTruthy()
    expect(screen.getByText(words.seconds(8))).toBeTruthy()
    await screen.findByText(words.passed)
  })

  it('sends the same picture again when the network loses it, and says so meanwhile', async () => {
    const line = holdBack('/frames')
    await start()
    await screen.findByText(motionWords['look-ahead'])
    line.cut()
    await screen.findByText(words.offline)
    line.mend()
    await screen.findByText(words.passed)
    expect(server.faces.frames).toHaveLength(4)
  })

  it('takes the answer once when the answer to a picture gets lost', async () => {
    await start()
    await screen.findByText(motionWords['look-ahead'])
    server.losesAnswers = 1
    await screen.findByText(words.passed)
    expect(server.faces.frames).toHaveLength(4)
  })

  it('gives up when there is no network for long: a fact, no breach', async () => {
    const line = holdBack('/frames')
    line.cut()
    letTimeFly()
    await start()
    await screen.findByText(resultWords.network.title, undefined, { timeout: 20_000 })
    expect(screen.getByText(words.notABreach)).toBeTruthy()
    await comesToRest()
    expect(server.faces.failures).toEqual(['network'])
    expect(camera.on).toBe(false)
  })

  it('takes another picture where one could not be read, with the same number', async () => {
    await start()
    await screen.findByText(motionWords['look-ahead'])
    server.faces.refuses = { '/faces/attempts/frames': problem('bad-picture', 400) }
    const tried = phone.asked('/frames').length
    await waitFor(() => expect(phone.asked('/frames').length).toBeGreaterThan(tried + 1))
    const [one, other] = phone.asked('/frames').slice(-2)
    expect(one?.data.number).toBe(other?.data.number)
    expect(one?.data.jpeg).not.toBe(other?.data.jpeg)
    server.faces.refuses = {}
    await screen.findByText(words.passed)
  })

  it('says that it is the machine when the server says so', async () => {
    server.faces.refuses = { '/faces/attempts/frames': problem('face-engine-away', 503) }
    letTimeFly()
    await start()
    await screen.findByText(resultWords['service-away'].title, undefined, { timeout: 20_000 })
    await comesToRest()
    expect(server.faces.failures).toEqual(['network'])
  })

  it('shows what hinders, in words, never in numbers', async () => {
    server.faces.hints = ['too-dark']
    await start()
    await screen.findByText(hintWords['too-dark'])
    await screen.findByText(words.passed)
  })

  it('points to the person’s own left and right, as in a mirror', async () => {
    const { container } = await start()
    await screen.findByText(motionWords['turn-left'])
    expect(container.querySelector('.arrow--left')).toBeTruthy()
    await screen.findByText(motionWords.blink)
    expect(container.querySelector('.arrow')).toBeNull()
    await screen.findByText(words.passed)
  })

  it('says the one thing to do aloud, and does not count aloud', async () => {
    await start()
    const told = await screen.findByText(motionWords['turn-left'])
    expect(told.getAttribute('role')).toBe('alert')
    expect(screen.getByText(/还有/).closest('[role]')).toBeNull()
    await screen.findByText(words.passed)
  })

  it('lets the server judge when it takes no more pictures', async () => {
    server.faces.refuses = { '/faces/attempts/frames': problem('attempt-over', 409) }
    server.faces.results = ['too-slow']
    await start()
    await screen.findByText(resultWords['too-slow'].title)
    expect(server.faces.failures).toEqual([])
  })

  it('stops when the person stops: the camera is off at once, and it is no breach', async () => {
    server.faces.motions = Array.from({ length: 50 }, () => 'blink' as const)
    await start()
    await screen.findByText(motionWords.blink)
    press(words.stop)
    expect(camera.on).toBe(false)
    await screen.findByText(resultWords.cancelled.title)
    expect(screen.getByText(words.notABreach)).toBeTruthy()
    await waitFor(() => expect(server.faces.failures).toEqual(['cancelled']))
    expect(phone.asked('/ends')).toEqual([])
  })

  it('stops when the browser goes to the back', async () => {
    server.faces.motions = Array.from({ length: 50 }, () => 'blink' as const)
    await start()
    await screen.findByText(motionWords.blink)
    const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    seen.mockRestore()
    expect(camera.on).toBe(false)
    await waitFor(() => expect(server.faces.failures).toEqual(['cancelled']))
  })

  it('stops when the page is left', async () => {
    server.faces.motions = Array.from({ length: 50 }, () => 'blink' as const)
    const { unmount } = await start()
    await screen.findByText(motionWords.blink)
    unmount()
    expect(camera.on).toBe(false)
    await waitFor(() => expect(server.faces.failures).toEqual(['cancelled']))
  })

  it('tries again at once after it was stopped', async () => {
    await start()
    await screen.findByText(motionWords['look-ahead'])
    press(words.stop)
    await screen.findByText(resultWords.cancelled.title)
    server.faces.frames.length = 0
    press(words.again)
    await screen.findByText(words.passed)
    expect(server.faces.started).toHaveLength(2)
  })

  it.each([
    ['NotAllowedError', 'camera-denied'],
    ['NotFoundError', 'no-camera'],
    ['NotReadableError', 'no-camera'],
  ] as const)('a browser that says %s: one sentence, and a fact', async (said, why) => {
    camera.refuses = said
    await start()
    await screen.findByText(resultWords[why].title)
    expect(screen.getByText(resultWords[why].what)).toBeTruthy()
    expect(screen.getByText(words.notABreach)).toBeTruthy()
    await waitFor(() => expect(server.faces.failures).toEqual([why]))
    camera.refuses = null
    press(words.again)
    await screen.findByText(words.passed)
  })

  it('tries again at once, also while the server has not answered to what went wrong', async () => {
    const { request } = phone.wx
    const unanswered = jest.spyOn(phone.wx, 'request').mockImplementation(option => {
      if (!String(option?.url).endsWith('/failures')) request(option)
    })
    camera.refuses = 'NotFoundError'
    await start()
    await screen.findByText(resultWords['no-camera'].title)
    camera.refuses = null
    press(words.again)
    await screen.findByText(words.passed)
    unanswered.mockRestore()
  })

  it('a browser without any camera to ask for cannot be used', async () => {
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: undefined })
    await start()
    await screen.findByText(resultWords.unsupported.title)
  })

  it('a camera that is pulled out in between is no camera', async () => {
    server.faces.motions = Array.from({ length: 50 }, () => 'blink' as const)
    await start()
    await screen.findByText(motionWords.blink)
    camera.goAway()
    await screen.findByText(resultWords['no-camera'].title)
    await waitFor(() => expect(server.faces.failures).toEqual(['no-camera']))
  })

  describe('by a clock that is turned', () => {
    beforeEach(() => void jest.useFakeTimers({ now: new Date(NOW) }))
    afterEach(standClockStill)
    const turn = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))
    const turnUntil = async (text: string) => {
      for (let turns = 0; turns < 500 && !screen.queryByText(text); turns++) await turn(10)
      expect(screen.getByText(text)).toBeTruthy()
    }
    const begin = async () => {
      render(<FacePage />)
      await turnUntil(words.start)
      press(words.start)
    }

    it('takes the next picture a quarter of a second after the one before', async () => {
      const at: number[] = []
      camera.lettersAt = () => {
        at.push(Date.now())
        return 40
      }
      await begin()
      await turnUntil(words.passed)
      const gaps = at.slice(1).map((moment, index) => moment - at[index]!)
      expect([gaps.length, Math.min(...gaps)]).toEqual([3, 250])
    })

    it('sends no two pictures at once, however long an answer takes', async () => {
      let letGo = () => {}
      const { answer } = server
      phone.server = asked => {
        if (asked.url.endsWith('/frames')) phone.carried = new Promise<void>(go => (letGo = go))
        return answer(asked)
      }
      await begin()
      await turnUntil(words.looking)
      await turn(5000)
      expect(server.faces.frames).toHaveLength(1)
      letGo()
      await turn(1)
      expect(server.faces.frames).toHaveLength(2)
      phone.server = answer
      letGo()
      await turnUntil(words.passed)
    })
  })

  it('asks for a picture to be registered first where there is none', async () => {
    server.faces.own.enrolledAt = null
    render(<FacePage />)
    await screen.findByText(words.noPictureWhat)
    expect(screen.getByRole('button', { name: words.visit })).toBeTruthy()
    press(words.enrol)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/faces/pages/enrol' }])
  })

  it('offers the other ways while a picture waits for an officer', async () => {
    server.faces.own.enrolledAt = null
    server.faces.own.pictureWaits = true
    render(<FacePage />)
    await screen.findByText(words.pictureWaitsWhat)
    expect(screen.getByRole('button', { name: words.callBack })).toBeTruthy()
    expect(screen.queryByRole('button', { name: words.enrol })).toBeNull()
  })

  it('says how it goes in a browser, and what for', async () => {
    render(<FacePage />)
    await screen.findByText(words.how.local[1]!)
    expect(screen.getByText(duty.why.plan)).toBeTruthy()
  })
})

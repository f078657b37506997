import { act, render, screen } from '@testing-library/react'
import { enrolWords, pictureFaultWords } from '../../../miniprogram/faces/enrol.words'
import { words } from '../../../miniprogram/faces/faces.words'
import EnrolPage from '../../../miniprogram/faces/pages/enrol'
import MyFace from '../../../miniprogram/faces/pages/mine'
import { resultWords } from '../../../miniprogram/faces/results.words'
import { words as duty } from '../../../miniprogram/faces/duty.words'
import { phone } from '../../helpers/taro'
import { type FakeServer, problem, standClockStill } from '../../weapp/server'
import { newPhone, press } from '../hands'
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

describe('taking the picture that faces are compared with', () => {
  let server: FakeServer
  let camera: BrowserCamera
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    camera = new BrowserCamera()
    server.faces.own.enrolledAt = null
  })

  const openCamera = async () => {
    const page = render(<EnrolPage />)
    await screen.findByText(enrolWords.how[0]!)
    press(enrolWords.open)
    await screen.findByRole('button', { name: enrolWords.shoot })
    return page
  }
  const shoot = async () => {
    const page = await openCamera()
    press(enrolWords.shoot)
    await screen.findByRole('button', { name: enrolWords.use })
    return page
  }

  it('shows it before it is handed in, with the camera off, and sends a few of the same moment', async () => {
    const { container } = await shoot()
    expect(camera.on).toBe(false)
    expect(server.faces.proposed).toEqual([])
    const shown = container.querySelector('img')?.src ?? ''
    press(enrolWords.use)
    await screen.findByText(enrolWords.proposedWhat)
    const [jpegs] = server.faces.proposed
    expect(jpegs).toHaveLength(3)
    expect(new Set(jpegs).size).toBe(3)
    expect(shown).toBe(`data:image/jpeg;base64,${jpegs![0]}`)
  })

  it('can be taken once more before anybody sees it', async () => {
    await shoot()
    press(enrolWords.reshoot)
    await screen.findByRole('button', { name: enrolWords.shoot })
    expect(server.faces.proposed).toEqual([])
  })

  it('says once what is wrong with it, and how to do better', async () => {
    server.faces.pictureFaults = [['too-dark'], ['too-dark', 'turned-away'], []]
    await shoot()
    press(enrolWords.use)
    await screen.findByText(enrolWords.faulty)
    expect(screen.getAllByText(pictureFaultWords['too-dark'])).toHaveLength(1)
    expect(screen.getByText(pictureFaultWords['turned-away'])).toBeTruthy()
    press(enrolWords.reshoot)
    await screen.findByRole('button', { name: enrolWords.shoot })
  })

  it('stays when the server could not be told, with the reason', async () => {
    server.faces.refuses = { '/faces/enrolments/proposals': problem('face-engine-away', 409) }
    await shoot()
    press(enrolWords.use)
    await screen.findByText(problem('face-engine-away', 409).title)
    server.faces.refuses = {}
    press(enrolWords.use)
    await screen.findByText(enrolWords.proposedWhat)
  })

  it('stops at a word, when the browser goes to the back, and when the page is left', async () => {
    const { unmount } = await openCamera()
    press(words.stop)
    expect(camera.on).toBe(false)
    press(enrolWords.open)
    await screen.findByRole('button', { name: enrolWords.shoot })
    const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    seen.mockRestore()
    expect(camera.on).toBe(false)
    press(enrolWords.open)
    await screen.findByRole('button', { name: enrolWords.shoot })
    unmount()
    expect(camera.on).toBe(false)
  })

  it('says what to do when the camera may not be used', async () => {
    camera.refuses = 'NotAllowedError'
    render(<EnrolPage />)
    await screen.findByText(enrolWords.how[0]!)
    press(enrolWords.open)
    await screen.findByText(resultWords['camera-denied'].what)
    press(words.fault)
    expect(phone.called('navigateTo')).toMatchObject([
      { url: '/checkins/pages/fault?kind=no-camera' },
    ])
  })

  it('asks for consent first', async () => {
    server.faces.own.consent = { state: 'never-asked', version: null, at: null, voice: null }
    render(<EnrolPage />)
    await screen.findByRole('button', { name: words.agree })
    expect(screen.queryByRole('button', { name: enrolWords.open })).toBeNull()
    press(words.agree)
    await screen.findByRole('button', { name: enrolWords.open })
  })

  it('waits for an officer: it is not asked for again meanwhile', async () => {
    server.faces.own.pictureWaits = true
    render(<MyFace />)
    await screen.findByText(words.pictureWaits)
    expect(screen.queryByRole('button', { name: words.enrol })).toBeNull()
  })

  it('is offered where there is none, and where a new one was asked for', async () => {
    const { unmount } = render(<MyFace />)
    await screen.findByRole('button', { name: words.enrol })
    unmount()
    server = newPhone()
    const { unmount: leave } = render(<MyFace />)
    await screen.findByText(words.pictureAt(server.faces.own.enrolledAt!))
    expect(screen.queryByRole('button', { name: words.enrol })).toBeNull()
    leave()
    server.faces.own.newPictureAsked = '样子变化大'
    render(<MyFace />)
    await screen.findByText(duty.newPictureWhy('样子变化大'))
    expect(screen.getByRole('button', { name: words.enrol })).toBeTruthy()
  })
})

import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { words as checkInWords } from '../../miniprogram/checkins/checkins.words'
import { words as duty } from '../../miniprogram/faces/duty.words'
import { words } from '../../miniprogram/faces/faces.words'
import { faceNotice } from '../../miniprogram/faces/notice.words'
import { resultWords } from '../../miniprogram/faces/results.words'
import { until } from '../helpers/until'
import { REQUEST_ID } from './faces-server'
import { DIST, type Shown, launch, open } from './harness'
import { Phone } from './phone'
import { FakeServer } from './server'

describe('showing my face in the compiled mini-program', () => {
  const phone = new Phone()
  let server: FakeServer
  let page: Shown
  const newServer = () => {
    server = new FakeServer()
    phone.server = server.answer
  }
  beforeAll(() => {
    newServer()
    launch(phone)
  })
  beforeEach(() => {
    phone.reset()
    newServer()
    server.faces.ask()
  })
  afterEach(() => page.close())
  const shows = (text: string) => until(() => page.text().includes(text))
  const openFace = () => open('faces/pages/face', { id: REQUEST_ID })

  it('goes from the first page to WeChat’s own screen and to the server’s word', async () => {
    page = await open('home/home')
    await shows(duty.why.plan)
    page.button(duty.go).tap()
    await until(() => phone.called('navigateTo').length === 1)
    expect(phone.called('navigateTo')[0]?.url).toContain(`/faces/pages/face?id=${REQUEST_ID}`)
    page.close()

    page = await openFace()
    await shows(words.ready)
    page.button(words.start).tap()
    await shows(words.passed)
    expect(phone.called('requestFacialVerify')).toMatchObject([{ verifyId: 'verify-1' }])
    expect(server.faces.frames).toEqual([])
    expect(page.largestChange()).toBeLessThan(32 * 1024)
  })

  it('reads the notice, says no, and is called back: digits, and done', async () => {
    server.faces.own.consent = { state: 'never-asked', version: null, at: null, voice: null }
    page = await openFace()
    await shows(faceNotice[0]!.title)
    page.button(words.disagree).tap()
    await shows(words.declinedWhat)
    page.button(words.callBack).tap()
    await shows(duty.call)
    expect(page.field(words.code).attributes).toMatchObject({ type: 'number' })
    page.field(words.code).type('012345')
    await until(() => page.field(words.code).attributes.value === '012345')
    page.button(words.codeSend).tap()
    await shows('电话里已核实')
  })

  it('says that this WeChat is too old, and leaves the other ways', async () => {
    phone.looksAtFaces = false
    page = await openFace()
    await shows(words.ready)
    page.button(words.start).tap()
    await shows(resultWords.unsupported.title)
    await until(() => server.faces.failures.length === 1)
    expect(page.button(words.otherWay)).toBeTruthy()
  })

  it('takes the consent back in two taps', async () => {
    page = await open('faces/pages/mine')
    await shows(words.given)
    page.button(words.withdraw).tap()
    await shows(words.withdrawWhat)
    page.button(words.withdrawSure).tap()
    await shows(words.deleted)
  })

  it('leads on from the receipt of a check-in', async () => {
    server.receipt = { identityRequestId: REQUEST_ID }
    page = await open('checkins/pages/submit')
    await shows(checkInWords.start)
    page.button(checkInWords.start).tap()
    await shows(checkInWords.identityWhat)
    page.button(checkInWords.identityGo).tap()
    await until(() => phone.called('navigateTo').length === 1)
    expect(phone.called('navigateTo')[0]?.url).toContain(`/faces/pages/face?id=${REQUEST_ID}`)
  })
})

describe('what WeChat’s reviewers would ask about', () => {
  // Taro's own runtime lists by name whatever WeChat can do; it calls none of it.
  const shipped = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
    file => /[.](js|json|wxml|wxss)$/.test(file) && file !== 'taro.js',
  )

  it.each([
    ['a camera', /<camera\b|createCameraContext|scope[.]camera|takePhoto|onCameraFrame/],
    ['a search for faces on the phone', /VKSession|faceDetect/i],
    ['pictures from the album', /chooseImage|chooseMessageFile/],
    ['the camera of browsers', /getUserMedia|mediaDevices|toDataURL|srcObject/],
    ['our own challenge', /turn-left|open-mouth|慢慢向左转头/],
    ['digits to be read aloud', /大声念|attempts\/sounds|consents\/voices/],
    ['a picture to be registered', /enrolments\/proposals/],
    ['WeChat’s old, ended functions', /startFacialRecognitionVerify/],
  ])('%s is not shipped', (_, mark) => {
    const found = shipped.filter(file => mark.test(readFileSync(path.join(DIST, file), 'utf8')))
    expect(found).toEqual([])
  })

  it('what takes pictures for reports is not among the pages of faces', () => {
    const own = shipped.filter(file => file.startsWith('faces/'))
    expect(own.length).toBeGreaterThan(4)
    const found = own.filter(file =>
      /chooseMedia|RecorderManager/.test(readFileSync(path.join(DIST, file), 'utf8')),
    )
    expect(found).toEqual([])
  })

  it('WeChat’s own function is, once', () => {
    const found = shipped.filter(file =>
      readFileSync(path.join(DIST, file), 'utf8').includes('requestFacialVerify'),
    )
    expect(found).toHaveLength(1)
  })

  it('no page of the mini-program takes a picture to be registered', () => {
    const app = JSON.parse(readFileSync(path.join(DIST, 'app.json'), 'utf8')) as {
      subPackages: { root: string; pages: string[] }[]
    }
    expect(app.subPackages.find(({ root }) => root === 'faces')?.pages).toEqual([
      'pages/face',
      'pages/other',
      'pages/consent',
      'pages/mine',
    ])
  })
})

import type RealTrtc from 'trtc-sdk-v5'
import Fake from './fake-trtc'

/** Tencent's own code: when another version has changed what we call, this goes red, not a visit. */
let Trtc: typeof RealTrtc

beforeAll(() => {
  // It looks at the browser as soon as it is loaded, and complains of this one.
  Object.assign(window, { MediaStreamTrack: class {} })
  for (const level of ['error', 'warn', 'info', 'log', 'debug'] as const) {
    jest.spyOn(console, level).mockImplementation(() => {})
  }
  Trtc = jest.requireActual<typeof RealTrtc>('trtc-sdk-v5')
})
afterAll(() => jest.restoreAllMocks())

it('has every function that service.ts calls', () => {
  const trtc = Trtc.prototype
  const functions = [
    ...[trtc.on, trtc.enterRoom, trtc.exitRoom, trtc.destroy, trtc.muteRemoteAudio],
    ...[trtc.startLocalVideo, trtc.startLocalAudio, trtc.stopLocalVideo, trtc.stopLocalAudio],
    ...[trtc.updateLocalVideo, trtc.updateLocalAudio],
    ...[trtc.startRemoteVideo, Trtc.create, Trtc.setLogLevel],
  ]
  expect(functions.map(one => typeof one)).toEqual(functions.map(() => 'function'))
})

it('tells what the tests tell in its place, by the same names', () => {
  expect(Trtc.EVENT).toMatchObject(Fake.EVENT)
  expect(Trtc.TYPE).toMatchObject(Fake.TYPE)
})

it('counts its errors as our table does', () => {
  expect(Trtc.ERROR_CODE).toMatchObject({
    ...{ ENV_NOT_SUPPORTED: 5200, DEVICE_ERROR: 5300, SERVER_ERROR: 5400, OPERATION_FAILED: 5500 },
  })
})

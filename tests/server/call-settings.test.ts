import { readConfig } from '../../server/config'

const env = (changes: Record<string, string>) =>
  readConfig({
    WECHAT_APPID: 'a',
    WECHAT_SECRET: 'b',
    DATA_DIR: '/tmp/guitu-call-settings',
    ...changes,
  })

it('names all that the video service lacks', () => {
  expect(() => env({ CALLS: 'trtc', TRTC_SDK_APP_ID: '1400000000' })).toThrow(
    /TRTC_SECRET_KEY[^]*TRTC_API_ID[^]*TRTC_API_KEY/,
  )
})

it('calls by browsers where nobody said otherwise, and takes servers with commas', () => {
  expect(env({})).toMatchObject({ CALLS: 'webrtc', CALL_ICE_SERVERS: [] })
  expect(env({ CALL_ICE_SERVERS: 'stun:a.invalid, turns:b.invalid:443' }).CALL_ICE_SERVERS).toEqual(
    [...['stun:a.invalid', 'turns:b.invalid:443']],
  )
  expect(() => env({ CALL_ICE_SERVERS: 'http://a.invalid' })).toThrow(/CALL_ICE_SERVERS/)
})

it('calls from the mini-program only where somebody said so, and keeps its door behind a good key', () => {
  expect(env({}).CALLS_ON_PHONE).toBe('off')
  expect(env({}).TRTC_CALLBACK_KEY).toBeUndefined()
  for (const key of ['short', 'no-dashes-are-allowed', 'x'.repeat(33)]) {
    expect(() => env({ TRTC_CALLBACK_KEY: key })).toThrow(/TRTC_CALLBACK_KEY/)
  }
  expect(env({ TRTC_CALLBACK_KEY: 'x'.repeat(32) }).TRTC_CALLBACK_KEY).toHaveLength(32)
})

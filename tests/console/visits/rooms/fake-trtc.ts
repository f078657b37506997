import { act } from '@testing-library/react'
import type Trtc from 'trtc-sdk-v5'
import type { FakeTrack } from './call-parts'

type Entering = Parameters<Trtc['enterRoom']>[0]

/** Tencent's service, as far as a visit asks it; no test can reach the real one. */
export const service = {
  /** Each room that a page opened, in order. */
  rooms: [] as FakeTrtc[],
  /** What it says to whoever enters; null: come in. */
  refuses: null as { code: number; extraCode?: number } | null,
  /** What it says to whoever sends; null: go on. */
  refusesToSend: null as { code: number; extraCode?: number } | null,
  /** Whether its log would be sent away. */
  tellsLog: true,
}

export const newService = () =>
  void Object.assign(service, { rooms: [], refuses: null, refusesToSend: null, tellsLog: true })

/** The room that was opened last. @throws when there is none. */
export function room(): FakeTrtc {
  const last = service.rooms.at(-1)
  if (!last) throw new Error('no room of the service is open')
  return last
}

/** Of somebody's camera. */
export const pictureOf = (name: string): FakeTrack => ({ kind: 'video', of: name }) as FakeTrack

class FakeTrtc {
  static readonly EVENT = {
    ...{ ERROR: 'error', AUTOPLAY_FAILED: 'autoplay-failed', KICKED_OUT: 'kicked-out' },
    ...{ REMOTE_USER_EXIT: 'remote-user-exit', TRACK: 'track', STATISTICS: 'statistics' },
    ...{ REMOTE_AUDIO_AVAILABLE: 'remote-audio-available' },
    ...{ REMOTE_AUDIO_UNAVAILABLE: 'remote-audio-unavailable' },
    ...{ REMOTE_VIDEO_AVAILABLE: 'remote-video-available' },
    ...{ REMOTE_VIDEO_UNAVAILABLE: 'remote-video-unavailable' },
    ...{ NETWORK_QUALITY: 'network-quality', CONNECTION_STATE_CHANGED: 'connection-state-changed' },
  }
  static readonly TYPE = { SCENE_RTC: 'rtc', STREAM_TYPE_MAIN: 'main' }
  static setLogLevel = (_: number, tells: boolean) => void (service.tellsLog = tells)
  static create() {
    const made = new FakeTrtc()
    service.rooms.push(made)
    return made
  }

  entered: Entering | null = null
  isIn = false
  isDestroyed = false
  /** What was sent, each time that sending began. */
  sent: unknown[] = []
  seen: string[] = []
  heard: string[] = []
  private readonly handlers = new Map<string, (told: unknown) => void>()

  on(event: string, handle: (told: unknown) => void) {
    this.handlers.set(event, handle)
  }

  async enterRoom(entering: Entering) {
    this.entered = entering
    if (service.refuses) throw service.refuses
    this.isIn = true
  }

  async startLocalVideo({ option }: { option: { videoTrack: unknown } }) {
    if (service.refusesToSend) throw service.refusesToSend
    this.sent.push(option.videoTrack)
    this.handlers.get('track')?.({ userId: '', streamType: 'main', track: option.videoTrack })
  }

  async startLocalAudio({ option }: { option: { audioTrack: unknown } }) {
    this.sent.push(option.audioTrack)
  }

  async updateLocalVideo({ option }: { option: { videoTrack: unknown } }) {
    if (service.refusesToSend) throw service.refusesToSend
    this.sent[0] = option.videoTrack
  }

  async updateLocalAudio({ option }: { option: { audioTrack: unknown } }) {
    this.sent[1] = option.audioTrack
  }

  async startRemoteVideo({ userId, streamType }: { userId: string; streamType: string }) {
    this.seen.push(userId)
    this.handlers.get('track')?.({ userId, streamType, track: pictureOf(userId) })
  }

  async muteRemoteAudio(name: string, isMuted: boolean) {
    this.heard = this.heard.filter(one => one !== name)
    if (isMuted) return
    this.heard.push(name)
    this.handlers.get('track')?.({ userId: name, streamType: 'main', track: { kind: 'audio' } })
  }

  async stopLocalVideo() {
    this.sent = []
  }

  async stopLocalAudio() {
    this.sent = []
  }

  async exitRoom() {
    this.isIn = false
  }

  destroy() {
    if (this.isIn) throw new Error('leave the room first')
    this.isDestroyed = true
  }

  /** The service tells something. */
  async tells(event: keyof typeof FakeTrtc.EVENT, told: unknown) {
    await act(async () => this.handlers.get(FakeTrtc.EVENT[event])?.(told))
  }

  /** Somebody begins to send picture and sound. */
  async shows(name: string) {
    await this.tells('REMOTE_VIDEO_AVAILABLE', { userId: name, streamType: 'main' })
    await this.tells('REMOTE_AUDIO_AVAILABLE', { userId: name })
  }

  /** What is counted of somebody, every two seconds. */
  async counts(name: string, { bitrate = 300, frameRate = 15, downLoss = 0 } = {}) {
    const video = [{ videoType: 'big', bitrate, frameRate }]
    const remoteStatistics = [{ userId: name, audio: { bitrate: 0 }, video }]
    await this.tells('STATISTICS', { downLoss, remoteStatistics })
  }
}

export default FakeTrtc

import { act } from '@testing-library/react'
import type { RoomFrame } from '#shared/visits/rooms/rooms.contract'

/** What a browser has for calls and jsdom lacks; nothing is sent, and a test is the server. */
export const browser = {
  /** Lines that were opened and not hung up. */
  lines: [] as FakeSocket[],
  /** Whether camera and microphone may be used, or are there. */
  camera: 'allowed' as 'allowed' | 'NotAllowedError' | 'NotFoundError' | 'NotReadableError',
  /** What was asked for each time, and how many cameras are on. */
  asked: 0,
  wanted: [] as string[][],
  on: 0,
  /** What one's camera and microphone gave, in order. */
  own: [] as OwnTrack[],
  /** What connections send to other pages. */
  senders: [] as { track: unknown; replaceTrack(track: unknown): Promise<void> }[],
}

class FakeSocket {
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null

  constructor(readonly address: URL) {
    browser.lines.push(this)
  }

  close() {
    browser.lines = browser.lines.filter(line => line !== this)
  }

  /** The server tells something. */
  tells(frame: RoomFrame) {
    act(() => this.onmessage?.({ data: JSON.stringify(frame) }))
  }

  /** The server hangs up, or the network does. */
  ends(code: number) {
    act(() => this.onclose?.({ code }))
  }
}

/** A connection that never comes about: what flows over one is for the journey of two browsers. */
class FakeConnection {
  localDescription: { sdp: string } | null = null
  private readonly mine: typeof browser.senders = []
  addTrack(track: unknown) {
    const sender = { track, replaceTrack: async (fresh: unknown) => void (sender.track = fresh) }
    this.mine.push(sender)
    browser.senders.push(sender)
  }
  getSenders = () => this.mine
  close() {
    browser.senders = browser.senders.filter(sender => !this.mine.includes(sender))
  }
  createOffer = async () => ({ type: 'offer', sdp: 'v=0' })
  createAnswer = async () => ({ type: 'answer', sdp: 'v=0' })
  setRemoteDescription = async () => {}
  setLocalDescription = async (description: { sdp: string }) =>
    void (this.localDescription = description)
  getStats = async () => new Map()
}

async function getUserMedia(wanted: { video?: unknown; audio?: unknown }) {
  browser.asked += 1
  const kinds = (['video', 'audio'] as const).filter(kind => wanted[kind])
  browser.wanted.push(kinds)
  if (browser.camera !== 'allowed') throw new DOMException('no', browser.camera)
  const tracks = kinds.map(kind => new OwnTrack(kind))
  browser.own.push(...tracks)
  return new FakeStream(tracks)
}

/** A track, as far as it is told apart from others. */
export interface FakeTrack {
  kind: 'video' | 'audio'
}

/** Of one's own camera or microphone. */
export class OwnTrack implements FakeTrack {
  readyState: 'live' | 'ended' = 'live'
  private ended = () => {}

  constructor(readonly kind: 'video' | 'audio') {
    if (kind === 'video') browser.on += 1
  }

  addEventListener(_: 'ended', ended: () => void) {
    this.ended = ended
  }

  /** The page switches it off; that is told to nobody. */
  stop() {
    if (this.kind === 'video' && this.readyState === 'live') browser.on -= 1
    this.readyState = 'ended'
  }

  /** Somebody pulls its plug. */
  pull() {
    this.stop()
    act(() => this.ended())
  }
}

/** The camera, or the microphone, that is on now. @throws when there is none. */
export function own(kind: 'video' | 'audio'): OwnTrack {
  const track = browser.own.findLast(one => one.kind === kind)
  if (!track) throw new Error(`no ${kind} is on`)
  return track
}

/** Pictures and sound that are only carried about. */
export class FakeStream {
  constructor(readonly tracks: FakeTrack[]) {}
  getTracks = () => [...this.tracks]
  addTrack = (track: FakeTrack) => void this.tracks.push(track)
  removeTrack = (track: FakeTrack) => void this.tracks.splice(this.tracks.indexOf(track), 1)
  getVideoTracks = () => this.tracks.filter(({ kind }) => kind === 'video')
  getAudioTracks = () => this.tracks.filter(({ kind }) => kind === 'audio')
}

Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
Object.assign(window, {
  ...{ WebSocket: FakeSocket, RTCPeerConnection: FakeConnection },
  MediaStream: FakeStream,
})
Object.assign(HTMLMediaElement.prototype, { play: async () => {} })

/** A browser that was just opened. */
export const newBrowser = () =>
  void Object.assign(browser, {
    ...{ lines: [], camera: 'allowed', asked: 0, wanted: [], on: 0, own: [], senders: [] },
  })

/** The line that is open. @throws when there is none. */
export function line(): FakeSocket {
  const [open] = browser.lines
  if (!open) throw new Error('no line is open')
  return open
}

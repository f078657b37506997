import { act } from '@testing-library/react'
import type { RoomFrame } from '#shared/visits/rooms/rooms.contract'

/** What a browser has for calls and jsdom lacks; nothing is sent, and a test is the server. */
export const browser = {
  /** Lines that were opened and not hung up. */
  lines: [] as FakeSocket[],
  /** Whether camera and microphone may be used, or are there. */
  camera: 'allowed' as 'allowed' | 'NotAllowedError' | 'NotFoundError' | 'NotReadableError',
  /** How often they were asked for, and how many are on. */
  asked: 0,
  on: 0,
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
  addTrack() {}
  close() {}
  createOffer = async () => ({ type: 'offer', sdp: 'v=0' })
  createAnswer = async () => ({ type: 'answer', sdp: 'v=0' })
  setRemoteDescription = async () => {}
  setLocalDescription = async (description: { sdp: string }) =>
    void (this.localDescription = description)
  getStats = async () => new Map()
}

async function getUserMedia() {
  browser.asked += 1
  if (browser.camera !== 'allowed') throw new DOMException('no', browser.camera)
  browser.on += 1
  return new FakeStream([{ kind: 'video', stop: () => void (browser.on -= 1) }, OWN_SOUND])
}

/** A track, as far as it is told apart from others. */
export interface FakeTrack {
  kind: 'video' | 'audio'
  stop?(): void
}

/** Of one's own microphone. */
export const OWN_SOUND: FakeTrack = { kind: 'audio' }

/** Pictures and sound that are only carried about. */
export class FakeStream {
  constructor(readonly tracks: FakeTrack[]) {}
  getTracks = () => this.tracks.map(track => ({ ...track, stop: () => track.stop?.() }))
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
  void Object.assign(browser, { lines: [], camera: 'allowed', asked: 0, on: 0 })

/** The line that is open. @throws when there is none. */
export function line(): FakeSocket {
  const [open] = browser.lines
  if (!open) throw new Error('no line is open')
  return open
}

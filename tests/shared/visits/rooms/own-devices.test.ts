import { type Device, OwnDevices } from '#shared/visits/rooms/own-devices'

/** A track as browsers have it: its plug can be pulled. */
class Track extends EventTarget {
  readyState: 'live' | 'ended' = 'live'
  constructor(readonly kind: 'video' | 'audio') {
    super()
  }
  stop() {
    this.readyState = 'ended'
  }
  pull() {
    this.stop()
    this.dispatchEvent(new Event('ended'))
  }
}

class Stream {
  constructor(readonly tracks: Track[]) {}
  getTracks = () => [...this.tracks]
  addTrack = (track: Track) => void this.tracks.push(track)
  removeTrack = (track: Track) => void this.tracks.splice(this.tracks.indexOf(track), 1)
}

let stream: Stream
/** What is told, in order. */
let told: (readonly Device[])[]
/** What cannot be taken again. */
let gone: Device[]
/** What was taken again. */
let taken: Track[]
let devices: OwnDevices
beforeEach(() => {
  stream = new Stream([new Track('video'), new Track('audio')])
  ;[told, gone, taken] = [[], [], []]
  devices = new OwnDevices(stream as unknown as MediaStream, async device => {
    if (gone.includes(device)) throw new Error(device)
    const fresh = new Track(device === 'camera' ? 'video' : 'audio')
    taken.push(fresh)
    return fresh as unknown as MediaStreamTrack
  })
  devices.onLost = lost => told.push(lost)
})
const track = (kind: 'video' | 'audio') => stream.tracks.find(one => one.kind === kind)!
/** What took the place of what, by kind. */
async function takeAgain() {
  const instead: string[] = []
  await devices.takeAgain((stopped, fresh) => instead.push(`${stopped.kind}>${fresh.kind}`))
  return instead
}

describe('camera and microphone', () => {
  it('tell of each that stops by itself, and nothing is lost while they are on', () => {
    expect(devices.lost).toEqual([])
    track('video').pull()
    track('audio').pull()
    expect(told).toEqual([['camera'], ['camera', 'microphone']])
  })

  it('are taken again in the same stream, only what has stopped', async () => {
    const [camera, microphone] = stream.tracks
    camera!.pull()
    expect(await takeAgain()).toEqual(['video>video'])
    expect(track('video')).not.toBe(camera)
    expect(track('audio')).toBe(microphone)
    expect([told.at(-1), devices.lost]).toEqual([[], []])
    expect(await takeAgain()).toEqual([])
  })

  it('tell again when what was taken again stops as well', async () => {
    track('video').pull()
    await takeAgain()
    track('video').pull()
    expect(told.at(-1)).toEqual(['camera'])
  })

  it('are taken each by itself: a camera that is gone does not keep the microphone', async () => {
    track('video').pull()
    track('audio').pull()
    gone = ['camera']
    await expect(takeAgain()).rejects.toThrow('camera')
    expect([told.at(-1), track('audio').readyState]).toEqual([['camera'], 'live'])
  })

  it('stay off when they were switched off while the browser asked', async () => {
    track('video').pull()
    const instead: unknown[] = []
    const taking = devices.takeAgain((_, fresh) => instead.push(fresh))
    devices.off()
    await taking
    expect(instead).toEqual([])
    expect(taken.map(({ readyState }) => readyState)).toEqual(['ended'])
    expect([stream.tracks.map(({ readyState }) => readyState), devices.lost]).toEqual([
      ['ended', 'ended'],
      [],
    ])
  })

  it('say nothing against it when the browser refuses after they were switched off', async () => {
    track('video').pull()
    gone = ['camera']
    const taking = takeAgain()
    devices.off()
    await expect(taking).resolves.toEqual([])
  })
})

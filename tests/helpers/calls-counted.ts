import type { BrowserContext, Page } from 'playwright-core'

/** Runs in the page: what it connects and films is remembered, so that a test can count it. */
function rememberConnections() {
  const made: RTCPeerConnection[] = []
  const Real = RTCPeerConnection
  const films: MediaStreamTrack[] = []
  const film = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices)
  if (film) {
    navigator.mediaDevices.getUserMedia = async wanted => {
      const stream = await film(wanted)
      films.push(...stream.getTracks())
      return stream
    }
  }
  Object.assign(globalThis, {
    made,
    films,
    RTCPeerConnection: class extends Real {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        made.push(this)
      }
    },
  })
}

/** Runs in the page: a client that hears nothing of an end, as somebody might have built it. */
function hearNoEnd() {
  const Real = WebSocket
  class Deaf extends Real {
    override set onmessage(hear: ((event: MessageEvent) => void) | null) {
      super.onmessage =
        hear &&
        (event => {
          if (!/"state":"(cut-off|ended)"/.test(String(event.data))) hear.call(this, event)
        })
    }
    override set onclose(hear: ((event: CloseEvent) => void) | null) {
      super.onclose = hear && (event => event.code !== 4010 && hear.call(this, event))
    }
  }
  Object.assign(globalThis, { WebSocket: Deaf })
}

/** Counts what reaches the pages of a context; to be called before its first page. */
export const countArrivals = (context: BrowserContext) => context.addInitScript(rememberConnections)

/** Makes a page deaf to the end of its visit; to be called before it is opened. */
export const deafenToEnd = (page: Page) => page.addInitScript(hearNoEnd)

/** Pictures and packets of sound that have reached a page over all its connections. */
export const arrivedAt = (page: Page): Promise<{ frames: number; sound: number; open: number }> =>
  page.evaluate(async () => {
    const { made } = globalThis as unknown as { made: RTCPeerConnection[] }
    const arrived = { frames: 0, sound: 0, open: 0 }
    for (const one of made) {
      if (one.connectionState === 'connected') arrived.open += 1
      const stats = await one.getStats()
      stats.forEach((row: RTCInboundRtpStreamStats) => {
        if (row.type !== 'inbound-rtp') return
        if (row.kind === 'video') arrived.frames += row.framesDecoded ?? 0
        else arrived.sound += row.packetsReceived ?? 0
      })
    }
    return arrived
  })

/** Pictures that have come over each of a page's open lines, by the name of what brings them. */
export const picturesAt = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const { made } = globalThis as unknown as { made: RTCPeerConnection[] }
    const pictures: Record<string, number> = {}
    for (const [line, one] of made.entries()) {
      if (one.connectionState !== 'connected') continue
      const stats = await one.getStats()
      stats.forEach((row: RTCInboundRtpStreamStats) => {
        if (row.type !== 'inbound-rtp' || row.kind !== 'video') return
        pictures[`${line}:${row.id}`] = row.framesDecoded ?? 0
      })
    }
    return pictures
  })

/** Pulls the plug of a page's camera or microphone, as the browser would tell of it. */
export const pullPlug = (page: Page, kind: 'video' | 'audio'): Promise<void> =>
  page.evaluate(pulled => {
    const { films } = globalThis as unknown as { films: MediaStreamTrack[] }
    for (const track of films) {
      if (track.kind !== pulled || track.readyState === 'ended') continue
      track.stop()
      track.dispatchEvent(new Event('ended'))
    }
  }, kind)

/** How many cameras and microphones a page has on. */
export const filmsOn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { films } = globalThis as unknown as { films: MediaStreamTrack[] }
    return films.filter(({ readyState }) => readyState === 'live').length
  })

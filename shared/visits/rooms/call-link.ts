import type { Signal } from './rooms.contract'

/** What a link needs of the page it works for. */
export interface LinkNeeds {
  /** A new connection of the browser, for each line. */
  connect(): RTCPeerConnection
  /** Brings a signal to the page at the other end. */
  send(signal: Signal): Promise<unknown>
  /** What is shown to the other end; none for who only watches. */
  shows: readonly MediaStream[]
  /** Something of the other end has come; the same stream again when more of it came. */
  came(stream: MediaStream): void
  /** How the line stands. */
  stands(state: 'up' | 'lost' | 'failed'): void
}

/** One line between two pages. */
export interface Link {
  /** Hears a signal of the other end. */
  heard(signal: Signal): Promise<void>
  /** Sends this track in the place of one that has stopped, if that one is sent over it. */
  showInstead(stopped: MediaStreamTrack, fresh: MediaStreamTrack): Promise<void>
  /** Nothing flows over it any more. */
  close(): void
}

/** Of the end that calls; it also mends the line. */
export interface CallingLink extends Link {
  /** Finds a new way between the same two pages. */
  mend(): Promise<void>
}

/** Ways are told together, not one by one. */
const TOGETHER_MILLISECONDS = 100
const MOST_TOGETHER = 20

type Candidates = Extract<Signal, { kind: 'candidates' }>['candidates']

/** A connection of the browser, with the ways that are told and heard of it. */
function wire(link: string, needs: LinkNeeds) {
  const connection = needs.connect()
  let toTell: Candidates = []
  let early: Candidates = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell() {
    timer = undefined
    const candidates = toTell.splice(0, MOST_TOGETHER)
    if (candidates.length === 0) return
    // A way that is not told is not taken; others may be, and the line can be mended.
    void Promise.resolve(needs.send({ kind: 'candidates', link, candidates })).catch(() => null)
    if (toTell.length > 0) timer = setTimeout(tell, TOGETHER_MILLISECONDS)
  }

  connection.onicecandidate = ({ candidate }) => {
    if (!candidate || candidate.candidate === '') return
    const { sdpMid, sdpMLineIndex } = candidate
    toTell.push({ candidate: candidate.candidate, sdpMid, sdpMLineIndex })
    timer ??= setTimeout(tell, TOGETHER_MILLISECONDS)
  }
  connection.ontrack = ({ streams: [stream] }) => stream && needs.came(stream)
  connection.onconnectionstatechange = () => {
    const { connectionState } = connection
    if (connectionState === 'connected') needs.stands('up')
    if (connectionState === 'disconnected') needs.stands('lost')
    if (connectionState === 'failed') needs.stands('failed')
  }
  for (const stream of needs.shows) {
    for (const track of stream.getTracks()) connection.addTrack(track, stream)
  }

  async function take(candidates: Candidates) {
    if (!connection.remoteDescription) return void (early = [...early, ...candidates])
    for (const candidate of candidates)
      await connection.addIceCandidate(candidate).catch(() => null)
  }

  return {
    connection,
    take,
    async showInstead(stopped: MediaStreamTrack, fresh: MediaStreamTrack) {
      const sender = connection.getSenders().find(({ track }) => track === stopped)
      await sender?.replaceTrack(fresh)
    },
    async remember(description: RTCSessionDescriptionInit) {
      await connection.setRemoteDescription(description)
      const waiting = early
      early = []
      await take(waiting)
    },
    close() {
      clearTimeout(timer)
      toTell = []
      connection.onicecandidate = connection.ontrack = connection.onconnectionstatechange = null
      connection.close()
    },
  }
}

/**
 * Calls another page. What comes of a line before this one is dropped.
 *
 * @param link - names the line; new for each.
 */
export async function callOver(link: string, needs: LinkNeeds): Promise<CallingLink> {
  let line: ReturnType<typeof wire> | null = wire(link, needs)

  async function offer(options: RTCOfferOptions) {
    if (!line) return
    await line.connection.setLocalDescription(await line.connection.createOffer(options))
    await needs.send({ kind: 'offer', link, sdp: line.connection.localDescription?.sdp ?? '' })
  }

  await offer({})
  return {
    mend: () => offer({ iceRestart: true }),
    async heard(signal) {
      if (!line || signal.link !== link) return
      if (signal.kind === 'candidates') await line.take(signal.candidates)
      if (signal.kind === 'answer') await line.remember({ type: 'answer', sdp: signal.sdp })
    },
    showInstead: async (stopped, fresh) => line?.showInstead(stopped, fresh),
    close() {
      line?.close()
      line = null
    },
  }
}

/** Answers whoever calls; a new line takes the place of the one before. */
export function answering(needs: LinkNeeds): Link {
  let line: ReturnType<typeof wire> | null = null
  let name: string | null = null

  function over() {
    line?.close()
    line = null
    name = null
  }

  return {
    async heard(signal) {
      if (signal.kind === 'candidates' && signal.link === name) await line?.take(signal.candidates)
      if (signal.kind !== 'offer') return
      if (signal.link !== name) {
        over()
        name = signal.link
        line = wire(signal.link, needs)
      }
      const mine = line
      await mine?.remember({ type: 'offer', sdp: signal.sdp })
      await mine?.connection.setLocalDescription(await mine.connection.createAnswer())
      const sdp = mine?.connection.localDescription?.sdp ?? ''
      await needs.send({ kind: 'answer', link: signal.link, sdp })
    },
    showInstead: async (stopped, fresh) => line?.showInstead(stopped, fresh),
    close: over,
  }
}

/** What has been counted of what reaches a connection. */
export async function countedOf(connection: RTCPeerConnection, at: number) {
  const counted = { at, frames: 0, packets: 0, lost: 0 }
  const stats = await connection.getStats()
  stats.forEach((one: RTCStats) => {
    if (one.type !== 'inbound-rtp') return
    const { framesDecoded, packetsReceived, packetsLost } = one as RTCInboundRtpStreamStats
    counted.frames += framesDecoded ?? 0
    counted.packets += packetsReceived ?? 0
    counted.lost += Math.max(packetsLost ?? 0, 0)
  })
  return counted
}

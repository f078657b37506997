/** Somebody in the room of the video service, as far as he sends something. */
export interface Sender {
  /** Where live-player finds what he sends; null: not told yet. */
  address: string | null
  hasVideo: boolean
  hasAudio: boolean
}

/** By the names they go by at the service. */
export type Senders = ReadonlyMap<string, Sender>

const EXIT = 1032

interface Told {
  userid?: unknown
  playurl?: unknown
  streamtype?: unknown
  hasvideo?: unknown
  hasaudio?: unknown
}

const NOTHING: Sender = { address: null, hasVideo: false, hasAudio: false }

/**
 * Who sends what, after live-pusher has told of it. What it says is text of the service's, and may be
 * anything: what cannot be read changes nothing.
 *
 * @source Tencent's trtc-room component, user-controller: `detail.message` is JSON with `userlist`;
 * 1033 and 1034 carry `playurl`, `hasvideo` and `hasaudio`.
 */
export function afterUsers(senders: Senders, code: number, message: unknown): Senders {
  const next = new Map(senders)
  for (const told of listIn(message)) {
    if (typeof told.userid !== 'string') continue
    if (code === EXIT) next.delete(told.userid)
    // A second stream shows a screen or a film; there is none in a visit.
    else if (told.streamtype === undefined || told.streamtype === 'main') {
      next.set(told.userid, withTold(next.get(told.userid) ?? NOTHING, told))
    }
  }
  return next
}

const withTold = (sender: Sender, { playurl, hasvideo, hasaudio }: Told): Sender => ({
  address: typeof playurl === 'string' && playurl.trim() !== '' ? playurl.trim() : sender.address,
  hasVideo: typeof hasvideo === 'boolean' ? hasvideo : sender.hasVideo,
  hasAudio: typeof hasaudio === 'boolean' ? hasaudio : sender.hasAudio,
})

function listIn(message: unknown): Told[] {
  if (typeof message !== 'string') return []
  try {
    const { userlist } = (JSON.parse(message) ?? {}) as { userlist?: unknown }
    return Array.isArray(userlist) ? userlist.filter(one => typeof one === 'object' && one) : []
  } catch {
    return []
  }
}

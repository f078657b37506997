import TRTC from 'trtc-sdk-v5'
import type { VideoPass } from '#shared/visits/rooms/video-service.contract'

/** What is counted of what comes, about every two seconds. */
export interface ServiceCounts {
  /** Of the packets, per cent; whole. */
  lossPercent: number
  /** By the names people go by at the service. */
  of: ReadonlyMap<string, { kilobitsPerSecond: number; framesPerSecond: number }>
}

/** What the service tells of a room, in its own words; see codes.ts. */
export interface ServiceEvents {
  /** Somebody sends picture or sound, or does not any longer. */
  sends(name: string, what: 'picture' | 'sound', does: boolean): void
  left(name: string): void
  /** A picture that was asked for has come, or another takes its place. */
  came(name: string, picture: MediaStream): void
  line(state: string): void
  /** How good what comes is, from 1 to 6; 0: not known. */
  grade(grade: number): void
  counted(counts: ServiceCounts): void
  putOut(reason: string): void
  /** It could not mend something by itself. */
  failed(error: unknown): void
  /** The browser does not play sound before somebody has pressed something. */
  silent(): void
}

/** A room of the service, from a browser. */
export interface ServiceRoom {
  /** @throws an error with `code` and `extraCode` of the service. */
  enter(pass: VideoPass): Promise<void>
  /** Sends picture and sound. */
  send(own: MediaStream): Promise<void>
  /** Sends this track in the place of the one of its kind that was sent. */
  sendInstead(track: MediaStreamTrack): Promise<void>
  /** Asks for somebody's picture; it comes with `came`. */
  see(name: string): Promise<void>
  /** Plays somebody's sound, or stops to. */
  hear(name: string, hears: boolean): Promise<void>
  /** Leaves the room for good; safe to call at any time. */
  leave(): Promise<void>
}

/** Nothing: of an error it would print whole passes. */
const LOG_LEVEL = 5
const MAIN = TRTC.TYPE.STREAM_TYPE_MAIN

/**
 * Tencent's own SDK, and nothing of ours: what is done with it stands in trtc-calls.ts. It is large, so this
 * file is loaded only where the service carries a call.
 */
export function openService(on: ServiceEvents): ServiceRoom {
  // Its log would tell the service more of a terminal than a call needs; see docs/visits.md, "Not settled".
  TRTC.setLogLevel(LOG_LEVEL, false)
  const trtc = TRTC.create()
  listen(trtc, on)
  return {
    enter: ({ sdkAppId, userId, userSig, strRoomId, privateMapKey }) =>
      trtc.enterRoom({
        ...{ sdkAppId, userId, userSig, strRoomId, privateMapKey },
        scene: TRTC.TYPE.SCENE_RTC,
        // Nobody is heard or seen but who sits in a seat of this visit.
        autoReceiveAudio: false,
        autoReceiveVideo: false,
        enableAutoPlayDialog: false,
      }),
    async send(own) {
      const [videoTrack] = own.getVideoTracks()
      const [audioTrack] = own.getAudioTracks()
      await Promise.all([
        videoTrack && trtc.startLocalVideo({ option: { videoTrack } }),
        audioTrack && trtc.startLocalAudio({ option: { audioTrack } }),
      ])
    },
    sendInstead: track =>
      track.kind === 'video'
        ? trtc.updateLocalVideo({ option: { videoTrack: track } })
        : trtc.updateLocalAudio({ option: { audioTrack: track } }),
    see: userId => trtc.startRemoteVideo({ userId, streamType: MAIN }),
    hear: (userId, hears) => trtc.muteRemoteAudio(userId, !hears),
    async leave() {
      const ends = [
        () => trtc.exitRoom(),
        () => trtc.stopLocalVideo(),
        () => trtc.stopLocalAudio(),
        () => trtc.destroy(),
      ]
      // One that fails keeps none of the others from being done.
      for (const end of ends)
        await Promise.resolve()
          .then(end)
          .catch(() => null)
    },
  }
}

function listen(trtc: TRTC, on: ServiceEvents) {
  const { EVENT } = TRTC
  trtc.on(EVENT.REMOTE_VIDEO_AVAILABLE, ({ userId, streamType }) => {
    // A second stream shows a screen or a film; there is none in a visit.
    if (streamType === MAIN) on.sends(userId, 'picture', true)
  })
  trtc.on(EVENT.REMOTE_VIDEO_UNAVAILABLE, ({ userId, streamType }) => {
    if (streamType === MAIN) on.sends(userId, 'picture', false)
  })
  trtc.on(EVENT.REMOTE_AUDIO_AVAILABLE, ({ userId }) => on.sends(userId, 'sound', true))
  trtc.on(EVENT.REMOTE_AUDIO_UNAVAILABLE, ({ userId }) => on.sends(userId, 'sound', false))
  trtc.on(EVENT.REMOTE_USER_EXIT, ({ userId }) => on.left(userId))
  trtc.on(EVENT.TRACK, ({ userId, streamType, track }) => {
    // Without a name it is one's own.
    if (userId === '' || track.kind !== 'video' || streamType !== MAIN) return
    on.came(userId, new MediaStream([track]))
  })
  trtc.on(EVENT.CONNECTION_STATE_CHANGED, ({ state }) => on.line(state))
  trtc.on(EVENT.NETWORK_QUALITY, quality => on.grade(quality.downlinkNetworkQuality))
  trtc.on(EVENT.STATISTICS, ({ downLoss, remoteStatistics }) =>
    on.counted({
      lossPercent: Math.round(downLoss),
      of: new Map(
        remoteStatistics.map(({ userId, audio, video }) => [userId, sumOf(audio, video)]),
      ),
    }),
  )
  trtc.on(EVENT.KICKED_OUT, ({ reason }) => on.putOut(reason))
  trtc.on(EVENT.ERROR, error => on.failed(error))
  trtc.on(EVENT.AUTOPLAY_FAILED, () => on.silent())
}

/** Of the camera, in its full size. */
function sumOf(
  audio: { bitrate: number },
  video: readonly { bitrate: number; frameRate: number; videoType: string }[],
) {
  const picture = video.find(({ videoType }) => videoType === 'big')
  return {
    kilobitsPerSecond: audio.bitrate + (picture?.bitrate ?? 0),
    framesPerSecond: Math.round(picture?.frameRate ?? 0),
  }
}

import type { VideoPass } from '#shared/visits/rooms/video-service.contract'

/**
 * Where live-pusher sends to: a room of the video service. No name for a record is ever given with it,
 * since nothing of a visit is recorded.
 *
 * @source Tencent's trtc-room component for mini-programs, `_getPushUrl`. Passes are made of letters and
 * digits with `*`, `-` and `_`, so that nothing of it has to be spelt otherwise.
 */
export function pushAddress(pass: VideoPass): string {
  const fields = [
    ['sdkappid', pass.sdkAppId],
    ['strroomid', pass.strRoomId],
    ['userid', pass.userId],
    ['usersig', pass.userSig],
    ['appscene', 'videocall'],
    ['encsmall', 0],
    ['cloudenv', 'PRO'],
    ['privatemapkey', pass.privateMapKey],
    ['recvmode', 1],
  ] as const
  const said = fields.map(([name, value]) => `${name}=${value}`)
  return `room://cloud.tencent.com/rtc?${said.join('&')}`
}

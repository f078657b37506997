import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { Id, SittingId } from './rooms.contract'

/** What lets one seat into its room at the video service; good for this visit and nothing else. */
export const VideoPass = z
  .strictObject({
    sdkAppId: z.int(),
    userId: z.string(),
    userSig: z.string(),
    strRoomId: z.string(),
    privateMapKey: z.string(),
  })
  .meta({ id: 'VisitVideoPass' })
export type VideoPass = z.infer<typeof VideoPass>

export const takePass = {
  input: z.strictObject({ bookingId: Id, sittingId: SittingId }),
  reply: VideoPass,
} satisfies Contract

/** The latest moment that a date can hold, so that whatever is told can be stored. */
const LAST_MILLISECOND = 8_640_000_000_000_000
const LONGEST_NAME = 128

/**
 * What the video service tells of a room, in its own words. It says that it may add fields one day:
 * they are let pass.
 *
 * @source https://cloud.tencent.com/document/product/647/51586 (房间与媒体回调)
 */
export const CallEvent = z.looseObject({
  EventGroupId: z.int(),
  EventType: z.int(),
  EventInfo: z.looseObject({
    RoomId: z.union([z.string().max(LONGEST_NAME), z.number()]),
    /** Not of a room that is created or dissolved. */
    UserId: z.string().max(LONGEST_NAME).optional(),
    /** Seconds, and the same in milliseconds where the service says it. */
    EventTs: z
      .number()
      .min(0)
      .max(LAST_MILLISECOND / 1000),
    EventMsTs: z.number().min(0).max(LAST_MILLISECOND).optional(),
  }),
})
export type CallEvent = z.infer<typeof CallEvent>

export const tellOfCall = {
  input: CallEvent,
  reply: z.strictObject({ code: z.literal(0) }),
} satisfies Contract

import { Refused } from '#shared/ask'
import { canShowFace, showFaceToWeChat } from '../../device/wechat-face'
import { askHowItWent, begin, recordFailure } from './ending'
import type { ShowFace } from './step'

/** Shows the face to WeChat. What WeChat says on the phone counts for nothing: the server asks WeChat. */
export const showToWeChat: ShowFace = async (going, tell) => {
  tell({ at: 'starting' })
  const isAble = await canShowFace()
  const { id, verifyId } = await begin(going, 'wechat')
  if (!isAble || verifyId === null) return recordFailure(id, 'unsupported', tell)
  if (going.left) return recordFailure(id, 'cancelled', tell)

  tell({ at: 'wechat' })
  const isThrough = await showFaceToWeChat(verifyId)
  try {
    await askHowItWent(id, tell)
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== 'face-not-finished') throw error
    // WeChat has no result: not yet, or because it was broken off before it began.
    if (isThrough) tell({ at: 'unsure', id })
    else await recordFailure(id, 'cancelled', tell)
  }
}

import Taro from '@tarojs/taro'
import { promised } from './promised'

interface Callbacks {
  success?(answer: unknown): void
  fail?(failure: { errMsg: string }): void
}

/** What Taro's types do not know; an old WeChat does not know it either. */
interface FaceFunctions {
  checkIsSupportFacialRecognition?(option: Callbacks): void
  requestFacialVerify?(option: Callbacks & { verifyId: string }): void
}
const wechat: FaceFunctions = Taro as unknown as FaceFunctions

/** Whether WeChat on this phone can look at a face. */
export async function canShowFace(): Promise<boolean> {
  const { checkIsSupportFacialRecognition: check, requestFacialVerify } = wechat
  if (!check || !requestFacialVerify) return false
  return promised(callbacks => check(callbacks)).then(
    () => true,
    () => false,
  )
}

/**
 * WeChat's own screen, where the person shows the face to WeChat; we get no picture.
 *
 * @param verifyId - from the server.
 * @returns whether WeChat says that it was gone through. That is no result: the server asks for it.
 */
export function showFaceToWeChat(verifyId: string): Promise<boolean> {
  return promised(callbacks => wechat.requestFacialVerify?.({ verifyId, ...callbacks })).then(
    () => true,
    () => false,
  )
}

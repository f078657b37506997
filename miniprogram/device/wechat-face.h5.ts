import type * as phone from './wechat-face'

/** There is no WeChat around a browser. */
export const canShowFace: typeof phone.canShowFace = async () => false

/** See `canShowFace`. */
export const showFaceToWeChat: typeof phone.showFaceToWeChat = async () => false

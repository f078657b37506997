import type { FaceEngineName } from '#shared/faces/requests.contract'

/** In WeChat: WeChat compares. See show-face.h5.ts. */
export { showToWeChat as showFace } from './wechat'

/** Who compares in this build. */
export const ENGINE: FaceEngineName = 'wechat'

import type { FaceEngineName } from '#shared/faces/requests.contract'

/** In a browser: our own engine compares. See show-face.ts. */
export { showToOurs as showFace } from './local'

/** Who compares in this build. */
export const ENGINE: FaceEngineName = 'local'

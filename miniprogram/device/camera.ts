import { NoCamera } from './no-camera'
import type { Camera } from './viewing'

/** WeChat shows faces to WeChat itself, never to us: this build has no camera of its own. @throws {NoCamera} */
export async function openCamera(): Promise<Camera> {
  throw new NoCamera('unsupported')
}

/** See `openCamera`. @throws {NoCamera} */
export async function digestOf(_text: string): Promise<string> {
  throw new NoCamera('unsupported')
}

import Taro from '@tarojs/taro'
import type { OwnDevices } from '#shared/visits/rooms/own-devices'
import { saidOf } from './promised'
import { NotTaken } from './taken'
import { beep } from './wave'

/** What a phone shows and says in a call. */
export interface OwnPicture {
  /** Null in WeChat, whose camera is shown by WeChat's own component. */
  stream: MediaStream | null
  /** What takes them; null in WeChat, as above. */
  devices: OwnDevices | null
  /** How loud it is, 0 to 1; null where that cannot be said. */
  level(): number | null
  close(): void
}

/** Asks for camera and microphone; WeChat's component opens them. @throws {NotTaken} */
export async function openOwnPicture(): Promise<OwnPicture> {
  for (const scope of ['scope.camera', 'scope.record']) {
    await Taro.authorize({ scope }).catch((failure: unknown) => {
      throw new NotTaken(/auth deny|denied/.test(saidOf(failure)) ? 'denied' : 'broken')
    })
  }
  return { stream: null, devices: null, level: () => null, close: () => {} }
}

/** Opens WeChat's page on which camera and microphone are allowed; null: this build has none. */
export const openCallSettings: (() => Promise<unknown>) | null = async () => Taro.openSetting()

/** Browsers only. @throws {NotTaken} */
export function connectTo(_iceServers: RTCIceServer[]): RTCPeerConnection {
  throw new NotTaken('broken')
}

/** Shows what comes of somebody in a place on the page; browsers only. @returns what takes it away. */
export function showStream(_place: HTMLElement, _stream: MediaStream, _muted: boolean): () => void {
  return () => {}
}

/** Sounds for a moment, so that somebody can say whether he hears it. */
export function soundOnce(): void {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/beep.wav`
  const play = () => {
    const player = Taro.createInnerAudioContext()
    player.onEnded(() => player.destroy())
    player.src = filePath
    player.play()
  }
  Taro.getFileSystemManager().writeFile({ filePath, data: beep(), success: play, fail: play })
}

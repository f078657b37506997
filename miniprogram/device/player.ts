import Taro from '@tarojs/taro'

/**
 * Plays a sound from its beginning.
 *
 * @param onEnd - told when it is over, or cannot be played.
 * @returns ends it.
 */
export function play(address: string, onEnd: () => void): () => void {
  const player = Taro.createInnerAudioContext()
  player.src = address
  player.onEnded(onEnd)
  player.onError(onEnd)
  player.play()
  return () => {
    player.stop()
    player.destroy()
  }
}

import Taro from '@tarojs/taro'

/** What is heard of a sound while it plays. */
export interface Heard {
  /** Where it is now; seconds. */
  at(seconds: number): void
  ended(): void
  /** It cannot be played, or the network does not carry it. */
  failed(): void
}

/** A sound that can be stopped and gone back in. */
export interface Sound {
  play(): void
  pause(): void
  /** To some second of it. */
  seek(seconds: number): void
  /** 1 is as it was spoken. */
  setSpeed(speed: number): void
  close(): void
}

/** Opens a sound; it is silent until it is played. @param from - seconds from its beginning. */
export function openSound(address: string, from: number, heard: Heard): Sound {
  const player = Taro.createInnerAudioContext()
  player.src = address
  player.startTime = from
  player.onTimeUpdate(() => heard.at(player.currentTime))
  player.onEnded(heard.ended)
  player.onError(heard.failed)
  return {
    play: () => player.play(),
    pause: () => player.pause(),
    seek: seconds => player.seek(Math.max(0, seconds)),
    setSpeed(speed) {
      player.playbackRate = speed
    },
    close() {
      player.stop()
      player.destroy()
    },
  }
}

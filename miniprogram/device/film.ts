import Taro from '@tarojs/taro'

/** Hands on a film of a page. */
export interface Film {
  pause(): void
  seek(seconds: number): void
  setSpeed(speed: number): void
}

/** The film of a page under this id. */
export function filmOf(id: string): Film {
  const film = Taro.createVideoContext(id)
  return {
    pause: () => film.pause(),
    seek: seconds => film.seek(Math.max(0, seconds)),
    setSpeed: speed => film.playbackRate(speed),
  }
}

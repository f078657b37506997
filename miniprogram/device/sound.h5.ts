import type * as phone from './sound'

/** See sound.ts; a browser’s own player, since Taro’s knows neither speed nor going back. */
export const openSound: typeof phone.openSound = (address, from, heard) => {
  const player = new Audio(address)
  player.preload = 'metadata'
  player.currentTime = from
  player.ontimeupdate = () => heard.at(player.currentTime)
  player.onended = heard.ended
  player.onerror = heard.failed
  return {
    play: () => void player.play().catch(heard.failed),
    pause: () => player.pause(),
    seek(seconds) {
      player.currentTime = Math.max(0, seconds)
    },
    setSpeed(speed) {
      player.playbackRate = speed
    },
    close() {
      player.onerror = null
      player.pause()
      player.removeAttribute('src')
      player.load()
    },
  }
}

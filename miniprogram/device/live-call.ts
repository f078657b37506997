import Taro, { nextTick } from '@tarojs/taro'

/** The one live-pusher of the page that is shown. */
const pusher = () => Taro.createLivePusherContext()

/** Shows the person what the camera sees, and sends it nowhere. */
export const previewOwn = (): void => void pusher().startPreview()

/** Sends to where live-pusher's address points, once the page has handed it over. */
export const startPushing = (): void => nextTick(() => void pusher().start())

/** Starts anew, to the same address. */
export const pushAgain = (): void => void pusher().stop({ complete: () => pusher().start() })

/** Nothing is sent any more. */
export const stopPushing = (): void => void pusher().stop()

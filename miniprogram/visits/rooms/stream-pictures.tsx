import { View } from '@tarojs/components'
import { Picture } from './picture'
import type * as wechat from './trtc/live-pictures'
import { words } from './rooms.words'

/** The other end large, one's own in a corner. */
export const Pictures: typeof wechat.Pictures = ({ seat: { own, shown } }) => (
  <View className='call'>
    <Picture stream={shown?.streams.prison ?? null} label={words.other} />
    <Picture stream={own?.stream ?? null} label={words.own} muted small />
  </View>
)

/** What the camera sees, before the room is entered. */
export const OwnPreview: typeof wechat.OwnPreview = ({ own }) => (
  <Picture stream={own.stream} label={words.own} muted />
)

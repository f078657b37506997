import { LivePlayer, View } from '@tarojs/components'
import type { OwnPicture } from '../../../device/room-call'
import { words } from '../rooms.words'
import type { FamilySeat, LiveCall } from '../seat'
import { Pusher } from './pusher'

interface PicturesProps {
  seat: FamilySeat
}

/** The other end large, one's own in a corner; in a browser see stream-pictures.tsx. */
export const Pictures = ({ seat: { live } }: PicturesProps): JSX.Element => (
  <View className='call'>
    <View className='picture'>
      {live && live.shown.play !== null && <Player live={live} from={live.shown.play} />}
      <View className='picture__whose'>{words.other}</View>
    </View>
    <View className='picture picture--small'>
      <Pusher push={live?.shown.push ?? null} onSays={live?.pusher} />
      <View className='picture__whose'>{words.own}</View>
    </View>
  </View>
)

interface OwnPreviewProps {
  own: OwnPicture
}

/** What the camera sees, before the room is entered; nothing of it is sent. */
export const OwnPreview = (_: OwnPreviewProps): JSX.Element => (
  <View className='picture'>
    <Pusher push={null} />
    <View className='picture__whose'>{words.own}</View>
  </View>
)

/** What comes from the prison's end. */
const Player = ({ live, from }: { live: LiveCall; from: string }) => (
  <LivePlayer
    className='picture__live'
    src={from}
    mode='RTC'
    autoplay
    objectFit='contain'
    minCache={0.2}
    maxCache={0.8}
    onStateChange={({ detail }) => live.player(detail.code)}
    onNetStatus={({ detail }) => live.playerCounts(detail.info)}
  />
)

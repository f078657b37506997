import { Video } from '@tarojs/components'

/** A film to be looked at before it goes. */
export const FilmShown = ({ address }: { address: string }) => (
  <Video className='film' src={address} controls showFullscreenBtn={false} />
)

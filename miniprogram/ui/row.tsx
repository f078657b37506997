import { View } from '@tarojs/components'
import { spoken } from './spoken'

/** One line of a menu; leads to a page. */
export const Row = ({ children, onPress }: { children: string; onPress: () => unknown }) => (
  <View
    className='row'
    hoverClass='row--pressed'
    onClick={() => void onPress()}
    {...spoken({ role: 'button', label: children })}
  >
    <View className='row__words'>{children}</View>
    <View className='row__arrow' />
  </View>
)

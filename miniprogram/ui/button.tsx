import { Button as NativeButton, View } from '@tarojs/components'
import { spoken } from './spoken'

interface ButtonProps {
  children: string
  /** Follows the words and is never broken over two lines, as a telephone number. */
  number?: string
  /** The one thing to do here; a page has at most one. */
  main?: boolean
  onPress: () => unknown
}

/** A button that a thumb finds. */
export const Button = ({ children, number, main = false, onPress }: ButtonProps) => (
  <NativeButton
    className={main ? 'button button--main' : 'button'}
    hoverClass='button--pressed'
    onClick={() => void onPress()}
    {...spoken({
      role: 'button',
      label: number === undefined ? children : `${children} ${number}`,
    })}
  >
    {children}
    {number !== undefined && <View className='button__number'>{number}</View>}
  </NativeButton>
)

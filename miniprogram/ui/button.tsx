import { Button as NativeButton } from '@tarojs/components'
import { spoken } from './spoken'

interface ButtonProps {
  children: string
  /** The one thing to do here; a page has at most one. */
  main?: boolean
  onPress: () => unknown
}

/** A button that a thumb finds. */
export const Button = ({ children, main = false, onPress }: ButtonProps) => (
  <NativeButton
    className={main ? 'button button--main' : 'button'}
    hoverClass='button--pressed'
    onClick={() => void onPress()}
    {...spoken({ role: 'button', label: children })}
  >
    {children}
  </NativeButton>
)

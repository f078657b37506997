import { Button } from '@tarojs/components'
import { spoken } from '../ui/spoken'

/** WeChat's way to hand a page on; what is handed on the page says in `useShareAppMessage`. */
export const ShareButton = ({ children }: { children: string }): JSX.Element | null => (
  <Button
    className='button'
    hoverClass='button--pressed'
    openType='share'
    {...spoken({ role: 'button', label: children })}
  >
    {children}
  </Button>
)

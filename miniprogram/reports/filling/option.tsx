import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { spoken } from '../../ui/spoken'
import { words } from '../fill.words'

interface OptionProps {
  label: string
  chosen: boolean
  /** One of five beside each other. */
  narrow?: boolean
  onChoose: () => unknown
}

/** One answer of a few; the chosen one is filled, ticked, and said to be chosen. */
export const Option = ({
  label,
  chosen,
  narrow,
  onChoose,
  children,
}: PropsWithChildren<OptionProps>) => (
  <View
    className={`option${narrow ? ' option--narrow' : ''}${chosen ? ' option--chosen' : ''}`}
    hoverClass='option--pressed'
    onClick={() => void onChoose()}
    {...spoken({ role: 'button', label: chosen ? `${label}，${words.chosen}` : label })}
  >
    {children}
    <View className='option__label'>{label}</View>
  </View>
)

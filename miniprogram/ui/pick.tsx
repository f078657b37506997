import { View } from '@tarojs/components'
import { spoken } from './spoken'
import { words } from './ui.words'
import './pick.scss'

interface PickProps {
  label: string
  chosen: boolean
  /** More than one may be chosen. */
  many?: boolean
  onChoose: () => unknown
}

/** One answer of a few; the chosen one is filled, ticked, and said to be chosen. */
export const Pick = ({ label, chosen, many = false, onChoose }: PickProps) => (
  <View
    className={`pick${chosen ? ' pick--chosen' : ''}${many ? ' pick--many' : ''}`}
    hoverClass='pick--pressed'
    onClick={() => void onChoose()}
    {...spoken({ role: 'button', label: chosen ? `${label}，${words.chosen}` : label })}
  >
    <View className='pick__tick' />
    <View className='pick__label'>{label}</View>
  </View>
)

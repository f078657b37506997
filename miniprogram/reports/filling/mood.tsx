import { View } from '@tarojs/components'
import { Words } from '../../ui/words'
import { words } from '../fill.words'
import { Option } from './option'

const MOODS = ['1', '2', '3', '4', '5'] as const

interface MoodProps {
  value: string
  onChange: (value: string) => unknown
}

/** How somebody feels: five plain faces, each with its word. */
export const Mood = ({ value, onChange }: MoodProps) => (
  <>
    <View className='options options--five'>
      {MOODS.map(mood => (
        <Option
          key={mood}
          narrow
          label={words.moods[mood]}
          chosen={value === mood}
          onChoose={() => onChange(mood)}
        >
          <View className={`plain-face plain-face--${mood}`}>
            <View className='plain-face__eyes' />
            <View className='plain-face__mouth' />
          </View>
        </Option>
      ))}
    </View>
    {(value === '1' || value === '2') && <Words>{words.lowMood}</Words>}
  </>
)

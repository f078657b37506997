import { View } from '@tarojs/components'
import { spoken } from '../ui/spoken'
import { words } from './finding/finding.words'

interface PillProps {
  label: string
  chosen: boolean
  onChoose: () => unknown
}

/** One choice of a few; the chosen one is filled, and said to be chosen. */
export const Pill = ({ label, chosen, onChoose }: PillProps) => (
  <View
    className={chosen ? 'pill pill--chosen' : 'pill'}
    hoverClass='pill--pressed'
    onClick={() => void onChoose()}
    {...spoken({ role: 'button', label: chosen ? `${label}，${words.chosen}` : label })}
  >
    {label}
  </View>
)

interface PillsProps<Name> {
  choices: readonly { name: Name; label: string }[]
  isChosen: (name: Name) => boolean
  onChoose: (name: Name) => unknown
}

/** Choices beside one another, as many in a line as fit. */
export const Pills = <Name extends string | number | undefined>({
  choices,
  isChosen,
  onChoose,
}: PillsProps<Name>) => (
  <View className='pills'>
    {choices.map(({ name, label }) => (
      <Pill key={label} label={label} chosen={isChosen(name)} onChoose={() => onChoose(name)} />
    ))}
  </View>
)

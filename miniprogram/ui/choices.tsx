import { View } from '@tarojs/components'
import { Button } from './button'

interface ChoicesProps<Name extends string> {
  choices: readonly { name: Name; label: string }[]
  onChoose: (name: Name) => unknown
}

/** A few short answers side by side; one tap is enough. */
export const Choices = <Name extends string>({ choices, onChoose }: ChoicesProps<Name>) => (
  <View className='choices'>
    {choices.map(({ name, label }) => (
      <View key={name} className='choices__one'>
        <Button onPress={() => onChoose(name)}>{label}</Button>
      </View>
    ))}
  </View>
)

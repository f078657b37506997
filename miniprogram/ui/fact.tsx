import { View } from '@tarojs/components'

interface FactProps {
  name: string
  value: string
  /** What the person came for: shown large. */
  large?: boolean
}

/** Something to read off or to copy. */
export const Fact = ({ name, value, large = false }: FactProps) => (
  <View className='fact'>
    <View className='fact__name'>{name}</View>
    <View className={large ? 'fact__value fact__value--large' : 'fact__value'}>{value}</View>
  </View>
)

import { View } from '@tarojs/components'

/** What to do, one after the other. */
export const Steps = ({ steps }: { steps: readonly string[] }) => (
  <View className='steps'>
    {steps.map((step, index) => (
      <View key={step} className='steps__step'>
        <View className='steps__number'>{index + 1}</View>
        <View className='steps__words'>{step}</View>
      </View>
    ))}
  </View>
)

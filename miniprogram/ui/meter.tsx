import { View } from '@tarojs/components'

/** That something is being recorded, and how loud it is: a bar, or a dot where the phone does not tell. */
export const Meter = ({ level, children }: { level: number | null; children: string }) => (
  <View className='meter'>
    <View className='meter__words'>
      <View className='meter__dot' />
      {children}
    </View>
    {level !== null && (
      <View className='meter__bar'>
        <View className='meter__level' style={{ width: `${Math.round(level * 100)}%` }} />
      </View>
    )}
  </View>
)

import { View } from '@tarojs/components'

/** How something feels: nothing to it, done, to be waited for, to be read. */
export type Tone = 'plain' | 'good' | 'waiting' | 'attention'

/** A few words that stand out. */
export const Chip = ({ tone, children }: { tone: Tone; children: string }) => (
  <View className={`chip chip--${tone}`}>{children}</View>
)

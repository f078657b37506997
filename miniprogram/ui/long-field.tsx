import { Textarea, View } from '@tarojs/components'
import { spoken } from './spoken'

interface LongFieldProps {
  label: string
  /** What is typed, shown as an example while nothing is. */
  example: string
  value: string
  /** The most letters that make sense. */
  longest: number
  onChange: (value: string) => void
}

/** Where a sentence or two are typed. */
export const LongField = ({ label, example, value, longest, onChange }: LongFieldProps) => (
  <View className='field'>
    <View className='field__label'>{label}</View>
    <Textarea
      className='field__long'
      value={value}
      placeholder={example}
      maxlength={longest}
      cursorSpacing={120}
      onInput={({ detail }) => onChange(detail.value)}
      {...spokenField(label)}
    />
  </View>
)

/** In a browser Taro puts the real field inside its own element. */
const spokenField = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : spoken({ label })

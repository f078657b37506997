import { Input, View } from '@tarojs/components'
import { spoken } from './spoken'

interface FieldProps {
  label: string
  /** What is typed, shown as an example while nothing is. */
  example: string
  value: string
  /** The most letters that make sense. */
  longest: number
  /** Which keyboard: letters and digits, that of an ID number with its X, or digits only. */
  keyboard?: 'text' | 'idcard' | 'number'
  onChange: (value: string) => void
}

/** Where something is typed, letter by letter, in letters that cannot be mistaken. */
export function Field({ label, example, value, longest, keyboard = 'text', onChange }: FieldProps) {
  return (
    <View className='field'>
      <View className='field__label'>{label}</View>
      <Input
        className='field__input'
        type={keyboard}
        value={value}
        placeholder={example}
        maxlength={longest}
        cursorSpacing={80}
        onInput={({ detail }) => onChange(detail.value)}
        {...spokenInput(label)}
      />
    </View>
  )
}

/** In a browser Taro puts the real field inside its own element. */
const spokenInput = (label: string) =>
  process.env.TARO_ENV === 'h5'
    ? { nativeProps: { 'aria-label': label, autocapitalize: 'characters', autocomplete: 'off' } }
    : spoken({ label })

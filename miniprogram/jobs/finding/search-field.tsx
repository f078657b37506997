import { useState } from 'react'
import { Input, View } from '@tarojs/components'
import { Button } from '../../ui/button'
import { spoken } from '../../ui/spoken'
import { words } from './finding.words'

interface SearchFieldProps {
  value: string
  onSearch: (text: string) => void
}

const LONGEST = 40

/** Where a word is typed that is looked for. */
export function SearchField({ value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value)
  const search = () => onSearch(text.trim())
  return (
    <View className='search'>
      <Input
        className='search__input'
        value={text}
        placeholder={words.searchExample}
        maxlength={LONGEST}
        confirmType='search'
        onInput={({ detail }) => setText(detail.value)}
        onConfirm={search}
        {...spokenInput(words.search)}
      />
      <View className='search__go'>
        <Button onPress={search}>{words.go}</Button>
      </View>
    </View>
  )
}

/** In a browser Taro puts the real field inside its own element. */
const spokenInput = (label: string) =>
  process.env.TARO_ENV === 'h5'
    ? { nativeProps: { 'aria-label': label, autocomplete: 'off' } }
    : spoken({ label })

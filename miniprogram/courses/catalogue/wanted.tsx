import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OwnLessonList } from '#shared/courses/catalogue.contract'
import type { LegalField } from '#shared/courses/lessons.contract'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field'
import { Row } from '../../ui/row'
import { spoken } from '../../ui/spoken'
import { fieldNames, listNames, words } from '../courses.words'
import { useDueCount, useWantedLessons, want } from './catalogue.store'

const LISTS = Object.keys(listNames) as OwnLessonList[]
const FIELDS = Object.keys(fieldNames) as LegalField[]
const LONGEST = 40

/** Which of the three lists. */
export function Lists() {
  const { list } = useWantedLessons()
  const { due } = useDueCount()
  return (
    <View className='lists'>
      {LISTS.map(name => {
        const label = name === 'due' && due > 0 ? `${listNames.due} ${due}` : listNames[name]
        return (
          <View
            key={name}
            className={name === list ? 'lists__one lists__one--on' : 'lists__one'}
            hoverClass='lists__one--pressed'
            onClick={() => want({ list: name })}
            {...spoken({ role: 'button', label: name === list ? `${label}（正在看）` : label })}
          >
            {label}
          </View>
        )
      })}
    </View>
  )
}

/** Looks for words, and for what a lesson is about. */
export function Finder() {
  const { search, field } = useWantedLessons()
  const [typed, setTyped] = useState(search)
  const [isOpen, setOpen] = useState(false)

  function handleClear() {
    setTyped('')
    want({ search: '', field: null })
  }

  function handleField(name: LegalField | null) {
    setOpen(false)
    want({ field: name })
  }

  return (
    <Card>
      <View className='finder'>
        <Field
          label={words.search}
          example={words.searchExample}
          value={typed}
          longest={LONGEST}
          onChange={setTyped}
        />
      </View>
      <Button onPress={() => want({ search: typed.trim() })}>{words.searchGo}</Button>
      <Row onPress={() => setOpen(!isOpen)}>
        {field ? words.fieldNow(fieldNames[field]) : words.field}
      </Row>
      {isOpen &&
        FIELDS.map(name => (
          <Row key={name} onPress={() => handleField(name)}>
            {fieldNames[name]}
          </Row>
        ))}
      {(search !== '' || field) && <Button onPress={handleClear}>{words.searchClear}</Button>}
    </Card>
  )
}

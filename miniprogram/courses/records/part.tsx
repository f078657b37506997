import { useState } from 'react'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Entry } from '../../ui/entry'
import { Words } from '../../ui/words'
import { words } from './records.words'

/** So many stand there before somebody asks for all of them. */
const FIRST = 5

interface PartProps {
  title: string
  rows: readonly { key: string; title: string; what: string }[]
}

/** One kind of what was studied, the newest first; nothing when there is none. */
export function Part({ title, rows }: PartProps) {
  const [isWhole, setWhole] = useState(false)
  if (rows.length === 0) return null
  const shown = isWhole ? rows : rows.slice(0, FIRST)
  return (
    <Card title={title}>
      {shown.map(one => (
        <Entry key={one.key} title={one.title}>
          <Words quiet>{one.what}</Words>
        </Entry>
      ))}
      {shown.length < rows.length && <Button onPress={() => setWhole(true)}>{words.all}</Button>}
    </Card>
  )
}

import { type FormEvent, useState } from 'react'
import { Button, Radio } from 'antd'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { PURPOSES } from './purpose'
import './purpose.css'
import { words } from './purpose.words'

interface AskPurposeProps {
  /** What was said before, when it is being changed. */
  before: Purpose | null
  onChoose: (purpose: Purpose) => void
}

/** Asks why the officer looks, and says who will read the answer. Nothing is chosen for them. */
export function AskPurpose({ before, onChoose }: AskPurposeProps) {
  const [purpose, setPurpose] = useState(before)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (purpose) onChoose(purpose)
  }

  return (
    <form className='card ask-purpose' onSubmit={handleSubmit}>
      <h1 id='purpose'>{words.title}</h1>
      <p>{words.why}</p>
      <Radio.Group
        aria-labelledby='purpose'
        value={purpose}
        onChange={event => setPurpose(event.target.value as Purpose)}
      >
        {PURPOSES.map(one => (
          <Radio key={one} value={one}>
            <strong>{words.purposes[one].title}</strong>
            <span className='means'>{words.purposes[one].means}</span>
          </Radio>
        ))}
      </Radio.Group>
      <p className='quiet'>{words.once}</p>
      <Button type='primary' size='large' htmlType='submit' disabled={!purpose}>
        {words.begin}
      </Button>
    </form>
  )
}

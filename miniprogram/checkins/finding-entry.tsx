import { useState } from 'react'
import { View } from '@tarojs/components'
import type { OwnCheckIn } from '#shared/checkins/checkins.contract'
import type { Finding } from '#shared/checkins/findings.contract'
import { Button } from '../ui/button'
import { Chip, type Tone } from '../ui/chip'
import { findingWords, markWords } from '../ui/findings.words'
import { LongField } from '../ui/long-field'
import { Notice } from '../ui/notice'
import { Words } from '../ui/words'
import { isReadable, keyOf, sendAnswer, useAnswers } from './answers.store'
import { historyWords as words } from './history.words'

interface FindingEntryProps {
  checkIn: OwnCheckIn
  finding: Finding
}

/** Something an officer looks at, on what it rests, what the person says to it, and what came of it. */
export function FindingEntry({ checkIn: { id, answers, review }, finding }: FindingEntryProps) {
  const { code, article } = finding
  const answer = answers.find(one => one.code === code)
  const mark = review?.marks.find(one => one.code === code)?.mark
  return (
    <View className='finding'>
      <Words>{findingWords(finding)}</Words>
      <Words quiet>{words.article(article)}</Words>
      {answer && <Words>{words.myAnswer(answer.words)}</Words>}
      {mark && <Chip tone={TONES[mark]}>{words.marked(markWords[mark])}</Chip>}
      {!answer && !review && <Explain checkInId={id} code={code} />}
    </View>
  )
}

const TONES: Record<keyof typeof markWords, Tone> = {
  confirmed: 'plain',
  'false-alarm': 'good',
  fault: 'good',
}

const LONGEST_WORDS = 300

/** One sentence, once; what is typed stays until the server has it. */
function Explain({ checkInId, code }: { checkInId: string; code: Finding['code'] }) {
  const key = keyOf(checkInId, code)
  const { typed, sending, failure, write } = useAnswers()
  const [open, setOpen] = useState(typed[key] !== undefined)
  const said = typed[key] ?? ''

  if (!open) return <Button onPress={() => setOpen(true)}>{words.explain}</Button>
  return (
    <>
      <LongField
        label={words.explainField}
        example={words.explainExample}
        value={said}
        longest={LONGEST_WORDS}
        onChange={value => write(key, value)}
      />
      <Words quiet>{words.explainOnce}</Words>
      {failure?.key === key && <Notice tone='attention' title={failure.title} />}
      <Button main={isReadable(said)} onPress={() => sendAnswer(checkInId, code)}>
        {sending === key ? words.explainSending : words.explainSend}
      </Button>
      <Button onPress={() => setOpen(false)}>{words.explainLater}</Button>
    </>
  )
}

import { useState } from 'react'
import { answerInterview } from '#shared/jobs/applications.endpoints'
import { addToCalendar } from '../../device/calendar'
import { call } from '../../http/call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choices } from '../../ui/choices'
import { Fact } from '../../ui/fact'
import { Notice } from '../../ui/notice'
import { words } from './applications.words'
import type { PartProps } from './part'

const ANSWERS = [
  { name: 'accepted', label: words.go },
  { name: 'declined', label: words.notGo },
] as const

/** When and where somebody is to come, and whether he does; nothing while there is no interview. */
export function InterviewCard({ opened: { application }, ask }: PartProps) {
  const [noted, setNoted] = useState<boolean | null>(null)
  const { id, interview, state, employerName, can } = application
  if (!interview || !['interview', 'accepted', 'declined'].includes(state)) return null
  const { at, minutes, place, contact } = interview

  async function handleNote() {
    const title = words.calendarTitle(employerName)
    setNoted(await addToCalendar({ title, place, note: contact, startsAt: new Date(at), minutes }))
  }

  return (
    <Card title={words.states[state]}>
      <Fact name={words.interviewAt} value={words.at(at)} large />
      <Fact name={words.interviewPlace} value={place} />
      {contact !== '' && <Fact name={words.interviewContact} value={contact} />}
      {can.answer && (
        <Choices
          choices={ANSWERS.filter(({ name }) => name !== state)}
          onChoose={answer =>
            ask(() => call(answerInterview, { id, answer, interviewAt: at, words: '' }))
          }
        />
      )}
      {state === 'accepted' && <Button onPress={handleNote}>{words.toCalendar}</Button>}
      {noted !== null && (
        <Notice
          tone={noted ? 'good' : 'attention'}
          title={noted ? words.inCalendar : words.notInCalendar}
        />
      )}
    </Card>
  )
}

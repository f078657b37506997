import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Sitting } from '#shared/courses/sittings.contract'
import { toTop } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { spoken } from '../../ui/spoken'
import { Words } from '../../ui/words'
import { chosenAfter } from '../quiz/choosing'
import { QuestionCard } from '../quiz/question-card'
import { words } from './exams.words'
import { HandIn } from './hand-in'
import { type Given, give, useSitting } from './sitting.store'

/** The questions, one on a screen; each answer is saved as soon as it is given. */
export function Sheet({ sitting: { questions } }: { sitting: Sitting }) {
  const { given } = useSitting()
  const [place, setPlace] = useState(0)
  const [view, setView] = useState<'question' | 'all' | 'hand-in'>('question')
  const question = questions[place]
  const isLast = place === questions.length - 1

  async function turnTo(next: number) {
    setPlace(next)
    setView('question')
    await toTop()
  }

  if (view === 'hand-in') return <HandIn onBack={() => setView('question')} />
  if (view === 'all' || !question)
    return (
      <Places
        questions={questions}
        given={given}
        onChoose={turnTo}
        onHandIn={() => setView('hand-in')}
      />
    )
  const { id, kind } = question
  const chosen = given[id]?.chosen ?? []
  return (
    <>
      <QuestionCard
        key={id}
        question={question}
        number={place + 1}
        of={questions.length}
        chosen={chosen}
        onChoose={choiceId => void give(id, chosenAfter(kind, chosen, choiceId))}
        onClear={() => void give(id, [])}
      />
      <Saved given={given[id]} />
      <Bottom>
        {isLast ? (
          <Button main onPress={() => setView('hand-in')}>
            {words.handIn}
          </Button>
        ) : (
          <Button main onPress={() => turnTo(place + 1)}>
            {words.next}
          </Button>
        )}
        {place > 0 && <Button onPress={() => turnTo(place - 1)}>{words.before}</Button>}
        <Button onPress={() => setView('all')}>{words.all}</Button>
      </Bottom>
    </>
  )
}

/** Whether the answer on the screen is safe. */
function Saved({ given }: { given: Given | undefined }) {
  const failure = useSitting(sat => sat.failure)
  if (!given || (given.chosen.length === 0 && given.saved)) {
    return <Words quiet>{words.notAnswered}</Words>
  }
  if (given.saved) return <Words quiet>{`✓ ${words.saved}`}</Words>
  if (failure === null) return <Words quiet>{words.saving}</Words>
  return (
    <Notice tone='waiting' title={words.unsaved}>
      {failure !== '' && <Words>{failure}</Words>}
    </Notice>
  )
}

interface PlacesProps {
  questions: Sitting['questions']
  given: Readonly<Record<string, Given>>
  onChoose: (place: number) => unknown
  onHandIn: () => void
}

/** All questions at a glance: which are answered, and the way to each. */
const Places = ({ questions, given, onChoose, onHandIn }: PlacesProps) => (
  <>
    <Card title={words.allTitle}>
      <View className='places'>
        {questions.map(({ id }, place) => {
          const isAnswered = (given[id]?.chosen.length ?? 0) > 0
          return (
            <View
              key={id}
              className={isAnswered ? 'places__one places__one--answered' : 'places__one'}
              hoverClass='places__one--pressed'
              onClick={() => void onChoose(place)}
              {...spoken({ role: 'button', label: words.place(place + 1, isAnswered) })}
            >
              {place + 1}
            </View>
          )
        })}
      </View>
    </Card>
    <Bottom>
      <Button main onPress={onHandIn}>
        {words.handIn}
      </Button>
    </Bottom>
  </>
)

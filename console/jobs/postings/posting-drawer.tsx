import { useCallback, useState } from 'react'
import { Drawer } from 'antd'
import { openPosting } from '#shared/jobs/postings.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Outcome } from '../../ui/outcome'
import { useAnswer } from '../../ui/use-answer'
import { useFocusBack } from '../../ui/use-focus-back'
import { Waiting } from '../../ui/waiting'
import { PastList } from '../past-list'
import { words as jobs } from '../jobs.words'
import { DecideButtons } from './decide-buttons'
import { FlagList } from './flags-part'
import { PostingFacts } from './posting-facts'
import { words } from './postings.words'

const WIDTH = 720

interface PostingDrawerProps {
  id: string
  /** Something was decided: the list is older. */
  onChanged: () => void
  onClose: () => void
}

/** One posting beside the list: what it says, what must be looked at, what became of it. */
export function PostingDrawer({ id, onChanged, onClose }: PostingDrawerProps) {
  const ask = useCallback(() => call(openPosting, { id }), [id])
  const { answer, error, again } = useAnswer(ask)
  const [said, setSaid] = useState('')
  useFocusBack()

  function handleDone(sentence: string) {
    setSaid(sentence)
    void again()
    onChanged()
  }

  return (
    <Drawer
      open
      className='jobs-drawer'
      size={WIDTH}
      push={false}
      title={answer?.posting.title ?? words.one}
      onClose={onClose}
    >
      <Outcome sentence={said} />
      {error !== null && <Fault what={words.oneMissing} error={error} onRetry={again} />}
      {!answer && error === null && <Waiting>{words.readingOne}</Waiting>}
      {answer && (
        <>
          <DecideButtons
            posting={answer.posting}
            abilities={answer.abilities}
            onDone={handleDone}
          />
          {answer.posting.flags.length > 0 && (
            <section>
              <h2>{words.flagsTitle}</h2>
              <p className='quiet'>{words.flagsMean}</p>
              <FlagList flags={answer.posting.flags} />
              {answer.posting.decision && (
                <p>
                  {words.decidedBy(
                    answer.posting.decision.byName,
                    answer.posting.decision.at,
                    answer.posting.decision.reason,
                  )}
                </p>
              )}
            </section>
          )}
          <section>
            <PostingFacts posting={answer.posting} />
          </section>
          <section>
            <h2>{jobs.history}</h2>
            <PastList past={answer.past.map(one => ({ ...one, what: words.past[one.what] }))} />
          </section>
        </>
      )}
    </Drawer>
  )
}

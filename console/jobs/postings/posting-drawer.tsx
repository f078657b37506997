import { useCallback } from 'react'
import { openPosting } from '#shared/jobs/postings.endpoints'
import { call } from '../../http/call'
import { JobDrawer } from '../job-drawer'
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
  return (
    <JobDrawer
      ask={ask}
      width={WIDTH}
      titleOf={answer => answer?.posting.title ?? words.one}
      missing={words.oneMissing}
      reading={words.readingOne}
      onChanged={onChanged}
      onClose={onClose}
    >
      {(answer, onDone) => (
        <>
          <DecideButtons posting={answer.posting} abilities={answer.abilities} onDone={onDone} />
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
    </JobDrawer>
  )
}

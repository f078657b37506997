import type { Result } from '#shared/courses/sittings.contract'
import { openPage } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { Gradually } from '../lesson/gradually'
import { Explained } from '../quiz/explained'
import { words } from './exams.words'

/** How an exam went, and why each answer is right. */
export function Outcome({ result: { sitting, items } }: { result: Result }) {
  const { passed, end, identity, identityRequestId, comment, retake } = sitting
  const mayShow = identityRequestId !== null && identity === 'open'
  return (
    <>
      <Status
        mark={passed ? 'done' : 'attention'}
        title={passed ? words.passed : words.failed}
        announced
      >
        <Words>{words.sum(sitting)}</Words>
        {end === 'time-over' && <Words>{words.timeOver}</Words>}
        {!passed && <Words>{words.failedWhat}</Words>}
      </Status>
      {comment !== null && (
        <Notice tone='good' title={words.comment(comment)}>
          {retake && <Words>{words.retake}</Words>}
        </Notice>
      )}
      {mayShow && (
        <Notice tone='waiting' title={words.identity}>
          <Words>{words.identityWhat}</Words>
          <Button onPress={() => openPage(`/faces/pages/face?id=${identityRequestId}`)}>
            {words.identityGo}
          </Button>
        </Notice>
      )}
      <Gradually>
        {items.map(({ question, chosen, key, right, explanation, cite }, place) => (
          <Explained
            key={question.id}
            {...{ question, chosen, right, explanation }}
            number={place + 1}
            answerKey={key}
            law={cite === '' ? '' : words.law(cite)}
          />
        ))}
      </Gradually>
      <Bottom>
        <Button main onPress={() => openPage('/courses/exams/pages/list')}>
          {words.toList}
        </Button>
      </Bottom>
    </>
  )
}

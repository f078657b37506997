import type { OwnClass } from '#shared/courses/attendance.contract'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { LongField } from '../../ui/long-field'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from './classes.words'
import { explain, useSigning } from './signing.store'

const LONGEST = 500

/** Not having been there: what the person says of it, and what an officer said. */
export function ExplainPart({ one }: { one: OwnClass }) {
  const { explanation, failure } = useSigning()
  const { state, settled } = one
  if (settled) {
    return (
      <Card title={words.states.settled}>
        <Words>{words.settled(settled.outcome)}</Words>
        <Words>{words.note(settled.note)}</Words>
        {one.explanation !== '' && <Words quiet>{words.explained(one.explanation)}</Words>}
      </Card>
    )
  }
  if (state !== 'absent' && state !== 'fault') return null
  return (
    <Card title={words.explain}>
      <Words>{words.explainWhat}</Words>
      {one.explanation !== '' && <Words>{words.explained(one.explanation)}</Words>}
      <LongField
        label={words.explainField}
        example={words.explainExample}
        value={explanation}
        longest={LONGEST}
        onChange={typed => useSigning.setState({ explanation: typed, failure: null })}
      />
      {failure !== null && <Notice tone='attention' title={failure} />}
      <Button main onPress={() => explain(one.id)}>
        {words.explainSend}
      </Button>
    </Card>
  )
}

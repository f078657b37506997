import { Card } from '../../ui/card'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from './exams.words'
import { handIn, useSitting } from './sitting.store'

/** Asks once more before an exam is handed in: it cannot be taken back. */
export function HandIn({ onBack }: { onBack: () => void }) {
  const { sitting, given, failure } = useSitting()
  const unanswered = (sitting?.questions ?? []).filter(
    ({ id }) => (given[id]?.chosen.length ?? 0) === 0,
  ).length
  const unsaved = Object.values(given).filter(({ saved }) => !saved).length
  return (
    <>
      <Card title={words.handInTitle}>
        <Words>{words.unanswered(unanswered)}</Words>
        <Words>{words.handInWhat}</Words>
        {unsaved > 0 && <Notice tone='waiting' title={words.waiting(unsaved)} />}
        {failure !== null && unsaved === 0 && (
          <Notice tone='attention' title={failure || words.silence} />
        )}
      </Card>
      <Bottom>
        <Button main onPress={handIn}>
          {words.handInSure}
        </Button>
        <Button onPress={onBack}>{words.backToPaper}</Button>
      </Bottom>
    </>
  )
}

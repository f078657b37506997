import { useState } from 'react'
import type { FreeSlot } from '#shared/visits/prisons/slots.contract'
import { useAsked } from '../../../http/use-asked'
import { leavePage, toTop } from '../../../device/pages'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Failed } from '../../../ui/failed'
import { Notice } from '../../../ui/notice'
import { Words } from '../../../ui/words'
import { words } from '../asking.words'
import { answer, useDraft } from '../draft.store'
import { LineUp } from './line-up'
import { Obstacles } from './obstacles'
import { type Prepared, prepare } from './preparing'
import { Progress, go, goOn } from './question'
import { When } from './when'

/** Which day and hour: the nearest, or another; what stands in the way of one is said at once. */
export function Time({ wasTaken }: { wasTaken: boolean }) {
  const form = useDraft(draft => draft.form)
  const { answer: prepared, failure, ask } = useAsked<Prepared>()
  const [tried, setTried] = useState<FreeSlot | null>(null)

  async function handleChoose(slot: FreeSlot) {
    setTried(slot)
    let found: Prepared | null = null
    const isAnswered = await ask(async () => (found = await prepare(form, slot.id)))
    if (!isAnswered || isBarred(found)) return void toTop()
    answer({ slot })
    goOn('when')
  }

  return (
    <>
      <Progress step='when' />
      {wasTaken && (
        <Notice tone='attention' title={words.taken}>
          <Words>{words.takenWhat}</Words>
        </Notice>
      )}
      <Failed failure={failure} />
      {tried && isBarred(prepared) && <Obstacles ofTime obstacles={prepared!.obstacles} />}
      <When
        prisonId={form.prisonId ?? '-'}
        chosen={form.slot}
        onChoose={handleChoose}
        otherwise={<LineUp />}
      />
      <Bottom>
        <Button onPress={() => go('found')}>{words.before}</Button>
        <Button onPress={leavePage}>{words.stop}</Button>
      </Bottom>
    </>
  )
}

const isBarred = (prepared: Prepared | null) => (prepared?.obstacles.length ?? 0) > 0

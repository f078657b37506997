import { dayInChina } from '#shared/time/days'
import { useFresh } from '../../device/use-fresh'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Words } from '../../ui/words'
import { openClass } from './class-card'
import { words } from './class-duty.words'
import { readClasses, useComingClasses } from './own-classes.store'

/** On the first page: a class of today that one has to come to or to leave; else nothing. */
export function ClassDuty() {
  useFresh(readClasses)
  const items = useComingClasses(list => list.items)
  const today = dayInChina(new Date())
  const due = items?.find(
    one =>
      one.cancelledBecause === null &&
      (one.maySign !== null ||
        (one.state === 'invited' && dayInChina(new Date(one.from)) === today)),
  )
  if (!due) return null
  return (
    <Card title={due.title}>
      <Words>{words.when(due)}</Words>
      <Words quiet>{due.place.name}</Words>
      <Button main={due.maySign !== null} onPress={() => openClass(due.id)}>
        {due.maySign === null ? words.look : words.sign[due.maySign]}
      </Button>
    </Card>
  )
}

import type { OwnClass } from '#shared/courses/attendance.contract'
import type { AttendanceState } from '#shared/courses/classes.contract'
import { openPage } from '../../device/pages'
import { Card } from '../../ui/card'
import { Chip, type Tone } from '../../ui/chip'
import { Row } from '../../ui/row'
import { Words } from '../../ui/words'
import { words } from './classes.words'

const TONES: Record<AttendanceState, Tone> = {
  ...{ invited: 'waiting', in: 'good', out: 'good' },
  ...{ absent: 'attention', fault: 'plain', settled: 'plain' },
} as const

export const openClass = (id: string) => openPage(`/courses/classes/pages/one?id=${id}`)

/** How somebody stands to a class, in a few words. */
export const StateChip = ({ state, cancelledBecause }: OwnClass) =>
  cancelledBecause === null ? (
    <Chip tone={TONES[state]}>{words.states[state]}</Chip>
  ) : (
    <Chip tone='plain'>{words.cancelled}</Chip>
  )

/** A class in a list. */
export const ClassCard = ({ one }: { one: OwnClass }) => (
  <Card title={one.title}>
    <StateChip {...one} />
    <Words>{words.times(one)}</Words>
    <Words quiet>{one.place.name}</Words>
    <Row onPress={() => openClass(one.id)}>{words.look}</Row>
  </Card>
)

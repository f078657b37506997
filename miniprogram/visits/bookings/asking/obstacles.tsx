import type { FoundObstacle } from '#shared/visits/bookings/bookings.contract'
import { OBSTACLES } from '#shared/visits/bookings/obstacles'
import type { Obstacle } from '#shared/visits/bookings/states.contract'
import { openPage } from '../../../device/pages'
import { dayWords } from '../../../ui/day.words'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Entry } from '../../../ui/entry'
import { Notice } from '../../../ui/notice'
import { Words } from '../../../ui/words'
import { words } from '../asking.words'
import { useDraft } from '../draft.store'
import { go } from './question'

interface ObstaclesProps {
  obstacles: readonly FoundObstacle[]
  /** Another time may do. */
  ofTime?: boolean
}

/** Why it cannot be asked for, all reasons at once, and to each what can be done. */
export const Obstacles = ({ obstacles, ofTime = false }: ObstaclesProps) => (
  <>
    <Notice tone='attention' title={ofTime ? words.notFree : words.cannot}>
      <Words>{ofTime ? words.notFreeWhat : words.cannotWhat}</Words>
    </Notice>
    <Card>
      {obstacles.map(({ code, value, source, companionId }) => (
        <Entry key={`${code}${companionId}`} title={filled(OBSTACLES[code].reason, value)}>
          <Words>{filled(OBSTACLES[code].next, value)}</Words>
          {source !== null && <Words quiet>{words.source(source)}</Words>}
          <Remedy code={code} />
        </Entry>
      ))}
    </Card>
  </>
)

/** What the rule says, a day as people say it. */
const filled = (sentence: string, value: string | null) =>
  sentence.replace('{value}', value !== null && DAY.test(value) ? dayWords(value) : (value ?? ''))

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** One tap to where it is put right; nothing where only somebody else can. */
function Remedy({ code }: { code: Obstacle }) {
  const kinshipId = useDraft(({ form }) => form.kinshipId)
  switch (code) {
    case 'kinship-not-accepted':
    case 'kinship-expired':
      return (
        <Button onPress={() => openPage('/visits/relatives/pages/kinships')}>
          {words.toKinships}
        </Button>
      )
    case 'identity-not-verified':
      return (
        <Button onPress={() => openPage('/visits/relatives/pages/account')}>
          {words.toIdentity}
        </Button>
      )
    case 'companion-not-verified':
      return (
        <Button onPress={() => openPage(`/visits/relatives/pages/companions?kinship=${kinshipId}`)}>
          {words.addCompanion}
        </Button>
      )
    case 'too-many-persons':
      return <Button onPress={() => go('along')}>{words.fewer}</Button>
    default:
      return null
  }
}

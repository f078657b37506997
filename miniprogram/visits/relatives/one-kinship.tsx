import { useState } from 'react'
import { dayInChina } from '#shared/time/days'
import { KIN, PROOFS } from '#shared/visits/relatives/kin'
import { KINSHIP_REASON } from '#shared/visits/relatives/kinship-reasons'
import type { OwnKinship } from '#shared/visits/relatives/kinships.contract'
import type { Proof } from '#shared/visits/relatives/proofs.contract'
import { readOwnProof } from '#shared/visits/relatives/proofs.endpoints'
import { openPage } from '../../device/pages'
import { showPicture } from '../../device/show-picture'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { dayWords, minuteWords } from '../../ui/day.words'
import { Entry } from '../../ui/entry'
import { Fact } from '../../ui/fact'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { CallDesk } from '../bookings/call-buttons'
import { RemindCard } from '../bookings/remind-card'
import { callAsRelative } from '../session'
import { STATES, STEPS, words } from './kinships.words'

interface OneKinshipProps {
  kinship: OwnKinship
  /** Today, China. */
  today: string
  onComplete: () => unknown
}

/** One claim: how it stands, why, what to do next, and all that happened. */
export function OneKinship({ kinship, today, onComplete }: OneKinshipProps) {
  const { prisonerName, prisonName, prisonerNumber, kin, proofs } = kinship
  return (
    <>
      <Standing kinship={kinship} today={today} />
      <Card>
        <Fact name={words.prison} value={prisonName} />
        <Fact name={words.number} value={prisonerNumber ?? words.noNumber} />
        <Fact name={words.kin} value={`${prisonerName} 的${KIN[kin]}`} />
      </Card>
      <Card title={words.proofs}>
        {proofs.map(proof => (
          <OneProof key={proof.id} proof={proof} />
        ))}
      </Card>
      {(kinship.state === 'submitted' || kinship.state === 'returned') && <RemindCard />}
      <History kinship={kinship} />
      <Ways kinship={kinship} today={today} onComplete={onComplete} />
    </>
  )
}

function Standing({ kinship, today }: { kinship: OwnKinship; today: string }) {
  const { prisonerName, state, reason, words: said, expiresDay } = kinship
  const { name, tone, what } = STATES[state]
  const told = reason && KINSHIP_REASON[reason]
  const isOver = state === 'accepted' && expiresDay !== null && today > expiresDay
  return (
    <Card title={prisonerName}>
      <Chip tone={isOver ? 'attention' : tone}>{name}</Chip>
      {told ? (
        <Notice tone='attention' title={told.reason}>
          <Words>{told.next}</Words>
          {said !== '' && <Words>{`${words.said}：${said}`}</Words>}
        </Notice>
      ) : (
        <Words>{isOver ? words.expired(dayWords(expiresDay)) : what}</Words>
      )}
      {!told && said !== '' && <Words>{`${words.said}：${said}`}</Words>}
      {state === 'submitted' && <Words quiet>{words.noPhoneNews}</Words>}
      {state === 'accepted' && expiresDay !== null && !isOver && (
        <Words quiet>{words.expires(dayWords(expiresDay))}</Words>
      )}
    </Card>
  )
}

function OneProof({ proof }: { proof: Proof }) {
  const [failed, setFailed] = useState(false)
  const { id, type, sentAt, kept, format } = proof

  async function handleShow() {
    setFailed(false)
    const picture = await callAsRelative(readOwnProof, { id }).catch(() => null)
    const name = format === 'image/png' ? 'page.png' : 'page.jpg'
    setFailed(!picture || !(await showPicture(name, picture.bytes)))
  }

  return (
    <Entry title={words.proofAt(PROOFS[type], dayWords(dayInChina(new Date(sentAt))))}>
      {kept ? (
        <Button onPress={handleShow}>{words.show}</Button>
      ) : (
        <Words quiet>{words.gone}</Words>
      )}
      {failed && <Notice tone='attention' title={words.notShown} />}
    </Entry>
  )
}

const History = ({ kinship }: { kinship: OwnKinship }) => (
  <Card title={words.history}>
    {kinship.history.map(({ at, by, state, reason, words: said }) => (
      <Entry key={at} title={STEPS[by][state]} at={minuteWords(at)}>
        {reason && <Words>{KINSHIP_REASON[reason].reason}</Words>}
        {said !== '' && <Words quiet>{said}</Words>}
      </Entry>
    ))}
  </Card>
)

function Ways({ kinship, today, onComplete }: OneKinshipProps) {
  const { id, state, expiresDay, countyPhone } = kinship
  const holds = state === 'accepted' && (expiresDay === null || today <= expiresDay)
  return (
    <Bottom>
      <CallDesk phone={countyPhone} />
      {state !== 'refused' && (
        <Button onPress={() => openPage(`/visits/relatives/pages/companions?kinship=${id}`)}>
          {words.companions}
        </Button>
      )}
      {state === 'returned' && (
        <Button main onPress={onComplete}>
          {words.complete}
        </Button>
      )}
      {holds && (
        <Button main onPress={() => openPage('/visits/bookings/pages/ask')}>
          {words.ask}
        </Button>
      )}
      {(state === 'refused' || (state === 'accepted' && !holds)) && (
        <Button main onPress={() => openPage('/visits/relatives/pages/kinship')}>
          {words.again}
        </Button>
      )}
    </Bottom>
  )
}

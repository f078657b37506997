import { useState } from 'react'
import type { OwnApplication, Shared } from '#shared/jobs/applications.contract'
import { apply } from '#shared/jobs/applications.endpoints'
import { findBetraying } from '#shared/jobs/betraying.rules'
import { newAttemptId } from '../../device/attempt'
import { leavePage, openPage, toTop } from '../../device/pages'
import { call } from '../../http/call'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { words } from './applications.words'
import { ChooseFields } from './choose-fields'
import { type Form, NOTHING, isDay, ready } from './choosing'
import { Consent, ToWhom } from './consent'
import { Failed } from '../../ui/failed'
import { useAsked } from '../../http/use-asked'

/** First what, then exactly what and to whom, then it is handed in. */
export function ApplyForm({ form }: { form: Form }) {
  const [shared, setShared] = useState<Shared>(NOTHING)
  const [mayTell, setMayTell] = useState(false)
  const [isChosen, setIsChosen] = useState(false)
  // Kept over a lost answer, so that pressing again is the same application.
  const [attempt] = useState(newAttemptId)
  const sending = useAsked<OwnApplication>()

  async function handleAgree() {
    const { employerId, postingId, noticeVersion: version } = form
    const attemptId = await attempt
    const consent = { version, agreed: true as const }
    const asked = { attemptId, employerId, postingId, shared: ready(shared), mayTell, consent }
    await sending.ask(() => call(apply, asked))
    await toTop()
  }

  function turnTo(chosen: boolean) {
    setIsChosen(chosen)
    void toTop()
  }

  if (sending.answer) return <Handed application={sending.answer} />
  if (isChosen) {
    return (
      <>
        <Failed failure={sending.failure} />
        {sending.busy && <Notice tone='waiting' title={words.sending} />}
        <Consent
          form={form}
          shared={ready(shared)}
          onAgree={handleAgree}
          onChange={() => turnTo(false)}
        />
      </>
    )
  }
  return (
    <>
      <ToWhom form={form} />
      <Notice tone='waiting' title={words.choose}>
        <Words>{words.chooseWhat}</Words>
      </Notice>
      <ChooseFields
        own={form.own}
        shared={shared}
        onChange={change => setShared(before => ({ ...before, ...change }))}
      />
      <Onwards
        shared={shared}
        mayTell={mayTell}
        onMayTell={() => setMayTell(true)}
        onNext={() => turnTo(true)}
      />
    </>
  )
}

interface OnwardsProps {
  shared: Shared
  mayTell: boolean
  onMayTell: () => void
  onNext: () => void
}

/** The way on, unless the words tell more than he may want. */
function Onwards({ shared, mayTell, onMayTell, onNext }: OnwardsProps) {
  const found = findBetraying([shared.experience, shared.words])
  const { availableFrom } = shared
  if (availableFrom && !isDay(availableFrom)) {
    return <Notice tone='attention' title={words.dayWrong} />
  }
  return (
    <Bottom>
      {found.length > 0 && !mayTell ? (
        <Notice tone='attention' title={words.betraying(found)}>
          <Words>{words.betrayingWhat}</Words>
          <Button onPress={onMayTell}>{words.mayTell}</Button>
        </Notice>
      ) : (
        <Button main onPress={onNext}>
          {words.next}
        </Button>
      )}
      <Button onPress={leavePage}>{words.cancel}</Button>
    </Bottom>
  )
}

const Handed = ({ application: { id, goesOutAt } }: { application: OwnApplication }) => (
  <>
    <Status mark='done' title={words.handed} announced>
      <Words>{words.handedWhat(goesOutAt)}</Words>
    </Status>
    <Bottom>
      <Button main onPress={() => openPage(`/jobs/applications/pages/one?id=${id}`)}>
        {words.openOne}
      </Button>
      <Button onPress={leavePage}>{words.back}</Button>
    </Bottom>
  </>
)

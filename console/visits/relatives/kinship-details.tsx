import { useCallback, useState } from 'react'
import { Alert } from 'antd'
import type { Companion } from '#shared/visits/relatives/companions.contract'
import { KIN } from '#shared/visits/relatives/kin'
import { KINSHIP_REASON } from '#shared/visits/relatives/kinship-reasons'
import type { KinshipOpened } from '#shared/visits/relatives/kinship-desk.contract'
import { openKinship } from '#shared/visits/relatives/kinship-desk.endpoints'
import type { VisitPurpose } from '#shared/visits/relatives/relatives.contract'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { words as common } from '../../ui/ui.words'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { words as bookings } from '../bookings/bookings.words'
import { minute } from '../bookings/states.words'
import { Companions } from './companions'
import { ConfirmIdentity } from './confirm-identity'
import { DecideForm } from './decide-form'
import { words } from './kinships.words'
import { Pictures } from './pictures'

interface DetailsProps {
  id: string
  purpose: VisitPurpose
  onDone: (sentence: string, after: KinshipOpened) => void
}

/** One claim with the relative, the papers side by side, and what can be decided. */
export function KinshipDetails({ id, purpose, onDone }: DetailsProps) {
  const ask = useCallback(() => call(openKinship, { id, purpose }), [id, purpose])
  const { answer, error, again } = useAnswer(ask)
  const [changed, setChanged] = useState<KinshipOpened | null>(null)
  const [isStale, setStale] = useState(false)
  if (error !== null) return <Fault error={error} onRetry={() => void again()} />
  const opened = changed ?? answer
  if (!opened) return <Waiting>{common.reading}</Waiting>

  function handleDecided(after: KinshipOpened) {
    setStale(false)
    setChanged(after)
    onDone(words.done(words.heading(after.kinship), after.kinship.state), after)
  }

  async function handleAgain() {
    await again()
    setChanged(null)
  }

  function handleCompanion(one: Companion) {
    if (!opened) return
    const companions = opened.companions.map(before => (before.id === one.id ? one : before))
    setChanged({ ...opened, companions })
    onDone(words.companionDone(one.name, one.state), opened)
  }

  return (
    <section className='work-details' aria-label={words.selected}>
      <h2>{words.heading(opened.kinship)}</h2>
      <p className='quiet'>{words.seen}</p>
      <div className='beside'>
        <Facts opened={opened} />
        <Pictures proofs={opened.proofs} purpose={purpose} />
      </div>
      <ConfirmIdentity opened={opened} onConfirmed={() => void handleAgain()} />
      {isStale && <Alert type='warning' showIcon title={words.changed} />}
      <DecideForm
        key={opened.kinship.rev}
        opened={opened}
        onDecided={handleDecided}
        onStale={() => {
          setStale(true)
          void handleAgain()
        }}
      />
      <h3>{words.companions}</h3>
      <Companions opened={opened} purpose={purpose} onDecided={handleCompanion} />
      <h3>{words.history}</h3>
      <History opened={opened} />
    </section>
  )
}

/** Who says what, as the desk compares it with the pictures. */
function Facts({ opened: { kinship, relative, othersClaiming } }: { opened: KinshipOpened }) {
  const facts: [string, string][] = [
    [words.name, relative.name],
    [words.idNumber, relative.idNumber],
    [words.identity, words.identitySays(relative.identity)],
    [words.document, words.documentUntil(relative.identity, relative.documentExpiresDay)],
    [words.phone, relative.phone],
    [words.prisoner, kinship.prisonerName],
    [words.kin, KIN[kinship.kin]],
    [words.prison, kinship.prisonName],
    [words.number, kinship.prisonerNumber ?? words.noNumber],
    [bookings.permitted, bookings.permittedSays(kinship.permitted)],
    [words.state, words.states[kinship.state]],
    ...(kinship.state === 'accepted'
      ? ([[words.expires, kinship.expiresDay ?? words.noEnd]] as [string, string][])
      : []),
    [words.submitted, minute(kinship.submittedAt)],
  ]
  return (
    <div>
      <h3>{words.relative}</h3>
      <dl className='facts'>
        {facts.map(([title, value]) => (
          <div key={title} className='fact'>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {relative.sameIdNumber > 0 && (
        <Alert type='warning' showIcon title={words.sameIdNumber(relative.sameIdNumber)} />
      )}
      {othersClaiming > 0 && (
        <Alert type='warning' showIcon title={words.othersClaiming(othersClaiming)} />
      )}
    </div>
  )
}

const History = ({ opened: { kinship } }: { opened: KinshipOpened }) => (
  <ol className='thread'>
    {kinship.history.map(({ at, by, byName, state, reason, words: said }) => (
      <li key={at}>
        <strong>{words.steps[by][state]}</strong>
        <span className='quiet'>
          {minute(at)}　{byName}
        </span>
        {reason && <p>{KINSHIP_REASON[reason].reason}。</p>}
        {said !== '' && <p>{said}</p>}
      </li>
    ))}
  </ol>
)

import { type FormEvent, useState } from 'react'
import { Input } from 'antd'
import type { Companion, CompanionReason } from '#shared/visits/relatives/companions.contract'
import { decideCompanion } from '#shared/visits/relatives/companions.endpoints'
import { KIN } from '#shared/visits/relatives/kin'
import type { KinshipOpened } from '#shared/visits/relatives/kinship-desk.contract'
import type { VisitPurpose } from '#shared/visits/relatives/relatives.contract'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { useAct } from '../../ui/use-act'
import { KindField } from '../bookings/parts/kind-field'
import { SendButton } from '../bookings/parts/send-button'
import { isDayOrEmpty } from './days'
import { words } from './kinships.words'
import { Pictures } from './pictures'

interface CompanionsProps {
  opened: KinshipOpened
  purpose: VisitPurpose
  onDecided: (companion: Companion) => void
}

/** People who come along, each with what the desk says of his papers. */
export const Companions = ({ opened: { companions }, purpose, onDecided }: CompanionsProps) =>
  companions.length === 0 ? (
    <p className='quiet'>{words.noCompanions}</p>
  ) : (
    <ul className='thread'>
      {companions.map(one => (
        <li key={`${one.id} ${one.rev}`}>
          <strong>{one.name}</strong>
          <span className='quiet'>
            {one.idNumberMasked}　{KIN[one.kin]}
            {one.isMinor && `　${words.minor}`}
            {one.isMinor && one.guardian && `　${words.guardianSays}`}
          </span>
          <p>
            {words.companionStates[one.state]}
            {one.reason && `：${words.companionReasons[one.reason]}`}
            {one.words !== '' && `　${one.words}`}
          </p>
          {one.proofs.length > 0 && <Pictures proofs={one.proofs} purpose={purpose} />}
          {one.state === 'named' && <CompanionForm companion={one} onDecided={onDecided} />}
        </li>
      ))}
    </ul>
  )

const OUTCOMES = { verified: words.companionYes, refused: words.companionNo } as const

interface CompanionFormProps {
  companion: Companion
  onDecided: (companion: Companion) => void
}

function CompanionForm({ companion: { id, rev, name }, onDecided }: CompanionFormProps) {
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES | null>(null)
  const [reason, setReason] = useState<CompanionReason | null>(null)
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const isWhole = outcome === 'refused' ? reason !== null : isDayOrEmpty(until)
    if (outcome === null || !isWhole) return
    void act(async () =>
      onDecided(
        await call(decideCompanion, {
          ...{ id, rev, outcome, words: '' },
          reason: outcome === 'refused' ? reason : null,
          documentExpiresDay: outcome === 'verified' && until.trim() !== '' ? until.trim() : null,
        }),
      ),
    )
  }

  return (
    <form className='form' aria-label={name} onSubmit={handleSubmit} noValidate>
      <KindField
        label={name}
        kinds={OUTCOMES}
        chosen={outcome}
        hasKeys={false}
        fault={tried && outcome === null ? words.missingOutcome : ''}
        onChoose={setOutcome}
      />
      {outcome === 'refused' && (
        <KindField
          label={words.companionWhy}
          kinds={words.companionReasons}
          chosen={reason}
          hasKeys={false}
          fault={tried && reason === null ? words.missingReason : ''}
          onChoose={setReason}
        />
      )}
      {outcome === 'verified' && (
        <Field
          id={`until-${id}`}
          label={words.companionUntil}
          hint={words.expiresHint}
          fault={tried && !isDayOrEmpty(until) ? words.expiresWrong : undefined}
        >
          {control => (
            <Input
              {...control}
              style={{ width: 200 }}
              maxLength={10}
              value={until}
              onChange={event => setUntil(event.target.value)}
            />
          )}
        </Field>
      )}
      <SendButton busy={busy} error={error} label={words.submit} hasKeys={false} />
    </form>
  )
}

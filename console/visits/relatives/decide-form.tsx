import type { FormEvent } from 'react'
import { Input, Radio } from 'antd'
import { KINSHIP_REASON, type KinshipReason } from '#shared/visits/relatives/kinship-reasons'
import { mayBecome } from '#shared/visits/relatives/kinship.rules'
import { AskFirst } from '../../ui/ask-first'
import { Field } from '../../ui/field'
import { KindField } from '../bookings/parts/kind-field'
import { SendButton } from '../bookings/parts/send-button'
import { words } from './kinships.words'
import { type DecideFormProps, type Outcome, useDeciding } from './use-deciding'

/** Where the clerk accepts a claim, sends it back, or refuses it, with a reason from the list. */
export function DecideForm(props: DecideFormProps) {
  const { opened } = props
  const may = (Object.keys(words.outcomes) as Outcome[]).filter(outcome =>
    mayBecome(opened.kinship.state, outcome, 'desk'),
  )
  return may.length === 0 ? null : <Deciding {...props} may={may} />
}

function Deciding(props: DecideFormProps & { may: readonly Outcome[] }) {
  const { opened, may } = props
  const form = useDeciding(props, may)
  const { outcome, missing } = form
  const isVerified = opened.relative.identity.state === 'verified'
  const kinds = Object.fromEntries(may.map(one => [one, words.outcomes[one]])) as Record<
    Outcome,
    string
  >

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    form.send()
  }

  return (
    <form className='form' aria-label={words.decide} onSubmit={handleSubmit} noValidate>
      <h3>{words.decide}</h3>
      <KindField
        label={words.decide}
        kinds={kinds}
        chosen={outcome}
        fault={missing.outcome ?? ''}
        onChoose={form.setOutcome}
      />
      <Fields form={form} isVerified={isVerified} />
      <SendButton busy={form.busy} error={form.error} label={words.submit} />
      {form.asking && (
        <AskFirst
          title={words.refuseTitle}
          yes={words.yes}
          danger
          onYes={form.sendNow}
          onClose={() => form.setAsking(false)}
        >
          {words.refuseMeans}
        </AskFirst>
      )}
    </form>
  )
}

interface FieldsProps {
  form: ReturnType<typeof useDeciding>
  isVerified: boolean
}

/** What belongs to the outcome that is chosen. */
function Fields({ form, isVerified }: FieldsProps) {
  const { outcome, reasons, reason, said, until, missing } = form
  return (
    <>
      {outcome === 'accepted' && !isVerified && <p className='urgent'>{words.identityFirst}</p>}
      {outcome === 'accepted' && (
        <Field
          id='valid-until'
          label={words.validUntil}
          hint={words.validHint}
          fault={missing.until}
        >
          {control => (
            <Input
              {...control}
              style={{ width: 200 }}
              maxLength={10}
              value={until}
              onChange={event => form.setUntil(event.target.value)}
            />
          )}
        </Field>
      )}
      {reasons.length > 0 && (
        <Why reasons={reasons} chosen={reason} fault={missing.reason} onChoose={form.setReason} />
      )}
      {outcome !== null && (
        <Field id='to-family' label={words.toFamily} hint={words.toFamilyHint} fault={missing.said}>
          {control => (
            <Input.TextArea
              {...control}
              rows={2}
              maxLength={300}
              value={said}
              onChange={event => form.setSaid(event.target.value)}
            />
          )}
        </Field>
      )}
      {outcome !== 'accepted' && reason && <FamilyReads reason={reason} said={said} />}
    </>
  )
}

interface WhyProps {
  reasons: readonly KinshipReason[]
  chosen: KinshipReason | null
  fault: string | undefined
  onChoose: (reason: KinshipReason) => void
}

/** More than there are digits have none. */
const DIGITS = 9

/** Why, from the list. */
const Why = ({ reasons, chosen, fault, onChoose }: WhyProps) => (
  <fieldset className='mark' data-field='reason'>
    <legend>{words.reason}</legend>
    <Radio.Group
      className='reasons'
      aria-label={words.reason}
      value={chosen}
      onChange={event => onChoose(event.target.value as KinshipReason)}
    >
      {reasons.map((one, index) => (
        <Radio key={one} value={one}>
          {KINSHIP_REASON[one].reason} {index < DIGITS && <kbd aria-hidden>{index + 1}</kbd>}
        </Radio>
      ))}
    </Radio.Group>
    {fault && (
      <p className='field-fault' role='alert'>
        {fault}
      </p>
    )}
  </fieldset>
)

/** What reaches the family, word by word. */
const FamilyReads = ({ reason, said }: { reason: KinshipReason; said: string }) => (
  <blockquote className='family-reads' aria-label={words.preview}>
    <strong>{words.preview}</strong>
    <p>{KINSHIP_REASON[reason].reason}。</p>
    <p>{KINSHIP_REASON[reason].next}</p>
    {said.trim() !== '' && <p className='own-words'>{said.trim()}</p>}
  </blockquote>
)

import { useCallback } from 'react'
import { Checkbox, Input } from 'antd'
import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import { listFreeSlots } from '#shared/visits/prisons/slots.endpoints'
import { dayInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { useAnswer } from '../../../ui/use-answer'
import { words as bookings } from '../bookings.words'
import { words } from '../forms.words'
import type { Grant } from './use-grant'

interface GrantFieldsProps {
  opened: DeskBooking
  grant: Grant
  /** It was tried to send it: what is wrong is said. */
  tried: boolean
}

/** Time, length and persons; each begins with what was asked, or with the prison's own figure. */
export function GrantFields({ opened, grant, tried }: GrantFieldsProps) {
  const { rules } = opened
  return (
    <>
      <SlotField opened={opened} grant={grant} />
      <Field
        id='minutes'
        label={words.minutesLabel}
        hint={words.minutesRule(rules.minutes)}
        fault={tried && !grant.isLength ? words.faults.minutes : undefined}
      >
        {control => (
          <Input
            {...control}
            type='number'
            min={1}
            max={240}
            style={{ width: 120 }}
            value={grant.minutes}
            onChange={event => grant.setMinutes(event.target.value)}
          />
        )}
      </Field>
      <Persons opened={opened} grant={grant} />
      <Field id='to-family' label={words.toFamily}>
        {control => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={300}
            value={grant.said}
            onChange={event => grant.setSaid(event.target.value)}
          />
        )}
      </Field>
    </>
  )
}

/** The time that is held, or another one of the same month that is free. */
function SlotField({ opened: { row }, grant }: Omit<GrantFieldsProps, 'tried'>) {
  const { prisonId, startsAt } = row
  const month = startsAt === null ? null : dayInChina(new Date(startsAt)).slice(0, 7)
  const { answer } = useAnswer(
    useCallback(
      async () => (month === null ? null : call(listFreeSlots, { prisonId, month })),
      [prisonId, month],
    ),
  )
  const others = answer?.days.flatMap(({ slots }) => slots) ?? []
  return (
    <Field id='slot' label={words.slot}>
      {({ id }) => (
        <select
          id={id}
          className='native'
          value={grant.slotId ?? ''}
          onChange={event => grant.setSlot(event.target.value || null)}
        >
          <option value=''>{words.slotHeld(bookings.startsIn(startsAt))}</option>
          {others
            .filter(slot => slot.startsAt !== startsAt)
            .map(slot => (
              <option key={slot.id} value={slot.id}>
                {words.slotOther(bookings.moment(slot.startsAt), slot.free)}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}

/** Who may come along; the relative himself always does. */
function Persons({ opened: { people, rules }, grant }: Omit<GrantFieldsProps, 'tried'>) {
  const { companions, setCompanions, tooMany } = grant
  const along = people.filter(({ companionId }) => companionId !== null)
  const self = people.find(({ companionId }) => companionId === null)
  return (
    <fieldset className='mark'>
      <legend>{words.who}</legend>
      {self && <p>{words.applicant(self.name)}</p>}
      {along.length === 0 && <p className='quiet'>{words.alone}</p>}
      {along.map(({ companionId, name, kin }) => (
        <Checkbox
          key={companionId}
          checked={companions.includes(companionId!)}
          onChange={({ target }) =>
            setCompanions(
              target.checked
                ? [...companions, companionId!]
                : companions.filter(one => one !== companionId),
            )
          }
        >
          {name}（{bookings.kin(kin)}）
        </Checkbox>
      ))}
      {tooMany && rules.maxPersons !== null ? (
        <p className='field-fault' role='alert'>
          {words.faults.tooMany(rules.maxPersons)}
        </p>
      ) : (
        <p className='hint quiet'>{words.whoRule(rules.maxPersons)}</p>
      )}
    </fieldset>
  )
}

import { useState } from 'react'
import { Alert, Button, Radio } from 'antd'
import type { Category } from '#shared/checkins/categories.contract'
import { previewInvite } from '#shared/courses/classes.endpoints'
import type { ClassAudience, ClassInvite } from '#shared/courses/classes.contract'
import type { PersonRow } from '#shared/people/people.contract'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { FindPerson } from '../../ui/find-person/find-person'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { useOffices } from '../../ui/use-offices'
import { words } from './classes.words'
import { type Who, inviteOf, isSomebody } from './draft'

const KINDS = Object.keys(words.whoKinds) as ClassInvite['kind'][]
const CATEGORIES = Object.keys(words.categories) as Category[]

interface WhoFieldsProps {
  who: Who
  audience: ClassAudience
  missing: string | undefined
  onWho: (change: Partial<Who>) => void
}

/** Who is invited: a list of names, a category, or an office; and how many that would be. */
export function WhoFields({ who, audience, missing, onWho }: WhoFieldsProps) {
  const [counted, setCounted] = useState('')
  const { busy, error, act } = useAct()

  function change(to: Partial<Who>) {
    setCounted('')
    onWho(to)
  }

  const handlePreview = () =>
    act(async () => {
      const { people, leftOut } = await call(previewInvite, { audience, invite: inviteOf(who) })
      setCounted(words.previewed(people, leftOut))
    })

  return (
    <fieldset>
      <legend>{words.who}</legend>
      <Radio.Group
        aria-label={words.who}
        value={who.kind}
        onChange={event => change({ kind: event.target.value })}
      >
        {KINDS.map(kind => (
          <Radio key={kind} value={kind}>
            {words.whoKinds[kind]}
          </Radio>
        ))}
      </Radio.Group>
      {who.kind === 'persons' && <People {...{ who, missing }} onWho={change} />}
      {who.kind === 'category' && (
        <Field id='category' label={words.category}>
          {({ id }) => (
            <select
              id={id}
              value={who.category}
              onChange={event => change({ category: event.target.value as Category })}
            >
              {CATEGORIES.map(one => (
                <option key={one} value={one}>
                  {words.categories[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {who.kind === 'office' && <Office who={who} onWho={change} />}
      <p>
        <Button disabled={!isSomebody(who)} loading={busy} onClick={() => void handlePreview()}>
          {words.preview}
        </Button>{' '}
        <span role='status'>{counted}</span>
      </p>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
    </fieldset>
  )
}

function People({ who, missing, onWho }: Omit<WhoFieldsProps, 'audience'>) {
  const [found, setFound] = useState<PersonRow | null>(null)
  const others = (id: string) => who.people.filter(one => one.id !== id)

  function handleAdd() {
    if (!found) return
    onWho({ people: [...others(found.id), { id: found.id, name: found.name }] })
    setFound(null)
  }

  return (
    <>
      <FindPerson person={found} missing={missing} onChoose={setFound} />
      <p>
        <Button disabled={!found} onClick={handleAdd}>
          {words.addPerson}
        </Button>{' '}
        <span className='quiet'>{words.chosen(who.people.length)}</span>
      </p>
      <p className='chosen'>
        {who.people.map(({ id, name }) => (
          <Button
            key={id}
            size='small'
            aria-label={words.removePerson(name)}
            onClick={() => onWho({ people: others(id) })}
          >
            {name} ✕
          </Button>
        ))}
      </p>
    </>
  )
}

function Office({ who, onWho }: Pick<WhoFieldsProps, 'who' | 'onWho'>) {
  const { offices } = useOffices()
  return (
    <Field id='office' label={words.office}>
      {({ id }) => (
        <select
          id={id}
          value={who.officeId}
          onChange={event => onWho({ officeId: event.target.value })}
        >
          <option value=''>{words.chooseOffice}</option>
          {offices.map(office => (
            <option key={office.id} value={office.id}>
              {office.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

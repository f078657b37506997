import { Link } from 'react-router-dom'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { PeopleAbilities, PersonRow } from '#shared/people/people.contract'
import { dayInChina } from '#shared/time/days'
import { ageInWords } from '../../ui/moments'
import { Together } from '../../ui/together'
import { useNow } from '../../ui/use-now'
import { words } from '../people.words'
import { BindingSection } from './binding-section'
import { FaceSection } from './faces/face-section'
import { LimitsSection } from './limits/limits-section'
import { PlanSection } from './plan/plan-section'
import { StudySection } from './study/study-section'

/** A file as the server opens it. */
export interface OpenedFile {
  person: PersonRow
  idNumber: string
  phone: string
  registeredAt: string
  abilities: PeopleAbilities
}

interface PersonFileProps {
  file: OpenedFile
  /** Why one looks. */
  purpose: Purpose
  /** Something was done: reads the file again. */
  onChanged: () => Promise<void>
}

/** Who a person is, when they check in, and with which phone. */
export function PersonFile({ file, purpose, onChanged }: PersonFileProps) {
  const { person, idNumber, phone, registeredAt, abilities } = file
  const now = useNow()
  return (
    <div className='person-file'>
      <dl className='facts'>
        <dt>{words.office}</dt>
        <dd>{person.officeName}</dd>
        <dt>{words.idNumber}</dt>
        <dd>{idNumber}</dd>
        <dt>{words.phone}</dt>
        <dd>{phone}</dd>
        <dt>{words.lastCheckIn}</dt>
        <dd>
          {person.lastCheckInAt ? ageInWords(person.lastCheckInAt, now) : words.neverCheckedIn}
        </dd>
        <dt>{words.registeredOn}</dt>
        <dd>{dayInChina(new Date(registeredAt))}</dd>
        <dt>{words.ownPlaces}</dt>
        <dd>
          <Link to={`/places/of?person=${encodeURIComponent(person.id)}`}>
            {words.seeOwnPlaces}
          </Link>
        </dd>
      </dl>
      <Together waiting={words.readingParts}>
        <PlanSection person={person} onChanged={onChanged} />
        <BindingSection person={person} mayBind={abilities.bind} onChanged={onChanged} />
        <FaceSection person={person} purpose={purpose} />
        <LimitsSection person={person} purpose={purpose} />
        <StudySection person={person} purpose={purpose} />
      </Together>
    </div>
  )
}

import { View } from '@tarojs/components'
import type { Schooling, Shared } from '#shared/jobs/applications.contract'
import type { Skill } from '#shared/jobs/postings.contract'
import { SKILLS } from '#shared/jobs/postings.words'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field'
import { LongField } from '../../ui/long-field'
import { Notice } from '../../ui/notice'
import { words } from './applications.words'
import { type Form, isDay } from './choosing'
import { Pick } from '../../ui/pick'

const LONGEST = 200
const MOST_SKILLS = 6

interface ChooseProps {
  own: Form['own']
  shared: Shared
  onChange: (change: Partial<Shared>) => void
}

/** What a base may see, one card for each thing; nothing is chosen beforehand. */
export const ChooseFields = ({ own, shared, onChange }: ChooseProps) => (
  <>
    <Card title={words.fields.name}>
      <Pick
        label={words.nameHidden(own.nameMasked)}
        chosen={!shared.name}
        onChoose={() => onChange({ name: false })}
      />
      <Pick
        label={words.nameWhole(own.name)}
        chosen={shared.name}
        onChoose={() => onChange({ name: true })}
      />
    </Card>
    <Card title={words.fields.phone}>
      <Pick
        label={words.phoneHidden(own.phoneMasked)}
        chosen={!shared.phone}
        onChoose={() => onChange({ phone: false })}
      />
      <Pick
        label={words.phoneWhole(own.phone)}
        chosen={shared.phone}
        onChoose={() => onChange({ phone: true })}
      />
    </Card>
    <Card title={words.fields.age}>
      <Pick label={words.notShown} chosen={!shared.age} onChoose={() => onChange({ age: false })} />
      <Pick
        label={words.ageShown(own.age)}
        chosen={shared.age}
        onChoose={() => onChange({ age: true })}
      />
    </Card>
    <SchoolingCard chosen={shared.schooling} onChange={schooling => onChange({ schooling })} />
    <SkillsCard chosen={shared.skills} onChange={skills => onChange({ skills })} />
    <WordsCard
      field='experience'
      example={words.experienceExample}
      value={shared.experience}
      onChange={experience => onChange({ experience })}
    />
    <DayCard value={shared.availableFrom} onChange={availableFrom => onChange({ availableFrom })} />
    <WordsCard
      field='words'
      example={words.wordsExample}
      value={shared.words}
      onChange={said => onChange({ words: said })}
    />
  </>
)

const SCHOOLINGS = Object.keys(words.schoolings) as Schooling[]

interface SchoolingProps {
  chosen: Schooling | null
  onChange: (schooling: Schooling | null) => void
}

const SchoolingCard = ({ chosen, onChange }: SchoolingProps) => (
  <Card title={words.fields.schooling}>
    <View className='picks'>
      <Pick label={words.notShown} chosen={chosen === null} onChoose={() => onChange(null)} />
      {SCHOOLINGS.map(one => (
        <Pick
          key={one}
          label={words.schoolings[one]}
          chosen={chosen === one}
          onChoose={() => onChange(one)}
        />
      ))}
    </View>
  </Card>
)

const ALL_SKILLS = (Object.keys(SKILLS) as Skill[]).filter(skill => skill !== 'none-needed')

interface SkillsProps {
  chosen: Skill[] | null
  onChange: (skills: Skill[] | null) => void
}

function SkillsCard({ chosen, onChange }: SkillsProps) {
  function turn(skill: Skill) {
    const held = chosen ?? []
    const next = held.includes(skill) ? held.filter(one => one !== skill) : [...held, skill]
    onChange(next.length === 0 ? null : next.slice(0, MOST_SKILLS))
  }
  return (
    <Card title={words.fields.skills}>
      <Pick label={words.notShown} chosen={chosen === null} onChoose={() => onChange(null)} />
      <View className='picks'>
        {ALL_SKILLS.map(skill => (
          <Pick
            key={skill}
            many
            label={SKILLS[skill]}
            chosen={chosen?.includes(skill) ?? false}
            onChoose={() => turn(skill)}
          />
        ))}
      </View>
    </Card>
  )
}

interface WordsProps {
  field: 'experience' | 'words'
  example: string
  value: string | null
  onChange: (value: string | null) => void
}

const WordsCard = ({ field, example, value, onChange }: WordsProps) => (
  <Card title={words.fields[field]}>
    <Pick label={words.notShown} chosen={value === null} onChoose={() => onChange(null)} />
    <Pick
      label={words.shown}
      chosen={value !== null}
      onChoose={() => value === null && onChange('')}
    />
    {value !== null && (
      <View className='filled'>
        <LongField
          label={words.write(words.fields[field])}
          example={example}
          value={value}
          longest={LONGEST}
          onChange={onChange}
        />
      </View>
    )}
  </Card>
)

interface DayProps {
  value: string | null
  onChange: (value: string | null) => void
}

const DayCard = ({ value, onChange }: DayProps) => (
  <Card title={words.fields.availableFrom}>
    <Pick label={words.notShown} chosen={value === null} onChoose={() => onChange(null)} />
    <Pick
      label={words.shown}
      chosen={value !== null}
      onChoose={() => value === null && onChange('')}
    />
    {value !== null && (
      <View className='filled'>
        <Field
          label={words.write(words.fields.availableFrom)}
          example={words.dayExample}
          value={value}
          longest={10}
          onChange={onChange}
        />
        {value !== '' && !isDay(value) && <Notice tone='attention' title={words.dayWrong} />}
      </View>
    )}
  </Card>
)

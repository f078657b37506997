import { View } from '@tarojs/components'
import type { VisitNeed } from '#shared/visits/bookings/states.contract'
import { Field } from '../../../ui/field'
import { Pick } from '../../../ui/pick'
import { Words } from '../../../ui/words'
import { words } from '../asking.words'
import { answer, useDraft } from '../draft.store'
import { turned } from '../form'
import { needs as names } from '../states.words'
import { Question } from './question'

const NEEDS = Object.keys(names) as VisitNeed[]

const LONGEST_LANGUAGE = 30

/** What must be got ready for the family. */
export function Needs() {
  const { needs, interpreter } = useDraft(({ form }) => form)
  return (
    <Question step='needs' title={words.needs} what={words.needsWhat}>
      <NeedPicks chosen={needs} onChange={chosen => answer({ needs: chosen })} />
      <Interpreter value={interpreter} onChange={language => answer({ interpreter: language })} />
    </Question>
  )
}

interface NeedPicksProps {
  chosen: readonly VisitNeed[]
  onChange: (chosen: VisitNeed[]) => unknown
}

/** A choice of several. */
export const NeedPicks = ({ chosen, onChange }: NeedPicksProps) => (
  <View className='picks'>
    {NEEDS.map(need => (
      <Pick
        key={need}
        many
        label={names[need]}
        chosen={chosen.includes(need)}
        onChoose={() => onChange(turned(chosen, need))}
      />
    ))}
  </View>
)

interface InterpreterProps {
  /** The language; '' while it is still to be said, null when none is needed. */
  value: string | null
  onChange: (language: string | null) => unknown
}

/** Whether somebody must translate, and which language. */
export const Interpreter = ({ value, onChange }: InterpreterProps) => (
  <View className='filled'>
    <Pick
      many
      label={words.interpret}
      chosen={value !== null}
      onChoose={() => onChange(value === null ? '' : null)}
    />
    {value !== null && (
      <>
        <Words quiet>{words.interpretWhat}</Words>
        <View className='picks'>
          {words.languages.map(language => (
            <Pick
              key={language}
              label={language}
              chosen={value === language}
              onChoose={() => onChange(language)}
            />
          ))}
        </View>
        <Field
          label={words.language}
          example={words.languageExample}
          value={value}
          longest={LONGEST_LANGUAGE}
          onChange={onChange}
        />
      </>
    )}
  </View>
)

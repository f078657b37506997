import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Select } from 'antd'
import { SKILLS } from '#shared/jobs/postings.words'
import type { BanGround } from '#shared/people/restrictions.contract'
import { addBan } from '#shared/people/restrictions.endpoints'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { fieldFaultsOf } from '../../../ui/field-faults'
import { useFocusOnFault } from '../../../ui/plans/use-focus-on-fault'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { type BanDraft, banFrom } from './draft'
import { BANNABLE, words } from './limits.words'

/** As the server has it. */
const LONGEST_LINE = 200

interface BanFormProps {
  personId: string
  today: string
  onAdded: () => Promise<void>
  onClose: () => void
}

interface Part {
  draft: BanDraft
  faults: Readonly<Record<string, string>>
  fill: (change: Partial<BanDraft>) => void
}

/** What work a document closes to somebody, and which document. */
export function BanForm({ personId, today, onAdded, onClose }: BanFormProps) {
  const [attemptId] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useState<BanDraft>({
    ...{ ground: 'occupation-ban', text: '', document: '', skills: [], named: '' },
    ...{ firstDay: today, lastDay: '' },
  })
  const { busy, error, act } = useAct()
  const form = useFocusOnFault(error)
  const faults = faultsOf(error)
  const fill = (change: Partial<BanDraft>) => setDraft(before => ({ ...before, ...change }))
  const part: Part = { draft, faults, fill }

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void act(async () => {
      await call(addBan, { attemptId, personId, content: banFrom(draft) })
      await onAdded()
    })
  }

  return (
    <form
      ref={form}
      className='form'
      aria-label={words.addTitle}
      onSubmit={handleSubmit}
      noValidate
    >
      <Ground {...part} />
      <Line {...part} name='text' label={words.text} hint={words.textHint} />
      <Line {...part} name='document' label={words.document} hint={words.documentHint} />
      <Skills {...part} />
      <Line {...part} name='named' path='words' label={words.named} hint={words.namedHint} />
      <div className='two'>
        <DayField {...part} name='firstDay' label={words.firstDay} />
        <DayField {...part} name='lastDay' label={words.lastDay} hint={words.lastDayHint} />
      </div>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button type='primary' htmlType='submit' loading={busy}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </p>
    </form>
  )
}

/** Which field was wrong; the server names it below `content`. */
function faultsOf(error: unknown): Record<string, string> {
  const named = Object.keys(fieldFaultsOf(error)).map(path => path.split('.')[1] ?? '')
  const sentences: Record<string, string> = words.faults
  return Object.fromEntries(
    named.flatMap(name => (sentences[name] ? [[name, sentences[name]]] : [])),
  )
}

const Ground = ({ draft, fill }: Part) => (
  <Field id='ban-ground' label={words.ground}>
    {control => (
      <Select
        {...control}
        value={draft.ground}
        options={(Object.keys(words.grounds) as BanGround[]).map(value => ({
          value,
          label: words.grounds[value],
        }))}
        onChange={ground => fill({ ground })}
      />
    )}
  </Field>
)

interface LineProps extends Part {
  name: 'text' | 'document' | 'named'
  /** As the server names it, where it does so otherwise. */
  path?: string
  label: string
  hint: string
}

const Line = ({ name, path = name, label, hint, draft, faults, fill }: LineProps) => (
  <Field id={`ban-${name}`} label={label} hint={hint} fault={faults[path]}>
    {control => (
      <Input
        {...control}
        autoComplete='off'
        maxLength={LONGEST_LINE}
        value={draft[name]}
        onChange={event => fill({ [name]: event.target.value })}
      />
    )}
  </Field>
)

const Skills = ({ draft, faults, fill }: Part) => (
  <Field id='ban-skills' label={words.skills} hint={words.skillsHint} fault={faults.skills}>
    {control => (
      <Select
        {...control}
        mode='multiple'
        showSearch={{ optionFilterProp: 'label' }}
        value={[...draft.skills]}
        options={BANNABLE.map(value => ({ value, label: SKILLS[value] }))}
        onChange={skills => fill({ skills })}
      />
    )}
  </Field>
)

interface DayFieldProps extends Part {
  name: 'firstDay' | 'lastDay'
  label: string
  hint?: string
}

const DayField = ({ name, label, hint, draft, faults, fill }: DayFieldProps) => (
  <Field id={`ban-${name}`} label={label} hint={hint} fault={faults[name]}>
    {control => (
      <Input
        {...control}
        type='date'
        value={draft[name]}
        onChange={event => fill({ [name]: event.target.value })}
      />
    )}
  </Field>
)

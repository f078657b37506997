import { Segmented } from 'antd'
import type { IdentityTyped } from './draft'
import { words } from './editor.words'

const CHOICES = Object.entries(words.identities).map(([value, label]) => ({
  value: value as IdentityTyped,
  label,
}))

interface IdentityFieldsProps {
  identity: IdentityTyped
  onChoose: (identity: IdentityTyped) => void
}

/** Whether somebody is asked at a check-in to show that it is him. */
export const IdentityFields = ({ identity, onChoose }: IdentityFieldsProps) => (
  <fieldset>
    <legend>{words.identity}</legend>
    <Segmented<IdentityTyped>
      aria-label={words.identity}
      value={identity}
      options={CHOICES}
      onChange={onChoose}
    />
    <p className='quiet'>{words.identityMeans[identity]}</p>
  </fieldset>
)

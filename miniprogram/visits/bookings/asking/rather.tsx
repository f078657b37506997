import type { Hardship } from '#shared/visits/bookings/bookings.contract'
import { Pick } from '../../../ui/pick'
import { words } from '../asking.words'
import { answer, useDraft } from '../draft.store'
import { turned } from '../form'
import { hardships } from '../states.words'
import { Question, goOn } from './question'

/** Whether the relative goes to the prison, or would rather not. */
export function Rather() {
  const { rather } = useDraft(({ form }) => form)
  const choose = (chosen: 'remote' | 'go-there') => {
    answer({ rather: chosen })
    goOn('rather')
  }
  return (
    <Question step='rather' title={words.rather} next={null}>
      <Pick label={words.remote} chosen={rather === 'remote'} onChoose={() => choose('remote')} />
      <Pick
        label={words.goThere}
        chosen={rather === 'go-there'}
        onChoose={() => choose('go-there')}
      />
    </Question>
  )
}

const HARDSHIPS = Object.keys(hardships) as Hardship[]

/** Why the way there is too hard. */
export function Hard() {
  const { hard } = useDraft(({ form }) => form)
  return (
    <Question step='hard' title={words.hard} what={words.hardWhat}>
      {HARDSHIPS.map(one => (
        <Pick
          key={one}
          many
          label={hardships[one]}
          chosen={hard.includes(one)}
          onChoose={() => answer({ hard: turned(hard, one) })}
        />
      ))}
    </Question>
  )
}

/** Whether a call could be made on the relative's own phone. */
export function OwnPhone() {
  const { phone } = useDraft(({ form }) => form)
  const choose = (chosen: 'yes' | 'no') => {
    answer({ phone: chosen })
    goOn('phone')
  }
  return (
    <Question step='phone' title={words.phone} what={words.phoneWhat} next={null}>
      <Pick label={words.phoneYes} chosen={phone === 'yes'} onChoose={() => choose('yes')} />
      <Pick label={words.phoneNo} chosen={phone === 'no'} onChoose={() => choose('no')} />
    </Question>
  )
}

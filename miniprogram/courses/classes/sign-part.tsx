import type { OwnClass } from '#shared/courses/attendance.contract'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { Steps } from '../../ui/steps'
import { Words } from '../../ui/words'
import { words } from './classes.words'
import { sign, signByCode, useSigning } from './signing.store'

/** Coming and going: one button, and two other ways when the phone cannot say where it is. */
export function SignPart({ one }: { one: OwnClass }) {
  const { step, failure } = useSigning()
  const isRoom = one.place.kind === 'place'
  if (one.maySign === null) return <NotYet one={one} />
  return (
    <Card title={one.maySign === 'in' ? words.signIn : words.signOut}>
      <Words>{isRoom ? words.signWhat : words.signOnline}</Words>
      {one.maySign === 'out' && <Words quiet>{words.outUntil(one.closesAt)}</Words>}
      {step === 'locating' && <Notice tone='waiting' title={words.locating} />}
      {step === 'sending' && <Notice tone='waiting' title={words.sending} />}
      {failure !== null && <Notice tone='attention' title={failure} />}
      {step === 'no-place' && (
        <Notice tone='attention' title={words.noPlace}>
          <Steps steps={words.noPlaceSteps} />
        </Notice>
      )}
      {step !== 'locating' && step !== 'sending' && (
        <Button main onPress={() => sign(one)}>
          {one.maySign === 'in' ? words.signIn : words.signOut}
        </Button>
      )}
      {isRoom && <ByCode one={one} />}
    </Card>
  )
}

function NotYet({ one: { state, opensAt, place } }: { one: OwnClass }) {
  if (state !== 'invited') return null
  return (
    <Card title={words.signIn}>
      <Words>{place.kind === 'place' ? words.opens(opensAt) : words.opensOnline(opensAt)}</Words>
    </Card>
  )
}

function ByCode({ one }: { one: OwnClass }) {
  const code = useSigning(signing => signing.code)
  return (
    <>
      <Words quiet>{words.byCode}</Words>
      <Field
        label={words.code}
        example={words.codeExample}
        value={code}
        longest={4}
        keyboard='number'
        onChange={typed => useSigning.setState({ code: typed, failure: null })}
      />
      {code.length === 4 && <Button onPress={() => signByCode(one)}>{words.useCode}</Button>}
    </>
  )
}

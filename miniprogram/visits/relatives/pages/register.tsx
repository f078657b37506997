import { useCallback, useEffect, useState } from 'react'
import type { listVisitCounties as Contract } from '#shared/visits/relatives/relatives.contract'
import { listVisitCounties } from '#shared/visits/relatives/relatives.endpoints'
import type { z } from '#shared/z'
import { askAsVisitor } from '../../../account/ask-as-visitor'
import { openPage } from '../../../device/pages'
import { useFresh } from '../../../device/use-fresh'
import { canShowFace } from '../../../device/wechat-face'
import { useAsked } from '../../../http/use-asked'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Failed } from '../../../ui/failed'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import { useRelative } from '../../session'
import { RegisterForm } from '../registering/register-form'
import { words } from '../registering/registering.words'

/** Where somebody registers as a relative. */
export default function RegisterPage() {
  const known = useRelative(({ relativeName }) => relativeName !== '')
  const [came] = useState(known)
  return (
    <Screen>
      {known ? <Registered title={came ? words.already : words.done} /> : <Registering />}
    </Screen>
  )
}

function Registering() {
  const { answer, failure, ask } = useAsked<z.infer<(typeof Contract)['reply']>>()
  const load = useCallback(() => void ask(() => askAsVisitor(listVisitCounties, {})), [ask])
  const hasFace = useHasFace()
  useFresh(load)
  if (answer && hasFace !== null) {
    return <RegisterForm counties={answer.counties} hasFace={hasFace} />
  }
  return failure ? (
    <>
      <Failed failure={failure} />
      <Bottom>
        <Button main onPress={load}>
          {words.again}
        </Button>
      </Bottom>
    </>
  ) : (
    <Status mark='busy' title={words.reading} />
  )
}

/** Whether WeChat on this phone can compare faces; null while it has not said. */
function useHasFace(): boolean | null {
  const [has, setHas] = useState<boolean | null>(null)
  useEffect(() => void canShowFace().then(setHas), [])
  return has
}

const Registered = ({ title }: { title: string }) => (
  <>
    <Status mark='done' title={title} announced>
      <Words>{words.doneWhat}</Words>
    </Status>
    <Bottom>
      <Button main onPress={() => openPage('/visits/relatives/pages/kinships')}>
        {words.toKinships}
      </Button>
      <Button onPress={() => openPage('/visits/bookings/pages/home')}>{words.toHome}</Button>
    </Bottom>
  </>
)

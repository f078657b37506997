import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { FaultKind } from '#shared/checkins/faults.contract'
import { isShut } from '../../account/entrance/entrance'
import { SignInTrouble } from '../../account/entrance/sign-in-trouble'
import { OfficePhone } from '../../account/office-phone'
import { useSession } from '../../account/session.store'
import { useSignIn } from '../../account/use-sign-in'
import { openHome } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { LongField } from '../../ui/long-field'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { FaultFailed, FaultTold } from '../faults/fault-told'
import { report, useReporting } from '../faults/faults.store'
import { words } from '../faults/faults.words'

const LONGEST_WORDS = 300

/** Where a person says in a line what does not work; the page before may have said what it is about. */
export default function ReportOtherFault() {
  const trouble = useSession(session => session.trouble)
  const kind = useRouter().params.kind === 'no-camera' ? 'no-camera' : 'other'
  useSignIn()
  return (
    <Screen>{isShut(trouble) ? <SignInTrouble trouble={trouble} /> : <Line kind={kind} />}</Screen>
  )
}

function Line({ kind }: { kind: FaultKind }) {
  const { newest, failed } = useReporting()
  const [before] = useState(newest?.attemptId)
  const [typed, setTyped] = useState('')
  if (newest && newest.attemptId !== before) return <Reported attemptId={newest.attemptId} />
  return (
    <>
      <Card title={kind === 'other' ? words.pageTitle : words.reportAs[kind]}>
        <Words>{words.describeWhat}</Words>
        <LongField
          label={words.describe}
          example={words.describeExample}
          value={typed}
          longest={LONGEST_WORDS}
          onChange={setTyped}
        />
        {failed && <FaultFailed />}
      </Card>
      <Bottom>
        <Button main onPress={() => report(kind, typed)}>
          {words.send}
        </Button>
        <OfficePhone />
      </Bottom>
    </>
  )
}

const Reported = ({ attemptId }: { attemptId: string }) => (
  <>
    <Card>
      <FaultTold attemptId={attemptId} />
    </Card>
    <Bottom>
      <OfficePhone />
      <Button main onPress={openHome}>
        {words.home}
      </Button>
    </Bottom>
  </>
)

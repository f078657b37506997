import { useState } from 'react'
import { Entrance } from '../../account/entrance/entrance'
import { leavePage } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Screen } from '../../ui/screen'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { ConsentQuestion } from '../consent-question'
import { words } from '../faces.words'
import { hasAgreed } from '../own-faces.store'
import { Told } from '../told'

/** Where a person reads what face recognition means for him, and says yes or no. */
export default function ConsentPage() {
  const [answered, setAnswered] = useState(false)
  return (
    <Screen>
      <Entrance>
        <Told>
          {faces =>
            answered ? (
              <Answered agreed={hasAgreed(faces)} />
            ) : (
              <ConsentQuestion faces={faces} onAnswered={() => setAnswered(true)} />
            )
          }
        </Told>
      </Entrance>
    </Screen>
  )
}

const Answered = ({ agreed }: { agreed: boolean }) => (
  <>
    <Status mark='done' title={words.answered} announced>
      <Words>{agreed ? words.agreedWhat : words.disagreedWhat}</Words>
    </Status>
    <Bottom>
      <Button main onPress={leavePage}>
        {words.ahead}
      </Button>
    </Bottom>
  </>
)

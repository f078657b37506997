import { useCallback } from 'react'
import { useRouter } from '@tarojs/taro'
import { Entrance } from '../../account/entrance/entrance'
import { OfficePhone } from '../../account/office-phone'
import { openHome } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Screen } from '../../ui/screen'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { CopyProof } from '../copy-proof'
import { words } from '../evidence.words'
import { useProof } from '../proof.store'
import { Recorded } from '../recorded'
import { RecordedReport, isOfReport } from '../recorded-report'

/** Whether a check-in or a report is still as it was recorded: this phone finds out, and shows what it found. */
export default function ProofPage() {
  const receipt = useRouter().params.id ?? ''
  return (
    <Screen>
      <Entrance>
        <Checking receipt={receipt} />
      </Entrance>
    </Screen>
  )
}

function Checking({ receipt }: { receipt: string }) {
  const check = useCallback(() => void useProof.getState().check(receipt), [receipt])
  useFresh(check)
  const { finding } = useProof()
  switch (finding.at) {
    case 'reading':
      return (
        <Status mark='busy' title={words.reading}>
          <Words quiet>{words.readingWhat}</Words>
        </Status>
      )
    case 'waiting':
      return (
        <>
          <Status mark='kept' title={words.waiting} announced>
            <Words>{words.waitingWhat}</Words>
          </Status>
          <Bottom>
            <Button main onPress={check}>
              {words.again}
            </Button>
            <Home />
          </Bottom>
        </>
      )
    case 'failed':
      return (
        <>
          <Status mark='attention' title={finding.problem?.title ?? words.failed} announced />
          <Bottom>
            <Button main onPress={check}>
              {words.tryAgain}
            </Button>
            <OfficePhone />
          </Bottom>
        </>
      )
    case 'checked':
      return (
        <>
          <Status
            mark={finding.sound ? 'done' : 'attention'}
            title={finding.sound ? words.sound : words.unsound}
            announced
          >
            <Words>{finding.sound ? words.soundWhat : words.unsoundWhat}</Words>
          </Status>
          {isOfReport(finding.proof) ? (
            <RecordedReport receipt={receipt} proof={finding.proof} />
          ) : (
            <Recorded receipt={receipt} proof={finding.proof} />
          )}
          <CopyProof receipt={receipt} proof={finding.proof} />
          <Bottom>
            {!finding.sound && <OfficePhone />}
            <Home />
          </Bottom>
        </>
      )
  }
}

const Home = () => <Button onPress={openHome}>{words.home}</Button>

import { useRouter } from '@tarojs/taro'
import type { OwnReport } from '#shared/reports/reports.contract'
import { Entrance } from '../../account/entrance/entrance'
import { OfficePhone } from '../../account/office-phone'
import { openHome, openPage } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { NotThere } from '../not-there'
import { readOwn, useOwnReports } from '../own-reports.store'
import { ReceiptCard } from '../receipt-card'
import { words } from '../reports.words'
import { Said } from '../said'

/** One report as it arrived, to be kept, and what the office said of it. */
export default function ReceiptPage() {
  const id = useRouter().params.id ?? ''
  return (
    <Screen>
      <Entrance>
        <Receipt id={id} />
      </Entrance>
    </Screen>
  )
}

function Receipt({ id }: { id: string }) {
  useFresh(readOwn)
  const report = useOwnReports(list => list.items?.find(({ receipt }) => receipt.id === id))
  if (!report) return <NotThere />
  const asks = report.identity === 'open' ? report.receipt.identityRequestId : null
  return (
    <>
      <ReceiptCard receipt={report.receipt} takenAt={report.takenAt} />
      <Reviewed report={report} />
      <Said report={report} />
      <Bottom>
        {asks !== null && (
          <Button main onPress={() => openPage(`/faces/pages/face?id=${asks}`)}>
            {words.identityGo}
          </Button>
        )}
        <OfficePhone />
        <Button main={asks === null} onPress={openHome}>
          {words.home}
        </Button>
      </Bottom>
    </>
  )
}

const Reviewed = ({ report: { review, identity } }: { report: OwnReport }) => (
  <Card title={words.review}>
    {review ? (
      <Notice
        tone={review.outcome === 'read' ? 'good' : 'waiting'}
        title={words.outcomes[review.outcome]}
      >
        <Words>{review.note}</Words>
      </Notice>
    ) : (
      <Words>{words.notYet}</Words>
    )}
    {identity !== null && <Words>{words.identities[identity]}</Words>}
  </Card>
)

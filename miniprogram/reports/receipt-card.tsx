import { useState } from 'react'
import type { ReportReceipt } from '#shared/reports/reports.contract'
import { momentInChina } from '#shared/time/days'
import { copyText } from '../device/clipboard'
import { openPage } from '../device/pages'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Fact } from '../ui/fact'
import { Notice } from '../ui/notice'
import { Row } from '../ui/row'
import { Words } from '../ui/words'
import { nameOf } from './kinds.words'
import { words } from './reports.words'

/** What the person may keep: that it arrived, when, and under which number. */
export function ReceiptCard({ receipt, takenAt }: { receipt: ReportReceipt; takenAt?: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const receivedAt = momentInChina(receipt.receivedAt)
  const text = words.copyText(nameOf(receipt), receivedAt, receipt.id)
  return (
    <Card title={nameOf(receipt)}>
      <Fact name={words.receivedAt} value={receivedAt} large />
      {takenAt !== undefined && <Fact name={words.madeAt} value={momentInChina(takenAt)} />}
      <Fact name={words.receiptNumber} value={receipt.id} />
      <Words quiet>{words.keep}</Words>
      <Button onPress={async () => setCopied(await copyText(text))}>{words.copy}</Button>
      {copied === true && <Notice tone='good' title={words.copied} />}
      {copied === false && <Notice tone='attention' title={words.notCopied} />}
      <Row onPress={() => openPage(`/evidence/pages/proof?id=${receipt.id}`)}>{words.prove}</Row>
    </Card>
  )
}

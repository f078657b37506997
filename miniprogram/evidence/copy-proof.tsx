import { useState } from 'react'
import type { Proof } from '#shared/evidence/evidence.contract'
import { copyText } from '../device/clipboard'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Words } from '../ui/words'
import { words } from './evidence.words'
import { isOfReport } from './recorded-report'

/** Puts the whole proof on the clipboard, as a text that the page for checking reads. */
export function CopyProof({ receipt, proof }: { receipt: string; proof: Proof }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const isReport = isOfReport(proof)
  const text = words.head(receipt, proof.record.at, isReport) + JSON.stringify(proof)
  return (
    <Card>
      <Words>{isReport ? words.copyReportWhat : words.copyWhat}</Words>
      <Button main onPress={async () => setCopied(await copyText(text))}>
        {words.copy}
      </Button>
      {copied === true && <Notice tone='good' title={words.copied} />}
      {copied === false && <Notice tone='attention' title={words.notCopied} />}
    </Card>
  )
}

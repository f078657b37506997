import type { Certificate } from '#shared/courses/certificates.contract'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Entry } from '../../ui/entry'
import { Words } from '../../ui/words'
import { issue, open, useOwnRecord } from './records.store'
import { words } from './records.words'

interface CertificatesProps {
  certificates: readonly Certificate[]
  mayIssue: boolean
}

/** The papers that there are, and the way to another. */
export function Certificates({ certificates, mayIssue }: CertificatesProps) {
  const busy = useOwnRecord(own => own.busy)
  return (
    <Card title={words.certificate}>
      <Words>{words.certificateWhat}</Words>
      {certificates.map(one => (
        <Entry key={one.id} title={words.issued(one)}>
          <Words quiet>{words.number(one.number)}</Words>
          <Button onPress={() => open(one.id)}>
            {busy === one.id ? words.opening : words.open}
          </Button>
        </Entry>
      ))}
      {certificates.length > 0 && <Words quiet>{words.checked}</Words>}
      {mayIssue ? (
        <Button main={certificates.length === 0} onPress={issue}>
          {busy === 'issue' ? words.issuing : words.issue}
        </Button>
      ) : (
        <Words quiet>{words.notYet}</Words>
      )}
    </Card>
  )
}

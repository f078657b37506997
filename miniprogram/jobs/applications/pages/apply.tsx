import { useCallback } from 'react'
import { useRouter } from '@tarojs/taro'
import { applyForm } from '#shared/jobs/applications.endpoints'
import { Entrance } from '../../../account/entrance/entrance'
import { leavePage, openPage } from '../../../device/pages'
import { useFresh } from '../../../device/use-fresh'
import { call } from '../../../http/call'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import { words } from '../applications.words'
import { ApplyForm } from '../apply-form'
import type { Form } from '../choosing'
import { Failed } from '../../../ui/failed'
import { useAsked } from '../../../http/use-asked'

/** Where a person applies to an employment base, or for something that it offers. */
export default function ApplyPage() {
  const { base, posting } = useRouter().params
  return (
    <Screen>
      <Entrance>
        <Applying
          wanted={posting === undefined ? { employerId: base ?? '-' } : { postingId: posting }}
        />
      </Entrance>
    </Screen>
  )
}

function Applying({ wanted }: { wanted: { employerId?: string; postingId?: string } }) {
  const { answer: form, failure, ask } = useAsked<Form>()
  const { employerId, postingId } = wanted
  useFresh(
    useCallback(() => {
      const input = employerId === undefined ? { postingId } : { employerId }
      void ask(() => call(applyForm, input))
    }, [ask, employerId, postingId]),
  )
  if (!form) {
    return failure ? (
      <>
        <Failed failure={failure} />
        <Bottom>
          <Button main onPress={leavePage}>
            {words.back}
          </Button>
        </Bottom>
      </>
    ) : (
      <Status mark='busy' title={words.reading}>
        <Words quiet>{words.moment}</Words>
      </Status>
    )
  }
  return form.openId === null ? <ApplyForm form={form} /> : <Already id={form.openId} />
}

const Already = ({ id }: { id: string }) => (
  <>
    <Status mark='kept' title={words.openOne} />
    <Bottom>
      <Button main onPress={() => openPage(`/jobs/applications/pages/one?id=${id}`)}>
        {words.look}
      </Button>
      <Button onPress={leavePage}>{words.back}</Button>
    </Bottom>
  </>
)

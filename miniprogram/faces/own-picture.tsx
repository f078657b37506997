import type { OwnFaces } from '#shared/faces/requests.contract'
import { openPage } from '../device/pages'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Words } from '../ui/words'
import { words as duty } from './duty.words'
import { words } from './faces.words'
import { ENGINE } from './going/show-face'
import { hasAgreed } from './own-faces.store'

/** The picture that faces are compared with; WeChat needs none. */
export function OwnPicture({ faces }: { faces: OwnFaces }) {
  const { enrolledAt, newPictureAsked, pictureWaits } = faces
  if (ENGINE !== 'local' && enrolledAt === null) return null
  const mayPropose = ENGINE === 'local' && hasAgreed(faces) && !pictureWaits
  return (
    <Card title={words.picture}>
      <Words>{enrolledAt === null ? words.pictureNone : words.pictureAt(enrolledAt)}</Words>
      {pictureWaits && <Words>{words.pictureWaits}</Words>}
      {newPictureAsked !== null && !pictureWaits && (
        <Words>{duty.newPictureWhy(newPictureAsked)}</Words>
      )}
      {mayPropose && (enrolledAt === null || newPictureAsked !== null) && (
        <Button onPress={() => openPage('/faces/pages/enrol')}>{words.enrol}</Button>
      )}
    </Card>
  )
}

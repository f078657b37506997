import type { Kin } from '#shared/visits/relatives/kin'
import type { PagePicture } from '../claiming/pictures'

export type Step = 'name' | 'idNumber' | 'kin' | 'guardian' | 'proofs' | 'check'

export interface Answers {
  name: string
  idNumber: string
  kin: Kin | null
  guardian: boolean | null
  pictures: readonly PagePicture[]
}

/** What a question is drawn with. */
export interface Question {
  number: number
  of: number
  title: string
  onNext: () => unknown
  onBack: (() => unknown) | null
}

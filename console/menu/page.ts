import type { ComponentType } from 'react'
import type { Endpoint } from '#shared/endpoint'

/** A page, for those who may ask the server what it shows. */
export interface Page {
  path: string
  /** How the menu calls it; pages without are reached from another. */
  title?: string
  needs: Endpoint
  Shown: ComponentType
}

import { type ComponentType, createContext } from 'react'

/**
 * The cards of the first page, from the features that have something to do there. The app
 * hands them in, because a feature must not lean on another.
 */
export const Cards = createContext<readonly ComponentType[]>([])

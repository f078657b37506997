import { createContext } from 'react'

/** Says that something is on its way, and by the function that it gives back that it has come. */
export const OnItsWay = createContext<() => () => void>(() => () => {})

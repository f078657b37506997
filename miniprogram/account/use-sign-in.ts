import { useFresh } from '../device/use-fresh'
import { tokenNow } from './sign-in'

/** How it went is told by the store of the session. */
const tryToSignIn = () => void tokenNow().catch(() => null)

/** Signs in when a page comes to the front, and when the network returns while it is there. */
export const useSignIn = () => useFresh(tryToSignIn)

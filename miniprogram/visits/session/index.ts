export { RelativeEntrance } from './entrance'
export { useRelative, whenNoRelativeIsKnown } from './relative.store'
export { callAsRelative } from './sign-in'

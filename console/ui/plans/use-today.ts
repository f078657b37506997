import { type Day, dayInChina } from '#shared/time/days'
import { useNow } from '../use-now'

/** Which day it is in China. */
export const useToday = (): Day => dayInChina(useNow())

import { createContext, useContext } from 'react'
import type { Me } from './api'

export const MeContext = createContext<Me | undefined>(undefined)

/** Who is logged in, with the unit's settings and today's date in Stockholm. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (me === undefined) throw new Error('bug: nobody is logged in')
  return me
}

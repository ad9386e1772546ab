import { getVisit } from '../../db/desk/visits'
import { getOpenWait, withdrawnPatient } from '../../db/desk/waiting'
import type { DeskWay } from '../ipc/call'
import type { OpenedDesk } from './opened'
import { personOf, type Asking } from './rules'
import type { LogPart } from './session'
import { Stop } from './stop'

export type AskingDesk = Asking & { readonly note: (part: LogPart) => void }

type Ways = { readonly [W in keyof DeskWay]: (input: DeskWay[W], asking: AskingDesk) => OpenedDesk[W] }

function her(asking: AskingDesk, patient: string) {
  asking.note({ patient })
  return { person: personOf(asking, patient) }
}

const ways: Ways = {
  patient: ({ patient }, asking) => her(asking, patient),
  'patient-or-none': ({ patient }, asking) => (patient === null ? { person: undefined } : her(asking, patient)),
  newcomer: () => ({}),
  visit: ({ visit: id }, asking) => {
    const visit = getVisit(asking.desk, id)
    if (!visit) throw new Stop({ kind: 'refused' })
    asking.note({ record: id })
    return { ...her(asking, visit.patient), visit }
  },
  wait: ({ wait: id }, asking) => {
    const wait = getOpenWait(asking.desk, id)
    if (!wait) throw new Stop({ kind: 'refused' })
    asking.note({ record: id })
    return { ...her(asking, wait.patient), wait }
  },
  'withdrawn-wait': ({ wait }, asking) => {
    const patient = withdrawnPatient(asking.desk, wait)
    if (patient === undefined) throw new Stop({ kind: 'refused' })
    asking.note({ record: wait })
    return her(asking, patient)
  },
}

/** Finds the person that a call of the desk is about and names her in its log row. Throws `Stop` when there is none. */
export function deskPerson<W extends keyof DeskWay>(way: W, input: DeskWay[W], asking: AskingDesk): OpenedDesk[W] {
  return ways[way](input, asking)
}

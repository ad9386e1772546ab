import { localDate } from '../../../forms/core/dates'
import type { Fact } from '../../../forms/since/fact'

const dayOf = (fact: Fact): string => (fact.at === null ? fact.on : localDate(fact.at))

/** The slow way: walks the facts one by one, written without looking at the fast one. */
export function recount(facts: readonly Fact[], clinician: string, now: string) {
  const today = localDate(now)
  let here: Fact | undefined
  for (const fact of facts) {
    const mine = fact.by === clinician && (['entry', 'score'].includes(fact.kind) || (fact.kind === 'visit' && fact.what !== 'no-show'))
    if (!mine || dayOf(fact) >= today) continue
    if (here === undefined || dayOf(fact) > dayOf(here)) here = fact
    else if (dayOf(fact) === dayOf(here) && fact.at !== null && (here.at === null || fact.at > here.at)) here = fact
  }
  const news: Fact[] = []
  const open: Fact[] = []
  for (const fact of facts) {
    if (fact.at === null ? fact.on > today : fact.at > now) continue
    let late = here === undefined
    if (here !== undefined) {
      if (fact.at !== null && here.at !== null) late = fact.at > here.at
      else late = dayOf(fact) >= dayOf(here)
    }
    if (late && fact.by !== clinician) news.push(fact)
    else if (fact.open) open.push(fact)
  }
  return { here, news, open }
}

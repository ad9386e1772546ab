import type { InstrumentDefinition } from '../../forms/core/instrument'
import { wordingFor, type LoadedWording } from '../../forms/instruments/wording'
import { api, useCall } from '../app/api'
import { useLanguage } from '../i18n'

/** The unit's own wordings of the instruments. */
export const useWordings = () => useCall(api.wordings.list, null, { keepPrevious: true })

/** The wording of an instrument in the language of the screen; undefined when the unit has none. */
export function useWording(instrument: InstrumentDefinition): LoadedWording | undefined {
  const { language } = useLanguage()
  const { data } = useWordings()
  return data && wordingFor(data, instrument, language)
}

import type { Language } from '../../i18n'
import { handover as en } from '../../i18n/en/handover'
import { handover as sv } from '../../i18n/sv/handover'

/** The words in the patient's language: hers, not the screen's, and nothing that the computer remembers. */
export const handoverWords = (language: Language): typeof sv => ({ sv, en })[language]

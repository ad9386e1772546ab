import { z } from 'zod'
import { languages } from '../../forms/core/form'
import { LoadedWording, longestFile, Wording, WordingError } from '../../forms/instruments/wording'
import { call, nothing } from './call'

const file = z.strictObject({ text: z.string().min(1).max(longestFile) })
const Faults = z.strictObject({
  kind: z.literal('faults'),
  total: z.number().int(),
  /** The first hundred. */
  errors: z.array(WordingError),
})

export const wordings = {
  /** The unit's own wordings, whole: they are shown where the ratings are made. */
  list: call({
    input: nothing,
    output: z.array(LoadedWording),
    action: 'desk.work',
    subject: 'none',
    reads: ['wordings'],
    log: 'never',
  }),
  /** The wordings that an entry says were shown, whole, also those no longer in use: it is read as it was signed. */
  shown: call({
    input: z.strictObject({ instrument: z.string().max(40), shown: z.string().min(1).max(2000) }),
    output: z.array(LoadedWording),
    action: 'desk.work',
    subject: 'none',
    reads: ['wordings'],
    log: 'never',
  }),
  /** What a file holds and which wording it would take the place of; nothing is changed. */
  check: call({
    input: file,
    output: z.strictObject({ wording: Wording, replaces: LoadedWording.nullable() }),
    failure: Faults,
    action: 'settings.change',
    subject: 'none',
    reads: ['wordings'],
    log: 'never',
  }),
  /** Takes a file in; with faults nothing is changed. Entries keep the name of the wording that they were made with. */
  load: call({
    input: file,
    output: z.array(LoadedWording),
    failure: Faults,
    action: 'settings.change',
    subject: 'none',
    changes: ['wordings'],
    shown: 'wordings',
    log: { drawer: 'desk', as: 'wording.load' },
  }),
  remove: call({
    input: z.strictObject({ instrument: z.string().max(40), language: z.enum(languages) }),
    output: z.array(LoadedWording),
    failure: z.strictObject({ kind: z.literal('missing') }),
    action: 'settings.change',
    subject: 'none',
    changes: ['wordings'],
    shown: 'wordings',
    log: { drawer: 'desk', as: 'wording.remove' },
  }),
}

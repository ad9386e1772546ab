import { Settings } from '../../forms/records/settings'
import { call } from './call'

export const settings = {
  change: call({
    input: Settings.partial(),
    output: Settings,
    action: 'settings.change',
    subject: 'none',
    changes: ['settings'],
    shown: 'settings',
    log: { drawer: 'desk', as: 'settings.change' },
  }),
}

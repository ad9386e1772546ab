type Line = { readonly keys: readonly string[]; readonly does: string }
const line = (does: string, ...keys: readonly string[]): Line => ({ keys, does })

export const keys = {
  rail: 'Main menu',
  search: 'Search',
  keys: 'Keys',
  lock: 'Lock',
  places: { today: 'Today', patients: 'Patients', settings: 'Settings' },
  saved: {
    saving: 'Saving',
    saved: (time: string) => `All saved ${time}`,
    failed: 'The latest is not saved',
  },
  groups: {
    everywhere: {
      title: 'Everywhere',
      keys: [
        line('Search', 'Ctrl K'),
        line('Lock', 'Ctrl L'),
        line('Today, Patients, Settings', 'Alt 1', '2', '3'),
        line('Close what was opened last', 'Esc'),
        line('Undo', 'Ctrl Z'),
        line('These keys', '?'),
      ],
    },
    today: { title: 'Today', keys: [line('New drop-in visit', 'N')] },
    entry: {
      title: 'Entry',
      keys: [line('Sign', 'Ctrl Enter'), line('Save now (it is saved anyway)', 'Ctrl S')],
    },
    answers: {
      title: 'Answers',
      keys: [
        line('Nothing abnormal, finding, not examined', 'U', 'F', 'E'),
        line('Answers', '1', '–', '9'),
        line('Would rather not say', '0'),
      ],
    },
  },
}

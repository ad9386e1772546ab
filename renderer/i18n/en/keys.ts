type Line = { readonly keys: readonly string[]; readonly does: string }
const line = (does: string, ...keys: readonly string[]): Line => ({ keys, does })

export const keys = {
  rail: 'Main menu',
  search: 'Search',
  keys: 'Keys',
  lock: 'Lock',
  places: {
    today: 'Today',
    patients: 'Patients',
    results: 'Test results',
    recalls: 'Recalls',
    tracing: 'Contact tracing',
    ratings: 'Ratings',
    figures: 'Figures',
    settings: 'Settings',
  },
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
        line('What stands to the left, in order', 'Alt 1', '–', '8'),
        line('Close what was opened last', 'Esc'),
        line('Undo', 'Ctrl Z'),
        line('These keys', '?'),
        line('Print what is previewed', 'Ctrl P'),
      ],
    },
    today: { title: 'Today', keys: [line('New drop-in visit', 'N'), line('Book', 'B')] },
    calendar: {
      title: 'The calendar, in Today',
      keys: [
        line('List, day, week', '1', '2', '3'),
        line('The day or week before, after', 'PgUp', 'PgDn'),
        line('To today', 'T'),
        line('Go to a day: 3/4, +2w', 'D'),
        line('Move a booking, new time', 'M', 'K'),
        line('Open record', 'J'),
        line('Drop, leave it', 'Enter', 'Esc'),
        line('Waiting list, add to it', 'V', 'N'),
        line('Absence', 'F'),
        line('Next free time, when booking', 'Alt N'),
        line('Print the day', 'P'),
      ],
    },
    figures: {
      title: 'Figures',
      keys: [
        line('Month, quarter, year, five questions', '1', '–', '4'),
        line('Earlier, later period', '←', '→'),
        line('Export', 'E'),
        line('As Excel, CSV, PDF, paper', 'X', 'C', 'D', 'P'),
        line('Close the month, settle the year', 'S'),
        line('How each row is counted', 'R'),
      ],
    },
    patients: { title: 'Patients', keys: [line('New patient', 'N')] },
    record: {
      title: 'The patient’s record',
      keys: [
        line('New entry', 'N'),
        line('Personal details', 'P'),
        line('Tests, order', 'T'),
        line('Contraception', 'M'),
        line('Recalls', 'K'),
        line('Copy and letter', 'Y'),
        line('Medicines', 'L'),
        line('Curves of the ratings', 'U'),
      ],
    },
    recalls: {
      title: 'Recalls',
      keys: [
        line('Book a visit', 'B'),
        line('Note a try', 'F'),
        line('Open record', 'J'),
        line('Postpone, do not call', 'S', 'R'),
        line('Other date, not needed', 'D', 'K'),
      ],
    },
    results: {
      title: 'Test results',
      keys: [line('HIV test without a name', 'H'), line('Open record', 'J'), line('Show the answer', 'V')],
    },
    tracing: {
      title: 'Contact tracing',
      keys: [line('New contact', 'N'), line('Open record', 'J')],
    },
    entry: {
      title: 'Entry',
      keys: [
        line('Go through my unsigned, from Today', 'G'),
        line('Sign', 'Ctrl Enter'),
        line('Save now (it is saved anyway)', 'Ctrl S'),
        line('Next section, section before', 'Ctrl PgDn', 'Ctrl PgUp'),
      ],
    },
    ratings: {
      title: 'Rating',
      keys: [
        line('Answer and go on', '0', '–', '6'),
        line('Back, take the answer away', 'Backspace', 'Delete'),
        line('What was done at an alert, acknowledge', 'A', 'B', 'C', 'K'),
      ],
    },
    answers: {
      title: 'Answers',
      keys: [
        line('Nothing abnormal, finding, not examined', 'U', 'F', 'E'),
        line('The rest without remark', 'Shift U'),
        line('Answers', '1', '–', '9'),
        line('Would rather not say', '0'),
      ],
    },
  },
}

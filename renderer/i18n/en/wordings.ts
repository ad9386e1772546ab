import type { wordings as swedish } from '../sv/wordings'

export const wordings: typeof swedish = {
  title: 'Wording of the instruments',
  text: 'The program has only short labels of its own, for the text of the questions belongs to somebody. A text that the clinic has the right to use can be loaded here. It is then shown where the instrument is filled in. How answers are counted never changes.',
  only: 'Only whoever is in charge of logins can change this.',
  none: 'No wording is loaded. The instruments are shown with our own labels.',
  columns: { instrument: 'Instrument', name: 'Wording', loaded: 'Loaded', act: 'Do' },
  languages: { sv: 'Swedish', en: 'English' },
  edition: (name: string, version: string) => `${name}, ${version}`,
  rights: (rights: string) => `Right to use the text: ${rights}`,
  by: (when: string, who: string) => `${when}, ${who}`,
  old: 'Does not fit the present version of the instrument and is not shown. Load it again.',
  remove: 'Remove',
  removeLabel: (name: string) => `Remove: ${name}`,
  removal: {
    title: 'Remove the wording?',
    text: (name: string) =>
      `${name} is no longer shown; the instrument has our own labels. The text is kept with the ratings that showed it, so that they can be read as they were.`,
    done: 'The wording is removed.',
  },
  asShown: {
    open: 'Show the questions as they stood',
    close: 'Hide the questions',
    none: 'The text of the questions is not kept here.',
  },
  shown: (name: string, version: string, when: string) => `Wording: ${name}, ${version}, loaded ${when}.`,
  load: {
    open: 'Load a wording',
    title: 'Load a wording',
    lead: 'Choose a text file. It is checked first; nothing changes until you load it.',
    file: 'Choose a file (text, UTF-8)',
    fileNeeded: 'Choose a file first.',
    tooLong: 'The file is too large to be a wording.',
    notUtf8: 'The file is not saved as UTF-8. Save it again as UTF-8 and choose it again.',
    fine: (instrument: string, items: number) => `${instrument}: all ${items} questions have their text.`,
    replaces: (name: string, when: string) =>
      `Takes the place of ${name}, loaded ${when}. The old one is kept for the ratings that showed it.`,
    sample: 'How the first question is read',
    faults: (count: number) =>
      count === 1
        ? 'One fault in the file. Nothing is changed. Mend it and choose the file again.'
        : `${count} faults in the file. Nothing is changed. Mend them and choose the file again.`,
    faultList: 'Faults in the file',
    more: (count: number) => `and ${count} more`,
    go: 'Load',
    done: (name: string) => `${name} is loaded.`,
  },
  skeleton: {
    open: 'Show a skeleton',
    close: 'Hide the skeleton',
    text: 'The skeleton shows how the file is written and holds only our own labels. Select all, copy it into a text editor and replace the texts.',
    instrument: 'Instrument',
    language: 'Language',
    label: 'Skeleton',
  },
}

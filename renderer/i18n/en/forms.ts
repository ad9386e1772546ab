import type { forms as swedish } from '../sv/forms'

export const forms: typeof swedish = {
  needed: 'needed',
  normal: 'No remark',
  finding: 'Finding',
  notExamined: 'Not examined',
  findingNote: 'What you see or feel',
  yes: 'Yes',
  no: 'No',
  unknown: 'Unknown',
  yesKey: 'Y',
  noKey: 'N',
  unknownKey: 'U',
  yesNote: 'Write more if you like',
  restNormal: 'Rest: no remark',
  change: 'Change',
  answeredOf: (answered, asked) => `${answered} of ${asked}`,
  nextPart: (title) => `Next: ${title}`,
  nothingWritten: 'Nothing has been written yet.',
  fromOther: 'Told by someone else',
  markedFromOther: 'Marked as told by someone else (left out of the patient’s copy):',
  pickDate: 'Pick a date',
  dateHelp: '3/4, 0304, today or +12w',
  dateFault: 'This could not be read as a date. Type for example 3/4 (day first), 0304, 2026-04-03, today or +12w.',
  numberFault: (min, max, decimals) =>
    `Type a number between ${min} and ${max}${decimals === 0 ? ', without decimals' : ` with at most ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`}.`,
  findCode: (label: string) => `Find a code: ${label}`,
  textFault: 'The text is too long. Divide it between two fields or two entries.',
  missing: 'Needed before the entry can be signed.',
  savedAt: (time) => `Draft saved ${time}`,
  saving: 'Saving …',
  notSaved: 'Not saved',
  triesAgain: 'The program tries again by itself.',
  saveFault: {
    'disk-full':
      'The disk is full. What you have written is still here on the screen. Remove files that are not needed from the computer, but nothing from the journal’s folder.',
    'read-only':
      'The journal’s folder cannot be written to. What you have written is still here on the screen. Put the drive back or remove the write protection.',
    damaged: 'The journal file cannot be written to. What you have written is still here on the screen. Copy it to paper before you lock.',
    'not-mine': 'The entry belongs to a colleague and only she can change it. Copy your text and write an entry of your own.',
    late: 'The draft is older than 14 days and cannot be continued. Leave it and write a correction instead. First copy what you want to keep.',
    'changed-meanwhile':
      'The entry has been changed elsewhere since you opened it. What you have written is still here on the screen. Copy your text, close the entry and open it again.',
    locked: 'The program is locked. Log in again: what was saved is still there.',
    refused: 'The program did not accept the text. What you have written is still here on the screen. Copy it to paper before you close.',
    fault: (reference) =>
      `Something went wrong in the program. What you have written is still here on the screen. Read out the number ${reference} to whoever helps you.`,
  },
}

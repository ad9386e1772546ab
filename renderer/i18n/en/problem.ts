const helper = 'whoever looks after the computer'
const again = { title: 'Try again', text: 'You can try as often as you like. Nothing is changed by it.' }
const leave = { title: 'Touch no files', text: 'Do not move, rename, delete or open anything in the folder of the journal.' }
const paper = { title: 'Work on paper meanwhile', text: 'Write it into the journal when it is open again.' }
const call = { title: `Contact ${helper}`, text: 'Read out the error code. Say nothing about patients.' }
const copy = {
  title: `Ask ${helper} for the latest copy of the journal’s folder`,
  text: 'The damaged folder must be kept as it is, beside the copy.',
}

export const problem = {
  closed: 'The journal is closed',
  problems: {
    'key-ring-damaged': {
      code: 'J-01',
      title: 'The file with the logins is damaged, and the journal cannot be opened',
      lead: 'The program noticed the fault before anything was shown. Nothing has been deleted or changed, and the files of the journal are still encrypted. Without the file with the logins they cannot be read.',
      steps: [leave, call, copy],
    },
    'key-ring-missing': {
      code: 'J-02',
      title: 'The file with the logins is missing, but the files of the journal are there',
      lead: 'So no new journal is made over the old one. The program has deleted and changed nothing. Without the file with the logins the files of the journal cannot be read.',
      steps: [leave, call, copy],
    },
    'key-ring-newer': {
      code: 'J-03',
      title: 'The journal has been used with a newer version of the program',
      lead: 'This version does not open it, so that nothing is harmed. Nothing has been changed, and everything is still there.',
      steps: [
        { title: 'Install the newer version on this computer', text: `Ask ${helper} for help.` },
        { title: 'Open the journal on the other computer meanwhile', text: 'If there is one with the newer version.' },
        again,
      ],
    },
    'key-ring-tampered': {
      code: 'J-04',
      title: 'The file with the logins has been changed outside the program',
      lead: 'Somebody or something has written in the file. The program does not trust it and has shown nothing. The files of the journal are still encrypted, and the program has not changed them.',
      steps: [
        leave,
        { ...call, text: 'Read out the error code. Tell who has had access to the computer. Say nothing about patients.' },
        copy,
      ],
    },
    'key-ring-older': {
      code: 'J-05',
      title: 'The file with the logins is older than the rest of the journal',
      lead: 'It was probably fetched from an old copy. Passwords and rights in it no longer hold. Nothing has been changed, and everything is still there.',
      steps: [
        { title: 'Find out whether somebody has put back a copy', text: 'The whole folder must come from the same copy.' },
        leave,
        call,
      ],
    },
    'drawer-missing': {
      code: 'J-06',
      title: 'One of the journal’s files is missing',
      lead: 'The program does not open the journal without it, and makes no new, empty file in its place. The other files are untouched.',
      steps: [
        { title: 'Is the drive connected?', text: 'If the journal lies on a drive of its own: connect it and try again.' },
        { title: 'Has somebody moved the file?', text: 'Ask them to put it back. Otherwise touch nothing in the folder.' },
        call,
        copy,
      ],
    },
    'drawer-damaged': {
      code: 'J-07',
      title: 'A file is damaged, and the journal does not open until it is mended',
      lead: 'The program noticed the fault before anything was shown. Nothing has been deleted, and the file is still encrypted.',
      steps: [leave, call, copy, paper],
    },
    'drawer-empty': {
      code: 'J-08',
      title: 'One of the journal’s files is empty',
      lead: 'It has been cut off outside the program, for example by a full disk or an interrupted copy. The program has not changed it, and the other files are untouched.',
      steps: [leave, call, copy, paper],
    },
    'drawer-newer': {
      code: 'J-09',
      title: 'One of the journal’s files was made by a newer version of the program',
      lead: 'This version does not open it, so that nothing is harmed. Nothing has been changed, and everything is still there.',
      steps: [{ title: 'Install the newer version on this computer', text: `Ask ${helper} for help.` }, again],
    },
    'drawer-behind': {
      code: 'J-10',
      title: 'One of the journal’s files is older than the others',
      lead: 'Entries that were in it are now missing. It was probably fetched from an old copy. The program shows nothing by halves and has changed nothing.',
      steps: [
        {
          title: 'Find out whether somebody has put back a copy',
          text: 'The whole folder must come from the same copy. The newer file may still exist.',
        },
        leave,
        call,
      ],
    },
    'folder-read-only': {
      code: 'J-11',
      title: 'The folder of the journal cannot be written to',
      lead: 'The journal does not open, since nothing could be saved and no reading logged. Nothing has been changed, and everything is still there.',
      steps: [
        { title: 'Is the drive write-protected?', text: 'Some drives and sticks have a small catch on the side.' },
        { title: `Ask ${helper} to allow writing in the folder`, text: 'For the account on the computer that runs the journal.' },
        again,
      ],
    },
    'folder-synced': {
      code: 'J-12',
      title: 'The journal lies in a folder that is copied to the internet',
      lead: 'The journal must not leave the computer. So it does not open there. Nothing has been changed, and everything is still there.',
      steps: [
        { title: `Ask ${helper} to move the whole folder`, text: 'To a folder on the computer’s own disk that no cloud service copies.' },
        { title: 'Remove the copy at the cloud service', text: 'It is encrypted, but must not stay there.' },
        again,
      ],
    },
    'disk-full': {
      code: 'J-13',
      title: 'The disk is full',
      lead: 'The journal does not open, since nothing new could be saved. What has been saved is still there.',
      steps: [
        { title: 'Empty the bin and remove what is not needed', text: 'Touch nothing in the folder of the journal.' },
        again,
        { title: `Contact ${helper} if that is not enough`, text: 'Read out the error code.' },
      ],
    },
    'in-use': {
      code: 'J-14',
      title: 'The journal is already open',
      lead: 'Another window or another account on the computer has the journal open. Two at once could overwrite each other, so it does not open here. Nothing has been changed.',
      steps: [
        { title: 'Go to the window that is already open', text: 'It may lie behind something else.' },
        { title: 'Log out the other account on the computer', text: 'If a colleague is logged in in the background.' },
        again,
      ],
    },
    'other-kind': {
      code: 'J-15',
      title: 'The folder belongs to another kind of journal',
      lead: 'A demo journal cannot be opened as a real one, nor the other way round. So made-up and real patients can never be mixed. Nothing has been changed.',
      steps: [
        { title: 'Quit and start again the right way', text: 'The demo is started by itself. The real journal is started without demo.' },
        { title: `Contact ${helper} if it happens again`, text: 'Read out the error code.' },
      ],
    },
    engine: {
      code: 'J-16',
      title: 'A part of the program could not start',
      lead: 'The part that reads and writes the journal does not answer. The files of the journal have not been touched, and everything saved is still there.',
      steps: [
        again,
        { title: 'Restart the computer', text: 'Then try again.' },
        { title: `Ask ${helper} to install the program anew`, text: 'The folder of the journal must stay as it is.' },
      ],
    },
  },
  drawers: {
    desk: 'Reception and bookings',
    journal: 'Journal',
    tracing: 'Contact tracing',
    figures: 'Figures',
  },
  which: 'It concerns',
  help: 'If you call for help',
  code: 'Error code',
  noticed: 'Noticed',
  dont: 'Do not',
  dontText: 'Move, rename or open the files in the folder.',
  foot: 'Nothing is shown and nothing changed while the journal is closed.',
}

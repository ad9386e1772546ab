export const setup = {
  foot: 'First start. There is no journal until the last step is done.',
  footDone: 'The journal is locked.',
  making: 'Preparing the journal',
  nameFault: 'Write at least two characters.',
  samePassword: 'Both have the same password. Neither should know the other’s, choose another one.',
  clinic: {
    title: 'A new journal',
    lead: 'We prepare it on this computer. It takes about ten minutes. Have pen and paper at hand, and both people who are to have the first logins.',
    name: 'Name of the clinic',
    nameFault: 'Write the name of the clinic.',
    why: {
      title: 'How the journal is protected',
      text: [
        'All that is written is encrypted on this computer. Nothing is sent anywhere.',
        'The journal opens only with a password or a recovery code. There is no back door.',
        'If all passwords and both codes are lost, the journal is gone for ever. That is why you copy two codes on paper.',
      ],
    },
  },
  manager: {
    title: 'The first in care',
    lead: 'Works in care, reads and writes the journal, and then adds colleagues.',
    name: 'First and last name',
    role: 'Profession',
    why: {
      title: 'Why a person?',
      text: [
        'Every login is personal. The journal shows who has written and who has read.',
        'Each one types their own password. Nobody else should see it.',
      ],
    },
  },
  administrator: {
    title: 'The administrator',
    lead: 'Books visits and produces the figures of the clinic, but cannot read the journal.',
    name: 'First and last name',
    why: {
      title: 'Why two?',
      text: [
        'The administrator’s key does not fit the journal, and the key of care does not fit the figures. So nobody can put together who has answered what.',
        'So they must be two different people, who do not know each other’s passwords.',
      ],
    },
  },
  codes: {
    clinical: {
      title: 'The recovery code of care',
      lead: 'With it somebody in care can be given a new password when the old one is forgotten.',
      back: 'Type in the code of care from the paper',
    },
    figures: {
      title: 'The recovery code of the figures',
      lead: 'With it the administrator can be given a new password when the old one is forgotten.',
      back: 'Type in the code of the figures from the paper',
    },
    backLead: 'So that we know it can be read on the day it is needed.',
    why: {
      title: 'Where should the paper lie?',
      text: [
        'In a safe or another locked place. The two codes should lie in different places.',
        'Whoever has the code can get a login. Treat it as a key.',
        'Without password and without code nobody can open the journal, not even those who made the program.',
      ],
    },
    written: 'I have copied the code',
  },
  done: {
    title: 'The journal is ready',
    lead: 'Put the two papers in two different locked places. Then log in with your password.',
    go: 'To the login',
  },
}

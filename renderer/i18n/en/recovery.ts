export const recovery = {
  foot: 'Recovery. No journal is open.',
  code: {
    title: 'Type in the recovery code',
    lead: 'It is on the paper in the safe.',
    label: 'Recovery code',
    go: 'Continue',
    checking: 'Trying the code',
    why: {
      title: 'What the code does',
      text: [
        'With the code whoever has forgotten a password can be given a new one. It shows nothing from the journal.',
        'The code of care is for those who work in care. The code of the figures is for the administrators.',
        'Once used it is replaced. Have pen and paper ready for the new one.',
      ],
    },
  },
  choose: {
    title: 'The code fits',
    lead: {
      clinical: 'This is the code of care. What do you need to do?',
      figures: 'This is the code of the figures. What do you need to do?',
    },
    newPassword: (name: string) => `A new password for ${name}`,
    addManager: 'Add a new manager',
    addManagerHint: 'nobody who is left is responsible for access',
  },
  person: {
    passwordTitle: (name: string) => `A new password for ${name}`,
    passwordLead: (name: string) => `Only ${name} types it, nobody else should see it.`,
    managerTitle: 'A new manager',
    managerLead: 'Gets a login and is responsible for the access of the clinic.',
    name: 'First and last name',
    nameFault: 'Write at least two characters.',
    role: 'Profession',
    managerExists: 'Somebody is already responsible for access. Go back and give that person a new password instead.',
    making: 'Changing',
  },
  newCode: {
    title: { clinical: 'The new recovery code of care', figures: 'The new recovery code of the figures' },
    lead: 'The old code ends when you have typed in the new one. Until then nothing has been changed.',
    back: 'Type in the new code from the paper',
    backLead: 'Only then do both the code and the password hold.',
    why: {
      title: 'Afterwards',
      text: ['Put the new paper in the same locked place.', 'Tear up the old paper. That code opens nothing any more.'],
    },
  },
  done: {
    title: 'Done',
    lead: 'The new password and the new code hold. Tear up the old paper.',
    go: 'To the login',
  },
}

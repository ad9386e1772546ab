type Line = { readonly keys: readonly string[]; readonly does: string }
const line = (does: string, ...keys: readonly string[]): Line => ({ keys, does })

export const keys = {
  rail: 'Huvudmeny',
  search: 'Sök',
  keys: 'Tangenter',
  lock: 'Lås',
  places: { today: 'Idag', patients: 'Patienter', settings: 'Inställningar' },
  saved: {
    saving: 'Sparar',
    saved: (time: string) => `Allt är sparat ${time}`,
    failed: 'Det senaste är inte sparat',
  },
  groups: {
    everywhere: {
      title: 'Överallt',
      keys: [
        line('Sök', 'Ctrl K'),
        line('Lås', 'Ctrl L'),
        line('Idag, Patienter, Inställningar', 'Alt 1', '2', '3'),
        line('Stäng det som öppnades sist', 'Esc'),
        line('Ångra', 'Ctrl Z'),
        line('De här tangenterna', '?'),
      ],
    },
    today: { title: 'Idag', keys: [line('Nytt spontanbesök', 'N')] },
    entry: {
      title: 'Anteckning',
      keys: [line('Signera', 'Ctrl Enter'), line('Spara nu (sparas ändå)', 'Ctrl S')],
    },
    answers: {
      title: 'Svar',
      keys: [
        line('Utan anmärkning, fynd, ej undersökt', 'U', 'F', 'E'),
        line('Svarsalternativ', '1', '–', '9'),
        line('Vill ej svara', '0'),
      ],
    },
  },
}

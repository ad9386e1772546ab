type Line = { readonly keys: readonly string[]; readonly does: string }
const line = (does: string, ...keys: readonly string[]): Line => ({ keys, does })

export const keys = {
  rail: 'Huvudmeny',
  search: 'Sök',
  keys: 'Tangenter',
  lock: 'Lås',
  places: {
    today: 'Idag',
    patients: 'Patienter',
    results: 'Provsvar',
    recalls: 'Kallelser',
    tracing: 'Smittspårning',
    ratings: 'Skattningar',
    figures: 'Siffror',
    settings: 'Inställningar',
  },
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
        line('Det som står till vänster, i ordning', 'Alt 1', '–', '8'),
        line('Stäng det som öppnades sist', 'Esc'),
        line('Ångra', 'Ctrl Z'),
        line('De här tangenterna', '?'),
        line('Skriv ut det som förhandsvisas', 'Ctrl P'),
      ],
    },
    today: { title: 'Idag', keys: [line('Nytt spontanbesök', 'N'), line('Boka', 'B')] },
    calendar: {
      title: 'Kalendern, i Idag',
      keys: [
        line('Lista, dag, vecka', '1', '2', '3'),
        line('Dagen eller veckan före, efter', 'PgUp', 'PgDn'),
        line('Till i dag', 'T'),
        line('Gå till en dag: 3/4, +2v', 'D'),
        line('Flytta en bokning, ny tid', 'M', 'K'),
        line('Öppna journal', 'J'),
        line('Släpp, låt stå', 'Enter', 'Esc'),
        line('Väntelista, lägg till på den', 'V', 'N'),
        line('Frånvaro', 'F'),
        line('Nästa lediga tid, när man bokar', 'Alt N'),
        line('Skriv ut dagen', 'P'),
      ],
    },
    figures: {
      title: 'Siffror',
      keys: [
        line('Månad, kvartal, år, fem frågor', '1', '–', '4'),
        line('Tidigare, senare period', '←', '→'),
        line('Exportera', 'E'),
        line('Som Excel, CSV, PDF, papper', 'X', 'C', 'D', 'P'),
        line('Stäng månaden, fastställ året', 'S'),
        line('Så räknas varje rad', 'R'),
      ],
    },
    patients: { title: 'Patienter', keys: [line('Ny patient', 'N')] },
    record: {
      title: 'Patientens journal',
      keys: [
        line('Ny anteckning', 'N'),
        line('Personuppgifter', 'P'),
        line('Prov, beställ', 'T'),
        line('Preventivmedel', 'M'),
        line('Kallelser', 'K'),
        line('Kopia och brev', 'Y'),
        line('Läkemedel', 'L'),
        line('Skattningarnas kurvor', 'U'),
      ],
    },
    recalls: {
      title: 'Kallelser',
      keys: [
        line('Boka tid', 'B'),
        line('Skriv försök', 'F'),
        line('Öppna journal', 'J'),
        line('Skjut upp, ring inte', 'S', 'R'),
        line('Annat datum, behövs inte', 'D', 'K'),
      ],
    },
    results: {
      title: 'Provsvar',
      keys: [line('Hivtest utan namn', 'H'), line('Öppna journal', 'J'), line('Visa svaret', 'V')],
    },
    tracing: {
      title: 'Smittspårning',
      keys: [line('Ny kontakt', 'N'), line('Öppna journal', 'J')],
    },
    entry: {
      title: 'Anteckning',
      keys: [
        line('Gå igenom mina osignerade, från Idag', 'G'),
        line('Signera', 'Ctrl Enter'),
        line('Spara nu (sparas ändå)', 'Ctrl S'),
        line('Nästa avsnitt, förra avsnittet', 'Ctrl PgDn', 'Ctrl PgUp'),
      ],
    },
    ratings: {
      title: 'Skattning',
      keys: [
        line('Svara och gå vidare', '0', '–', '6'),
        line('Tillbaka, ta bort svaret', 'Backspace', 'Delete'),
        line('Vad som gjordes vid larm, kvittera', 'A', 'B', 'C', 'K'),
      ],
    },
    answers: {
      title: 'Svar',
      keys: [
        line('Utan anmärkning, fynd, ej undersökt', 'U', 'F', 'E'),
        line('Resten utan anmärkning', 'Shift U'),
        line('Svarsalternativ', '1', '–', '9'),
        line('Vill ej svara', '0'),
      ],
    },
  },
}

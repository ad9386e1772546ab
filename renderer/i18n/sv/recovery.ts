export const recovery = {
  foot: 'Återställning. Ingen journal är öppen.',
  code: {
    title: 'Skriv in återställningskoden',
    lead: 'Den finns på papperet i kassaskåpet.',
    label: 'Återställningskod',
    go: 'Fortsätt',
    checking: 'Provar koden',
    why: {
      title: 'Vad koden gör',
      text: [
        'Med koden kan den som har glömt sitt lösenord få ett nytt. Den visar inget ur journalen.',
        'Vårdens kod gäller dem som arbetar i vården. Siffrornas kod gäller administratörerna.',
        'När den har använts byts den ut. Ha papper och penna redo för den nya.',
      ],
    },
  },
  choose: {
    title: 'Koden stämmer',
    lead: { clinical: 'Det här är vårdens kod. Vad behöver ni göra?', figures: 'Det här är siffrornas kod. Vad behöver ni göra?' },
    newPassword: (name: string) => `Nytt lösenord åt ${name}`,
    addManager: 'Lägga till en ny ansvarig',
    addManagerHint: 'ingen som är kvar ansvarar för behörigheter',
  },
  person: {
    passwordTitle: (name: string) => `Nytt lösenord åt ${name}`,
    passwordLead: (name: string) => `${name} skriver det själv, ingen annan ska se det.`,
    managerTitle: 'En ny ansvarig',
    managerLead: 'Får en inloggning och ansvarar för mottagningens behörigheter.',
    name: 'För- och efternamn',
    nameFault: 'Skriv minst två tecken.',
    role: 'Yrke',
    managerExists: 'Det finns redan någon som ansvarar för behörigheter. Gå tillbaka och ge den personen ett nytt lösenord i stället.',
    making: 'Byter',
  },
  newCode: {
    title: { clinical: 'Vårdens nya återställningskod', figures: 'Siffrornas nya återställningskod' },
    lead: 'Den gamla koden slutar gälla när du har skrivit in den nya. Till dess har inget ändrats.',
    back: 'Skriv in den nya koden från papperet',
    backLead: 'Först då gäller både koden och lösenordet.',
    why: {
      title: 'Efteråt',
      text: ['Lägg det nya papperet på samma låsta ställe.', 'Riv sönder det gamla papperet. Den koden öppnar inget längre.'],
    },
  },
  done: {
    title: 'Klart',
    lead: 'Det nya lösenordet och den nya koden gäller. Riv sönder det gamla papperet.',
    go: 'Till inloggningen',
  },
}

type Problem = {
  readonly code: string
  readonly title: string
  readonly lead: string
  readonly steps: readonly { readonly title: string; readonly text: string }[]
}

const helper = 'den som sköter datorn'
const again = { title: 'Försök igen', text: 'Du kan försöka hur många gånger du vill. Inget ändras av det.' }
const leave = { title: 'Rör inga filer', text: 'Flytta, byt namn på, radera eller öppna inget i journalens mapp.' }
const paper = { title: 'Arbeta på papper så länge', text: 'Skriv in det i journalen när den är öppen igen.' }
const call = { title: `Kontakta ${helper}`, text: 'Läs upp felkoden. Säg inget om patienter.' }
const copy = {
  title: `Be ${helper} ta fram den senaste kopian av journalens mapp`,
  text: 'Den skadade mappen ska sparas som den är, bredvid kopian.',
}

const problems = {
  'key-ring-damaged': {
    code: 'J-01',
    title: 'Filen med inloggningar är skadad, och journalen kan inte öppnas',
    lead: 'Programmet märkte felet innan något visades. Inget har raderats eller ändrats, och journalens filer är fortfarande krypterade. Utan filen med inloggningar går de inte att läsa.',
    steps: [leave, call, copy],
  },
  'key-ring-missing': {
    code: 'J-02',
    title: 'Filen med inloggningar saknas, men journalens filer finns',
    lead: 'Därför görs ingen ny journal ovanpå den gamla. Inget har raderats eller ändrats av programmet. Utan filen med inloggningar går journalens filer inte att läsa.',
    steps: [leave, call, copy],
  },
  'key-ring-newer': {
    code: 'J-03',
    title: 'Journalen har använts med en nyare version av programmet',
    lead: 'Den här versionen öppnar den inte, för att inget ska skadas. Inget har ändrats, och allt finns kvar.',
    steps: [
      { title: 'Installera den nyare versionen på den här datorn', text: `Be ${helper} om hjälp.` },
      { title: 'Öppna journalen på den andra datorn så länge', text: 'Om det finns en där den nyare versionen är installerad.' },
      again,
    ],
  },
  'key-ring-tampered': {
    code: 'J-04',
    title: 'Filen med inloggningar har ändrats utanför programmet',
    lead: 'Någon eller något har skrivit i filen. Programmet litar inte på den och har inte visat något. Journalens filer är fortfarande krypterade, och programmet har inte ändrat dem.',
    steps: [leave, { ...call, text: 'Läs upp felkoden. Berätta vilka som har haft tillgång till datorn. Säg inget om patienter.' }, copy],
  },
  'key-ring-older': {
    code: 'J-05',
    title: 'Filen med inloggningar är äldre än resten av journalen',
    lead: 'Den är troligen hämtad från en gammal kopia. Lösenord och behörigheter i den gäller inte längre. Inget har ändrats, och allt finns kvar.',
    steps: [{ title: 'Ta reda på om någon har lagt tillbaka en kopia', text: 'Hela mappen måste komma från samma kopia.' }, leave, call],
  },
  'drawer-missing': {
    code: 'J-06',
    title: 'En av journalens filer saknas',
    lead: 'Programmet öppnar inte journalen utan den och gör ingen ny, tom fil i dess ställe. De andra filerna är orörda.',
    steps: [
      { title: 'Sitter disken i?', text: 'Om journalen ligger på en egen disk: sätt i den och försök igen.' },
      { title: 'Har någon flyttat filen?', text: 'Be personen lägga tillbaka den. Rör annars inget i mappen.' },
      call,
      copy,
    ],
  },
  'drawer-damaged': {
    code: 'J-07',
    title: 'En fil är skadad, och journalen öppnas inte förrän den är lagad',
    lead: 'Programmet märkte felet innan något visades. Inget har raderats, och filen är fortfarande krypterad.',
    steps: [leave, call, copy, paper],
  },
  'drawer-empty': {
    code: 'J-08',
    title: 'En av journalens filer är tom',
    lead: 'Den har blivit avklippt utanför programmet, till exempel av en full disk eller en avbruten kopiering. Programmet har inte ändrat den, och de andra filerna är orörda.',
    steps: [leave, call, copy, paper],
  },
  'drawer-newer': {
    code: 'J-09',
    title: 'En av journalens filer är gjord av en nyare version av programmet',
    lead: 'Den här versionen öppnar den inte, för att inget ska skadas. Inget har ändrats, och allt finns kvar.',
    steps: [{ title: 'Installera den nyare versionen på den här datorn', text: `Be ${helper} om hjälp.` }, again],
  },
  'drawer-behind': {
    code: 'J-10',
    title: 'En av journalens filer är äldre än de andra',
    lead: 'Anteckningar som har funnits i den saknas nu. Den är troligen hämtad från en gammal kopia. Programmet visar inget halvt och har inte ändrat något.',
    steps: [
      {
        title: 'Ta reda på om någon har lagt tillbaka en kopia',
        text: 'Hela mappen måste komma från samma kopia. Den nyare filen kan finnas kvar.',
      },
      leave,
      call,
    ],
  },
  'folder-read-only': {
    code: 'J-11',
    title: 'Det går inte att skriva i journalens mapp',
    lead: 'Journalen öppnas inte, eftersom inget skulle kunna sparas och ingen läsning loggas. Inget har ändrats, och allt finns kvar.',
    steps: [
      { title: 'Är disken skrivskyddad?', text: 'En del diskar och minnen har en liten spärr på sidan.' },
      { title: `Be ${helper} tillåta skrivning i mappen`, text: 'För det konto på datorn som kör journalen.' },
      again,
    ],
  },
  'folder-synced': {
    code: 'J-12',
    title: 'Journalen ligger i en mapp som kopieras till nätet',
    lead: 'Journalen får inte lämna datorn. Därför öppnas den inte där. Inget har ändrats, och allt finns kvar.',
    steps: [
      { title: `Be ${helper} flytta hela mappen`, text: 'Till en mapp på datorns egen disk som ingen molntjänst kopierar.' },
      { title: 'Ta bort kopian hos molntjänsten', text: 'Den är krypterad, men ska inte ligga kvar där.' },
      again,
    ],
  },
  'disk-full': {
    code: 'J-13',
    title: 'Disken är full',
    lead: 'Journalen öppnas inte, eftersom inget nytt skulle kunna sparas. Det som är sparat finns kvar.',
    steps: [
      { title: 'Töm papperskorgen och ta bort sådant som inte behövs', text: 'Rör inget i journalens mapp.' },
      again,
      { title: `Kontakta ${helper} om det inte räcker`, text: 'Läs upp felkoden.' },
    ],
  },
  'in-use': {
    code: 'J-14',
    title: 'Journalen är redan öppen',
    lead: 'Ett annat fönster eller ett annat konto på datorn har journalen öppen. Två samtidigt kan skriva över varandra, därför öppnas den inte här. Inget har ändrats.',
    steps: [
      { title: 'Gå till fönstret som redan är öppet', text: 'Det kan ligga bakom något annat.' },
      { title: 'Logga ut det andra kontot på datorn', text: 'Om en kollega är inloggad i bakgrunden.' },
      again,
    ],
  },
  'other-kind': {
    code: 'J-15',
    title: 'Mappen hör till en annan sorts journal',
    lead: 'En demojournal kan inte öppnas som riktig journal, och tvärtom. Så kan påhittade och riktiga patienter aldrig blandas. Inget har ändrats.',
    steps: [
      { title: 'Avsluta och starta om på rätt sätt', text: 'Demon startas för sig. Den riktiga journalen startas utan demo.' },
      { title: `Kontakta ${helper} om det händer igen`, text: 'Läs upp felkoden.' },
    ],
  },
  engine: {
    code: 'J-16',
    title: 'En del av programmet kunde inte starta',
    lead: 'Den del som läser och skriver i journalen svarar inte. Journalens filer har inte rörts, och allt som är sparat finns kvar.',
    steps: [
      again,
      { title: 'Starta om datorn', text: 'Försök sedan igen.' },
      { title: `Be ${helper} installera programmet på nytt`, text: 'Journalens mapp ska ligga kvar som den är.' },
    ],
  },
} satisfies Record<string, Problem>

export const problem = {
  closed: 'Journalen är stängd',
  problems: problems as { readonly [K in keyof typeof problems]: Problem },
  /** `drawer` is what the vault calls the file. */
  drawers: {
    desk: 'Reception och bokningar',
    journal: 'Journal',
    tracing: 'Smittspårning',
    figures: 'Siffror',
  },
  which: 'Det gäller',
  help: 'Om du ringer för att få hjälp',
  code: 'Felkod',
  noticed: 'Märktes',
  dont: 'Gör inte',
  dontText: 'Flytta, byt namn på eller öppna filerna i mappen.',
  foot: 'Inget visas och inget ändras så länge journalen är stängd.',
}

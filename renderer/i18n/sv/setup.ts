export const setup = {
  foot: 'Första starten. Journalen finns först när sista steget är klart.',
  footDone: 'Journalen är låst.',
  making: 'Gör i ordning journalen',
  nameFault: 'Skriv minst två tecken.',
  samePassword: 'De två har samma lösenord. Den ena ska inte kunna den andras. Välj ett annat.',
  clinic: {
    title: 'En ny journal',
    lead: 'Vi gör i ordning den på den här datorn. Det tar ungefär tio minuter. Ha papper och penna, och båda personerna som ska ha de första inloggningarna.',
    name: 'Mottagningens namn',
    nameFault: 'Skriv mottagningens namn.',
    why: {
      title: 'Så skyddas journalen',
      text: [
        'Allt som skrivs krypteras på den här datorn. Inget skickas någonstans.',
        'Journalen öppnas bara med ett lösenord eller en återställningskod. Det finns ingen bakdörr.',
        'Försvinner alla lösenord och båda koderna är journalen borta för alltid. Därför skriver ni av två koder på papper.',
      ],
    },
  },
  manager: {
    title: 'Den första i vården',
    lead: 'Arbetar i vården, läser och skriver journal, och lägger sedan upp sina kollegor.',
    name: 'För- och efternamn',
    role: 'Yrke',
    why: {
      title: 'Varför en person?',
      text: [
        'Varje inloggning är personlig. Journalen visar vem som har skrivit och vem som har läst.',
        'Var och en skriver sitt lösenord själv. Ingen annan ska se det.',
      ],
    },
  },
  administrator: {
    title: 'Administratören',
    lead: 'Bokar besök och tar fram mottagningens siffror, men kan inte läsa journalen.',
    name: 'För- och efternamn',
    why: {
      title: 'Varför två?',
      text: [
        'Administratörens nyckel passar inte till journalen, och vårdens nyckel passar inte till siffrorna. Så kan ingen lägga ihop vem som har svarat vad.',
        'Därför ska det vara två olika personer, som inte kan varandras lösenord.',
      ],
    },
  },
  codes: {
    clinical: {
      title: 'Vårdens återställningskod',
      lead: 'Med den kan någon i vården få ett nytt lösenord när det gamla är glömt.',
      back: 'Skriv in vårdens kod från papperet',
    },
    figures: {
      title: 'Siffrornas återställningskod',
      lead: 'Med den kan administratören få ett nytt lösenord när det gamla är glömt.',
      back: 'Skriv in siffrornas kod från papperet',
    },
    backLead: 'Så vet vi att den går att läsa den dag den behövs.',
    why: {
      title: 'Var ska papperet ligga?',
      text: [
        'I ett kassaskåp eller på ett annat låst ställe. De två koderna ska ligga på olika ställen.',
        'Den som har koden kan skaffa sig en inloggning. Behandla den som en nyckel.',
        'Utan lösenord och utan kod kan ingen öppna journalen, inte heller den som har gjort programmet.',
      ],
    },
    written: 'Jag har skrivit av koden',
  },
  done: {
    title: 'Journalen är klar',
    lead: 'Lägg de två papperen på var sitt låst ställe. Logga sedan in med ditt lösenord.',
    go: 'Till inloggningen',
  },
}

export const print = {
  title: 'Utskrift',
  preview: (title: string) => `Förhandsvisning: ${title}`,
  print: 'Skriv ut',
  pages: (count: number) => (count === 1 ? 'En sida, A4.' : `${count} sidor, A4.`),
  page: (page: number, of: number) => `Sida ${page} av ${of}`,
  printedBy: (by: string, when: string) => `Utskrivet av ${by} ${when}`,
  logged: 'Utskriften skrivs i loggen med ditt namn. Namn och tid står också längst ner på varje sida.',
  discreet: 'Papperet säger inte vem som har skrivit ut det. Utskriften skrivs i loggen med ditt namn.',
  language: 'Språk på papperet',
  languages: { sv: 'Svenska', en: 'Engelska' },
}

export const wordings = {
  title: 'Skalornas ordalydelse',
  text: 'Programmet har bara egna korta etiketter, för frågornas text tillhör någon. Har mottagningen rätt till en text kan den läsas in här. Den visas då när skalan fylls i. Hur svaren räknas ändras aldrig.',
  only: 'Bara den som ansvarar för behörigheter kan ändra.',
  none: 'Ingen ordalydelse är inläst. Skalorna visas med våra egna etiketter.',
  columns: { instrument: 'Skala', name: 'Ordalydelse', loaded: 'Inläst', act: 'Gör' },
  languages: { sv: 'svenska', en: 'engelska' },
  edition: (name: string, version: string) => `${name}, ${version}`,
  rights: (rights: string) => `Rätt att använda texten: ${rights}`,
  by: (when: string, who: string) => `${when}, ${who}`,
  old: 'Passar inte skalans nuvarande version och visas inte. Läs in den på nytt.',
  remove: 'Ta bort',
  removeLabel: (name: string) => `Ta bort: ${name}`,
  removal: {
    title: 'Ta bort ordalydelsen?',
    text: (name: string) =>
      `${name} visas inte längre; skalan får våra egna etiketter. Texten sparas med de skattningar där den visades, så att de kan läsas som de var.`,
    done: 'Ordalydelsen är borttagen.',
  },
  asShown: {
    open: 'Visa frågorna som de stod',
    close: 'Dölj frågorna',
    none: 'Frågornas text finns inte sparad här.',
  },
  shown: (name: string, version: string, when: string) => `Ordalydelse: ${name}, ${version}, inläst ${when}.`,
  load: {
    open: 'Läs in en ordalydelse',
    title: 'Läs in en ordalydelse',
    lead: 'Välj en textfil. Den kontrolleras först; inget ändras förrän du läser in den.',
    file: 'Välj fil (text, UTF-8)',
    fileNeeded: 'Välj en fil först.',
    tooLong: 'Filen är för stor för att vara en ordalydelse.',
    notUtf8: 'Filen är inte sparad som UTF-8. Spara om den som UTF-8 och välj den igen.',
    fine: (instrument: string, items: number) => `${instrument}: alla ${items} frågor har sin text.`,
    replaces: (name: string, when: string) => `Tar platsen för ${name}, inläst ${when}. Den gamla sparas för skattningar där den visades.`,
    sample: 'Så läses första frågan',
    faults: (count: number) =>
      count === 1
        ? 'Ett fel i filen. Inget är ändrat. Rätta det och välj filen igen.'
        : `${count} fel i filen. Inget är ändrat. Rätta dem och välj filen igen.`,
    faultList: 'Fel i filen',
    more: (count: number) => `och ${count} till`,
    go: 'Läs in',
    done: (name: string) => `${name} är inläst.`,
  },
  skeleton: {
    open: 'Visa en mall',
    close: 'Dölj mallen',
    text: 'Mallen visar hur filen skrivs och har bara våra egna etiketter. Markera allt, kopiera till en textredigerare och byt ut texterna.',
    instrument: 'Skala',
    language: 'Språk',
    label: 'Mall',
  },
}

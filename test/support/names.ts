/** Names for synthetic people: common ones put together by chance. Any likeness to a living person is chance too. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/)

export const womenFirstNames = list(`
Anna Eva Maria Karin Kristina Lena Kerstin Sara Emma Elin Hanna Linda Ida Malin Jenny Johanna Sofia Julia Amanda Matilda
Ebba Alice Maja Alva Wilma Klara Saga Agnes Astrid Elsa Freja Ingrid Birgitta Margareta Elisabet Marianne Gunilla Monika Ulrika Camilla
Susanne Annika Helena Åsa Carina Pia Cecilia Veronika Therese Josefin Frida Lovisa Ellen Tuva Stina Greta Märta Signe Siri Tove
Moa Nora Vera Edith Rut Hedda Lisa Lina Erika Madeleine Caroline Louise Charlotte Petra Ann-Sofie Anneli Britt Gun Yvonne Agneta
Fatima Amina Zahra Maryam Leila Samira Noor Yasmin Aisha Hodan Ayaan Hawa Selam Rahel Natalia Irina Olga Svetlana Oksana Daria
Agnieszka Katarzyna Ewa Milena Jelena Amra Lejla Ioana Elena Mihaela Maricel Siriporn Nok Mai Linh Rosa Carmen Gabriela Blessing Joy
`)

export const menFirstNames = list(`
Lars Anders Johan Per Erik Nils Jan Peter Mikael Olof Gustav Fredrik Daniel David Andreas Mattias Marcus Simon Oscar Viktor
Ali Hassan Omar Yusuf Ahmed Piotr Andrei Goran Samuel Carlos
`)

export const surnames = list(`
Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Jansson Hansson Bengtsson Jönsson
Lindberg Jakobsson Magnusson Olofsson Lindström Lindqvist Lindgren Berg Axelsson Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund
Fredriksson Sandberg Henriksson Forsberg Sjöberg Wallin Engström Eklund Danielsson Lundin Håkansson Björk Bergman Gunnarsson Holm Wikström
Samuelsson Isaksson Fransson Bergqvist Nyström Holmberg Arvidsson Löfgren Söderberg Nyberg Blomqvist Claesson Nordström Mårtensson Lundström Viklund
Björklund Eliasson Pålsson Berggren Sandström Nordin Lund Falk Ström Åberg Ekström Hermansson Holmgren Hellström Dahlberg Sundberg
Hedlund Sjögren Ek Blom Abrahamsson Öberg Martinsson Andreasson Strömberg Månsson Hansen Åkesson Dahl Lindholm Norberg Holmqvist
Ivarsson Åström Malm Högberg Skoglund Ahlström Hallberg Ljungberg Edlund Sjöqvist Stenhammar Rosengren Granqvist Almgren Backlund Norén
Ahmed Mohamed Ali Hassan Hussein Ibrahim Abdi Osman Warsame Yusuf Haddad Khalil Aziz Karimi Rahimi Hosseini
Kaya Yilmaz Demir Aydin Petrović Jovanović Kovačević Hadžić Begić Nowak Kowalska Wiśniewska Popescu Ionescu Dumitru Vasko
Ivanova Petrova Melnyk Kovalenko Tesfaye Haile Gebremariam Okafor Diallo Nguyen Tran Phan Santos Reyes Garcia Rojas
Korhonen Virtanen Mäkinen Heikkinen Laine Niemi
`)

export const streets = list(`
Storgatan Kyrkogatan Järnvägsgatan Skolgatan Drottninggatan Kungsgatan Södergatan Bergsgatan Östergatan Västergatan
Björkvägen Granvägen Tallvägen Lönnvägen Ekvägen Aspvägen Rönnvägen Hasselvägen Syrenvägen Rosenvägen
Parkgatan Trädgårdsgatan Hamngatan Strandvägen Sjögatan Bryggargatan Smedjegatan Kvarngatan Hantverkargatan Fabriksgatan
Ringvägen Stationsgatan Torggatan Repslagargatan Ängsvägen Backvägen Solvägen Skogsvägen Åkervägen Fiskargatan
`)

/** Invented postal towns with postal codes that no place has, so that a printed address reaches nobody. */
export const postalTowns = [
  { code: '000 10', town: 'Lillköping' },
  { code: '000 20', town: 'Björkstad' },
  { code: '000 30', town: 'Sjövik' },
  { code: '000 40', town: 'Ängelby' },
  { code: '000 50', town: 'Norrhamn' },
  { code: '000 60', town: 'Stenköping' },
] as const

/** Languages an interpreter is booked for, in Swedish, the most asked for first. */
export const interpreterLanguages = [
  'arabiska',
  'rumänska',
  'ryska',
  'ukrainska',
  'persiska',
  'dari',
  'somaliska',
  'tigrinja',
  'polska',
  'bulgariska',
  'spanska',
  'portugisiska',
  'thailändska',
  'vietnamesiska',
  'turkiska',
  'sorani',
  'kurmanji',
  'bosniska',
  'albanska',
  'engelska',
  'franska',
  'ungerska',
  'romani',
  'svenskt teckenspråk',
] as const

/** What a patient may be called instead of her first name. */
export const nicknames = list('Nanna Mia Lollo Tessan Kim Jossan Fia Lussan Ira Tilda Nettan Sussi Vicky Bea Millan')

/** Reasons for a booking in a few words, as the desk writes them: no clinical text. */
export const bookingReasons = [
  'rutinbesök',
  'första besöket',
  'återbesök',
  'provsvar',
  'samtal',
  'p-spruta',
  'recept',
  'intyg',
  'efter telefon',
  'ny tid',
] as const

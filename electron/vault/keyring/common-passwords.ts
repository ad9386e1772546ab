/** How a password is compared: compatibility forms and case folded, marks above letters taken away (å and ä as a, ö as o). */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

/**
 * Words and phrases that people in Sweden take for passwords, folded as they are compared. Our own list: what is near at hand (seasons,
 * clubs, pets, first names, places, care), what is offered by the keyboard, and the English ones that every list of leaked passwords has.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  folded(`
lösenord lösen lösenordet hemligt hemlig hemlighet hemligheten hemis kod kodord kodordet nyckel inlogg inloggning logga användare konto
sommar sommaren vinter vintern vår våren höst hösten sommarlov vinterlov semester semestern midsommar jul julen julafton god jul påsk nyår
januari februari mars april maj juni juli augusti september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag
hej hejsan hejhej hejdå tjena tjenare tjosan goddag morgon godmorgon hallå halloj välkommen snälla tack vila puss kram kärlek älskar älskling
jagälskardig älskardig älskadig hjärta hjärtat sötnos gumman gubben gullet vännen prinsessa prinsessan prinsen drottning kungen
mamma pappa mormor morfar farmor farfar syster bror barnen familj familjen bebis älskade
katt katten katterna hund hunden hundar hundvalp kisse kissen kissekatt missan häst hästen hästar ponny kanin kaninen valpen fluffy pelle
sverige svensk svenska stockholm göteborg malmö uppsala västerås örebro linköping helsingborg jönköping norrköping lund umeå gävle borås
södertälje eskilstuna halmstad växjö karlstad sundsvall östersund trollhättan luleå kalmar kristianstad skövde norrland skåne dalarna gotland
småland öland värmland södermalm solna sundbyberg europa norge danmark finland
aik djurgården djurgårn dif hammarby bajen ifk ifkgöteborg blåvitt gais häcken malmöff mff elfsborg iksirius brynäs frölunda färjestad
modo skellefteå leksand luleåhockey västeråsik timrå rögle hv71 vimmerby kalmarff hif öis örgryte degerfors halmstadbk norrköpingifk
fotboll ishockey hockey zlatan ibrahimovic forsberg sundin messi ronaldo liverpool arsenal chelsea manchester united barcelona realmadrid
juventus tottenham everton
anna eva maria karin kristina lena kerstin sara emma elin hanna linda ida malin jenny johanna sofia julia amanda matilda ebba alice maja alva
wilma klara saga agnes astrid elsa freja lars karl anders johan per erik nils jan peter mikael olof gustav fredrik daniel david andreas
mattias marcus simon oscar viktor alexander filip william lucas elias hugo oliver emil anton robin jonas martin
pippi emilkatten bamse kalleanka alfons mumin astridlindgren abba roxette volvo saab ikea scania ericsson spotify vasaloppet
blåbär jordgubbe jordgubbar choklad godis kaffe fika bulle köttbulle köttbullar banan äpple pizza glass
blomma blomman ros rosor solsken solros sol solen måne stjärna himmel regnbåge fjäril havet skogen
fröken sjuksköterska barnmorska läkare doktor doktorn sjukhus sjukhuset klinik kliniken mottagning mottagningen patient patienten journal
journalen vårdcentral region landsting arbete jobb jobbet kontor kontoret expedition dator datorn skola skolan student rektor chef
svartkatt sommarnatt finasteflickan bästavän bästisar lycka lyckan frihet glädje guldfisk pengar pengarna bil bilen båt båten stuga stugan
fittan fan fanihelvete helvete skit skitsamma jävlar satan djävul gud jesus amen allah
password passord passwort passw0rd passphrase secret letmein welcome login admin administrator root user guest default changeme master test
testing tester demo temp temporary sample hello helloworld iloveyou loveyou love lover babygirl baby princess prince queen king angel angels
sunshine sunflower summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday football baseball basketball soccer
monkey dragon tiger lion bear eagle horse dog cat kitty puppy charlie buddy bailey max bella molly shadow hunter ranger
michael jennifer jessica ashley matthew andrew joshua jordan thomas george robert michelle nicole daniel jasmine hannah samantha
batman superman spiderman pokemon pikachu starwars skywalker harrypotter hogwarts minecraft fortnite roblox nintendo playstation xbox
computer internet windows microsoft apple google facebook instagram samsung iphone android linux whatever trustno1 access freedom forever
money lucky lovely flower butterfly cookie chocolate cheese banana orange purple yellow silver golden diamond rainbow pepper ginger
mustang ferrari porsche mercedes harley corvette killer ninja matrix mission hottie sexy
fuckyou fuckoff asshole bitch qwerty qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx 1qaz2wsx 1q2w3e4r zaq12wsx abc abcd abc123
abcdef 123abc a1b2c3 a1b2c3d4 123456 12345678 123456789 1234567890 111111 000000 121212 654321 696969 112233 123123 password1
correcthorsebatterystaple correct horse battery staple thisismypassword mypassword mittlösenord mittlösen nyttlösenord bytlösenord
hejpådig hejpådej hejhopp hejsanhoppsan lilllördag lillagubben lillagumman minkatt minhund mittbarn minmamma vemvetvad ingenaning
ingetlösenord glömtlösenord gissa gissadet aldrigimlivet alltidgladglad öppna öppnasesam sesam sesamöppna dig
`)
    .trim()
    .split(/\s+/),
)

const alike: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '@': 'a', $: 's' }

/** Rows that fingers follow: the Swedish keyboard, its columns, the alphabet and the digits. Digits are doubled to run on past nought. */
const rows = [
  '12345678901234567890',
  'abcdefghijklmnopqrstuvwxyzaao',
  'qwertyuiopa',
  'asdfghjkloa',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmik',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  '1q2w3e4r5t6y7u8i9o0p',
  'a1b2c3d4e5f6g7h8i9',
  '147258369',
]
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))]

const shortestRun = 3
const shortestOwn = 3
const shortestRepeat = 4
const fewSigns = 2
const longestBlock = 6
const mostWords = 2

/**
 * Whether a password is one that would be guessed early. In: the password as typed and the words that are near its owner (name, clinic).
 * Out: true for a word of the list, two of them, or one repeated, also with digits or signs around and with look-alike signs; a sign or short
 * block repeated; no letter at all; runs along the keyboard, the alphabet or the digits; and what consists mostly of the owner's words.
 * Own words under three letters are ignored. Length is another rule. Source: security design (offline list, Swedish and English).
 */
export function isCommonPassword(password: string, own: readonly string[]): boolean {
  const plain = folded(password)
  if (core(plain) === '') return true
  const ownWords = own.flatMap((text) => [...words(text), words(text).join('')]).filter((word) => word.length >= shortestOwn)
  const letters = plain.replaceAll(/[^\p{L}]/gu, '')
  const forms = [plain, unleet(plain), core(plain), unleet(core(plain)), core(unleet(plain))].map(withoutSigns)
  if (2 * letters.length >= plain.length) forms.push(letters)
  return [...new Set(forms)].some((form) => isRepeated(form) || isRun(form) || isMadeOfWords(form, ownWords) || isMostlyOwn(form, ownWords))
}

const core = (text: string): string => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
const unleet = (text: string): string => text.replaceAll(/[01345@$]/g, (sign) => alike[sign] ?? sign)
const withoutSigns = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
const words = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

function isRepeated(form: string): boolean {
  if (form.length < shortestRepeat) return false
  if (new Set(form).size <= fewSigns) return true
  return Array.from({ length: longestBlock }, (_, at) => form.slice(0, at + 1)).some(
    (block) => 2 * block.length <= form.length && block.repeat(Math.ceil(form.length / block.length)).startsWith(form),
  )
}

/** At least three quarters of it lie in pieces of three or more signs along a row. */
function isRun(form: string): boolean {
  let outside = 0
  let at = 0
  while (at < form.length) {
    let length = 0
    while (at + length < form.length && runs.some((run) => run.includes(form.slice(at, at + length + 1)))) length += 1
    if (length < shortestRun) outside += 1
    at += length < shortestRun ? 1 : length
  }
  return form.length > 0 && 4 * outside <= form.length
}

/** The whole of it is one or two different words, each any number of times. */
function isMadeOfWords(form: string, ownWords: readonly string[]): boolean {
  const known = [...commonPasswords, ...ownWords].filter((word) => form.includes(word))
  const tried = new Set<string>()
  const rest = (from: number, used: readonly string[]): boolean => {
    const place = `${from} ${used.join(' ')}`
    if (from === form.length) return true
    if (tried.has(place)) return false
    tried.add(place)
    return known.some((word) => {
      const now = used.includes(word) ? used : [...used, word]
      return now.length <= mostWords && form.startsWith(word, from) && rest(from + word.length, now)
    })
  }
  return form.length > 0 && rest(0, [])
}

function isMostlyOwn(form: string, ownWords: readonly string[]): boolean {
  const rest = ownWords.toSorted((one, other) => other.length - one.length).reduce((text, word) => text.replaceAll(word, ''), form)
  return 2 * (form.length - rest.length) >= form.length && form.length > 0
}

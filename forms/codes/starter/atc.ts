import { rowsOf, type Line } from './row'

/** WHO ATC codes named as sure in the coding text, and those of the contraception text that have a source. */
const psychiatry: readonly Line[] = [
  ['N06AB03', 'Fluoxetin', 'Fluoxetine'],
  ['N06AB04', 'Citalopram', 'Citalopram'],
  ['N06AB05', 'Paroxetin', 'Paroxetine'],
  ['N06AB06', 'Sertralin', 'Sertraline'],
  ['N06AB10', 'Escitalopram', 'Escitalopram'],
  ['N06AX11', 'Mirtazapin', 'Mirtazapine'],
  ['N06AX12', 'Bupropion', 'Bupropion'],
  ['N06AX16', 'Venlafaxin', 'Venlafaxine'],
  ['N06AX21', 'Duloxetin', 'Duloxetine'],
  ['N05AH03', 'Olanzapin', 'Olanzapine'],
  ['N05AH04', 'Kvetiapin', 'Quetiapine'],
  ['N05AN01', 'Litium', 'Lithium'],
  ['N03AX09', 'Lamotrigin', 'Lamotrigine'],
  ['N05BB01', 'Hydroxizin', 'Hydroxyzine'],
  ['N05CF01', 'Zopiklon', 'Zopiclone'],
  ['N05CH01', 'Melatonin', 'Melatonin'],
  ['R06AD01', 'Alimemazin', 'Alimemazine'],
  ['R06AD02', 'Prometazin', 'Promethazine'],
]

/** Subutex is N07BC01, not the analgesic. */
const dependence: readonly Line[] = [
  ['N07BB01', 'Disulfiram', 'Disulfiram'],
  ['N07BB03', 'Akamprosat', 'Acamprosate'],
  ['N07BB04', 'Naltrexon', 'Naltrexone'],
  ['N07BB05', 'Nalmefen', 'Nalmefene'],
  ['N07BC01', 'Buprenorfin', 'Buprenorphine'],
  ['N07BC02', 'Metadon', 'Methadone'],
  ['N07BC51', 'Buprenorfin och naloxon', 'Buprenorphine and naloxone'],
  ['V03AB15', 'Naloxon', 'Naloxone'],
]

const infections: readonly Line[] = [
  ['J01AA02', 'Doxycyklin', 'Doxycycline'],
  ['J01FA10', 'Azitromycin', 'Azithromycin'],
  ['J01MA14', 'Moxifloxacin', 'Moxifloxacin'],
  ['J01DD04', 'Ceftriaxon', 'Ceftriaxone'],
  ['J01CE08', 'Bensatin-bensylpenicillin', 'Benzathine benzylpenicillin'],
  ['J01CA08', 'Pivmecillinam', 'Pivmecillinam'],
  ['J01XE01', 'Nitrofurantoin', 'Nitrofurantoin'],
  ['J01XD01', 'Metronidazol, injektion', 'Metronidazole, injection'],
  ['P01AB01', 'Metronidazol', 'Metronidazole'],
  ['J01FF01', 'Klindamycin', 'Clindamycin'],
  ['J05AB01', 'Aciklovir', 'Aciclovir'],
  ['J05AB11', 'Valaciklovir', 'Valaciclovir'],
  ['J02AC01', 'Flukonazol', 'Fluconazole'],
  ['G01AF02', 'Klotrimazol, vaginalt', 'Clotrimazole, vaginal'],
]

const hormonesAndPain: readonly Line[] = [
  ['N02BE01', 'Paracetamol', 'Paracetamol'],
  ['M01AE01', 'Ibuprofen', 'Ibuprofen'],
  ['G03CA03', 'Estradiol', 'Estradiol'],
  ['G03CA04', 'Estriol', 'Estriol'],
  ['G03FA01', 'Noretisteron och östrogen', 'Norethisterone and oestrogen'],
  ['G03DA02', 'Medroxiprogesteron, tablett', 'Medroxyprogesterone, tablet'],
  ['G03AC06', 'Medroxiprogesteron, p-spruta', 'Medroxyprogesterone, contraceptive injection'],
  ['G03AC03', 'Levonorgestrel, p-stav', 'Levonorgestrel, implant'],
  ['G02BA03', 'Levonorgestrel, hormonspiral', 'Levonorgestrel, hormonal IUD'],
  ['G03AD01', 'Levonorgestrel, akut-p-piller', 'Levonorgestrel, emergency pill'],
  ['G03AD02', 'Ulipristal, akut-p-piller', 'Ulipristal, emergency pill'],
]

export const atcRows = rowsOf('atc', [...psychiatry, ...dependence, ...infections, ...hormonesAndPain])

export const print = {
  title: 'Print',
  preview: (title: string) => `Preview: ${title}`,
  print: 'Print',
  pages: (count: number) => (count === 1 ? 'One page, A4.' : `${count} pages, A4.`),
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  printedBy: (by: string, when: string) => `Printed by ${by} ${when}`,
  logged: 'The print is entered in the log with your name. Name and time also stand at the foot of every page.',
  discreet: 'The paper does not say who printed it. The print is entered in the log with your name.',
  language: 'Language on the paper',
  languages: { sv: 'Swedish', en: 'English' },
}

/**
 * The name of the file of a dossier. Where a passphrase closes it, the name says no more than the day: it stands open
 * beside what is closed.
 * @param kept the day, ISO
 */
export function fileName(label: string, kept: string, isSealed: boolean): string {
  const plain = label
    .normalize('NFD')
    .replaceAll(/[^\w]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return `${[isSealed || plain === '' ? 'dossier' : plain, kept].join('-')}.rv.json`;
}

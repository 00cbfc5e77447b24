/**
 * Returns the file name of a dossier. When a passphrase seals the file, the name holds the day only, because anybody
 * can read the name.
 * @param kept the day, ISO 8601
 */
export function formatDossierFileName(label: string, kept: string, isSealed: boolean): string {
  const plain = label
    .normalize('NFD')
    .replaceAll(/[^\w]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return `${[isSealed || plain === '' ? 'dossier' : plain, kept].join('-')}.rv.json`;
}

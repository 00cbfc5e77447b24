/**
 * This module checks whether the content of a file has the form of a dossier. The hash of a file says that it is
 * unchanged, not that this program wrote it.
 */
import type { Dossier } from './format.ts';

type Fields = Readonly<Record<string, unknown>>;

export function isDossier(value: unknown): value is Dossier {
  if (!isFields(value)) return false;
  const { label, kept, notes, answers, record, situation } = value;
  return (
    typeof label === 'string' &&
    typeof kept === 'string' &&
    isFields(situation) &&
    'official' in value &&
    Array.isArray(notes) &&
    notes.every(isNote) &&
    isFields(answers) &&
    Object.values(answers).every((one) => typeof one === 'string') &&
    isRecord(record)
  );
}

function isNote(value: unknown): boolean {
  return isFields(value) && typeof value['day'] === 'string' && typeof value['text'] === 'string';
}

function isRecord(value: unknown): boolean {
  if (!isFields(value) || !isFields(value['rulebook'])) return false;
  const texts = [
    value['date'],
    value['language'],
    value['sha256'],
    value['rulebook']['version'],
    value['rulebook']['hash'],
  ];
  const lists = [value['rights'], value['figures'], value['faces'] ?? []];
  return (
    texts.every((one) => typeof one === 'string') &&
    lists.every((list) => Array.isArray(list) && list.every((one) => isFields(one)))
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

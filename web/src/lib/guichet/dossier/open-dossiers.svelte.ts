/**
 * This module keeps the dossiers that are open side by side, in the memory of the page only. The answers of the dossier
 * that is shown are those of the page (`LiveDoor`); the answers of the others are kept here.
 */
import type { Answers } from '../../door/answers.ts';
import type { Dossier, DossierNote } from './format.ts';

export interface OpenDossier {
  readonly id: number;
  readonly label: string;
  readonly notes: readonly DossierNote[];
  /** Holds the answers while the dossier is not shown. */
  readonly answers: Answers;
  /** Holds the file that the dossier was opened from, unchanged, or `null`. */
  readonly file: Dossier | null;
}

export interface OpenDossiers {
  readonly all: readonly OpenDossier[];
  readonly current: OpenDossier;
  label(text: string): void;
  addNote(note: DossierNote): void;
  /**
   * Shows another dossier. This and the following functions return the answers that the page continues with.
   * @param now the answers that are shown
   */
  show(id: number, now: Answers): Answers;
  add(what: Partial<Omit<OpenDossier, 'id'>>, now: Answers): Answers;
  close(id: number, now: Answers): Answers;
  erase(): Answers;
}

function empty(id: number): OpenDossier {
  return { id, label: '', notes: [], answers: {}, file: null };
}

export function createOpenDossiers(): OpenDossiers {
  let all = $state.raw<readonly OpenDossier[]>([empty(1)]);
  let shown = $state(1);
  let last = 1;
  const current = (): OpenDossier => all.find(({ id }) => id === shown) ?? empty(shown);

  function change(id: number, part: Partial<OpenDossier>): void {
    all = all.map((one) => (one.id === id ? { ...one, ...part } : one));
  }

  function show(id: number, now: Answers): Answers {
    change(shown, { answers: now });
    shown = id;
    return current().answers;
  }

  return {
    get all() {
      return all;
    },
    get current() {
      return current();
    },
    label: (text) => change(shown, { label: text }),
    addNote: (note) => change(shown, { notes: [...current().notes, note] }),
    show,
    add(what, now) {
      const id = (last += 1);
      all = [...all, { ...empty(id), ...what }];
      return show(id, now);
    },
    close(id, now) {
      const rest = all.filter((one) => one.id !== id);
      if (id !== shown) {
        all = rest;
        return now;
      }
      all = rest.length > 0 ? rest : [empty((last += 1))];
      shown = all.at(-1)?.id ?? 0;
      return current().answers;
    },
    erase() {
      all = [empty((last += 1))];
      shown = last;
      return {};
    },
  };
}

/** Holds the open dossiers of the page. They are kept here so that they outlive the panel that shows them. */
export const dossiers = createOpenDossiers();
